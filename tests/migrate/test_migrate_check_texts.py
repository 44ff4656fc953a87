"""What is told names what stands in the source; a file name that is no text stops nothing."""
import os
import subprocess
import sys

import pytest

from httplib_compat.migrate.checker import check
from httplib_compat.migrate.commands.fix import difference


@pytest.mark.parametrize(("text", "words"), [
    ("print(httplib.NOT_FOUND)", "`httplib.NOT_FOUND` becomes `HTTPStatus.NOT_FOUND`"),
    ("print(repr(httplib.GONE))", "`httplib.GONE` becomes `<HTTPStatus.GONE: 410>`"),
    ("fine = httplib.OK\nprint(fine)", "`fine` becomes `HTTPStatus.OK`"),
    ("httplib.HTTPConnection('h').putheader('X', httplib.FOUND)",
     "`httplib.FOUND` is sent as HTTPStatus.FOUND"),
])
def test_a_status_is_told_by_its_own_name(text, words):
    found = check("program.py", ("import httplib\n%s\n" % text).encode("utf-8"))
    assert [one.text for one in found if one.code == "HLC701"] == [words]


@pytest.fixture
def nameless(tmp_path):
    """A program whose name is bytes that are no UTF-8, in a folder of its own."""
    name = os.path.join(os.fsencode(str(tmp_path)), b"caf\xe9.py")
    try:
        with open(name, "wb") as file:
            file.write(b"import httplib\nhttplib.HTTPConnection('h', 80, 0)\n")
    except OSError:
        pytest.skip("this file system has names of text only")
    return tmp_path


@pytest.mark.parametrize("arguments", [
    ["check"], ["check", "--output-format", "sarif"], ["fix", "--diff"], ["fix", "--check"],
    ["fix"], ["fix", "--ready"], ["report", "--output", "report.html", "record.jsonl"],
])
def test_a_name_that_is_no_text_is_written_as_its_escape(nameless, arguments):
    (nameless / "record.jsonl").write_text("")
    done = subprocess.run(
        [sys.executable, "-m", "httplib_compat", *arguments, "."], cwd=str(nameless),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONUTF8": "1"})
    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 1)


def test_a_diff_has_colours_for_what_changes_and_none_for_what_stays():
    old, new = b"x = 1\nimport httplib\n", b"x = 1\nimport http\n"
    lines = difference("a.py", old, new, True).splitlines()
    assert lines[0] == "\033[1m--- a/a.py\033[0m"
    assert lines[3:] == [" x = 1", "\033[31m-import httplib\033[0m", "\033[32m+import http\033[0m"]
