"""Other ways in: flake8, and the programs of the 2to3 family."""
import subprocess
import sys

import pytest

from httplib_compat.migrate.commands import two_to_three
from httplib_compat.migrate.flake8plugin import Plugin

fissix_refactor = pytest.importorskip("fissix.refactor", reason="fissix is not installed")

STRICT = "import httplib\nhttplib.HTTPConnection('h', 80, True)\n"


def test_flake8_gets_what_check_tells():
    found = list(Plugin(None, "a.py", STRICT.splitlines(True)).run())
    assert [(line, column, text.split()[0]) for line, column, text, _ in found] == [
        (1, 0, "HLC101"), (2, 32, "HLC201")]


def test_flake8_itself_runs_it(tmp_path):
    pytest.importorskip("flake8", reason="flake8 is not installed")
    (tmp_path / "a.py").write_text(STRICT)
    done = subprocess.run([sys.executable, "-m", "flake8", "--select", "HLC", "a.py"],
                          cwd=str(tmp_path), stdout=subprocess.PIPE, universal_newlines=True)
    assert [line.split()[1] for line in done.stdout.splitlines()] == ["HLC101", "HLC201"]


@pytest.mark.parametrize(("before", "after"), [
    ("import httplib\n", "import httplib_compat as httplib\n"),
    ("import httplib as h\n", "import httplib_compat as h\n"),
    ("import os, httplib, sys\n", "import os, httplib_compat as httplib, sys\n"),
    ("import os, httplib as h\n", "import os, httplib_compat as h\n"),
    ("from httplib import OK, GONE\n", "from httplib_compat import OK, GONE\n"),
    ("from httplib import *\n", "from httplib_compat import *\n"),
    ("import httplib2, os.path\n", "import httplib2, os.path\n"),
    ("from . import httplib\n", "from . import httplib\n"),
    ("print httplib\n", "print httplib\n"),
])
def test_the_fixer_sends_imports_to_the_shim(before, after):
    tool = fissix_refactor.RefactoringTool(["httplib_compat.migrate.fixers.fix_httplib_shim"])
    assert str(tool.refactor_string(before, "a.py")) == after


def test_the_fixer_comes_before_the_one_that_would_take_the_import_away():
    tool = fissix_refactor.RefactoringTool(
        ["fissix.fixes.fix_imports", "httplib_compat.migrate.fixers.fix_httplib_shim"])
    assert str(tool.refactor_string("import httplib\n", "a.py")) == \
        "import httplib_compat as httplib\n"


@pytest.fixture
def program(tmp_path):
    """A program of Python 2 on the disk."""
    path = tmp_path / "a.py"
    path.write_text("import httplib, urllib2\nprint httplib.OK, `1`\n")
    return path


def test_2to3_with_all_its_fixers_leaves_httplib_on_the_shim(program, capsys):
    assert two_to_three.main(["-w", "-n", str(program)]) == 0
    text = program.read_text()
    assert "import httplib_compat as httplib" in text and "http.client" not in text
    assert "print(httplib.OK, repr(1))" in text and "urllib.request" in text
    assert "-import httplib, urllib2" in capsys.readouterr().out


def test_2to3_writes_what_the_shim_alone_changed(program, capsys):
    program.write_text("import httplib\n")
    assert two_to_three.main(["-w", "-n", str(program)]) == 0
    assert program.read_text() == "import httplib_compat as httplib\n"


def test_2to3_says_so_where_fissix_is_not_installed(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "fissix.main", None)
    assert two_to_three.main([]) == 2
    assert "pip install" in capsys.readouterr().err
