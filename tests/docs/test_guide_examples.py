"""The examples as Python 2 had them: ported by the tool, each prints what it printed on 2.7.18."""
import json
import os
import shutil
import subprocess
import sys

import pytest

pytest.importorskip("fissix", reason="the commands that port are those of the extra `migrate`")

from docmakers import load
from docpages import DOCS, ROOT
from httplib_compat._demo import examples

ORIGINALS = os.path.join(DOCS, "python2")
NAMES = sorted(name for name in os.listdir(ORIGINALS) if name.endswith(".py")
               and name != "steps.py")
OF_DEMO = [name for name in NAMES if name[:-3] in examples.NAMES]
MANAGER = [sys.executable, "-m", "httplib_compat"]
TO_3 = [sys.executable, "-c", "import sys; from httplib_compat.__main__ import two_to_three; "
        "sys.exit(two_to_three())", "-w", "-n", "--no-diffs"]
PLAIN_TO_3 = [sys.executable, "-c", "import sys; from fissix.main import main; "
              "sys.exit(main('fissix.fixes'))", "-w", "-n", "--no-diffs"]

sessions = load("sessions")


@pytest.fixture(scope="module")
def place():
    """The arguments that ``demo --serve`` tells to run an example with."""
    server = subprocess.Popen(MANAGER + ["demo", "--serve"], cwd=os.path.dirname(__file__),
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
    return sessions.oracle_path() or pytest.skip("no Python 2.7.18 is on this machine")


def copied(factory, name):
    """Return a new folder with the originals."""
    folder = str(factory.mktemp(name))
    for original in os.listdir(ORIGINALS):
        if original.endswith(".py"):
            shutil.copy(os.path.join(ORIGINALS, original), folder)
    return folder


@pytest.fixture(scope="module")
def ported(tmp_path_factory):
    """The programs as httplib-compat-2to3 leaves them."""
    folder = copied(tmp_path_factory, "ported")
    assert run([*TO_3, "."], folder)[0] == 0
    return folder


@pytest.fixture(scope="module")
def fixed(tmp_path_factory):
    """The programs as `fix` leaves them, still for Python 2."""
    folder = copied(tmp_path_factory, "fixed")
    assert run([*MANAGER, "fix", "."], folder)[0] == 0
    return folder


@pytest.fixture(scope="module")
def fixed_and_ported(fixed, tmp_path_factory):
    """The programs as `fix` leaves them, and plain 2to3 behind it."""
    folder = str(tmp_path_factory.mktemp("fixed_and_ported") / "programs")
    shutil.copytree(fixed, folder)
    assert run([*PLAIN_TO_3, "."], folder)[0] == 0
    return folder


@pytest.fixture(scope="module")
def safe(ported, tmp_path_factory):
    """The ported programs with every safe fix, on the shim all the same."""
    folder = str(tmp_path_factory.mktemp("safe") / "programs")
    shutil.copytree(ported, folder)
    assert run([*MANAGER, "fix", "--to", "http.client", "."], folder)[0] == 0
    return folder


@pytest.fixture(scope="module")
def before(oracle, place):
    """What each original prints on 2.7.18."""
    return {name: printed(oracle, name, ORIGINALS, place) for name in NAMES}


def run(command, folder):
    """Return (exit status, output, errors) of a command in a folder."""
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def printed(python, name, folder, place):
    """Return what a program prints; it must end well, and say nothing on its standard error."""
    arguments = place[:2] if name == "order.py" else place
    status, output, errors = run([python, "-B", "-W", "error", name, *arguments], folder)
    assert (status, errors) == (0, "")
    return output


def recorded(name):
    """Return the steps of an example of the demo, by the recording of 2.7.18."""
    with open(os.path.join(examples.folder(), "expected.json"), encoding="ascii") as file:
        steps = json.load(file)["examples"][name[:-3]]
    return [step for step, _ in steps]


def test_every_example_has_an_original():
    assert {name[:-3] for name in OF_DEMO} == set(examples.NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_python_3_cannot_read_or_run_the_original(name, place):
    """Without this package: -I and -S leave out what is installed."""
    arguments = place[:2] if name == "order.py" else place
    path = os.path.join(ORIGINALS, name)
    assert run([sys.executable, "-I", "-S", path, *arguments], ROOT)[0] == 1


@pytest.mark.parametrize("name", OF_DEMO)
def test_the_original_takes_the_steps_that_are_recorded(name, before):
    lines, steps = before[name].splitlines(), recorded(name)
    assert len(lines) == len(steps)
    assert [line for line, step in zip(lines, steps) if not line.startswith(step + ": ")] == []


@pytest.mark.parametrize("name", NAMES)
def test_2to3_with_the_shim_gives_a_program_that_prints_the_same(name, ported, before, place):
    assert printed(sys.executable, name, ported, place) == before[name]


@pytest.mark.parametrize("name", NAMES)
def test_fix_and_then_plain_2to3_do_as_well(name, fixed_and_ported, before, place):
    assert printed(sys.executable, name, fixed_and_ported, place) == before[name]


@pytest.mark.parametrize("name", NAMES)
def test_what_fix_leaves_is_still_for_python_2(name, fixed, oracle):
    """2.7.18 compiles it, and the name of the module is another; nothing else is."""
    question = "import sys; compile(open(sys.argv[1]).read(), sys.argv[1], 'exec')"
    assert run([oracle, "-c", question, name], fixed) == (0, "", "")
    with open(os.path.join(ORIGINALS, name)) as old, open(os.path.join(fixed, name)) as new:
        assert old.read() == new.read().replace("import httplib_compat as httplib",
                                                "import httplib")


@pytest.mark.parametrize("name", NAMES)
def test_safe_fixes_change_nothing_that_it_prints(name, safe, ported, place):
    assert printed(sys.executable, name, safe, place) == \
        printed(sys.executable, name, ported, place)


@pytest.mark.parametrize("name", NAMES)
def test_a_run_confirms_what_the_source_shows(name, ported, place):
    record = name + ".jsonl"
    arguments = place[:2] if name == "order.py" else place
    status, output, _ = run([*MANAGER, "run", "--quiet", "--output", record, name, *arguments],
                            ported)
    assert status == 0 and output == printed(sys.executable, name, ported, place)
    status, told, errors = run([*MANAGER, "report", "--format", "json", record, name], ported)
    assert (status, errors) == (0, "")
    places = json.loads(told)["places"]
    assert [one for one in places if one["status"] == "confirmed" and one["count"] > 0]
