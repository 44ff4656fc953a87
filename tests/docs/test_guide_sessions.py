"""Every session of the guide's pages prints now what the pages show, command by command."""
import os
import re

import pytest

pytest.importorskip("fissix", reason="the commands of the guide are those of the extra `migrate`")

from docmakers import load
from docpages import DOCS, ROOT, blocks, rows, text_of, unmarked
from httplib_compat.migrate import configuration
from httplib_compat.migrate.reports import FORMATS
from httplib_compat.migrate.rules import rules

maker = load("make_sessions")
sessions = load("sessions")


@pytest.fixture(scope="module")
def stage():
    """A folder with a server beside it, and no page in it."""
    with sessions.scene() as made:
        yield made


@pytest.fixture(scope="module", params=maker.PAGES)
def remade(request):
    """A page, its text as it has to be, and the programs that were missing."""
    return (request.param, *maker.make(request.param))


def test_a_page_shows_what_its_commands_print(remade):
    page, text, _ = remade
    assert text == text_of(page), "run `%s`" % maker.COMMAND


def test_no_command_was_left_out(remade):
    if remade[2]:
        pytest.skip("not installed here: " + ", ".join(remade[2]))


@pytest.mark.parametrize("page", maker.PAGES)
def test_a_page_has_sessions_and_no_error_that_nobody_meant(page):
    text = "".join(blocks(page, "console"))
    assert text.count("$ ") > 5
    assert "Traceback" not in text and "no such file" not in text and ROOT not in text


def test_every_page_with_sessions_is_remade():
    found = [name for name in sorted(os.listdir(DOCS))
             if name.endswith(".md") and "```console" in text_of(name)]
    assert found == sorted(maker.PAGES)


def test_the_way_ends_without_the_package():
    session = blocks("migration.md", "console")[-1]
    assert session.endswith("$ httplib-compat check order.py\n")


def test_the_command_that_is_named_writes_the_pages(monkeypatch, tmp_path):
    assert maker.COMMAND == "python docs/" + os.path.basename(maker.__file__)
    page = "```console\n$ echo spam\n```\n"
    (tmp_path / "page.md").write_text(page, encoding="utf-8")
    monkeypatch.setattr(maker, "HERE", str(tmp_path))
    monkeypatch.setattr(maker, "PAGES", ("page.md",))
    maker.main()
    written = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert written == "```console\n$ echo spam\nspam\n```\n"


def test_what_a_command_no_longer_prints_goes(stage):
    page = "```console\n$ true\nold\n$ echo new\nold\n```\n"
    assert sessions.replayed(page, stage) == "```console\n$ true\n$ echo new\nnew\n```\n"


def test_what_is_no_session_stays(stage):
    page = "words\n\n```text\n$ echo spam\neggs\n```\n"
    assert sessions.replayed(page, stage) == page


def test_a_file_is_written_and_a_diff_is_made_in_it(stage):
    page = ("% file dish.txt\n\n```text\nspam\neggs\nham\n```\n\n"
            "% patch dish.txt\n\n```diff\n@@\n spam\n-eggs\n+bacon\n```\n\n"
            "```console\n$ cat dish.txt\nspam\nbacon\nham\n```\n")
    assert sessions.replayed(page, stage) == page


@pytest.mark.parametrize("hunk,places", [("-sausage\n", 0), ("-spam\n", 2)])
def test_a_diff_that_fits_nowhere_or_twice_is_refused(tmp_path, hunk, places):
    path = tmp_path / "dish.txt"
    path.write_text("spam\nspam\n", encoding="utf-8")
    with pytest.raises(ValueError, match="fits in %d places" % places):
        sessions.patch(str(path), "@@\n" + hunk)


def test_what_is_not_installed_keeps_what_the_page_says(stage, monkeypatch):
    monkeypatch.setattr(sessions, "OPTIONAL", ("no-such-program",))
    page = "```console\n$ no-such-program\nas it was\n```\n"
    assert sessions.replayed(page, stage) == page
    assert stage.left_out.pop() == "no-such-program"


def test_the_table_of_settings_has_every_setting():
    named = [unmarked(name) for name, _ in rows("migration_ci.md", ["Name"])]
    assert sorted(named) == sorted(configuration.LISTS | configuration.WORDS)


def test_the_formats_that_are_named_are_those_there_are():
    line = dict(rows("migration_ci.md", ["Name"]))["`output-format`"]
    assert sorted(re.findall(r"`(\w+)`", line)) == sorted(FORMATS)


def test_every_family_of_rules_has_a_row():
    named = {family for family, _ in rows("migration.md", ["Codes"])}
    assert named == {code[:4] for code in rules()} - {"HLC0"}


def test_the_hooks_that_are_named_exist():
    with open(os.path.join(ROOT, ".pre-commit-hooks.yaml"), encoding="utf-8") as file:
        known = re.findall(r"- id: (\S+)", file.read())
    assert re.findall(r"- id: (\S+)", blocks("migration_ci.md", "yaml")[0]) == known
