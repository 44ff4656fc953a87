"""Settings written otherwise, or wrongly; files that cannot be read; words for a terminal."""
import sys

import pytest

from httplib_compat.migrate import beside, files
from httplib_compat.migrate.commands import check
from httplib_compat.migrate.configuration import Misconfigured, read_configuration

STRICT = "import httplib\nhttplib.HTTPConnection('h', 80, True)\n"


def test_a_list_may_be_one_text(tmp_path):
    (tmp_path / "setup.cfg").write_text("[httplib-compat]\nextend_select = HLC1, HLC2\n  HLC3\n")
    found = read_configuration(str(tmp_path))
    assert found.values == {"extend-select": ["HLC1", "HLC2", "HLC3"]}


TABLES = [
    ("ignore = 'HLC1, HLC2'", {"ignore": ["HLC1", "HLC2"]}),
    ("ignore = ['HLC1', 'HLC2']", {"ignore": ["HLC1", "HLC2"]}),
    ("jobs = 2", {"jobs": "2"}),
]


@pytest.mark.parametrize("line, values", TABLES)
def test_a_table_of_toml(tmp_path, line, values):
    (tmp_path / "pyproject.toml").write_text("[tool.httplib-compat]\n%s\n" % line)
    assert read_configuration(str(tmp_path)).values == values


WRONG = [
    ("[tool.httplib-compat]\nignore = 5\n", "ignore is 5; expected a list of words"),
    ("[tool.httplib-compat]\nignore = ['HLC1', 5]\n", "expected a list of words"),
    ("[tool.httplib-compat\n", "pyproject.toml: "),
]


@pytest.mark.parametrize("text, words", WRONG)
def test_a_table_that_nobody_can_follow_names_its_file(tmp_path, text, words):
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(Misconfigured) as caught:
        read_configuration(str(tmp_path))
    assert words in str(caught.value) and "pyproject.toml" in str(caught.value)


def test_an_ini_with_our_section_that_nobody_can_read_is_named(tmp_path):
    (tmp_path / "setup.cfg").write_bytes(b"[httplib-compat]\nignore = \xff\n")
    with pytest.raises(Misconfigured) as caught:
        read_configuration(str(tmp_path))
    assert "setup.cfg: " in str(caught.value)


@pytest.mark.parametrize("data", [b"no section\n", b"[other]\nignore = \xff\n"])
def test_an_ini_that_nobody_can_read_is_left_to_its_own_tool(tmp_path, data):
    (tmp_path / "setup.cfg").write_bytes(data)
    (tmp_path / "tox.ini").write_text("[httplib-compat]\njobs = 3\n")
    assert read_configuration(str(tmp_path)).values == {"jobs": "3"}


def unreadable(path, *arguments, **keywords):
    """What `open` does for a file that is not ours to read."""
    raise PermissionError(13, "Permission denied", path)


def test_a_file_without_a_suffix_that_cannot_be_read_is_no_python(tmp_path, monkeypatch):
    (tmp_path / "script").write_text("#!/usr/bin/env python\n")
    assert files.is_python(str(tmp_path / "script"))
    monkeypatch.setattr(files, "open", unreadable, raising=False)
    assert not files.is_python(str(tmp_path / "script"))


def test_a_gitignore_that_cannot_be_read_leaves_nothing_out(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "open", unreadable, raising=False)
    assert files.read_ignored(str(tmp_path)) == []


def test_a_neighbour_that_cannot_be_read_says_nothing(tmp_path, monkeypatch):
    (tmp_path / "http.py").write_text("")
    (tmp_path / "program.py").write_text("import httplib\n")
    path = str(tmp_path / "http.py")
    assert beside.shadowing(path, b"") is not None
    monkeypatch.setattr(beside, "open", unreadable, raising=False)
    assert beside.shadowing(path, b"") is None


def test_a_folder_that_is_gone_has_no_neighbours(tmp_path):
    assert beside.shadowing(str(tmp_path / "gone" / "http.py"), b"") is None


@pytest.mark.parametrize("text, words", [
    (STRICT, "2 found in 1 file, 1 of them silent.\n"), ("x = 1\n", "Nothing found.\n"),
])
@pytest.mark.parametrize("form, is_told", [("full", True), ("concise", True), ("json", False)])
def test_a_terminal_gets_a_last_line(tmp_path, capsys, monkeypatch, text, words, form, is_told):
    (tmp_path / "a.py").write_text(text)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    check.main(["--output-format", form, str(tmp_path / "a.py")])
    assert capsys.readouterr().err.endswith(words) is is_told


@pytest.mark.parametrize("comment, status", [
    ("# httplib-compat: noqa", 0), ("  #HTTPLIB-COMPAT : NOQA ", 0), ("# httplib-compat: no", 1),
])
def test_a_comment_silences_a_file(tmp_path, comment, status):
    (tmp_path / "a.py").write_text("%s\n%s" % (comment, STRICT))
    assert check.main([str(tmp_path / "a.py")]) == status
