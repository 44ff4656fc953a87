"""Libraries that get us by accident do with us what they do without us.

Each one is run against servers of its own in three environments: with us, without us, and with the
name left alone by the environment variable. Only what `strangers.py` gives a reason for may differ.
"""
import json
import os
import subprocess
import sys

import pytest
import strangers
from strangers import STRANGERS

HERE = os.path.dirname(os.path.abspath(__file__))
SWITCH = 'HTTPLIB_COMPAT_ALIAS'
PATIENCE = 120  # seconds for one driver; a test runs up to three

installed = pytest.mark.skipif(
    os.environ.get('HTTPLIB_COMPAT_STRANGERS') != '1',
    reason='a dozen libraries must be installed: `tox -e strangers` does that')
pytestmark = pytest.mark.timeout(3 * PATIENCE)


def run(stranger, environment):
    """Return what a driver printed, as a list of (label, value) in the order of printing."""
    variables = dict(os.environ, **{SWITCH: '0' if environment == 'switched' else ''})
    process = subprocess.run(
        [sys.executable, os.path.join(HERE, 'launch.py'), environment,
         os.path.join(HERE, 'drivers', stranger.driver)],
        env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=PATIENCE)
    assert process.returncode == 0, process.stderr.decode('utf-8', 'replace')
    lines = process.stdout.decode('utf-8').splitlines()
    return [json.loads(line) for line in lines if line.startswith('["')]


@pytest.fixture(scope='module')
def outputs():
    """What each driver printed in each environment; each pair is run once."""
    kept = {}

    def of(stranger, environment):
        key = stranger.driver, environment
        if key not in kept:
            kept[key] = run(stranger, environment)
        return kept[key]
    return of


@pytest.fixture(params=STRANGERS, ids=lambda stranger: stranger.distribution)
def stranger(request):
    """One row of the table after the other."""
    return request.param


def test_the_table_is_what_the_requirements_install():
    with open(os.path.join(HERE, 'requirements.txt')) as source:
        lines = [line.strip() for line in source if not line.startswith('#')]
    assert lines == ['%s==%s' % (row.distribution, row.version) for row in STRANGERS]


def test_there_is_a_driver_for_each_and_none_besides():
    names = [name for name in os.listdir(os.path.join(HERE, 'drivers')) if name.endswith('.py')]
    assert sorted(names) == sorted(row.driver for row in STRANGERS)


def test_the_page_has_a_row_for_each_and_none_besides():
    with open(os.path.join(HERE, '..', '..', 'docs', 'strangers.md')) as source:
        cells = [line.split(' | ') for line in source if line.startswith('| ')][1:]
    assert [row[:3] for row in cells] == [
        ['| ' + row.distribution, row.version, '`%s`, %d' % (row.file, row.line)]
        for row in STRANGERS]


def test_every_difference_has_words_on_the_page_and_nothing_has_none():
    words = {strangers.CLOSED: 'closed without an answer', strangers.NO_STATUS_LINE: 'no status',
             strangers.LOWERED: 'names of fields', strangers.INTERIM: 'interim answers',
             strangers.OTHER_CLASS: 'what is set on the class', strangers.WARNED: 'a warning'}
    with open(os.path.join(HERE, '..', '..', 'docs', 'strangers.md')) as source:
        last = [line.split(' | ')[-1] for line in source if line.startswith('| ')][1:]
    for row, cell in zip(STRANGERS, last):
        reasons = {difference.reason for difference in row.differences}
        assert {reason for reason in words if words[reason] in cell} == reasons
        assert ('nothing' in cell) == (not reasons)


@installed
def test_it_asks_for_httplib_where_the_table_says(stranger):
    from importlib import metadata  # 3.8 has it, and here is 3.11
    distribution = metadata.distribution(stranger.distribution)
    assert distribution.version == stranger.version
    with open(str(distribution.locate_file(stranger.file)), encoding='utf-8') as source:
        lines = source.read().splitlines()
    words = lines[stranger.line - 1].split()
    assert words[:2] in (['import', 'httplib'], ['from', 'httplib'])
    before = [line.strip() for line in lines[:stranger.line - 1]]
    assert next(line for line in reversed(before) if line[:1] not in ('', '#')) == 'try:'


@installed
def test_it_holds_ours_with_us_and_none_of_ours_without_us(stranger, outputs):
    origins = {environment: dict(outputs(stranger, environment))['origin']
               for environment in ('with', 'blocked', 'switched')}
    assert origins['with'] in ('httplib', 'httplib_compat')
    assert origins['blocked'] == origins['switched']
    assert origins['blocked'] in ('http.client', 'nothing')


@installed
def test_switched_off_it_does_what_it_does_without_us(stranger, outputs):
    assert outputs(stranger, 'switched') == outputs(stranger, 'blocked')


@installed
def test_it_does_with_us_what_it_does_without_us_but_for_what_has_a_reason(stranger, outputs):
    ours, theirs = outputs(stranger, 'with'), outputs(stranger, 'blocked')
    assert [label for label, value in ours] == [label for label, value in theirs]
    assert len(ours) > 4
    reasons = {difference.label for difference in stranger.differences} | {'origin'}
    different = [(label, mine, other) for (label, mine), (_, other) in zip(ours, theirs)
                 if mine != other]
    assert [row for row in different if row[0] not in reasons] == []
    assert {row[0] for row in different} == reasons  # a reason without a difference is none
