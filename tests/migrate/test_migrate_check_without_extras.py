"""The workshop where a library of the extra is missing: it does without it, or says its name."""
import subprocess
import sys

import pytest

from httplib_compat.migrate import configuration, files, progress

HIDDEN = "import sys, types\nfor name in %r: sys.modules[name] = None\n"
TOML = "[tool.httplib-compat]\nignore = ['HLC101']\n"


def printed(missing, program):
    """Return what a program prints on a Python without some modules."""
    source = HIDDEN % (missing,) + program
    return subprocess.check_output([sys.executable, "-c", source]).decode().split()


def test_before_3_11_tomli_reads_the_settings():
    assert printed(["tomllib"], """
mine = sys.modules['tomli'] = types.ModuleType('tomli')
from httplib_compat.migrate import configuration
print(configuration.toml is mine)
""") == ["True"]


def test_what_is_not_installed_is_known_to_be_missing():
    assert printed(["tomllib", "tomli", "pathspec", "rich", "rich.console"], """
from httplib_compat.migrate import configuration, files, progress
print(configuration.toml, files.git_patterns(), progress.track, progress.available())
""") == ["None"] * 4


def test_without_a_reader_a_pyproject_with_our_table_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(configuration, "toml", None)
    (tmp_path / "pyproject.toml").write_text(TOML)
    with pytest.raises(configuration.Misconfigured, match="needs tomli to read it"):
        configuration.read_configuration(str(tmp_path))
    (tmp_path / "pyproject.toml").write_text("[tool.other]\n")
    (tmp_path / "setup.cfg").write_text("[httplib-compat]\nignore = HLC101\n")
    assert configuration.read_configuration(str(tmp_path)).values == {"ignore": ["HLC101"]}


def test_without_pathspec_no_gitignore_counts(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "git_patterns", lambda: None)
    (tmp_path / ".gitignore").write_text("a.py\n")
    (tmp_path / "a.py").write_text("")
    assert list(files.find([str(tmp_path)])) == [str(tmp_path / "a.py")]


def test_without_rich_there_is_no_bar(monkeypatch):
    monkeypatch.setattr(progress, "track", None)
    assert progress.available() is None
    assert list(progress.bar(iter([1, 2]), 2)) == [1, 2]


def test_with_rich_the_bar_gives_every_result(capsys):
    pytest.importorskip("rich", reason="rich is what draws the bar")
    assert list(progress.available()(iter([1, 2]), 2)) == [1, 2]
    assert capsys.readouterr().out == ""
