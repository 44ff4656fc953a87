"""The page of the score: its columns of this package and of 2to3 are what they are today."""
import logging
import os
import re

import pytest
from checking import HERE

pytest.importorskip("fissix.refactor", reason="fissix is not installed")

import score_rules

PAGE = os.path.join(os.path.dirname(os.path.dirname(HERE)), "docs", "score.md")


@pytest.fixture(scope="module")
def table():
    """The score of today, for what needs no other tool."""
    logging.disable(logging.CRITICAL)
    yield score_rules.our_score()[0]
    logging.disable(logging.NOTSET)


def cells(first):
    """Return the rows of the table of the page whose first column is called so."""
    with open(PAGE, encoding="utf-8") as file:
        lines = re.search(r"(?m)^\| %s \|.*\n\|---.*\n((?:\|.*\n)+)" % first, file.read())
    return [[cell.strip() for cell in line[1:-1].split("|")]
            for line in lines.group(1).splitlines()]


@pytest.mark.parametrize("first,made", [("rule", score_rules.rows), ("marks", score_rules.totals)])
def test_the_page_says_what_is_found_today(first, made, table):
    known = len(score_rules.OURS) + 1
    assert [row[:known] for row in cells(first)] == made(table)
    assert all(len(row) == len(score_rules.COLUMNS) + 1 for row in cells(first))


def test_no_column_has_more_than_the_marks():
    for row in cells("rule"):
        assert all(0 <= int(cell) <= int(row[1]) for cell in row[2:]), row


def test_the_sums_are_those_of_the_rows():
    total = [sum(int(cell) for cell in column) for column in list(zip(*cells("rule")))[1:]]
    assert cells("marks")[0][1:] == [str(number) for number in total]


def test_the_page_tells_how_many_files_there_are():
    with open(PAGE, encoding="utf-8") as file:
        text = file.read()
    for folder, words in (("programs", ", %d files."), ("clean", "In the %d files")):
        assert words % len(score_rules.programs(folder)) in " ".join(text.split())
