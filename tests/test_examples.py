"""Each example is a program of its own, run by hand against the demo's servers."""
import os
import subprocess
import sys

import pytest

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLES = os.path.join(os.path.dirname(HERE), "examples")
NAMES = sorted(name for name in os.listdir(EXAMPLES)
               if name.endswith(".py") and name not in ("__init__.py", "steps.py"))


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


@pytest.mark.parametrize("name", NAMES)
def test_it_runs_by_hand_and_prints_its_steps(place, name):
    output = subprocess.check_output(
        [sys.executable, "-W", "error", os.path.join(EXAMPLES, name)] + place, cwd=HERE)
    assert output.count(b": ") >= 4


def test_without_arguments_it_tells_its_use():
    process = subprocess.Popen([sys.executable, os.path.join(EXAMPLES, NAMES[0])],
                               stderr=subprocess.PIPE, cwd=HERE)
    assert b"usage: " in process.communicate()[1] and process.returncode == 1


def test_every_example_is_in_the_demo():
    code = "from httplib_compat._demo.examples import NAMES; print(' '.join(sorted(NAMES)))"
    found = subprocess.check_output([sys.executable, "-c", code], cwd=HERE).decode().split()
    assert [name + ".py" for name in found] == NAMES
