"""What the README shows of the workshop is what it does."""
import os
import re

import pytest

from httplib_compat.__main__ import COMMANDS, main
from httplib_compat.migrate.rules import rules

README = os.path.join(os.path.dirname(__file__), "..", "..", "README.md")


@pytest.fixture
def section():
    """The section of the README that is about the workshop."""
    with open(README, encoding="utf-8") as page:
        return page.read().partition("## The way off it")[2].partition("\n## ")[0]


def test_the_session_prints_what_it_shows(section, tmp_path, monkeypatch, capsys):
    session = re.search("```console\n(.*?)```", section, re.DOTALL).group(1)
    shown = re.split(r"^\$ (.*)\n", session, flags=re.MULTILINE)[1:]
    assert shown[::2] == ["cat old.py", "httplib-compat check --output-format concise old.py"]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.py").write_text(shown[1], encoding="utf-8")
    assert main(shown[2].split()[1:]) == 1
    assert capsys.readouterr().out == shown[3]


def test_every_command_of_the_table_is_one(section):
    named = re.findall(r"^\| `httplib-compat (\w+) ", section, re.MULTILINE)
    assert set(named) == {"check", "fix", "run", "report"}
    assert set(named) <= set(COMMANDS)


def test_there_are_as_many_rules_as_it_says(section):
    assert re.findall(r"(\d+) rules", section) == [str(len(rules()))]
