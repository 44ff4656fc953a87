"""Each promise of SECURITY.md names what holds it, and that is there."""
import io
import os
import re

import pytest

from deviations import DEVIATIONS

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')


def promises():
    """Return the promises of the page, a string each."""
    with io.open(os.path.join(ROOT, 'SECURITY.md'), encoding='utf-8') as page:
        section = page.read().split('## What is promised')[1].split('\n## ')[0]
    return section.split('\n- ')[1:]


def words(promise):
    return re.findall(r'\*\*(.+?)\*\*', promise, re.DOTALL)[0].replace('\n ', '')


@pytest.mark.parametrize('promise', promises(), ids=words)
def test_a_promise_is_held_by_tests_and_departures_that_exist(promise):
    holders = ' '.join(promise.split('Held by:')[1].split())
    headings, paths = re.findall('"([^"]+)"', holders), re.findall('`([^`]+)`', holders)
    assert headings or paths
    names = [deviation.name for deviation in DEVIATIONS]
    assert [heading for heading in headings if heading not in names] == []
    assert [path for path in paths if not os.path.isfile(os.path.join(ROOT, path))] == []
