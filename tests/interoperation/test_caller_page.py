"""The page of callers says what the table says: `docs/callers.md` is made, not written."""
import importlib.util
import os

import pytest

from callers import CALLERS, NEVER, READERS, Caller

HERE = os.path.dirname(os.path.abspath(__file__))
MAKER = os.path.join(os.path.dirname(os.path.dirname(HERE)), "docs", "make_callers.py")


@pytest.fixture(scope="module")
def maker():
    """The program that makes the page, as a module."""
    specification = importlib.util.spec_from_file_location("make_callers", MAKER)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_the_page_is_what_the_table_makes(maker):
    with open(maker.PAGE, encoding="utf-8") as file:
        page = file.read()
    made = maker.make_page(CALLERS, READERS)
    assert page == made, f"the table has changed and the page has not: run `{maker.COMMAND}`"


def test_the_command_that_is_named_writes_the_page(maker, monkeypatch, tmp_path):
    assert maker.COMMAND == "python docs/" + os.path.basename(MAKER)
    monkeypatch.setattr(maker, "PAGE", str(tmp_path / "callers.md"))
    maker.main()
    written = (tmp_path / "callers.md").read_bytes().decode("utf-8")
    assert written == maker.make_page(CALLERS, READERS)


def test_every_caller_and_every_reader_has_its_line(maker):
    lines = maker.make_page(CALLERS, READERS).splitlines()
    of_readers = {reader for reader, *_ in READERS}
    others = [caller for caller in CALLERS if caller.caller not in of_readers]
    # Two tables, each with its head and the rule under it.
    assert sum(line.startswith("|") for line in lines) == len(others) + len(READERS) + 4


def test_a_line_says_who_what_and_since_when(maker):
    callers = [Caller("a", "urllib.request", "a handler, by do_open", (3, 8))]
    page = maker.make_page(callers, [("json.load", (3, 6), (3, 12), NEVER)])
    assert "\n| `urllib.request` | a handler, by `do_open` | 3.8 |\n" in page
    assert "\n| `json.load` | 3.6 | 3.12 | no |\n" in page
    assert "3.8 is the oldest" in page
