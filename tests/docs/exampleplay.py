"""Plays the examples of the rules' pages against the canned server, and says what they printed."""
import os
import subprocess
import sys
import tempfile

import pytest

from docpages import ROOT

sys.path.insert(0, os.path.join(ROOT, "tests", "migrate"))
try:
    from canned import Canned
    from canned_answers import TIDES
finally:
    del sys.path[0]

PATIENCE = 20  # seconds that an example may take
KEPT = ("PATH", "HOME", "LANG", "SYSTEMROOT", "TEMP", "TMP")


def play(python, source, **variables):
    """Return what a program prints, in lines, when an interpreter runs it beside `tides.txt`.

    subprocess.CalledProcessError if it fails, subprocess.TimeoutExpired if it does not end.
    `variables` are set in its environment.
    """
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    environment.update({"PYTHONDONTWRITEBYTECODE": "1", "no_proxy": "*"}, **variables)
    with tempfile.TemporaryDirectory() as folder, Canned() as server:
        with open(os.path.join(folder, "tides.txt"), "wb") as file:
            file.write(TIDES)
        path = os.path.join(folder, "program.py")
        with open(path, "wb") as file:
            file.write(placed(source, server.address).encode("utf-8"))
        printed = subprocess.run([python, path], cwd=folder, env=environment, check=True,
                                 timeout=PATIENCE, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout
    return printed.decode("utf-8").splitlines()


def python27():
    """Return the path of a CPython 2.7.18: HTTPLIB_COMPAT_PYTHON27, or pyenv's. It may skip."""
    root = os.environ.get("PYENV_ROOT", os.path.expanduser("~/.pyenv"))
    path = os.environ.get("HTTPLIB_COMPAT_PYTHON27",
                          os.path.join(root, "versions", "2.7.18", "bin", "python"))
    if not os.path.exists(path):
        pytest.skip("no 2.7.18 in pyenv's versions; HTTPLIB_COMPAT_PYTHON27 may name one")
    return path


def placed(source, address):
    """Return a program that talks to `address` where the page says localhost and 8080."""
    host, port = address.split(":")
    return source.replace("'localhost', 8080", "'%s', %s" % (host, port)) \
        .replace("localhost:8080", address)
