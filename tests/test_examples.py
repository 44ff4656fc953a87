"""Each example is a program of its own, and what is recorded of it is what 2.7.18 gives today."""
import os
import shutil
import subprocess
import sys

import pytest
import six

import httplib_compat
from httplib_compat._demo import examples

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLES = os.path.join(os.path.dirname(HERE), "examples")
NAMES = sorted(name for name in os.listdir(EXAMPLES)
               if name.endswith(".py") and name not in ("__init__.py", "steps.py"))
QUESTION = ("import platform, ssl, sys; sys.stdout.write("
            "platform.python_implementation() + platform.python_version())")
COMPILED = shutil.ignore_patterns("__pycache__", "*.pyc", "_examples")


def run(*command, **options):
    """Return (exit status, output, errors) of a program; (None, "", "") if there is none."""
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, **options)
    except OSError:
        return None, "", ""
    output, errors = process.communicate()
    return process.returncode, output.decode(), errors.decode()


def by_hand(name, *arguments):
    """Run an example of the checkout as a person would."""
    return run(sys.executable, "-W", "error", os.path.join(EXAMPLES, name), *arguments, cwd=HERE)


@pytest.fixture(scope="module")
def place():
    """The arguments that ``demo --serve`` tells to run an example with."""
    server = subprocess.Popen([sys.executable, "-m", "httplib_compat", "demo", "--serve"], cwd=HERE,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        yield server.stdout.readline().decode().split()[2:]
    finally:
        server.stdin.close()
        server.stdout.close()
        assert server.wait() == 0


@pytest.fixture(scope="module")
def oracle():
    """The path of a CPython 2.7.18 of this machine."""
    versions = os.path.join(run("pyenv", "root")[1].strip(), "versions")
    for path in sys.executable, os.path.join(versions, "2.7.18", "bin", "python"), "python2.7":
        if run(path, "-c", QUESTION)[1] == "CPython2.7.18":
            return path
    return pytest.skip("no CPython 2.7.18 is in pyenv's versions, nor on the PATH as python2.7")


@pytest.mark.parametrize("name", NAMES)
def test_it_runs_by_hand_and_prints_its_steps(place, name):
    status, output, errors = by_hand(name, *place)
    assert (status, errors) == (0, "") and output.count(": ") >= 4


def test_only_the_tunnel_needs_a_proxy(place):
    assert [name for name in NAMES if by_hand(name, *place[:-1])[0] == 2] == ["tunnel.py"]


@pytest.mark.parametrize("arguments", [(), ("localhost", "spam", "443", "file")], ids=len)
def test_wrong_arguments_are_told(arguments):
    status, output, errors = by_hand(NAMES[0], *arguments)
    assert (status, output) == (2, "") and errors.startswith("usage: ") and "HTTP_PORT" in errors


def test_every_example_is_in_the_demo():
    assert [name + ".py" for name in sorted(examples.NAMES)] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_it_is_legacy_code(name):
    with open(os.path.join(EXAMPLES, name)) as source:
        text = source.read()
    assert "\nimport httplib\n" in text and "httplib_compat" not in text
    assert [prefix for prefix in ("b'", 'b"', ".decode(", ".encode(") if prefix in text] == []


def test_recorded_again_on_2_7_18_it_is_the_same_byte_for_byte(oracle, tmpdir):
    # A folder with what the demo needs and nothing else: that 2.7 may have no packages at all.
    package = str(tmpdir.join("httplib_compat"))
    shutil.copytree(os.path.dirname(httplib_compat.__file__), package, ignore=COMPILED)
    shutil.copytree(examples.folder(), os.path.join(package, "_examples"), ignore=COMPILED)
    shutil.copy(os.path.splitext(six.__file__)[0] + ".py", str(tmpdir))
    status, output, errors = run(oracle, "-E", "-m", "httplib_compat", "demo", "--record",
                                 "again.json", cwd=str(tmpdir))
    assert (status, errors) == (0, "") and "steps of Python 2.7.18 in again.json" in output
    with open(os.path.join(examples.folder(), "expected.json"), "rb") as known:
        assert tmpdir.join("again.json").read_binary() == known.read()
