"""Every answer of the corpus, in every way: what 2.7.18 made of it, or one named departure from it.

The recordings are what record_transcripts.py found on the real 2.7.18, and there the same plays
must find the same again. Here each difference is explained by exactly one departure, and each
departure that an answer names explains a difference. The whole matrix, every cut with every end
and every reading, is played when HTTPLIB_COMPAT_CORPUS is ``full``; otherwise a fixed choice of it.
"""
import os
import sys

import pytest

import answerfiles
import comparing
import departures
import recordings

IS_2 = sys.version_info[0] == 2
IS_FULL = os.environ.get('HTTPLIB_COMPAT_CORPUS') == 'full'
PAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'docs', 'deviations.md')

GROUPS = answerfiles.groups()
ANSWERS = [(number, answer) for group in GROUPS
           for number, answer in enumerate(answerfiles.read_answers(group))]
_recordings = {}


def recording_of(group):
    if group not in _recordings:
        _recordings[group] = recordings.Recording(group)
    return _recordings[group]


def described(difference):
    """Return a difference as lines for the reader of a failed test."""
    lines = [' / '.join(difference.way)]
    for name in difference.differs:
        sides = [side if name in ('head', 'body') else side.steps
                 for side in (difference.expected, difference.got)]
        lines.append('    %s: %r on 2.7.18, %r here' % (
            (name,) + tuple(getattr(side, name) for side in sides)))
    return '\n'.join(lines)


@pytest.mark.parametrize('group', GROUPS)
def test_every_answer_is_recorded_as_it_stands(group):
    answers = answerfiles.read_answers(group)
    assert recording_of(group).identities == [
        (answer.name, recordings.identity(answer)) for answer in answers]


@pytest.mark.skipif(comparing.CANNOT_FEED, reason=comparing.WHY_NOT)
@pytest.mark.parametrize('number, answer', ANSWERS,
                         ids=['%s-%s' % (answer.group, answer.name) for _, answer in ANSWERS])
def test_an_answer_is_met_as_on_2718_or_by_one_named_departure(number, answer):
    found = comparing.differences_of(answer, recording_of(answer.group), number, IS_FULL)
    if IS_2:
        assert [described(difference) for difference in found] == []
        return
    explained = [(difference, departures.explanations(difference)) for difference in found]
    odd = ['%s\n    explained by: %s' % (described(difference), ', '.join(names) or 'nothing')
           for difference, names in explained if len(names) != 1]
    assert not odd, '%d of them\n%s' % (len(odd), '\n'.join(odd[:5]))
    at_work = set(names[0] for _, names in explained)
    # The short run does not see every cut, and so not all that only a cut shows.
    named = answer.departures + (answer.when_cut if IS_FULL else [])
    assert [name for name in named if name not in at_work] == []


@pytest.mark.skipif(IS_2, reason='2.7.18 departs from nothing')
def test_every_departure_with_a_rule_is_on_the_page_and_named_by_an_answer():
    with open(PAGE) as page:
        headings = [line[len('## '):].rstrip() for line in page if line.startswith('## ')]
    rules = set(departures.GENERAL) | set(departures.NAMED)
    named = set(name for _, answer in ANSWERS for name in answer.departures + answer.when_cut)
    assert sorted(rules - set(headings)) == []
    assert sorted(set(departures.NAMED) - named) == []
    assert sorted(named - rules) == []


def test_the_corpus_has_three_hundred_answers_at_least_and_no_two_alike():
    alike = {}
    for _, answer in ANSWERS:
        key = (answer.method, answer.strict, answer.second, answer.data,
               tuple(sorted(answer.limits.items())))
        alike.setdefault(key, []).append('%s / %s' % (answer.group, answer.name))
    assert len(ANSWERS) >= 300
    assert sorted(names for names in alike.values() if len(names) > 1) == []
