"""The benchmark of the checker runs whole commands, counts their files, and says what it measured.

Nothing here asks how long anything took.
"""
import json
import os
import subprocess
import sys

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

pytestmark = pytest.mark.skipif(
    sys.version_info < (3, 8), reason="the benchmark is a tool for Python 3.8 and newer")


def run_command(*arguments):
    """Run the benchmark as a user does, to its end; return what it said."""
    pytest.importorskip("rich", reason="rich, of the extra bench, draws the table")
    return subprocess.run(
        [sys.executable, "-B", "-m", "benchmarks.checker"] + list(arguments), cwd=ROOT,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True, timeout=50)


@pytest.fixture
def tree(tmp_path):
    """A folder of three programs, one of them in a folder that is left out, and a text."""
    for name in "a.py", "b.py", "httplib_compat/c.py", "d.txt":
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("import httplib\n")
    return str(tmp_path / "tree")


def test_a_tree_is_measured_with_one_process_and_with_two(tree, tmp_path):
    place = tmp_path / "result.json"
    ran = run_command("--rounds", "2", "--json", str(place), tree)
    assert ran.returncode == 0, ran.stderr
    rows = json.loads(place.read_text())
    shapes = [(row["path"], row["files"], row["jobs"]) for row in rows]
    assert shapes == [(tree, 2, 1), (tree, 2, 2)]
    for row in rows:
        assert len(row["wall"]) == len(row["cpu"]) == 2
        assert row["files_per_second"]["best"] == 2 / min(row["wall"])
        assert row["goal"] is None and row["reached"] is None
    heads = ran.stdout.splitlines()
    assert any("files/s" in line and "CPU s" in line for line in heads)


def test_the_installed_package_is_measured_and_named(tree):
    import httplib_compat
    ran = run_command("--rounds", "1", tree)
    assert "httplib_compat %s from " % httplib_compat.__version__ in ran.stdout
    assert os.path.realpath(httplib_compat.__file__) in os.path.realpath(
        ran.stdout.split(" from ", 1)[1].split("\n", 1)[0])


@pytest.mark.parametrize(("arguments", "words"), [
    (["--rounds", "0"], "--rounds: at least one"),
    (["--python2", sys.executable], "is no interpreter of 2.7.18"),
    (["no/such/folder"], "no/such/folder: No such file or folder"),
])
def test_what_cannot_be_measured_is_refused(arguments, words):
    ran = run_command(*arguments)
    assert ran.returncode == 1
    assert words in ran.stderr


def test_a_folder_without_programs_is_refused(tmp_path):
    ran = run_command("--rounds", "1", str(tmp_path))
    assert ran.returncode == 1
    assert "%s: no Python file below it" % tmp_path in ran.stderr


def test_the_goals_are_judged_by_two_processes(monkeypatch):
    monkeypatch.setattr(sys, "path", sys.path + [ROOT])
    from benchmarks.checker import Row, Tree, is_reached
    tree = Tree("a tree", "/nowhere", 100)
    told = {seconds: is_reached(Row(tree, 100, 2, [seconds], [seconds])) for seconds in (0.5, 1.5)}
    assert told == {0.5: True, 1.5: False}
    assert is_reached(Row(tree, 100, 1, [0.5], [0.5])) is None
    assert is_reached(Row(tree._replace(goal=None), 100, 2, [0.5], [0.5])) is None
