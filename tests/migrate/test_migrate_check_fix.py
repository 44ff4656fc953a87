"""`fix`: programs go to the shim under the name they use, and nothing else in them changes."""
import codecs
import io
import os
import stat
import sys

import pytest

from httplib_compat.migrate.commands import fix
from httplib_compat.migrate.fixes.edits import Edit, applied
from httplib_compat.migrate.fixes.rewriting import to_shim

STRICT = "\nhttplib.HTTPConnection('h', 80, True)\n"


def fixed(text):
    """Return a program put on the shim, or the program where nothing changes."""
    result = to_shim("program.py", text.encode("utf-8"))
    assert result.reason == ""
    return text if result.data is None else result.data.decode("utf-8")


@pytest.mark.parametrize(("before", "after"), [
    ("import httplib", "import httplib_compat as httplib"),
    ("import httplib as h", "import httplib_compat as h"),
    ("import os, httplib, sys", "import os, httplib_compat as httplib, sys"),
    ("import os,httplib as h , sys", "import os,httplib_compat as h , sys"),
    ("import os, \\\n    httplib", "import os, \\\n    httplib_compat as httplib"),
    ("import httplib; import httplib as h", "import httplib_compat as httplib; import "
     "httplib_compat as h"),
    ("import httplib  # the library httplib", "import httplib_compat as httplib  # the library "
     "httplib"),
    ("from httplib import OK", "from httplib_compat import OK"),
    ("from  httplib  import OK as FINE", "from  httplib_compat  import OK as FINE"),
    ("from httplib import (  # names of httplib\n    OK,\n    GONE,  # httplib\n)",
     "from httplib_compat import (  # names of httplib\n    OK,\n    GONE,  # httplib\n)"),
    ("from httplib import *", "from httplib_compat import *"),
    ("def f():\n\timport httplib\n\treturn httplib.OK",
     "def f():\n\timport httplib_compat as httplib\n\treturn httplib.OK"),
    ("try:\n    import httplib\nexcept ImportError:\n    httplib = None",
     "try:\n    import httplib_compat as httplib\nexcept ImportError:\n    httplib = None"),
    ("if 1: import httplib", "if 1: import httplib_compat as httplib"),
    ("m = __import__('httplib')", "m = __import__('httplib_compat')"),
    ("import importlib\nm = importlib.import_module(\"httplib\")",
     "import importlib\nm = importlib.import_module(\"httplib_compat\")"),
    ("import sys, httplib\nsys.modules[u'httplib'] = 1",
     "import sys, httplib_compat as httplib\nsys.modules[u'httplib_compat'] = 1"),
    ("import mock\nimport httplib\nmock.patch('httplib.HTTPConnection.request')",
     "import mock\nimport httplib_compat as httplib\n"
     "mock.patch('httplib_compat.HTTPConnection.request')"),
    ("import httplib\nprint 'old', `httplib.OK`",
     "import httplib_compat as httplib\nprint 'old', `httplib.OK`"),
    ("import http.client as httplib" + STRICT, "import httplib_compat as httplib" + STRICT),
    ("from http import client as httplib" + STRICT, "import httplib_compat as httplib" + STRICT),
    ("from six.moves import http_client as httplib" + STRICT,
     "import httplib_compat as httplib" + STRICT),
    ("from six.moves.http_client import HTTPConnection\nHTTPConnection('h', strict=1)",
     "from httplib_compat import HTTPConnection\nHTTPConnection('h', strict=1)"),
    ("import http.client\nhttp.client.HTTPConnection('h', strict=1)\nprint(http.client.OK)",
     "import httplib_compat\nhttplib_compat.HTTPConnection('h', strict=1)\n"
     "print(httplib_compat.OK)"),
])
def test_imports_go_to_the_shim_under_the_same_name(before, after):
    assert fixed(before) == after
    assert fixed(after) == after


@pytest.mark.parametrize("text", [
    "import http.client\nhttp.client.HTTPConnection('h', timeout=1)",
    "try:\n    import httplib\nexcept ImportError:\n    import http.client as httplib\n",
    "import httplib_compat as httplib" + STRICT,
    "from httplib_compat import httplib" + STRICT,
    "import httplib2\nname = 'httplib'",
    "import httplib  # noqa: HLC101",
    "text = '''import httplib'''\n# import httplib\n",
    # Each of these needs more than its own span: it stays, and so does its finding.
    "import http.client, http.server\nhttp.client.HTTPConnection('h', strict=1)\nhttp.server",
    "from six.moves import http_client, urllib\nhttp_client.HTTPConnection('h', strict=1)",
    "m = __import__('http' 'lib')",
    "m = __import__('htt' + 'plib')",
])
def test_what_needs_no_change_or_more_than_one_stays(text):
    assert fixed(text) == text


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_rest_of_a_file_stays_byte_for_byte(encoding, end):
    lines = ["# -*- coding: %s -*-" % encoding, "name = 'café'  # ünder", "import httplib\t",
             "", "y = 1"]
    data = end.join(lines).encode(encoding)
    assert to_shim("x.py", data).data == data.replace(
        b"import httplib", b"import httplib_compat as httplib")


