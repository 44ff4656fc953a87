"""The command `check` from end to end: what it reads, how it tells, its exit status."""
import io
import json
import os
import sys

import pytest

from httplib_compat.migrate.commands import check

STRICT = "import httplib\nhttplib.HTTPConnection('h', 80, True)\n"
CLEAN = "import http.client\nhttp.client.HTTPConnection('h', 80, timeout=1)\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of its own, and the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return tmp_path


def write(folder, **files):
    """Write files, by their names without the suffix."""
    for name, text in files.items():
        (folder / (name + ".py")).write_text(text, encoding="utf-8")


def codes(capsys, *arguments):
    """Return the exit status of `check` and the codes it tells, in order."""
    status = check.main(["--output-format", "json", *arguments])
    return status, [one["code"] for one in json.loads(capsys.readouterr().out)]


def test_a_clean_file_exits_with_zero_and_says_nothing(folder, capsys):
    write(folder, a=CLEAN)
    assert check.main(["a.py"]) == 0
    assert capsys.readouterr() == ("", "")


def test_findings_exit_with_one(folder, capsys):
    write(folder, a=STRICT)
    assert codes(capsys, "a.py") == (1, ["HLC101", "HLC201"])
    assert codes(capsys, "--exit-zero", "a.py") == (0, ["HLC101", "HLC201"])


def test_the_current_folder_is_read_where_none_is_named(folder, capsys):
    write(folder, a=STRICT, b=CLEAN)
    assert codes(capsys) == (1, ["HLC101", "HLC201"])


@pytest.mark.parametrize(("arguments", "words"), [
    (["--select", "HLC999"], "no rule has the code HLC999"),
    (["--target-version", "2.7"], "expected a Python 3"),
    (["--target-version", "3.12..3.8"], "the older Python first"),
    (["--jobs", "none"], "expected a number"),
    (["--jobs", "0"], "expected a number"),
    (["--baseline", "absent.json"], "cannot be read"),
    (["--update-baseline"], "needs --baseline"),
    (["absent.py"], "absent.py: no such file"),
])
def test_wrong_use_exits_with_two_and_says_how(folder, capsys, arguments, words):
    write(folder, a=STRICT)
    assert check.main([*arguments, "a.py"]) == 2
    assert words in capsys.readouterr().err


def test_unknown_options_exit_with_two(folder, capsys):
    with pytest.raises(SystemExit) as left:
        check.main(["--no-such-option"])
    assert left.value.code == 2 and "usage" in capsys.readouterr().err


def test_the_rest_is_checked_where_one_path_is_missing(folder, capsys):
    write(folder, a=STRICT)
    assert check.main(["--output-format", "concise", "absent.py", "a.py"]) == 2
    assert "a.py:2:33: HLC201" in capsys.readouterr().out


@pytest.mark.parametrize(("arguments", "expected"), [
    ([], ["HLC101", "HLC201"]),
    (["--select", "HLC2"], ["HLC201"]),
    (["--select", "hlc101,HLC2"], ["HLC101", "HLC201"]),
    (["--select", "ALL"], ["HLC101", "HLC201"]),
    (["--ignore", "HLC1"], ["HLC201"]),
    (["--select", "HLC2", "--ignore", "HLC201"], []),
    (["--select", "HLC4", "--extend-select", "HLC1"], ["HLC101"]),
])
def test_codes_choose(folder, capsys, arguments, expected):
    write(folder, a=STRICT)
    assert codes(capsys, *arguments, "a.py") == (int(bool(expected)), expected)


def test_likely_findings_that_are_loud_are_told_when_asked_for(folder, capsys):
    write(folder, a="import httplib\ndef f(r):\n    r.getheaders()\n"
                    "    r.getheader('x').decode()\n")
    assert codes(capsys, "a.py")[1] == ["HLC101"]
    assert codes(capsys, "--select", "ALL", "a.py")[1] == ["HLC101", "HLC511"]


@pytest.mark.parametrize(("version", "expected"), [
    (None, ["HLC205", "HLC701"]), ("3.8", ["HLC701"]), ("3.10", ["HLC701"]), ("3.11", []),
    ("3.12", ["HLC205"]), ("py312", ["HLC205"]), ("3.8..3.15", ["HLC205", "HLC701"]),
    ("3.11..3.12", ["HLC205"]),
])
def test_the_target_decides_what_bites(folder, capsys, version, expected):
    write(folder, a="import http.client as h\nh.HTTPSConnection('h', key_file='k')\n"
                    "print(str(h.OK))\n")
    target = ["--target-version", version] if version else []
    assert codes(capsys, "--ignore", "HLC102", *target, "a.py")[1] == expected


def test_the_standard_input_has_a_name(folder, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STRICT.encode())))
    assert check.main(["--output-format", "concise", "--stdin-filename", "x/y.py", "-"]) == 1
    assert capsys.readouterr().out.startswith("x/y.py:1:1: HLC101")


