"""The living 2.7.18: one child process that runs programs for as long as a module of tests lasts.

It is found by HTTPLIB_COMPAT_PYTHON27, as `python2.7` on the path, or where pyenv keeps it; the
first that says it is 2.7.18 serves. Without one the tests skip and say so.
"""
import glob
import json
import os
import subprocess

import pytest

import fuzz_program

VARIABLE = "HTTPLIB_COMPAT_PYTHON27"
_ASK = "import platform; print(platform.python_implementation() + ' ' + platform.python_version())"


def _candidates():
    named = os.environ.get(VARIABLE)
    if named:
        return [named]
    root = os.environ.get("PYENV_ROOT", os.path.expanduser("~/.pyenv"))
    return ["python2.7"] + sorted(glob.glob(os.path.join(root, "versions", "2.7.18", "bin",
                                                         "python2.7")))


def _is_2718(program):
    try:
        said = subprocess.run([program, "-c", _ASK], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.stdout.strip() == b"CPython 2.7.18"


def find():
    """Return the program that is 2.7.18, or None."""
    return next(filter(_is_2718, _candidates()), None)


class Oracle:
    """The child process. `begin` hands it a program, `end` returns the transcript of it."""

    def __init__(self, program):
        # Nothing of ours may come before its own httplib, and it leaves no compiled files behind.
        self._process = subprocess.Popen(
            [program, "-B", "-E", "-s", fuzz_program.__file__], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE)

    def begin(self, program):
        """Let 2.7.18 start on a program while we run it here."""
        self._process.stdin.write(json.dumps(program).encode("ascii") + b"\n")
        self._process.stdin.flush()

    def end(self):
        """Return the transcript. Raises EOFError when the child has died; it says why itself."""
        line = self._process.stdout.readline()
        if not line:
            raise EOFError("2.7.18 has ended; its traceback is among what was captured")
        return json.loads(line.decode("ascii"))

    def close(self):
        """End the child, and wait for it."""
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(20)


@pytest.fixture(scope="module")
def oracle():
    """The living 2.7.18 for a module of tests."""
    program = find()
    if program is None:
        pytest.skip(f"there is no CPython 2.7.18 here; {VARIABLE} may name one")
    child = Oracle(program)
    yield child
    child.close()
