"""`fix --to http.client`: findings go where the same can be said for both, and then the import.

The rows are programs on the shim; what they become must do the same there.
"""
import json
import os

import pytest
from checking import BEFORE, found

from httplib_compat.migrate.commands import fix
from httplib_compat.migrate.fixes.modern import LAST, SAFE, UNSAFE
from httplib_compat.migrate.fixes.modernizing import to_client
from httplib_compat.migrate.fixes.shim import CODES
from httplib_compat.migrate.rules import rules

SHIM = "import httplib_compat as httplib\n"
ABOVE = BEFORE.replace("import httplib\n", SHIM)


def fixed(text, unseen=False):
    """Return a program after the fixes, or the program where nothing changes."""
    result = to_client("program.py", text.encode("utf-8"), unseen=unseen)
    assert result.reason == ""
    return text if result.data is None else result.data.decode("utf-8")


@pytest.mark.parametrize(("before", "after"), [
    ("httplib.HTTPConnection('h', 80, 0)", "httplib.HTTPConnection('h', 80)"),
    ("httplib.HTTPConnection('h', 80, None, 10)", "httplib.HTTPConnection('h', 80, timeout=10)"),
    ("httplib.HTTPConnection('h', 80, False, 10, ('', 0))",
     "httplib.HTTPConnection('h', 80, timeout=10, source_address=('', 0))"),
    ("httplib.HTTPConnection('h',\n    80,\n    0,\n    10,\n)",
     "httplib.HTTPConnection('h',\n    80,\n    timeout=10,\n)"),
    ("httplib.HTTPConnection('h', strict=0)", "httplib.HTTPConnection('h')"),
    ("httplib.HTTPConnection('h', strict = False, timeout=1)",
     "httplib.HTTPConnection('h', timeout=1)"),
    ("httplib.HTTPConnection(strict=0, host='h')", "httplib.HTTPConnection(host='h')"),
    ("httplib.HTTPConnection('h', strict=0, **more)", "httplib.HTTPConnection('h', **more)"),
    ("httplib.HTTPSConnection('h', 443, None, None, 0, 5)",
     "httplib.HTTPSConnection('h', 443, timeout=5)"),
    ("httplib.HTTPResponse(None, 0, 0, 'HEAD')", "httplib.HTTPResponse(None, 0, method='HEAD')"),
    ("httplib.HTTPResponse(None, buffering=True)", "httplib.HTTPResponse(None)"),
    ("conn.getresponse(buffering=True)", "conn.getresponse()"),
    ("conn.getresponse(True)", "conn.getresponse()"),
    ("while resp.read(1) != '':\n    pass", "while resp.read(1):\n    pass"),
    ("while True:\n    block = resp.read(9)\n    if block == '':\n        break",
     "while True:\n    block = resp.read(9)\n    if not block:\n        break"),
    ("x = resp.msg.getheader('x')", "x = resp.getheader('x')"),
    ("x = resp.msg.getheader('x', 'y')  # why", "x = resp.getheader('x', 'y')  # why"),
    ("if msg.has_key('x'):\n    pass", "if 'x' in msg:\n    pass"),
    ("x = resp.msg.getheader('x', [])", "x = resp.msg.get('x', [])"),
    ("x = msg.getheader('x')", "x = resp.getheader('x')"),
    ("x = [resp.read(1) == '']", "x = [resp.read(1) == b'']"),
    ("x = not msg.has_key('x')", "x = 'x' not in msg"),
    ("for one in msg.get_all('x'):\n    pass", "for one in msg.get_all('x', []):\n    pass"),
    ("conn.putheader('X', 1.5, 2)", "conn.putheader('X', str(1.5), 2)"),
    ("conn.request('GET', '/', None, {'X': None})",
     "conn.request('GET', '/', None, {'X': str(None)})"),
    ("print(httplib.OK)", "print(int(httplib.OK))"),
    ("print([httplib.OK])", "print([int(httplib.OK)])"),
    ("x = '%s %r' % (httplib.OK, httplib.GONE)",
     "x = '%s %r' % (int(httplib.OK), int(httplib.GONE))"),
    ("try:\n    pass\nexcept httplib.HTTPException as e:\n    print(e[0])",
     "try:\n    pass\nexcept httplib.HTTPException as e:\n    print(e.args[0])"),
    ("x = int(resp.getheader('content-length')) / 2",
     "x = int(resp.getheader('content-length')) // 2"),
])
def test_a_fix_says_the_same_for_both(before, after):
    assert fixed(ABOVE + before + "\n") == ABOVE + after + "\n"
    assert fixed(ABOVE + after + "\n") == ABOVE + after + "\n"


@pytest.mark.parametrize("text", [
    # A strict that is true, or that nobody knows, means something to the shim.
    "httplib.HTTPConnection('h', 80, True)",
    "httplib.HTTPConnection('h', 80, severe)",
    "httplib.HTTPConnection('h', strict=1)",
    # A comment or a parenthesis between two arguments belongs to one of them.
    "httplib.HTTPConnection('h', 80,  # strict:\n    0)",
    "httplib.HTTPConnection('h', 80, (0))",
    # Not all of the test, or not sure to be whole numbers.
    "x = int(resp.getheader('content-length')) / scale",
    "conn.putheader('X', *[1.5])",
])
def test_what_would_not_mean_the_same_stays(text):
    assert fixed(ABOVE + text + "\n") == ABOVE + text + "\n"


