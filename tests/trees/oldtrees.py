"""Whole trees of Python 2's days, as their authors published them, and the 2.7.18 that reads them.

A row pins a source distribution by its digest. It is fetched when the tests run, by the pip of a
2.7 environment, from whatever index pip is set up to ask: today's pip would run setup files that
no Python 3 can run, only to learn what the file is called.
"""
import glob
import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections import namedtuple

import pytest

HERE = os.path.dirname(os.path.abspath(__file__))
VARIABLE = "HTTPLIB_COMPAT_PYTHON27"
_ASK = "import platform; print(platform.python_implementation() + ' ' + platform.python_version())"
PATIENCE = 600  # seconds for one command over one tree

#: name, version and sha256 of a source distribution.
Tree = namedtuple("Tree", "name version digest")

#: The library that 2.7.18 comes with is at hand where 2.7.18 is: nothing is fetched.
LIBRARY = Tree("library", "2.7.18", None)

TREES = (
    LIBRARY,
    Tree("boto", "2.8.0", "f520cec579a11c99b510e06d16f484ce877f5b75eeae850c7e165753092939db"),
    Tree("boto", "2.49.0", "ea0d3b40a2d852767be77ca343b58a9e3a4b00d9db440efb8da74b4e58025e5a"),
    Tree("buildbot", "0.8.14", "331efd07bd7522c222a8fb258801e8d78332c88d778ee76416b9e1028676e964"),
    Tree("bzr", "2.7.0", "c9f6bbe0a50201dadc5fddadd94ba50174193c6cf6e39e16f6dd0ad98a1df338"),
    Tree("Django", "1.4.22", "d0e2c9d772fcab2cf9c09e1c05e711cf5fe5eb93225762b29f0739d65e0d1784"),
    Tree("salt", "2015.8.13", "cca82c9a4f267692660b098c1f76e54ab6a24131391893719bde0eb3a1ed2959"),
    Tree("Twisted", "12.3.0", "d4d1afcfa7ca40a7da26832cba653851eb147a06bd3f7f6fae89af3d5cd295c6"),
)


def label(tree):
    """Return what a row is called."""
    return "%s-%s" % (tree.name, tree.version)


def find_python2():
    """Return the path of a CPython 2.7.18: by the variable, on the path, or pyenv's; else skip."""
    root = os.environ.get("PYENV_ROOT", os.path.expanduser("~/.pyenv"))
    named = [os.environ.get(VARIABLE), shutil.which("python2.7"),
             *glob.glob(os.path.join(root, "versions", "2.7.18", "bin", "python2.7"))]
    for path in filter(None, named):
        # pyenv's own `python2.7` on the path runs none unless one is chosen.
        if started(path, "-c", _ASK).stdout.strip() == "CPython 2.7.18":
            return path
    pytest.skip("no Python 2.7.18 on PATH; %s may name one" % VARIABLE)


def run(*command, **options):
    """Run a command to its end; return its standard output, or fail with what it said."""
    done = started(*command, **options)
    assert done.returncode == 0, "%s\n%s" % (command, done.stderr)
    return done.stdout


def started(*command, **options):
    """Run a command to its end, whatever its status is; return all of it."""
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          universal_newlines=True, timeout=PATIENCE, **options)


def reading(python2, paths):
    """Return what 2.7.18 makes of files: see `read_by_python2`. One process reads all of them."""
    told = run(python2, "-B", "-E", os.path.join(HERE, "read_by_python2.py"),
               input="\n".join(paths))
    return {path: found and [tuple(one) for one in found]
            for path, found in json.loads(told).items()}


def make_pip(python2, place):
    """Make an environment of 2.7 in a folder; return its Python, which has a pip."""
    run(sys.executable, "-m", "virtualenv", "-q", "--no-download", "-p", python2, str(place))
    return os.path.join(str(place), "bin", "python")


def fetch(tree, pip, place):
    """Fetch and unpack a tree into a folder; return the folder. Skip where there is no index."""
    wanted = os.path.join(str(place), "wanted.txt")
    with open(wanted, "w") as file:
        file.write("%s==%s --hash=sha256:%s\n" % (tree.name, tree.version, tree.digest))
    done = started(pip, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:",
                   "--require-hashes", "-r", wanted, "-d", str(place),
                   # The pip of 2.7 stumbles over constraints of what it does not fetch.
                   env=dict(os.environ, PIP_CONSTRAINT=os.devnull))
    if done.returncode and "connection broken" in done.stderr:
        pytest.skip("%s: the package index cannot be reached" % label(tree))
    assert done.returncode == 0, done.stderr
    archive, = glob.glob(os.path.join(str(place), "*.tar.*"))
    safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
    shutil.unpack_archive(archive, os.path.join(str(place), "tree"), **safely)
    return os.path.join(str(place), "tree")


def copy_library(python2, place):
    """Copy the library of an interpreter into a folder, without what was installed; return it."""
    source = run(python2, "-c", "import os; print(os.path.dirname(os.__file__))").strip()
    target = os.path.join(str(place), "tree")
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("site-packages", "*.pyc"))
    return target
