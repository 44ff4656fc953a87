"""An answer that stalls past the timeout and goes on, read by a program that tries again.

The law is that of `stalls`: the body without a gap, or a word. 2.7.18 breaks it wherever something
of the answer had come before the timeout, and the table says so; ours keeps it however it reads.
"""
import httplib
import pytest

from deviations import DEVIATIONS
from faulty import Faulty
from stalls import (
    ON_2718, STALLED, STALLS, Program, Stalling, is_kept, read_all, read_little, read_much,
)

DEPARTURE = 'What came before a timeout is kept'

READINGS = {'all': read_all, 'much': read_much, 'little': read_little}
EACH_STALL = pytest.mark.parametrize('stall', STALLS, ids=[stall.name for stall in STALLS])


def seen_of(stall, read, **options):
    """Return what a program sees that tries again after each timeout."""
    fault = Stalling(stall)
    with Faulty(fault) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=STALLED)
        seen = Program(conn, fault, read, **options).run()
    assert seen.told[:1] == ['timeout'], 'there was no stall'
    return seen


@pytest.mark.parametrize('amount', sorted(READINGS))
@EACH_STALL
def test_a_program_that_tries_again_gets_the_body_or_is_told(stall, amount):
    seen = seen_of(stall, READINGS[amount])
    is_broken = ON_2718 and amount in stall.broken_on_2718
    assert is_kept(stall, seen) == (not is_broken), seen


def read_line(response):
    return response.readline(), False


def read_into_three(response):
    room = bytearray(3)
    return bytes(room[:response.readinto(room)]), False


def read_once(response):
    return response.read1(), False


@pytest.mark.skipif(ON_2718, reason='2.7.18 has none of these, and reads ahead by its own rules')
@pytest.mark.parametrize('read, options', [
    (read_all, {'buffering': True}), (read_little, {'buffering': True}),
    (read_line, {}), (read_into_three, {}), (read_once, {}),
], ids=['all-buffered', 'little-buffered', 'lines', 'into', 'once'])
@EACH_STALL
def test_however_it_reads_the_program_gets_the_body_or_is_told(stall, read, options):
    seen = seen_of(stall, read, **options)
    assert is_kept(stall, seen), seen


def test_the_departure_is_written_down():
    assert DEPARTURE in [deviation.name for deviation in DEVIATIONS]
