"""The page of what was measured is made of a run of the benchmark as it is, and of nothing else."""
import json
import os
import re
import sys

import pytest
from docmakers import load
from docpages import DOCS, ROOT

pytestmark = pytest.mark.skipif(
    sys.version_info < (3, 8), reason="the benchmark is a tool for Python 3.8 and newer")

maker = load("make_measured")


@pytest.fixture(scope="module")
def kept():
    """The figures that are there."""
    with open(maker.KEPT, encoding="utf-8") as file:
        return json.load(file)


@pytest.fixture
def works(monkeypatch):
    """The rows of the benchmark."""
    monkeypatch.syspath_prepend(ROOT)
    from benchmarks.freshprocesses import FRESH_WORKS
    from benchmarks.works import WORKS
    return list(WORKS) + list(FRESH_WORKS)


def test_the_page_shows_the_figures(kept):
    with open(maker.PAGE, encoding="utf-8") as file:
        assert file.read() == maker.page_of(kept), "run `python docs/make_measured.py`"


def test_each_row_was_measured_against_its_goal_of_today(kept, works):
    assert [(row["name"], row["title"], row["goal"]) for row in kept["rows"]] == [
        (work.name, work.title, work.goal) for work in works]


def test_every_other_library_was_there(kept, works):
    from benchmarks.clients import PEERS
    assert {peer.name for peer in PEERS} <= set(kept["versions"])


@pytest.mark.parametrize("name", ["goals.svg", "sizes.svg"])
def test_the_charts_were_drawn_on_the_same_python(kept, works, name):
    with open(os.path.join(DOCS, "static", name), encoding="utf-8") as file:
        words = re.findall(r">([^<>]+)</text>", file.read())
    if name == "goals.svg":
        assert any(kept["python"] in word for word in words)
        assert {row["title"] for row in kept["rows"]} <= set(words)
    else:
        from benchmarks.session import PACES
        assert {curve.title for curve in PACES["full"].curves} <= set(words)


def test_a_run_is_reduced_to_what_the_page_shows(kept, tmp_path, monkeypatch):
    tree = {"machine": {"python": "3.13.0", "system": "Linux-6-x"},
            "clients": {"httplib_compat": {"version": "1"}, "urllib3": {"version": "urllib3/2"}},
            "rows": [{"name": "small", "title": "small", "goal": 0.3,
                      "figure": {"median": 0.31, "lower": 0.3, "upper": 0.32},
                      "clients": {"urllib3": {"relative": 0.2}, "httplib_compat": {"relative": 1},
                                  "requests": {"relative": None}}}]}
    monkeypatch.setattr(maker, "KEPT", str(tmp_path / "measured.json"))
    monkeypatch.setattr(maker, "PAGE", str(tmp_path / "measured.md"))
    (tmp_path / "run.json").write_text(json.dumps(tree))
    assert maker.main([str(tmp_path / "run.json")]) == 0
    page = (tmp_path / "measured.md").read_text()
    assert "| `small` | 0.31 | **0.20** |" in page
    assert "Goals reached: 0 of 1. Missed: `small`." in page
    assert maker.main([]) == 0 and (tmp_path / "measured.md").read_text() == page


def test_more_than_one_file_is_refused(capsys):
    assert maker.main(["one", "two"]) == 2
    assert "give one FILE at most; 2 came" in capsys.readouterr().err
