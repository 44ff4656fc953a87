"""An answer that breaks off: what the caller is told, and what becomes of the connection.

The table is what 2.7.18 makes of each, and, where ours is safer, what we make of it and the name
of the departure. After each fault the next request is answered by an answer of its own, or
refused until the program closes the connection; then it is answered. A reset, an end and a stall
happen at each place of an answer.
"""
import collections
import sys
import threading

import httplib
import pytest

from deviations import DEVIATIONS
from faulty import PATIENCE, Faulty, end, reset, until_the_client_goes
from outcomes import fetched, outcome

SIZED = b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n'
CHUNKED = b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'

STALLED = 0.05  # seconds; what comes before the stall has been sent when the client waits

# How far the answer comes before it breaks off.
STARTS = {
    'nothing': b'',
    'version': b'HTTP/1.',
    'status': b'HTTP/1.1 20',
    'reason': b'HTTP/1.1 200 OK',
    'field': b'HTTP/1.1 200 OK\r\nContent-Le',
    'fields': b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n',
    'head': SIZED,
    'body': SIZED + b'12345',
    'endless': b'HTTP/1.1 200 OK\r\n\r\n12345',
    'size': CHUNKED + b'3\r\nabc\r\n1',
    'chunk': CHUNKED + b'a\r\n12345',
    'chunks': CHUNKED + b'5\r\n12345\r\n',
    'zero': CHUNKED + b'5\r\n12345\r\n0\r\n',
    'trailer': CHUNKED + b'5\r\n12345\r\n0\r\nA: b',
    'all': SIZED + b'1234567890',
    'interim': b'HTTP/1.1 100 Continue\r\n\r\n',
}


BREAKS = {'reset': reset, 'end': end, 'stall': until_the_client_goes}

# `first` and `second` are outcomes of two requests on one connection, `open` whether it has its
# socket between them. A departure is ours = (first, open, second) and its name.
Row = collections.namedtuple('Row', 'fault start first open second ours departure')

AGAIN = (200, b'/second on connection 2')
CLOSED_AFTER_ERROR = 'After a protocol error the connection is closed'
CUT_SHORT = 'A status line cut short is none'
RESET = ('gone', False, AGAIN)
STALLED_INSIDE = ('timeout', False, AGAIN)


def row(fault, start, first, is_open, second, ours=None, departure=None):
    return Row(fault, start, first, is_open, second, ours, departure)


