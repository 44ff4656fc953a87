"""The picture of the tour shows what its commands print on a terminal now."""
import os
import re
from xml.etree import ElementTree

import pytest

pytest.importorskip("pty", reason="there are pseudo-terminals on POSIX alone")
pytest.importorskip("rich", reason="rich draws the picture; it is in the extra `migrate`")

from docmakers import load
from docpages import DOCS, ROOT

maker = load("make_tour")


@pytest.fixture(scope="module")
def session():
    """What the commands write to a terminal now."""
    return maker.tour()


@pytest.fixture(scope="module")
def picture():
    """The picture that is there."""
    with open(maker.PICTURE, encoding="utf-8") as file:
        return file.read()


def test_the_picture_shows_what_the_commands_print(session, picture):
    assert maker.words(picture) == maker.words(maker.draw(session)), "run `%s`" % maker.COMMAND


def test_it_shows_each_command_behind_a_prompt(picture):
    shown = [line[1:].strip() for line in maker.words(picture) if line.startswith("$")]
    assert shown == [command for command, _ in maker.COMMANDS]


def test_what_is_shown_has_colours(session, picture):
    assert "\033[32m" in session and "\033[31m" in session
    assert len(set(re.findall(r"fill: (#\w+)", picture))) > 4


def test_the_picture_is_xml_and_loads_nothing(picture):
    ElementTree.fromstring(picture)
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)", picture) == []
    assert "@font-face" not in picture and "url(h" not in picture


def test_it_names_no_place_of_the_machine_it_was_made_on(picture):
    assert os.path.expanduser("~") not in picture and ROOT not in picture
    assert "/tmp" not in picture


def test_what_is_left_out_is_counted():
    with maker.scene() as stage:
        part = maker.part("seq 9", (2, 1), stage)
    lines = re.sub("\033.*?m", "", part).splitlines()
    assert lines == ["$ seq 9", "1", "2", "... 6 lines more ...", "9"]


def test_what_moves_the_cursor_is_left_out_and_colours_are_kept():
    assert maker.without_moves("\033[2K\033[1mspam\033[0m\r\n") == "\033[1mspam\033[0m\n"


def test_the_command_that_is_named_writes_the_picture(monkeypatch, tmp_path):
    assert maker.COMMAND == "python docs/" + os.path.basename(maker.__file__)
    assert maker.PICTURE == os.path.join(DOCS, "static", "tour.svg")
    monkeypatch.setattr(maker, "PICTURE", str(tmp_path / "tour.svg"))
    monkeypatch.setattr(maker, "COMMANDS", (("echo spam", None),))
    maker.main()
    written = (tmp_path / "tour.svg").read_bytes().decode("utf-8")
    assert [line for line in maker.words(written) if line] == ["$ echo spam", "spam"]


def test_the_readme_shows_it():
    with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as page:
        assert "](docs/static/tour.svg)" in page.read()