def test_a_byte_order_mark_stays():
    data = codecs.BOM_UTF8 + "name = 'é'\nimport httplib".encode("utf-8")
    assert to_shim("x.py", data).data == data + b"_compat as httplib"


def test_a_file_whose_bytes_do_not_survive_is_left_alone():
    result = to_shim("x.py", codecs.BOM_UTF16_BE + "import httplib\n".encode("utf-16-be"))
    assert result.data is None and "do not survive" in result.reason


def test_a_file_that_nobody_can_read_is_left_alone():
    result = to_shim("x.py", b"import httplib\ndef f(:\n")
    assert result.data is None and "cannot be read" in result.reason


def test_edits_are_made_from_the_end_and_must_not_overlap():
    assert applied("abcdef", [Edit(0, 1, "xx"), Edit(4, 6, ""), Edit(0, 1, "xx")]) == "xxbcd"
    with pytest.raises(ValueError, match="overlap"):
        applied("abcdef", [Edit(0, 3, "x"), Edit(2, 4, "y")])


@pytest.fixture
def program(tmp_path, monkeypatch):
    """The path of a program in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "program.py"
    path.write_text("#!/usr/bin/python\nimport httplib\n", encoding="utf-8")
    return path


def test_files_are_fixed_in_place_once(program, capsys):
    program.chmod(0o755)
    assert fix.main(["."]) == 0
    assert program.read_text() == "#!/usr/bin/python\nimport httplib_compat as httplib\n"
    assert stat.S_IMODE(program.stat().st_mode) == 0o755
    assert capsys.readouterr().out == "fixed %s\n" % os.path.join(".", "program.py")
    assert fix.main(["."]) == 0
    assert capsys.readouterr() == ("", "")
    assert os.listdir(".") == ["program.py"]


DEEP = "import httplib\nx = %s\n" % " + ".join(["1"] * 5)


@pytest.fixture
def shallow(monkeypatch):
    """Five sums are too many: how many are is another number on each interpreter."""
    def fixed(path, data, *rest):
        if data == DEEP.encode("ascii"):
            raise RecursionError(path)
        return to_shim(path, data, *rest)
    monkeypatch.setattr(fix, "to_shim", fixed)


def test_what_nests_too_deeply_is_left_alone_and_the_rest_fixed(program, shallow, capsys):
    (program.parent / "deep.py").write_bytes(DEEP.encode("ascii"))
    assert fix.main(["."]) == 1
    assert "httplib_compat" in program.read_text()
    assert (program.parent / "deep.py").read_bytes() == DEEP.encode("ascii")
    assert "deep.py: left alone, too deeply nested" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--diff", "--check"])
def test_nothing_is_written_where_it_is_only_shown(program, capsys, option):
    before = program.read_bytes()
    assert fix.main([option, "program.py"]) == 1
    told = capsys.readouterr().out
    assert program.read_bytes() == before
    assert "-import httplib\n+import httplib_compat as httplib\n" in told or "would fix" in told


def test_a_link_stays_a_link(program, capsys):
    os.symlink("program.py", "link.py")
    assert fix.main(["link.py"]) == 0
    assert os.path.islink("link.py") and "httplib_compat" in program.read_text()


def test_only_the_findings_of_a_rule_are_fixed(program):
    program.write_text("import httplib\nm = __import__('httplib')\n")
    assert fix.main(["--only", "HLC103", "program.py"]) == 0
    assert program.read_text() == "import httplib\nm = __import__('httplib_compat')\n"


@pytest.mark.parametrize(("arguments", "words"), [
    (["--only", "HLC201", "program.py"], "no fix is known for HLC201"),
    (["absent.py", "program.py"], "absent.py: no such file"),
])
def test_wrong_use_exits_with_two(program, capsys, arguments, words):
    assert fix.main(arguments) == 2
    assert words in capsys.readouterr().err


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(program, monkeypatch, capsys):
    before = program.read_bytes()

    def refused(old, new):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("httplib_compat.migrate.commands.fix.os.replace", refused)
    assert fix.main(["program.py"]) == 1
    assert program.read_bytes() == before and os.listdir(".") == ["program.py"]
    assert "No space left" in capsys.readouterr().err


class Stream(object):
    """A standard stream of bytes."""

    def __init__(self, data=b""):
        self.buffer = io.BytesIO(data)

    def flush(self):
        """Has nothing that waits."""


@pytest.mark.parametrize("data", [b"import httplib\r\n", b"import os\n"])
def test_the_standard_input_goes_to_the_standard_output(data, monkeypatch):
    out = Stream()
    monkeypatch.setattr(sys, "stdin", Stream(data))
    monkeypatch.setattr(sys, "stdout", out)
    assert fix.main(["-"]) == 0
    assert out.buffer.getvalue() == data.replace(b"httplib", b"httplib_compat as httplib")


def test_a_standard_input_that_nests_too_deeply_comes_out_as_it_was(monkeypatch, shallow):
    out = Stream()
    monkeypatch.setattr(sys, "stdin", Stream(DEEP.encode("ascii")))
    monkeypatch.setattr(sys, "stdout", out)
    assert fix.main(["-"]) == 1
    assert out.buffer.getvalue() == DEEP.encode("ascii")
