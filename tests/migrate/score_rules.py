"""Prints a table in Markdown: how many marked lines of each rule every tool points at.

    python score_rules.py > table.md        # needs fissix, modernize and mypy

`check` reads the programs as they are and after 2to3. 2to3 and modernize point at a line if they
rename the module on it or warn of it; mypy, in strict mode over what 2to3 made, if it has an error
there that is not about missing annotations.
"""
import importlib
import logging
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter

from checking import marks
from test_migrate_check_corpus import programs

from httplib_compat.migrate.checker import check
from httplib_compat.migrate.rules import rules

refactor = importlib.import_module("fissix.refactor")

# What mypy says of every program without annotations, and of libraries without stubs.
ABOUT_ANNOTATIONS = {"no-untyped-def", "no-untyped-call", "import-untyped", "import-not-found",
                     "var-annotated", "type-arg", "no-any-return", "misc", "untyped-decorator"}
# The rules about the module's name, which is what 2to3 and its kin change.
RENAMING = {"HLC101", "HLC103", "HLC104", "HLC107", "HLC108"}
_ERROR = re.compile(r"(.+?):(\d+): error: .*\[([\w-]+)\]$")
_WARNED = re.compile(r"[Ll]ine (\d+)")
COLUMNS = ("marked", "check", "check after 2to3", "2to3", "modernize", "mypy --strict after 2to3")


class Converted(object):
    """A program after one of the tools, and the lines it warned of."""

    def __init__(self, tool, text, path):
        tool.fixer_log = []
        self.text = str(tool.refactor_string(text, path))
        self.warned = {int(line) for words in tool.fixer_log
                       for line in _WARNED.findall(str(words))}

    def pointed_at(self, before):
        """Return the codes of the marks whose line the tool renamed the module on, or warned of."""
        lines = self.text.split("\n")
        renamed = [code for line, code in marks(self.text) if code in RENAMING
                   and re.search(r"http\.client|http_client", lines[line - 1])]
        return renamed + [code for line, code in marks(before)
                          if line in self.warned and code not in RENAMING]


def tools():
    """Return 2to3 and modernize, with the fixers that each runs by default."""
    two_to_three = refactor.get_fixers_from_package("fissix.fixes")
    modernize = refactor.get_fixers_from_package("libmodernize.fixes")
    shared = importlib.import_module("libmodernize.fixes").lib2to3_fix_names
    return (refactor.RefactoringTool(two_to_three),
            refactor.RefactoringTool(sorted(set(modernize) | set(shared))))


def found(path, text):
    """Return the lines and codes that the checker finds in a program."""
    return {(one.line, one.code) for one in check(path, text.encode("utf-8"))}


def typed(texts):
    """Return the lines with errors of mypy, by the number of the program."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            with open(os.path.join(folder, "p%03d.py" % number), "w", encoding="utf-8") as file:
                file.write(text)
        done = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--hide-error-context",
             "--no-error-summary", "."], cwd=folder, stdout=subprocess.PIPE, text=True)
    errors = {}
    for line in done.stdout.splitlines():
        error = _ERROR.match(line)
        if error and error.group(3) not in ABOUT_ANNOTATIONS:
            errors.setdefault(int(error.group(1)[-6:-3]), set()).add(int(error.group(2)))
    return errors


def score():
    """Return, for each rule, how many of its marks each column has."""
    logging.disable(logging.CRITICAL)
    table = {name: Counter() for name in COLUMNS}
    newer = []
    two_to_three, modernize = tools()
    for path in programs("programs"):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        by_2to3, by_modernize = (Converted(tool, text, path) for tool in (two_to_three, modernize))
        newer.append(by_2to3.text)
        seen = found(path, text)
        after = found(path, by_2to3.text) & marks(by_2to3.text)
        table["check after 2to3"].update(code for _, code in after)
        table["2to3"].update(by_2to3.pointed_at(text))
        table["modernize"].update(by_modernize.pointed_at(text))
        for line, code in marks(text):
            table["marked"][code] += 1
            table["check"][code] += (line, code) in seen
    for number, errors in typed(newer).items():
        table["mypy --strict after 2to3"].update(
            code for line, code in marks(newer[number]) if line in errors)
    return table


def main():
    """Print the table and its sums."""
    table = score()
    print("| rule | %s |" % " | ".join(COLUMNS))
    print("| --- |%s" % (" --: |" * len(COLUMNS)))
    for code in sorted(set(table["marked"])):
        print("| %s %s | %s |" % (code, rules()[code].name, " | ".join(
            str(table[name][code]) for name in COLUMNS)))
    print("| all | %s |" % " | ".join(str(sum(table[name].values())) for name in COLUMNS))


if __name__ == "__main__":
    main()