def test_a_comment_that_silences_a_finding_keeps_its_line():
    text = ABOVE + "print(httplib.OK)  # noqa: HLC701\n"
    assert fixed(text) == text


@pytest.mark.parametrize("code", sorted({*SAFE, *UNSAFE, *LAST}))
def test_a_rule_with_a_fix_says_so(code):
    """One that is said to be unsafe may have a safe fix for some of its places.

    Safe is, too, what a step settles: that to the shim, or the last one.
    """
    safely = {*SAFE, *LAST, *CODES}
    assert rules()[code].fix in (("safe", "unsafe") if code in safely else ("unsafe",))


@pytest.mark.parametrize(("before", "after"), [
    (SHIM + "httplib.OK\n", "import http.client as httplib\nhttplib.OK\n"),
    ("import httplib_compat\nhttplib_compat.OK\n",
     "import http.client as httplib_compat\nhttplib_compat.OK\n"),
    ("import os, httplib_compat as h, sys\nh.OK\n", "import os, http.client as h, sys\nh.OK\n"),
    ("from httplib_compat import OK, GONE as LOST\n", "from http.client import OK, GONE as LOST\n"),
    ("from httplib_compat import httplib\n", "import http.client as httplib\n"),
    ("import httplib\nhttplib.OK\n", "import http.client as httplib\nhttplib.OK\n"),
    ("from httplib import OK\n", "from http.client import OK\n"),
    (SHIM + "httplib.HTTPConnection('h', 80, 0)\n",
     "import http.client as httplib\nhttplib.HTTPConnection('h', 80)\n"),
    # http.client is always strict.
    (SHIM + "httplib.HTTPConnection('h', 80, True)\n",
     "import http.client as httplib\nhttplib.HTTPConnection('h', 80)\n"),
    (SHIM + "m = __import__('httplib_compat')\n",
     "import http.client as httplib\nm = __import__('http.client', None, None, ['client'])\n"),
    ("import importlib\nm = importlib.import_module('httplib_compat')\n",
     "import importlib\nm = importlib.import_module('http.client')\n"),
])
def test_a_module_without_findings_goes_to_http_client_once_runs_show_nothing(before, after):
    assert fixed(before, unseen=True) == after
    assert found(after) == set()


@pytest.mark.parametrize("text", [
    SHIM + "httplib.HTTP('h')\n",
    "import httplib\nprint httplib.OK + 0\n",
    "from httplib_compat import *\n",
    SHIM + "import mock\nmock.patch('httplib_compat.HTTPConnection')\n",
    "try:\n    import httplib\nexcept ImportError:\n    import http.client as httplib\n",
    "import http.client\n",
])
def test_a_module_that_is_not_ready_keeps_its_import(text):
    assert fixed(text, unseen=True) == text


@pytest.mark.parametrize("text", [SHIM + "httplib.OK\n", "import httplib\nhttplib.OK\n"])
def test_without_records_of_runs_no_import_changes(text):
    assert fixed(text) == text


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with two ready modules and one that is not; the current one."""
    monkeypatch.chdir(tmp_path)
    for name, more in (("first", ""), ("second", ""), ("third", "httplib.HTTP('h')\n")):
        (tmp_path / (name + ".py")).write_text(SHIM + more)
    (tmp_path / "other.py").write_text("import os\n")
    return tmp_path


def record(folder, *names):
    """Write a record in which some files are named; return its path."""
    path = folder / "record.jsonl"
    path.write_text("".join(json.dumps({
        "code": "HLC512", "file": str(folder / name), "line": 1, "function": "f", "count": 1,
        "types": []}) + "\n" for name in names))
    return str(path)


def test_ready_lists_what_needs_no_shim(folder, capsys):
    assert fix.main(["--ready", "."]) == 0
    told = [os.path.basename(line) for line in capsys.readouterr().out.splitlines()]
    assert told == ["first.py", "second.py"]
    assert fix.main(["--ready", "--record", record(folder, "first.py"), "."]) == 0
    assert capsys.readouterr().out == os.path.join(".", "second.py") + "\n"


def test_files_that_a_record_names_stay_on_the_shim(folder, capsys):
    assert fix.main(["--to", "http.client", "--record", record(folder, "first.py"), "."]) == 0
    assert (folder / "first.py").read_text() == SHIM
    assert (folder / "second.py").read_text() == "import http.client as httplib\n"
    assert (folder / "third.py").read_text().startswith(SHIM)


def test_one_rule_alone_changes_no_import(folder, capsys):
    arguments = ["--to", "http.client", "--only", "HLC201", "--record", record(folder), "."]
    assert fix.main(arguments) == 0
    assert (folder / "second.py").read_text() == SHIM


def test_a_record_that_cannot_be_read_is_wrong_use(folder, capsys):
    assert fix.main(["--to", "http.client", "--record", "absent.jsonl", "."]) == 2
    assert "absent.jsonl" in capsys.readouterr().err
