"""``report``: rows of many runs beside the findings of the checker, as text, JSON and HTML."""
import html.parser
import json

import pytest

from httplib_compat._record.codes import MESSAGES
from httplib_compat.migrate.commands import report
from httplib_compat.migrate.recorded.codes import SHOWN
from httplib_compat.migrate.recorded.pages import as_page
from httplib_compat.migrate.recorded.rows import Records, read_records
from httplib_compat.migrate.recorded.verdicts import Verdict
from httplib_compat.migrate.rules import rules

SOURCE = """\
import httplib

conn = httplib.HTTPConnection('a', 80,
                              strict=1)
conn.request('GET', '/<b>')
body = conn.getresponse().read()
if body == 'OK':
    print(body)
"""


@pytest.fixture
def project(tmpdir, monkeypatch):
    """Be in a folder with a program and a record of two runs; return the folder."""
    monkeypatch.chdir(str(tmpdir))
    tmpdir.mkdir("tool").join("fetch.py").write(SOURCE)
    path = str(tmpdir.join("tool", "fetch.py"))
    rows = [row(path, "HLC203", 3, 2), row(path, "HLC401", 7, 40), row(path, "HLC401", 7, 2),
            row(path, "HLC801", 6, 1)]
    tmpdir.join("one.jsonl").write("".join(json.dumps(one) + "\n" for one in rows[:2]))
    tmpdir.join("two.jsonl").write("".join(json.dumps(one) + "\n" for one in rows[2:])
                                   + '{"left_out": 5}\n{"code": "HLC4')
    return tmpdir


def row(path, code, line, count):
    return {"code": code, "file": path, "line": line, "function": "<module>", "count": count,
            "types": ["bytestr"]}


def told(capsys, *arguments):
    """Return what the report says of each place, by code and line."""
    assert report.main(["--format", "json"] + list(arguments)) == 0
    said = json.loads(capsys.readouterr().out)
    return {(one["code"], one["line"]): (one["status"], one["count"]) for one in said["places"]}


EXPECTED = {
    ("HLC101", 1): ("not for a run to show", 0),
    ("HLC203", 4): ("confirmed", 2),  # seen where the statement begins
    ("HLC401", 7): ("confirmed", 42),
    ("HLC403", 8): ("not exercised", 0),
    ("HLC801", 6): ("only at run time", 1),
}


def test_rows_of_many_runs_are_laid_beside_the_findings(project, capsys):
    assert told(capsys, "one.jsonl", "two.jsonl", "tool") == EXPECTED


def test_without_a_path_the_files_of_the_record_are_checked(project, capsys):
    assert told(capsys, "one.jsonl", "two.jsonl") == EXPECTED


def test_text_has_the_lines_the_totals_and_what_is_missing(project, capsys):
    assert report.main(["one.jsonl", "two.jsonl", "tool"]) == 0
    out = capsys.readouterr().out
    assert "tool/fetch.py\n" in out.replace("\\", "/")
    assert "confirmed               42x" in out and "if body == 'OK':" in out
    assert ("2 confirmed, 1 only at run time, 1 not exercised, 1 not for a run to show\n"
            "1 line of the records cannot be read.\n"
            "5 uses at further places were not kept.\n") in out
    assert "\033" not in out


def test_what_is_no_record_is_refused_by_name(project, capsys):
    assert report.main(["one.jsonl", "tool", "junk.jsonl"]) == 2
    assert "junk.jsonl: No such file" in capsys.readouterr().err
    with open("junk.jsonl", "w") as file:
        file.write("spam\n\neggs\n")
    assert report.main(["one.jsonl", "tool", "junk.jsonl"]) == 2
    out, err = capsys.readouterr()
    assert (out, "junk.jsonl is no record" in err) == ("", True)


def test_colours_are_for_those_who_want_them(project, capsys, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    report.main(["one.jsonl", "tool"])
    assert "\033[31mconfirmed" in capsys.readouterr().out


class Page(html.parser.HTMLParser):
    """Collects the tags and texts of a page, and refuses what is not closed in order."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.texts, self.attributes, self._open = [], [], [], []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes
        if tag not in ("meta", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)


def test_html_is_one_page_that_needs_nothing_else(project, capsys):
    assert report.main(["--format", "html", "--output", "page.html", "one.jsonl", "two.jsonl",
                        "tool"]) == 0
    text = project.join("page.html").read()
    page = Page(text)
    assert {"link", "script", "img", "iframe"}.isdisjoint(page.tags)
    assert {name for name, _ in page.attributes}.isdisjoint({"src", "href", "onclick"})
    assert "url(" not in text and "@import" not in text
    for words in ("tool", "fetch.py", "2 confirmed", "1 only at run time", "if body == 'OK':",
                  "42\u00d7"):
        assert words in "\n".join(page.texts).replace("\u00d7", "\u00d7")


def test_what_a_source_or_a_record_says_cannot_break_the_page():
    evil = "</pre><script>alert('x')</script>"
    one = Verdict("confirmed", "HLC401", "a/" + evil.replace("/", "") + '".py', 1, evil, evil, 1,
                  (evil,), (evil,))
    assert "script" not in Page(as_page([one], Records([], 0, 0))).tags


LINES = [b"", b"[]", b"nothing", b'{"code": 1}', b"\xff\xfe", b'{"left_out": "x"}', b"[" * 5000,
         b'{"code": "HLC401", "file": "a", "line": "1", "function": "f", "count": 1, "types": []}']


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_is_no_row_is_counted_and_passed_over(tmpdir, line):
    path = tmpdir.join("record.jsonl")
    good = json.dumps(row("a.py", "HLC401", 1, 1)).encode()
    path.write_binary(line + b"\n" + good + b"\n")
    records = read_records([str(path)])
    assert (len(records.rows), records.unread) == (1, 1 if line else 0)


def test_rows_of_a_file_that_has_gone_are_told_all_the_same(project, capsys):
    project.join("tool", "fetch.py").remove()
    assert told(capsys, "one.jsonl") == {("HLC203", 3): ("only at run time", 2),
                                         ("HLC401", 7): ("only at run time", 40)}


def test_a_source_that_nobody_can_read_is_matched_line_by_line(project, capsys):
    project.join("tool", "fetch.py").write("import httplib is (no Python\n" * 8)
    said = told(capsys, "one.jsonl", "tool")
    assert said["HLC401", 7] == ("only at run time", 40)
    assert "HLC000" in {code for code, _ in said}


@pytest.mark.parametrize("arguments, words", [
    (["tool"], "RECORD is missing"),
    (["nowhere.jsonl"], "nowhere.jsonl: No such file"),
    (["one.jsonl", "--output", "no/where"], "no/where: No such file"),
])
def test_wrong_use_is_told_and_exits_with_2(project, capsys, arguments, words):
    assert report.main(arguments) == 2
    assert words in capsys.readouterr().err


def test_the_workshop_knows_which_codes_a_record_has():
    assert SHOWN == set(MESSAGES)
    assert SHOWN < set(rules())
