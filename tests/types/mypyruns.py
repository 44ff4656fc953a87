"""Asking mypy, in a process of its own, about programs that use the installed package.

`check` answers with one list of `Remark` for each line of a program. Nothing of the checkout is
seen: mypy starts in the folder of the program, and takes the package from where it is installed.
"""
import os
import re
import subprocess
import sys
from typing import NamedTuple

# mypy reads the whole library's types anew, on a machine that does other things as well.
PATIENCE = 240  # seconds

REMARK = re.compile(r"^(?P<path>[^\n]+?):(?P<line>\d+): (?P<kind>error|note): (?P<text>.*)$")
CODE = re.compile(r"\s+\[([a-z-]+)\]$")


class Remark(NamedTuple):
    """What mypy says of a line: `code` is the kind of an error, empty for a note."""

    text: str
    code: str


def check(*paths):
    """Return {(name of the file, number of the line): remarks} of strict mypy about programs.

    Raises AssertionError when mypy itself fails.
    """
    folder = os.path.dirname(paths[0])
    printed = run("mypy", "--strict", "--no-error-summary", "--hide-error-context", "--no-pretty",
                  "--config-file=", "--cache-dir=" + os.devnull, *paths, cwd=folder)
    remarks = {}
    for line in printed.splitlines():
        found = REMARK.match(line)
        assert found, printed
        place = os.path.basename(found.group("path")), int(found.group("line"))
        text = found.group("text")
        code = CODE.search(text) if found.group("kind") == "error" else None
        remarks.setdefault(place, []).append(Remark(text, code.group(1) if code else ""))
    return remarks


def run(module, *arguments, cwd=None):
    """Return what a module prints that was run as a program; 2 and more are failures of its own."""
    done = subprocess.run([sys.executable, "-m", module, *arguments], cwd=cwd, timeout=PATIENCE,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    printed = done.stdout.decode("utf-8")
    assert done.returncode in (0, 1), printed
    return printed


def revealed(remark):
    """Return the type that a note reveals, without the modules of the names."""
    return re.sub(r"[\w.]+\.(?=\w)", "", remark.text.partition('"')[2].rpartition('"')[0])
