"""Writes a page of the documentation: how many marked lines of each rule every tool points at.

    python tests/migrate/score_rules.py docs/score.md    # needs fissix, modernize and mypy

`check` reads the programs as they are and after 2to3. 2to3 and modernize point at a line if they
rename the module on it or warn of it; mypy, in strict mode over what 2to3 made, if it has an error
there that is not about missing annotations.
"""
import importlib
import importlib.metadata
import logging
import os
import platform
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
#: What fissix is enough for, which comes with the tests; and what needs other tools.
OURS = ("marked", "check", "check after 2to3", "2to3")
COLUMNS = OURS + ("modernize", "mypy after 2to3")

PAGE = """\
# The score

How many lines that lean on Python 2's `httplib` each tool points at, rule by rule. The lines are
those of small programs in `tests/migrate/programs`, {programs} files. Each was written for a
difference between 2.7.18 and `http.client`, and where a person would have to change something, a
comment names the rule. That `check` finds all of them is no wonder: its rules were written against
these programs, and a test demands it. In the {clean} files of `tests/migrate/clean`, which need no
change, it finds nothing; that is a test, too. How it does on your program only your program shows.
HLC000 and HLC512 have no row: the first is of files that nobody can read, and only a run finds the
second.

2to3 and modernize are converters: a line counts for them if they rename the module on it, or warn
of it. Nearly all that they have is the name. mypy reads, in strict mode, what 2to3 made, and a line
counts if it has an error there that is not about missing annotations: `http.client` has types, most
of the old program has none. In *check after 2to3*, a line that 2to3 settled is no longer there, and
a few are not told because what is left of the program looks as if it were written for Python 3.

{totals}

## Rule by rule

{rules}

Made with Python {python} and {tools} by

    python tests/migrate/score_rules.py docs/score.md

in an environment with these and the package. A test runs the columns *marked* to *2to3* again.
"""


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


def two_to_three():
    """Return 2to3 with the fixers that it runs by default."""
    return refactor.RefactoringTool(refactor.get_fixers_from_package("fissix.fixes"))


def modernize():
    """Return modernize with the fixers that it runs by default."""
    own = refactor.get_fixers_from_package("libmodernize.fixes")
    shared = importlib.import_module("libmodernize.fixes").lib2to3_fix_names
    return refactor.RefactoringTool(sorted(set(own) | set(shared)))


def read(path):
    """Return the text of a program."""
    with open(path, encoding="utf-8") as file:
        return file.read()


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


def our_score():
    """Return how many marks of each rule the columns of OURS have, and what 2to3 made."""
    table = {name: Counter() for name in OURS}
    newer = []
    tool = two_to_three()
    for path in programs("programs"):
        text = read(path)
        converted = Converted(tool, text, path)
        newer.append(converted.text)
        seen = found(path, text)
        after = found(path, converted.text) & marks(converted.text)
        table["check after 2to3"].update(code for _, code in after)
        table["2to3"].update(converted.pointed_at(text))
        for line, code in marks(text):
            table["marked"][code] += 1
            table["check"][code] += (line, code) in seen
    return table, newer


def score():
    """Return, for each column, how many marks of each rule it has."""
    table, newer = our_score()
    table.update((name, Counter()) for name in COLUMNS[len(OURS):])
    tool = modernize()
    for path in programs("programs"):
        text = read(path)
        table["modernize"].update(Converted(tool, text, path).pointed_at(text))
    for number, errors in typed(newer).items():
        table["mypy after 2to3"].update(
            code for line, code in marks(newer[number]) if line in errors)
    return table


def rows(table):
    """Return the rows of the rules, as cells, for the columns that a table has."""
    return [["%s %s" % (code, rules()[code].name), *(str(table[name][code]) for name in table)]
            for code in sorted(table["marked"])]


def totals(table):
    """Return the rows of the sums, as cells, for the columns that a table has."""
    codes = sorted(table["marked"])
    sums = (("all", codes), ("all but the module's name", sorted(set(codes) - RENAMING)),
            ("silent, or never ending", [code for code in codes
                                         if rules()[code].kind in ("silent", "hang")]))
    return [[name, *(str(sum(table[column][code] for code in among)) for column in table)]
            for name, among in sums]


def markdown(first, lines):
    """Return a table in Markdown."""
    return "\n".join(["| %s | %s |" % (first, " | ".join(COLUMNS)),
                      "|---|%s" % ("--:|" * len(COLUMNS)),
                      *("| %s |" % " | ".join(cells) for cells in lines)])


def page():
    """Return the text of the page."""
    table = score()
    names = ["%s %s" % (name, importlib.metadata.version(name))
             for name in ("fissix", "modernize", "mypy")]
    return PAGE.format(
        programs=len(programs("programs")), clean=len(programs("clean")),
        totals=markdown("marks", totals(table)), rules=markdown("rule", rows(table)),
        python=platform.python_version(), tools=" and ".join([", ".join(names[:-1]), names[-1]]))


def main(path):
    """Write the page."""
    logging.disable(logging.CRITICAL)
    text = page()
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