def test_full_tells_the_line_why_where_and_what_instead(folder, capsys):
    write(folder, a=STRICT)
    check.main(["--select", "HLC201", "a.py"])
    told = capsys.readouterr().out
    assert ("    2 | httplib.HTTPConnection('h', 80, True)\n"
            "      |                                 ^^^^\n") in told
    for words in ("why:", "socket.setdefaulttimeout()", "Pythons: every Python 3", "instead:",
                  "timeout=10"):
        assert words in told
    assert "\033" not in told


def test_a_caret_stands_below_its_letter_behind_tabs(folder, capsys):
    write(folder, a="import httplib\nif 1:\n\thttplib.HTTPConnection('h', 80, True)\n")
    check.main(["--select", "HLC201", "a.py"])
    line, caret = capsys.readouterr().out.split("\n")[2:4]
    assert line.index("True") == caret.index("^") and caret.count("^") == len("True")


def test_colours_are_for_those_who_want_them(folder, capsys, monkeypatch):
    write(folder, a=STRICT)
    monkeypatch.setenv("FORCE_COLOR", "1")
    check.main(["a.py"])
    assert "\033[" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    check.main(["a.py"])
    assert "\033[" not in capsys.readouterr().out


def test_statistics_count_by_rule(folder, capsys):
    write(folder, a=STRICT, b=STRICT)
    check.main(["--statistics", "."])
    assert [line.split()[:2] for line in capsys.readouterr().out.splitlines()] == [
        ["2", "HLC101"], ["2", "HLC201"]]


def test_github_shows_the_silent_ones_first(folder, capsys):
    write(folder, **{"a,b": STRICT})
    check.main(["--output-format", "github", "."])
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(
        "::error file=./a%2Cb.py,line=2,endLine=2,col=33,endColumn=37,title=HLC201")
    assert second.startswith("::warning file=")


def test_sarif_has_what_code_scanning_needs(folder, capsys):
    write(folder, a=STRICT)
    check.main(["--output-format", "sarif", "a.py"])
    log = json.loads(capsys.readouterr().out)
    run = log["runs"][0]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["HLC101", "HLC201"]
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert rule["id"] == result["ruleId"] and region["startLine"] <= region["endLine"]
        assert result["level"] in ("error", "warning", "note") and result["message"]["text"]


def test_json_says_how_sure_it_is(folder, capsys):
    write(folder, a=STRICT)
    check.main(["--output-format", "json", "a.py"])
    one = json.loads(capsys.readouterr().out)[1]
    told = [one[name] for name in ("code", "kind", "confidence", "fix", "line", "column")]
    assert told == ["HLC201", "silent", "certain", "safe", 2, 33]


def test_a_baseline_leaves_out_what_is_known(folder, capsys):
    write(folder, a=STRICT)
    assert check.main(["--baseline", "known.json", "--update-baseline", "."]) == 0
    assert codes(capsys, "--baseline", "known.json", ".") == (0, [])
    write(folder, a="# a line more\n" + STRICT + "httplib.HTTPConnection('h', 80, False)\n")
    assert codes(capsys, "--baseline", "known.json", ".") == (1, ["HLC201"])


def test_a_broken_baseline_is_wrong_use(folder, capsys):
    (folder / "known.json").write_text("[]")
    assert check.main(["--baseline", "known.json", "."]) == 2
    assert "is no baseline" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "text"), [
    ("setup.cfg", "[httplib-compat]\nignore = HLC1\ntarget-version = 3.12\n"),
    ("tox.ini", "[httplib-compat]\nignore =\n    HLC1\n"),
    ("pyproject.toml", '[tool.httplib-compat]\nignore = ["HLC1"]\n'),
])
def test_a_projects_settings_are_found_from_below(folder, capsys, monkeypatch, name, text):
    if name.endswith("toml") and sys.version_info < (3, 11):
        pytest.importorskip("tomli", reason="Python before 3.11 reads TOML by tomli")
    (folder / name).write_text(text)
    (folder / "inner").mkdir()
    write(folder / "inner", a=STRICT)
    monkeypatch.chdir(folder / "inner")
    assert codes(capsys) == (1, ["HLC201"])
    assert codes(capsys, "--ignore", "HLC2") == (1, ["HLC101"])


@pytest.mark.parametrize(("text", "words"), [
    ("[httplib-compat]\nselekt = HLC1\n", "no setting is called 'selekt'"),
    ("[httplib-compat]\nselect = HLC999\n", "no rule has the code HLC999"),
    ("[httplib-compat]\noutput-format = loud\n", "expected one of"),
    ("[httplib-compat]\njobs = many\n", "expected a number"),
])
def test_settings_that_make_no_sense_are_wrong_use(folder, capsys, text, words):
    (folder / "setup.cfg").write_text(text)
    write(folder, a=STRICT)
    assert check.main(["."]) == 2
    assert words in capsys.readouterr().err


def test_many_files_are_read_by_several_processes_in_their_order(folder, capsys):
    for number in range(210):
        write(folder, **{"m%03d" % number: STRICT if number % 50 == 0 else CLEAN})
    assert check.main(["--jobs", "2", "--output-format", "json", "--select", "HLC201", "."]) == 1
    told = [one["path"] for one in json.loads(capsys.readouterr().out)]
    assert told == [os.path.join(".", "m%03d.py" % number) for number in range(0, 210, 50)]
