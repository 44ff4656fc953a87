"""What seldom happens: a fault of the checker itself, one processor, rules that no node shows."""
import ast
import os
import sys

import pytest
from checking import found

from httplib_compat.migrate import running
from httplib_compat.migrate.commands import check, two_to_three
from httplib_compat.migrate.flake8plugin import Plugin
from httplib_compat.migrate.rules import rules

STRICT = "import httplib\nhttplib.HTTPConnection('h', 80, True)\n"
MAYBE = "import httplib\ndef reply(h):\n    return h.getreply()\n"


def test_a_fault_of_the_checker_is_a_finding_of_that_file_alone(tmp_path, monkeypatch):
    def fail(path, data):
        if path.endswith("a.py"):
            raise KeyError("a fault of ours")
        return real(path, data)

    real = running.check
    monkeypatch.setattr(running, "check", fail)
    for name in ("a.py", "b.py"):
        (tmp_path / name).write_text(STRICT)
    told = dict(running.check_files([str(tmp_path / "a.py"), str(tmp_path / "b.py")]))
    [only] = told[str(tmp_path / "a.py")]
    assert only.code == "HLC000" and "the checker failed on it: KeyError(" in only.text
    assert [one.code for one in told[str(tmp_path / "b.py")]] == ["HLC101", "HLC201"]


def test_cores_are_counted_where_the_system_knows_no_affinity(monkeypatch):
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    assert running.usable_cores() == 3
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert running.usable_cores() == 1


@pytest.mark.parametrize("total, is_terminal, is_drawn", [
    (running.FEW, True, True), (running.FEW - 1, True, False), (running.FEW, False, False),
])
def test_a_bar_is_for_many_files_on_a_terminal(monkeypatch, total, is_terminal, is_drawn):
    drawn = []

    def track(results, total):
        drawn.append(total)
        return results

    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    assert list(running.with_progress(iter([1, 2]), total, track)) == [1, 2]
    assert drawn == [total] * is_drawn
    assert list(running.with_progress(iter([1, 2]), total, None)) == [1, 2]


@pytest.mark.parametrize("code", ["HLC000", "HLC110", "HLC512"])
def test_a_rule_about_something_else_than_nodes_finds_none(code):
    rule = rules()[code]
    assert list(rule.look(ast.parse(STRICT), None)) == []
    assert rule.on == ()


def test_flake8_is_told_what_check_tells_without_being_asked():
    """A finding that is only likely, and loud, is for those who ask for it."""
    assert (3, "HLC105") in found(MAYBE)
    told = list(Plugin(None, "a.py", MAYBE.splitlines(True)).run())
    assert [(line, text.split()[0]) for line, _, text, _ in told] == [(1, "HLC101")]


def test_the_reasons_of_a_rule_are_told_once(tmp_path, capsys):
    (tmp_path / "a.py").write_text(STRICT + STRICT.split("\n", 1)[1])
    assert check.main([str(tmp_path / "a.py")]) == 1
    out = capsys.readouterr().out
    assert out.count("HLC201") == 2 and out.count(rules()["HLC201"].instead.split("\n")[0]) == 1


def test_2to3_leaves_a_file_alone_that_needs_neither_shim_nor_fixer(tmp_path, capsys):
    pytest.importorskip("fissix", reason="fissix is what runs the fixers")
    program = tmp_path / "a.py"
    program.write_text("x = 1\n")
    assert two_to_three.main(["-w", "-n", str(program)]) == 0
    assert program.read_text() == "x = 1\n"


OLDER = ("import httplib\nconn = httplib.HTTPConnection('h')\n"
         "%s\nconn.request('PUT', '/', open('x', 'rb'))\n")


@pytest.mark.parametrize("line, is_found", [
    ("conn._http_vsn = 10", True), ("conn._http_vsn, conn._http_vsn_str = 10, 'HTTP/1.0'", True),
    ("conn._http_vsn_str, conn._http_vsn = 'HTTP/1.0', 10", True), ("a, b = 1, 2", False),
    ("conn._http_vsn, x = 11, 10", False),
])
def test_the_version_may_be_one_of_several_that_are_set(line, is_found):
    assert ((4, "HLC609") in found(OLDER % line)) is is_found


def test_decoded_text_as_a_body_is_likely():
    text = ("import httplib\nconn = httplib.HTTPConnection('h')\n"
            "conn.request('POST', '/', conn.getresponse().read().decode('utf-8'))\n")
    assert (3, "HLC604") in found(text)


def test_headers_that_come_out_of_another_dict_are_not_guessed():
    text = ("import httplib\nmore = make()\nconn = httplib.HTTPConnection('h')\n"
            "conn.request('GET', '/', None, {'X': 2.5, **more})\n")
    assert (4, "HLC607") in found(text)
