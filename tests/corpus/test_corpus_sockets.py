"""The corpus over other sockets: what the lines of the other test claim of sockets is so.

The recordings are those of 2.7.18 over lines in memory. Here every answer comes over TCP, and then
over a socket that a program brought along, on 2.7.18 and on ours, and the outcome is the recorded
one or explained as there. And an answer that comes in two parts, wherever it is parted, is the
answer that came whole.
"""
import pytest

import answerfiles
import comparing
import departures
import feeds
import playing
import recordings
from foreignlines import ForeignLine
from tcplines import TcpLine

# (end, reading) of the plays over TCP: `open` would wait for a timeout that is not said to come.
TAILS = [('close', 'read()'), ('close', 'buffering=True'), ('reset', 'read(7)')]
GROUPS = answerfiles.groups()


def of_tail(answer, recording, tail):
    place = feeds.TAILS.index(tail)
    return recording.expected(answer, 0, place)


def without_unread(outcome):
    """Return an outcome without the one fact that only a line that counts knows."""
    return outcome._replace(steps=outcome.steps._replace(unread=None))


def without_end(outcome):
    """Return an outcome without what becomes of the connection, which is the program's here."""
    steps = outcome.steps._replace(second=None, unread=None)
    return outcome._replace(steps=steps if steps.read == 'end' else steps._replace(isclosed=None))


def unlike(answer, expected, got, way, without=without_unread):
    """Return what is not as recorded and not explained by one departure, in a list.

    `without` leaves out the facts that do not count.
    """
    if not comparing.facts_that_differ(without(expected), without(got)):
        return []
    expected, got = without_unread(expected), without_unread(got)
    differs = comparing.facts_that_differ(expected, got)
    difference = comparing.Difference(answer, way, expected, got, differs)
    names = departures.explanations(difference)
    if len(names) == 1:
        return []
    return [(answer.name, way, differs, expected.steps, got.steps, names)]


@pytest.mark.parametrize('group', GROUPS)
def test_over_tcp_an_answer_is_met_as_it_was_over_a_line(group):
    recording = recordings.Recording(group)
    odd = []
    for answer in answerfiles.read_answers(group):
        for tail in TAILS:
            got = playing.play(answer, [answer.data], tail[0], tail[1], TcpLine)
            way = feeds.Way('whole', tail[0], tail[1])
            odd += unlike(answer, of_tail(answer, recording, tail), got, way)
    assert odd == []


def test_over_tcp_a_second_answer_on_the_same_connection_is_met_as_it_was_over_a_line():
    recording = recordings.Recording('second')
    odd = []
    for answer in answerfiles.read_answers('second'):
        got = playing.play(answer, [answer.data], 'open', 'read()', TcpLine)
        odd += unlike(answer, of_tail(answer, recording, ('open', 'read()')), got,
                      feeds.Way('whole', 'open', 'read()'))
    assert odd == []


@pytest.mark.parametrize('group', GROUPS)
def test_over_a_foreign_socket_an_answer_is_met_as_it_was_over_a_line(group):
    recording = recordings.Recording(group)
    odd = []
    for answer in answerfiles.read_answers(group):
        for reading in playing.READINGS:
            got = playing.play(answer, [answer.data], 'close', reading, ForeignLine)
            expected = of_tail(answer, recording, ('close', reading))
            odd += unlike(answer, expected, got, feeds.Way('whole', 'close', reading), without_end)
    assert odd == []


@pytest.mark.skipif(comparing.CANNOT_FEED, reason=comparing.WHY_NOT)
@pytest.mark.parametrize('group', GROUPS)
def test_an_answer_in_two_parts_is_the_answer_that_came_whole(group):
    odd = []
    for answer in answerfiles.read_answers(group):
        reading = playing.READINGS[len(answer.name) % 4]
        with comparing.feeding():
            whole = playing.play(answer, [answer.data], 'close', reading)
            for at in feeds.cut_places(len(answer.data))[1::5]:
                parts = [answer.data[:at], answer.data[at:]]
                parted = playing.play(answer, parts, 'close', reading)
                if whole.steps.read != 'end':  # behind a fault nobody counts what was dropped
                    whole, parted = without_unread(whole), without_unread(parted)
                if parted != whole:
                    odd.append((answer.name, at, reading))
    assert odd == []
