"""What an answer does here against what was recorded on 2.7.18: every difference, by its way.

Runs on Python 2.7 and 3.
"""
import collections
import contextlib
import socket
import sys

import feeds
import playing
import recordings

# `differs` holds the names of the facts that differ: those of Steps, 'head' and 'body'.
Difference = collections.namedtuple('Difference', 'answer way expected got differs')


CANNOT_FEED = sys.version_info[0] > 2 and not hasattr(socket, 'MSG_DONTWAIT')
WHY_NOT = 'this system has no MSG_DONTWAIT, by which a line tells when its client would wait'

if sys.version_info[0] == 2:
    @contextlib.contextmanager
    def feeding():
        """Do nothing: lines in memory feed themselves."""
        yield
else:
    from socketlines import feeding


def differences_of(answer, recording, number, is_everything):
    """Return the differences of an answer, the `number`-th of its group."""
    found = []
    with feeding():
        for place, feed in enumerate(feeds.feeds_of(answer)):
            for tail, (end, reading) in enumerate(feeds.TAILS):
                if is_everything or feeds.is_chosen(answer, number, place, tail):
                    expected = recording.expected(answer, place, tail)
                    got = playing.play(answer, feed.pieces, end, reading)
                    if not recordings.is_same(expected, got):
                        way = feeds.Way(feed.name, end, reading)
                        found.append(Difference(answer, way, expected, got,
                                                facts_that_differ(expected, got)))
    return found


def facts_that_differ(expected, got):
    """Return the names of the facts in which two outcomes differ."""
    names = [name for name in playing.Steps._fields
             if getattr(expected.steps, name) != getattr(got.steps, name)]
    return tuple(names + [name for name in ('head', 'body') if not recordings.is_same_text(
        getattr(expected, name), getattr(got, name))])
