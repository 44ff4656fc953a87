"""The ways an answer is played: how it comes, how the stream ends, how it is read.

Runs on Python 2.7 and 3. It comes whole, byte by byte, or cut: only so many of its bytes come at
all. A long answer is cut in few places and comes in blocks instead of bytes.
"""
import collections

from arrivals import ENDS
from playing import READINGS

LONG = 600  # bytes
BLOCK = 1000  # bytes
HUGE = 6000  # bytes

Feed = collections.namedtuple('Feed', 'name pieces')
Way = collections.namedtuple('Way', 'feed end reading')

# What a stream does at its end and how it is read, in the order of the recording.
TAILS = [(end, reading) for end in ENDS for reading in READINGS]


# Each end once, and read in another way.
THREE = [TAILS.index(tail) for tail in zip(ENDS, READINGS)]


def feeds_of(answer):
    """Return the feeds of an answer, in the order of the recording."""
    data = answer.data
    size = BLOCK if len(data) > LONG else 1
    pieces = [data[start:start + size] for start in range(0, len(data), size)]
    cuts = [Feed('cut %d' % at, [data[:at]] if at else []) for at in cut_places(len(data))]
    return [Feed('whole', [data] if data else []), Feed('bytes', pieces)] + cuts


def cut_places(size):
    """Return after how many bytes an answer of this size is cut."""
    return list(range(size)) if size <= LONG else [0, 20, size // 2, size - 1]


def is_chosen(answer, number, place, tail):
    """Tell whether the short run plays a feed with a tail (both by their places).

    It plays what comes whole with every tail, what comes byte by byte with every third, a cut
    answer with one, and with the next one at the next cut (`number` sets the first); and a huge
    answer in three ways.
    """
    if len(answer.data) > HUGE:
        return place == 0 and tail in THREE
    if place < 2:
        return place == 0 or tail % 3 == number % 3
    return tail == (number + place) % len(TAILS)
