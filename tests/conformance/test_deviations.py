"""Each departure from 2.7.18 is shown on both, and has its paragraph in the documentation."""
import os
import re
import sys

import pytest

from deviations import DEVIATIONS, SEEN

PAGE = os.path.join(os.path.dirname(__file__), '..', '..', 'docs', 'deviations.md')


def names(rows):
    return [row.name for row in rows]


@pytest.mark.parametrize('row', DEVIATIONS, ids=names(DEVIATIONS))
def test_each_side_does_what_its_column_says(row):
    is_seen = sys.version_info[0] > 2 and SEEN.get(row.name, True)
    expected = row.ours if is_seen else row.on_2718
    assert row.program() == expected


@pytest.mark.parametrize('row', DEVIATIONS, ids=names(DEVIATIONS))
def test_a_departure_that_changes_nothing_is_none(row):
    assert row.on_2718 != row.ours


def test_what_some_interpreters_do_not_show_is_a_departure():
    assert set(SEEN) < set(names(DEVIATIONS))


def test_the_page_has_a_heading_for_each_departure_and_no_other():
    with open(PAGE) as page:
        headings = re.findall(r'^## (.+)$', page.read(), re.MULTILINE)
    assert headings == names(DEVIATIONS)
