"""Words for the tests of the checker: rows out of files, the marks in them, what is found."""
import os
import re

from httplib_compat.migrate.checker import check

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = os.path.join(HERE, "check_rows")

# What a row that begins with dots has above it.
BEFORE = """\
import httplib
conn = httplib.HTTPConnection('h')
resp = conn.getresponse()
body = resp.read()
msg = resp.msg
"""
# A line that Python 3 does not read: with it, the other parser reads the whole.
OLD_LINE = "print 'old'\n"

_MARK = re.compile(r"#((?:,?\s*HLC\d{3})+)\s*$")


class Row(object):
    """A sentence, and a program whose marked lines are to be found."""

    def __init__(self, code, sentence, source):
        self.code = code
        self.sentence = sentence
        self.source = BEFORE + source[len("...\n"):] if source.startswith("...\n") else source

    def __repr__(self):
        return "%s: %s" % (self.code, self.sentence)


def rows():
    """Return the rows of all files, in the order of the codes."""
    found = []
    for name in sorted(os.listdir(ROWS)):
        with open(os.path.join(ROWS, name), encoding="utf-8") as file:
            blocks = re.split("(?m)^== ", file.read())[1:]
        for block in blocks:
            sentence, source = block.split("\n", 1)
            found.append(Row(name[:-len(".txt")], sentence, source.rstrip("\n") + "\n"))
    return found


def marks(source):
    """Return the line numbers and codes that a program's comments name."""
    return {(number, code) for number, line in enumerate(source.split("\n"), 1)
            for mark in _MARK.findall(line) for code in re.findall(r"HLC\d{3}", mark)}


def found(source, path="program.py"):
    """Return the line numbers and codes that are found in a program."""
    return {(one.line, one.code) for one in check(path, source.encode("utf-8"))}


def reads_new(source):
    """Return whether this Python parses a program."""
    try:
        compile(source, "program.py", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True
