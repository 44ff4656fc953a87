"""Files that are no programs, or no files: each is told, the run goes on, the status says so."""
import json
import os
import sys

import pytest

from httplib_compat.migrate.commands import check, fix, report
from httplib_compat.migrate.reports import FORMATS

GOOD = b"import httplib\n"
# Name -> bytes that nobody can read as a program, though they mention httplib.
UNREADABLE = {
    "binary.py": b"\x7fELF\x02\x01 httplib \xff\xfe\n\x01",
    "broken.py": GOOD + b"def f(:\n",
    "dedent.py": GOOD + b"if x:\n\ty\n        z\n   w\n",
    "nested.py": GOOD + b"x = " + b"(" * 5000,
    "nul.py": GOOD + b"\0\n",
    "nuls.py": b"\0" * 100000 + GOOD,
    "unfinished.py": GOOD + b"x = '''\n",
}
# Name -> bytes that look odd, and are programs all the same.
READABLE = {
    "bom.py": b"\xef\xbb\xbf" + GOOD,
    "carriage.py": GOOD.replace(b"\n", b"\r"),
    "formfeed.py": b"\x0c" + GOOD,
    "huge.py": GOOD + b"x = 1\n" * 8000,
    "line.py": GOOD + b"x = '" + b"y" * 1000000 + b"'\n",
    "tabs.py": GOOD + b"if 1:\n\tx = 1\n        print x\n",
    "wide.py": "import httplib\n".encode("utf-16"),
}
EMPTY = {"empty.py": b"", "zeros.py": b"\0" * 100000}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of such files, with a plain one behind them all, and the current one."""
    monkeypatch.chdir(tmp_path)
    for table in UNREADABLE, READABLE, EMPTY, {"zz_last.py": GOOD}:
        for name, data in table.items():
            (tmp_path / name).write_bytes(data)
    os.symlink("loop.py", str(tmp_path / "loop.py"))
    os.symlink("nothing.py", str(tmp_path / "dangling.py"))
    (tmp_path / "inner").mkdir()
    os.symlink("..", str(tmp_path / "inner" / "above"))
    return tmp_path


def checked(capsys, *arguments):
    """Return the exit status of `check`, and the names of the files with each code."""
    status = check.main(["--output-format", "json", *arguments])
    codes = {}
    for one in json.loads(capsys.readouterr().out):
        codes.setdefault(one["code"], set()).add(os.path.basename(one["path"]))
    return status, codes


def test_check_finds_what_it_cannot_read_and_goes_on(folder, capsys):
    status, codes = checked(capsys, ".")
    assert status == 1
    assert codes == {"HLC000": {*UNREADABLE, "loop.py", "dangling.py"},
                     "HLC101": {*READABLE, "zz_last.py"}}


@pytest.mark.parametrize(("target", "last"), [
    ("shim", GOOD), ("http.client", b"import httplib_compat as httplib\nprint(httplib.OK)\n")])
def test_fix_says_what_it_left_alone_and_goes_on(folder, capsys, target, last):
    (folder / "zz_last.py").write_bytes(last)
    assert fix.main(["--to", target, "."]) == 1
    said = capsys.readouterr().err
    for name in [*UNREADABLE, "loop.py", "dangling.py"]:
        assert "%s: " % os.path.join(".", name) in said
    for name in [*READABLE, *EMPTY]:
        assert "%s: " % os.path.join(".", name) not in said
    assert {name: (folder / name).read_bytes() for name in UNREADABLE} == UNREADABLE
    assert (folder / "zz_last.py").read_bytes() != last


def reported(capsys, *arguments):
    """Return the exit status of `report`, and the files of its rows with HLC000 and HLC101."""
    row = {"code": "HLC401", "file": "zz_last.py", "line": 1, "function": "f", "count": 1,
           "types": ["str"]}
    with open("record.jsonl", "w") as file:
        file.write(json.dumps(row) + "\n")
    status = report.main(["record.jsonl", *arguments, "--format", "json"])
    said = capsys.readouterr().out
    return status, said


def test_report_tells_what_nobody_can_read_and_goes_on(folder, capsys):
    status, said = reported(capsys, ".")
    assert status == 0
    for name in [*UNREADABLE, "loop.py", "dangling.py", "zz_last.py"]:
        assert name in said


@pytest.fixture
def vanishing(tmp_path, monkeypatch):
    """A folder in which one of the files that are found is gone when it is to be read."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "zz_last.py").write_bytes(GOOD)
    for command in check, fix, report:
        monkeypatch.setattr(command, "find", lambda *arguments: iter(["gone.py", "zz_last.py"]))


def test_a_file_that_vanishes_is_a_finding(vanishing, capsys):
    assert checked(capsys, ".") == (1, {"HLC000": {"gone.py"}, "HLC101": {"zz_last.py"}})


def test_a_file_that_vanishes_keeps_fix_from_no_other(vanishing, capsys):
    assert fix.main(["."]) == 1
    said = capsys.readouterr()
    assert "gone.py: No such file or directory" in said.err
    assert said.out == "fixed zz_last.py\n"


def test_a_file_that_vanishes_is_in_the_report(vanishing, capsys):
    status, said = reported(capsys, ".")
    assert status == 0 and "gone.py" in said and "zz_last.py" in said


@pytest.fixture
def shut(tmp_path, monkeypatch):
    """A folder in which one folder cannot be listed, whoever runs this."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shut").mkdir()
    (tmp_path / "zz_last.py").write_bytes(GOOD)
    for name in "scandir", "listdir":
        monkeypatch.setattr(os, name, refusing(getattr(os, name)))


def refusing(real):
    """Return what lists folders as `real` does, but for the one that is shut."""
    def listed(path="."):
        if os.path.basename(str(path)) == "shut":
            raise PermissionError(13, "Permission denied", path)
        return real(path)
    return listed


def test_a_folder_that_cannot_be_listed_is_a_finding(shut, capsys):
    assert check.main(["--output-format", "concise", "."]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "%s:1:1: HLC000 cannot be read: " \
        "Permission denied" % os.path.join(".", "shut")


def test_a_folder_that_cannot_be_listed_is_named_by_fix(shut, capsys):
    assert fix.main(["."]) == 1
    said = capsys.readouterr()
    assert "httplib-compat fix: %s: " % os.path.join(".", "shut") in said.err
    assert said.out == "fixed %s\n" % os.path.join(".", "zz_last.py")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes among its files")
def test_what_is_no_file_is_not_waited_for(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.py")
    os.symlink("/dev/zero", "endless.py")
    (tmp_path / "zz_last.py").write_bytes(GOOD)
    assert checked(capsys, ".") == (
        1, {"HLC000": {"pipe.py", "endless.py"}, "HLC101": {"zz_last.py"}})


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are text there")
@pytest.mark.parametrize("form", sorted(FORMATS))
def test_a_name_that_is_no_text_is_told_in_every_format(tmp_path, monkeypatch, capsys, form):
    monkeypatch.chdir(tmp_path)
    with open(os.path.join(os.fsencode(str(tmp_path)), b"odd\xff.py"), "wb") as file:
        file.write(GOOD)
    assert check.main(["--output-format", form, "."]) == 1
    said = capsys.readouterr().out
    assert any(name in said for name in ("odd\\udcff.py", "odd%FF.py"))