ROWS = [
    row('reset', 'nothing', 'gone', True, 'CannotSendRequest', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'version', 'gone', True, 'CannotSendRequest', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'status', 'gone', True, 'CannotSendRequest', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'reason', 'gone', True, 'CannotSendRequest', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'field', 'gone', True, 'CannotSendRequest', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'fields', 'gone', True, 'CannotSendRequest', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'interim', 'gone', True, 'CannotSendRequest', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'head', 'gone', True, 'gone', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'body', 'gone', True, 'gone', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'size', 'gone', True, 'gone', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'chunk', 'gone', True, 'gone', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'chunks', 'gone', True, 'gone', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'zero', 'gone', True, 'gone', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'trailer', 'gone', True, 'gone', RESET, CLOSED_AFTER_ERROR),
    row('reset', 'endless', 'gone', False, AGAIN),
    row('end', 'nothing', 'BadStatusLine', True, 'CannotSendRequest',
        ('BadStatusLine', False, AGAIN), CLOSED_AFTER_ERROR),
    row('end', 'version', (200, b'HTTP/1.'), False, AGAIN,
        ('BadStatusLine', False, AGAIN), CUT_SHORT),
    row('end', 'status', 'BadStatusLine', True, 'CannotSendRequest',
        ('BadStatusLine', False, AGAIN), CLOSED_AFTER_ERROR),
    row('end', 'reason', (200, b''), False, AGAIN),
    row('end', 'field', (200, b''), False, AGAIN),
    row('end', 'fields', 'IncompleteRead', True, 'BadStatusLine',
        ('IncompleteRead', False, AGAIN), CLOSED_AFTER_ERROR),
    row('end', 'interim', 'BadStatusLine', True, 'CannotSendRequest',
        ('BadStatusLine', False, AGAIN), CLOSED_AFTER_ERROR),
    row('end', 'head', 'IncompleteRead', True, 'BadStatusLine',
        ('IncompleteRead', False, AGAIN), CLOSED_AFTER_ERROR),
    row('end', 'body', 'IncompleteRead', True, 'BadStatusLine',
        ('IncompleteRead', False, AGAIN), CLOSED_AFTER_ERROR),
    row('end', 'size', 'IncompleteRead', True, 'ResponseNotReady',
        ('IncompleteRead', False, AGAIN), CLOSED_AFTER_ERROR),
    row('end', 'chunk', 'IncompleteRead', True, 'ResponseNotReady',
        ('IncompleteRead', False, AGAIN), CLOSED_AFTER_ERROR),
    row('end', 'chunks', 'IncompleteRead', True, 'BadStatusLine',
        ('IncompleteRead', False, AGAIN), CLOSED_AFTER_ERROR),
    row('end', 'zero', (200, b'12345'), True, 'BadStatusLine'),
    row('end', 'trailer', (200, b'12345'), True, 'BadStatusLine'),
    row('end', 'all', (200, b'1234567890'), True, 'BadStatusLine'),
    row('end', 'endless', (200, b'12345'), False, AGAIN),
    # A program may go on waiting before the first byte and inside a body, not inside a head: the
    # rest of a head would be taken for an answer.
    row('stall', 'nothing', 'timeout', True, 'CannotSendRequest'),
    row('stall', 'version', 'timeout', True, 'CannotSendRequest', STALLED_INSIDE,
        CLOSED_AFTER_ERROR),
    row('stall', 'status', 'timeout', True, 'CannotSendRequest', STALLED_INSIDE,
        CLOSED_AFTER_ERROR),
    row('stall', 'reason', 'timeout', True, 'CannotSendRequest', STALLED_INSIDE,
        CLOSED_AFTER_ERROR),
    row('stall', 'field', 'timeout', True, 'CannotSendRequest', STALLED_INSIDE,
        CLOSED_AFTER_ERROR),
    row('stall', 'fields', 'timeout', True, 'CannotSendRequest', STALLED_INSIDE,
        CLOSED_AFTER_ERROR),
    row('stall', 'interim', 'timeout', True, 'CannotSendRequest'),
    row('stall', 'head', 'timeout', True, 'ResponseNotReady'),
    row('stall', 'body', 'timeout', True, 'ResponseNotReady'),
    row('stall', 'size', 'timeout', True, 'ResponseNotReady'),
    row('stall', 'chunk', 'timeout', True, 'ResponseNotReady'),
    row('stall', 'chunks', 'timeout', True, 'ResponseNotReady'),
    row('stall', 'zero', 'timeout', True, 'ResponseNotReady'),
    row('stall', 'trailer', 'timeout', True, 'ResponseNotReady'),
    row('stall', 'endless', 'timeout', False, AGAIN),
]


class Breaking(object):
    """A fault that sends the start of an answer and breaks off."""

    def __init__(self, one):
        self.start, self.break_off = STARTS[one.start], BREAKS[one.fault]
        self.sent = threading.Event()

    def __call__(self, connection, request):
        connection.sendall(self.start)
        self.sent.set()
        self.break_off(connection)

    def first(self, conn):
        """Return status and body of the first answer, waited for once its start is sent."""
        conn.request('GET', '/first')
        assert self.sent.wait(PATIENCE)
        response = conn.getresponse()
        return response.status, response.read()


def words(one):
    return '%s-in-%s' % (one.fault, one.start)


@pytest.mark.parametrize('one', ROWS, ids=words)
def test_after_an_answer_that_breaks_off_the_connection_is_usable_or_can_be_closed(one):
    fault = Breaking(one)
    with Faulty(fault) as server:
        conn = httplib.HTTPConnection(
            server.host, server.port, timeout=STALLED if one.fault == 'stall' else PATIENCE)
        first = outcome(lambda: fault.first(conn))
        is_open = conn.sock is not None
        be_patient(conn)
        second = fetched(conn, '/second')
        conn.close()
        third = fetched(conn, '/third')
        conn.close()
    expected = (one.first, one.open, one.second)
    if one.ours and sys.version_info[0] > 2:
        expected = one.ours
    assert (first, is_open, second) == expected
    assert third == (200, b'/third on connection %d' % server.accepted)


def be_patient(conn):
    """Let a connection that timed out wait longer from now on."""
    conn.timeout = PATIENCE
    if conn.sock:
        conn.sock.settimeout(PATIENCE)


@pytest.mark.parametrize('one', [one for one in ROWS if one.ours], ids=words)
def test_a_departure_of_the_table_changes_something_and_has_a_name(one):
    assert one.ours != (one.first, one.open, one.second)
    assert one.departure in [deviation.name for deviation in DEVIATIONS]


def test_each_place_of_an_answer_breaks_off_in_each_way():
    found = set((one.fault, one.start) for one in ROWS)
    assert found >= set((fault, start) for fault in BREAKS for start in STARTS if start != 'all')
