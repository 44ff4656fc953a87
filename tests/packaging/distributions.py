"""What the tests of packaging share: copies of the sources, runs of commands, Pythons, archives.

The checkout is only ever read. What is built is built from a copy, which is as clean as a checkout.
"""
import configparser
import glob
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

SLOW = "HTTPLIB_COMPAT_PACKAGING"
slow = pytest.mark.skipif(os.environ.get(SLOW) != "1",
                          reason="minutes and a package index; `tox -e package` runs it")

# What a build or a run leaves in a checkout.
LEFT_BEHIND = shutil.ignore_patterns(
    ".git", ".tox", ".*_cache", ".coverage*", ".venv", "venv", "build", "dist", "htmlcov", "site",
    "_build", "*.egg-info", "__pycache__", "*.py[cod]")

VERSIONS = ["2.7", "3.6", "3.7", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"]


def environment(**more):
    """Return the environment for a Python of its own, whatever this one was told."""
    inherited = {name: value for name, value in os.environ.items()
                 if not name.startswith(("PYTHON", "COV_", "VIRTUAL_ENV", "HTTPLIB_COMPAT"))}
    return dict(inherited, PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1", **more)


def run(*command, **options):
    """Run a command to its end; return what it prints on both streams, or fail with it."""
    options.setdefault("env", environment())
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, **options)
    printed = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 0, "%s\n%s" % (command, printed)
    return printed


def copy_sources(place):
    """Copy the checkout, without what builds and runs left in it; return the path of the copy."""
    shutil.copytree(ROOT, str(place), ignore=LEFT_BEHIND)
    return str(place)


def build(tree, place):
    """Build both distributions of a tree on the first day of 2024; return their paths."""
    dated = environment(SOURCE_DATE_EPOCH="1704067200")
    run(sys.executable, "-m", "build", "-o", place, tree, env=dated, cwd=str(place.parent))
    return only(str(place / "*.tar.gz")), only(str(place / "*.whl"))


def only(pattern):
    """Return the one path that a pattern matches."""
    found = glob.glob(pattern)
    assert len(found) == 1, (pattern, found)
    return found[0]


def read(*parts):
    """Return the text of a file of the checkout."""
    with open(os.path.join(ROOT, *parts), encoding="utf-8") as file:
        return file.read()


def parse_configuration(name):
    """Return setup.cfg or tox.ini, parsed."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(read(name))
    return parser


def parse_words(value):
    """Return the lines of a value of several lines, without blank ones and comments."""
    lines = (line.strip() for line in value.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def list_files(folder):
    """Return the paths of all files of a folder of the checkout, from the root, with slashes."""
    found = set()
    for place, folders, names in os.walk(os.path.join(ROOT, folder)):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found |= {os.path.relpath(os.path.join(place, name), ROOT).replace(os.sep, "/")
                  for name in names if not re.search("[.]py[cod]$", name)}
    return found


def list_wheel(path):
    """Return the names of the files in a wheel."""
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def read_wheel(path, ending):
    """Return the text of the one file in a wheel whose name ends so."""
    with zipfile.ZipFile(path) as archive:
        name, = [name for name in archive.namelist() if name.endswith(ending)]
        return archive.read(name).decode("utf-8")


def list_sdist(path):
    """Return the names of the files in a source distribution, without its folder."""
    with tarfile.open(path) as archive:
        return [member.name.partition("/")[2] for member in archive.getmembers()
                if member.isfile()]


def find_pythons():
    """Return a dict from the versions that are here to the path of a program that starts as one."""
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    folders = os.environ.get("PATH", "").split(os.pathsep)
    folders += sorted(glob.glob(os.path.join(pyenv, "versions", "*", "bin")))
    found = {}
    for version in VERSIONS:
        candidates = [os.path.join(folder, "python" + version) for folder in folders]
        running = [path for path in candidates if is_python(path, version)]
        if running:
            found[version] = running[0]
    return found


def is_python(path, version):
    """Tell whether a program is a Python of that version; a shim may bear the name and not run."""
    if not os.access(path, os.X_OK):
        return False
    ask = "import sys; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([path, "-c", ask], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return done.stdout.decode("ascii", "replace").strip() == version


# Asked once, and only where the answer is used: it starts every program of such a name.
PYTHONS = find_pythons() if os.environ.get(SLOW) == "1" else {}
# Where the slow tests are not run, one line for each says so, and not one for each Python.
TRIED = VERSIONS if os.environ.get(SLOW) == "1" else VERSIONS[:1]
