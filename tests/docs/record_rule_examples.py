"""Writes what the real 2.7.18 prints for `before` into the examples that have a block `prints`.

    python tests/docs/record_rule_examples.py PYTHON27

PYTHON27 is the path of a CPython 2.7.18. Each example is played against the canned server.
"""
import os
import re
import sys

from docmakers import load
from exampleplay import play

sources = load("rule_sources")


def recorded(path, python):
    """Return the text of an example with what `before` prints today."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    code = os.path.basename(path)[:-len(".txt")]
    printed = play(python, sources.example(code).before)
    return re.sub(r"(?ms)^== prints\n.*\Z", lambda _: "== prints\n%s\n" % "\n".join(printed), text)


def main(python):
    """Record every example."""
    for name in sorted(os.listdir(sources.EXAMPLES)):
        path = os.path.join(sources.EXAMPLES, name)
        if sources.example(name[:-len(".txt")]).prints:
            text = recorded(path, python)
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
