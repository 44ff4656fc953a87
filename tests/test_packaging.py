"""One wheel serves Python 2 and 3; what is in it, and what installing it does on 2.7.

The wheel is built once, from a copy of the sources, so that the checkout stays clean.
"""
import configparser
import glob
import os
import re
import shutil
import subprocess
import sys
import zipfile

import pytest

import httplib_compat

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# What a build or a test run leaves in a checkout; a copy without it is a clean one.
LEFT_BEHIND = shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__", "*.pyc",
                                     "venv")


def run(*command, **options):
    """Run a command to its end; return what it prints on both streams, or fail with it."""
    done = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    printed = done.communicate()[0].decode("utf-8", "replace")
    assert done.returncode == 0, printed
    return printed


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The path of the wheel, built from a copy of the checkout."""
    place = tmp_path_factory.mktemp("packaging")
    shutil.copytree(ROOT, str(place / "sources"), ignore=LEFT_BEHIND)
    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "-w", str(place), str(place / "sources"))
    found = glob.glob(str(place / "*.whl"))
    assert len(found) == 1
    return found[0]


@pytest.fixture(scope="module")
def contents(wheel):
    """The names of all files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.fixture(scope="module")
def metadata(wheel):
    """The text of METADATA in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        name = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        return archive.read(name[0]).decode("utf-8")


def setup_cfg():
    """Return setup.cfg, parsed."""
    parser = configparser.ConfigParser()
    assert parser.read(os.path.join(ROOT, "setup.cfg"), encoding="ascii")
    return parser


def test_the_version_is_said_once(wheel, metadata):
    assert setup_cfg()["metadata"]["version"] == "attr: httplib_compat.__version__"
    version = httplib_compat.__version__
    assert os.path.basename(wheel) == "httplib_compat-%s-py2.py3-none-any.whl" % version
    assert "\nVersion: %s\n" % version in metadata


def test_the_changelog_knows_the_version_or_what_comes_next():
    with open(os.path.join(ROOT, "CHANGELOG.md"), encoding="utf-8") as page:
        headings = re.findall(r"^## \[(.+?)\]", page.read(), re.MULTILINE)
    assert headings[0] in ("Unreleased", httplib_compat.__version__)


@pytest.mark.parametrize("name", [
    "httplib/__init__.py", "httplib/__init__.pyi", "httplib/py.typed", "httplib/standard.py",
    "httplib_compat/__init__.py", "httplib_compat/py.typed",
    "httplib_compat/_alias/__init__.py", "httplib_compat/_alias/standard.py",
    "httplib_compat/_py2/connection.py", "httplib_compat/_wire/framing.py"])
def test_the_wheel_has(name, contents):
    assert name in contents


@pytest.mark.parametrize("folder, inside", [
    ("httplib_compat", "httplib_compat"), ("httplib_compat/_alias", "httplib"),
    ("examples", "httplib_compat/_examples")])
def test_the_wheel_has_every_module_of(folder, inside, contents):
    top = os.path.join(ROOT, folder)
    there = {os.path.relpath(path, top).replace(os.sep, "/")
             for path in glob.glob(os.path.join(top, "**", "*.py"), recursive=True)}
    assert there and {inside + "/" + path for path in there} <= set(contents)


@pytest.mark.parametrize("ending", [".pyi", ".pem", ".json", "py.typed"])
def test_the_wheel_has_the_data_of_that_ending(ending, contents):
    there = [path for folder in ("httplib_compat", "examples")
             for path in glob.glob(os.path.join(ROOT, folder, "**", "*" + ending), recursive=True)]
    for path in there:
        inside = os.path.relpath(path, ROOT).replace(os.sep, "/")
        assert re.sub("^examples/", "httplib_compat/_examples/", inside) in contents


def test_the_wheel_has_the_certificate_of_the_demo(contents):
    assert [name for name in contents if name.endswith(".pem")]


def test_the_wheel_has_nothing_else(contents):
    outside = [name for name in contents
               if not re.match(r"(httplib|httplib_compat|httplib_compat-[^/]+\.dist-info)/", name)]
    assert outside == []
    assert [name for name in contents
            if re.search(r"(^|/)(tests?|benchmarks|docs|build|__pycache__)/|\.pyc$", name)] == []


def test_the_wheel_says_where_it_runs_and_what_it_needs(metadata):
    assert re.search("^Name: httplib-compat$", metadata, re.MULTILINE)
    assert re.search(r"^Requires-Dist: six\b.*1\.16", metadata, re.MULTILINE)
    python = re.search("^Requires-Python: (.+)$", metadata, re.MULTILINE).group(1)
    assert set(re.split(", ?", python)) == {">=2.7"} | {"!=3.%d.*" % minor for minor in range(6)}


def test_the_licence_is_in_the_wheel(contents):
    assert [name for name in contents if name.endswith("LICENSE")]


# ---- Python 2.7, if there is one ------------------------------------------------------------


def python2():
    """Return the path of a Python 2.7 with pip, on the PATH or among those of pyenv, or None."""
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    folders = os.environ.get("PATH", "").split(os.pathsep)
    folders += glob.glob(os.path.join(pyenv, "versions", "2.7.*", "bin"))
    for candidate in (os.path.join(folder, "python2.7") for folder in folders):
        # A shim may bear the name and not run.
        if os.access(candidate, os.X_OK) and subprocess.call(
                [candidate, "-c", "import pip"], stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL) == 0:
            return candidate
    return None


PYTHON2 = python2()
needs_python2 = pytest.mark.skipif(PYTHON2 is None, reason="no python2.7 with pip was found")

PROGRAM = ("import os, httplib, httplib_compat; "
           "print(os.path.dirname(httplib.__file__) == os.path.dirname(os.__file__), "
           "httplib_compat.httplib is httplib, httplib_compat.HTTP is httplib.HTTP)")


def environment(**more):
    """Return the environment for a Python 2.7 of its own, whatever this one is told."""
    inherited = {name: value for name, value in os.environ.items()
                 if not name.startswith(("PYTHON", "COV_"))}
    return dict(inherited, **more)


def install_on_2(wheel, folder, *where, **more):
    """Install the wheel on Python 2.7, byte-compiling all of it; return all that is printed."""
    # In a folder of its own: `-m` puts the current one on the path, and it may be the checkout.
    printed = run(PYTHON2, "-m", "pip", "install", "--no-deps", "--no-index", "--compile",
                  "--disable-pip-version-check", wheel, *where, cwd=folder, env=environment(**more))
    assert "Successfully installed httplib-compat" in printed
    return printed


@needs_python2
def test_installing_on_2_prints_no_error_and_leaves_the_standard_library_in_charge(wheel, tmp_path):
    # A user's own folder stands behind the standard library on the path, as site-packages does.
    own = {"PYTHONUSERBASE": str(tmp_path)}
    printed = install_on_2(wheel, str(tmp_path), "--user", **own)
    assert re.findall("(?i).*(?:error|traceback).*", printed) == []
    assert run(PYTHON2, "-c", PROGRAM, env=environment(**own)).strip() == "(True, True, True)"


@needs_python2
@pytest.mark.parametrize("first", ["import httplib", "import httplib_compat", "import os"])
def test_a_target_folder_first_on_the_path_of_2_gives_the_standard_library(wheel, tmp_path, first):
    install_on_2(wheel, str(tmp_path), "--target", str(tmp_path / "there"))
    printed = run(PYTHON2, "-c", first + "; " + PROGRAM,
                  env=environment(PYTHONPATH=str(tmp_path / "there")))
    assert printed.strip() == "(True, True, True)"


@needs_python2
def test_a_zipped_application_on_2_gets_the_standard_library(wheel, tmp_path):
    application = str(tmp_path / "application.zip")
    shutil.copy(wheel, application)
    with zipfile.ZipFile(application, "a") as archive:
        archive.writestr("__main__.py", PROGRAM)
    assert run(PYTHON2, application, env=environment()).strip() == "(True, True, True)"


def test_a_zipped_application_on_3_gets_ours(wheel, tmp_path):
    application = str(tmp_path / "application.zip")
    shutil.copy(wheel, application)
    with zipfile.ZipFile(application, "a") as archive:
        archive.writestr("__main__.py", "import httplib, httplib_compat\n"
                         "print(httplib is httplib_compat, 'application.zip' in httplib.__file__)")
    assert run(sys.executable, application, env=environment()).strip() == "True True"
