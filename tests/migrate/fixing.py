"""Words for the tests of the fixes: rows out of files, and a way to run one.

A file of rows is named by its code. A row is a sentence, lines of a program, a line that begins
with ``--``, and the lines that the fix makes of them. That line says which fix it is: ``safe`` or
``unsafe``; after ``stays`` there is nothing, as no fix changes the lines. Where the fix changes
what is above the lines, too, the whole program is there. ``in part`` says that the fix leaves one
of the findings. A sentence that ends in ``(not run)`` is
of lines that need more than an answer.

In the common subset of Python 2.7 and 3: the real 2.7.18 runs the rows, too.
"""
import contextlib
import io
import os
import re
import sys

import answered

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = os.path.join(HERE, "fix_rows")
RECORDING = os.path.join(HERE, "recordings_of_fixes.json")

_ROW = re.compile(r"(.*)\n((?:.*\n)*?)-- (safe|unsafe|stays)( in part)?\n((?:.*\n)*)\Z")
_NOT_RUN = " (not run)"

# What every row has above it.
ABOVE = """\
from __future__ import print_function
import httplib
import answered
conn = httplib.HTTPConnection('harbour')
conn.sock = answered.Socket()
conn.request('GET', '/')
resp = conn.getresponse()
body = resp.read()
msg = resp.msg
"""
OLD, SHIM, CLIENT = "import httplib\n", "import httplib_compat as httplib\n", \
    "import http.client as httplib\n"


class Row(object):
    """Lines of a program, and what the fix makes of them."""

    def __init__(self, code, text):
        sentence, before, self.kind, in_part, after = _ROW.match(text).groups()
        self.code = code
        self.is_run = self.kind != "stays" and not sentence.endswith(_NOT_RUN)
        self.is_whole = not in_part
        self.sentence = sentence
        self.before = before
        self.after = before if self.kind == "stays" else after.rstrip("\n") + "\n"

    def __repr__(self):
        return "%s: %s" % (self.code, self.sentence)


def rows(*starts):
    """Return the rows of the files whose codes begin so, in the order of the codes."""
    found = []
    for name in sorted(os.listdir(ROWS)):
        if name.startswith(starts):
            with io.open(os.path.join(ROWS, name), encoding="utf-8") as file:
                blocks = re.split("(?m)^== ", file.read())[1:]
            found += [Row(name[:-len(".txt")], block) for block in blocks]
    return found


def program(lines, module=SHIM):
    """Return the whole program of a row, with the import of a module."""
    return lines.replace(SHIM, module, 1) if SHIM in lines else ABOVE.replace(OLD, module) + lines


def printed(source):
    """Return what a program prints, in this process."""
    if HERE not in sys.path:
        sys.path.insert(0, HERE)
    out = Out()
    with redirected(out):
        exec(compile(source, "program.py", "exec", 0, True), {"__name__": "program"})
    return out.text


class Out(object):
    """A standard output that keeps what is printed as text, on 2.7 the letters of its UTF-8."""

    text = u""

    def write(self, data):
        """Keep a piece."""
        self.text += data.decode("utf-8") if isinstance(data, bytes) else data

    def flush(self):
        """Nothing is held back."""


@contextlib.contextmanager
def redirected(out):
    """Print to another output for a while."""
    before, sys.stdout = sys.stdout, out
    try:
        yield
    finally:
        sys.stdout = before


__all__ = ["ABOVE", "CLIENT", "OLD", "RECORDING", "SHIM", "Row", "answered", "printed", "program",
           "rows"]
