"""The types that the stubs give: what mypy says of them, strictly, and whether they are true.

mypy runs on the installed package: `tox -e types` brings it. The claims themselves are evaluated
on every Python.
"""
import os

import pytest

import httplib
from mypyruns import PATIENCE, check, revealed, run
from claims import ACCEPTED, BEYOND, REFUSED, REVEALED
from conforming import conforms
from httplib_compat._py2.bytestr import bytestr
from httplib_compat._py2.socketfile import LineReading
from httplib_compat._py2.textstr import textstr

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")

with open(os.path.join(HERE, "scene.py"), encoding="ascii") as scene:
    SCENE = scene.read()

NAMES = {
    "Any": object, "bool": bool, "bytes": bytes, "bytestr": bytestr, "float": (float, int),
    "int": int, "str": str, "_File": LineReading, "HTTPException": httplib.HTTPException,
    "BadStatusLine": httplib.BadStatusLine, "HTTPMessage": httplib.HTTPMessage,
    "HTTPResponse": httplib.HTTPResponse, "textstr": textstr,
}

# The programs of the claims: name, and the statements that follow the scene, one a line.
STATEMENTS = {
    "revealed.py": [f"reveal_type({expression})" for expression, _ in REVEALED],
    "accepted.py": list(ACCEPTED),
    "refused.py": [statement for statement, _ in REFUSED],
    "beyond.py": [statement for statement, _, _ in BEYOND],
    "remedies.py": [remedy for _, _, remedy in BEYOND],
}


def skip_without_mypy():
    """Skip a test where mypy is missing, or too old to print types as the claims spell them."""
    pytest.importorskip("mypy.version", minversion="2.0",
                        reason="mypy 2 is not installed here; tox -e types has it")


@pytest.fixture(scope="module")
def remarks(tmp_path_factory):
    """What mypy says of each statement: {(program, index): remarks}."""
    skip_without_mypy()
    folder = tmp_path_factory.mktemp("claims")
    for name, statements in STATEMENTS.items():
        (folder / name).write_text(SCENE + "\n".join(statements) + "\n", encoding="utf-8")
    first = SCENE.count("\n") + 1
    return {(name, line - first): said
            for (name, line), said in check(*[str(folder / name) for name in STATEMENTS]).items()}


def rows(table):
    """Return the rows of a table with their place in front, and their statement for a name."""
    return [pytest.param(index, *row, id=row[0]) for index, row in enumerate(table)]


@pytest.mark.timeout(PATIENCE)
def test_mypy_has_nothing_to_say_of_what_the_claims_stand_on(remarks):
    assert [place for place in remarks if place[1] < 0] == []


@pytest.mark.timeout(PATIENCE)
@pytest.mark.parametrize("index, expression, claim", rows(REVEALED))
def test_mypy_sees_the_type(remarks, index, expression, claim):
    assert [revealed(said) for said in remarks["revealed.py", index]] == [claim]


@pytest.mark.parametrize("index, expression, claim", rows(REVEALED))
def test_the_value_is_of_the_type(index, expression, claim):
    namespace = {}
    exec(SCENE, namespace)
    value = eval(expression, namespace)
    assert conforms(value, claim, NAMES), repr(value)


@pytest.mark.timeout(PATIENCE)
@pytest.mark.parametrize("index, statement", rows([(each,) for each in ACCEPTED]))
def test_mypy_accepts(remarks, index, statement):
    assert remarks.get(("accepted.py", index), []) == []


@pytest.mark.parametrize("statement", ACCEPTED)
def test_what_is_accepted_runs(statement):
    namespace = {}
    exec(SCENE, namespace)
    exec(statement, namespace)


@pytest.mark.timeout(PATIENCE)
@pytest.mark.parametrize("index, statement, code", rows(REFUSED))
def test_mypy_refuses(remarks, index, statement, code):
    assert code in [said.code for said in remarks.get(("refused.py", index), ())]


@pytest.mark.timeout(PATIENCE)
@pytest.mark.parametrize("index, statement, code, remedy", rows(BEYOND))
def test_what_is_beyond_types_has_a_remedy(remarks, index, statement, code, remedy):
    assert code in [said.code for said in remarks.get(("beyond.py", index), ())]
    assert remarks.get(("remedies.py", index), []) == []


@pytest.mark.parametrize("index, statement, code, remedy", rows(BEYOND))
def test_what_is_beyond_types_runs_and_so_does_its_remedy(monkeypatch, index, statement, code,
                                                          remedy):
    monkeypatch.setattr(httplib, "HTTPMessage", httplib.HTTPMessage)  # one row replaces it
    namespace = {}
    exec(SCENE, namespace)
    exec(statement, namespace)
    exec(remedy, namespace)


@pytest.mark.timeout(PATIENCE)
def test_legacy_programs_pass_the_strict_checker():
    skip_without_mypy()
    paths = sorted(os.path.join(PROGRAMS, name) for name in os.listdir(PROGRAMS)
                   if name.endswith(".py"))
    assert len(paths) >= 4
    assert check(*paths) == {}


@pytest.mark.timeout(PATIENCE)
def test_the_stubs_are_what_is_found_at_run_time(tmp_path):
    skip_without_mypy()
    printed = run(
        "mypy.stubtest", "httplib_compat", "httplib",
        "--mypy-config-file", os.path.join(HERE, "stubtest.ini"),
        "--allowlist", os.path.join(HERE, "allowlist.txt"), cwd=str(tmp_path))
    assert printed.startswith("Success"), printed
