"""A signal while the client waits for the server: it is handled, and the waiting goes on.

A handler that returns changes nothing. One that raises, as programs make a deadline of their own
from SIGALRM, is heard at once; what is read behind it is the body without a gap, or a word.
"""
import os
import signal
import sys
import threading
import time

import httplib
import pytest

from faulty import PATIENCE, Faulty
from outcomes import fetched, outcome, read_in_pieces, read_whole

pytestmark = pytest.mark.skipif(
    not hasattr(signal, 'SIGUSR1'), reason='this system has no SIGUSR1')

ON_2718 = sys.version_info[0] == 2

SIZED = b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n'
CHUNKED = b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
BODY = b'1234567890'

# What comes before the signals and behind them.
PLACES = {
    'before-the-answer': (b'', SIZED + BODY),
    'status-line': (SIZED[:12], SIZED[12:] + BODY),
    'fields': (SIZED[:25], SIZED[25:] + BODY),
    'body': (SIZED + b'1234', b'567890'),
    'chunk-size': (CHUNKED + b'0', b'a\r\n1234567890\r\n0\r\n\r\n'),
    'chunk': (CHUNKED + b'a\r\n1234', b'567890\r\n0\r\n\r\n'),
    'chunks': (CHUNKED + b'5\r\n12345\r\n', b'5\r\n67890\r\n0\r\n\r\n'),
    'trailers': (CHUNKED + b'a\r\n1234567890\r\n0\r\n', b'A: b\r\n\r\n'),
}
EACH_PLACE = pytest.mark.parametrize('place', sorted(PLACES))


def signal_the_client():
    """Send SIGUSR1 to the main thread, which is the one that waits."""
    if ON_2718:
        os.kill(os.getpid(), signal.SIGUSR1)
    else:
        signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR1)


@pytest.fixture
def handle():
    """Return a function that sets the handler of SIGUSR1; the old one comes back."""
    before = signal.getsignal(signal.SIGUSR1)
    yield lambda handler: signal.signal(signal.SIGUSR1, handler)
    signal.signal(signal.SIGUSR1, before)


class Interrupting(object):
    """A fault that signals the client in the midst of an answer, `times` times."""

    def __init__(self, place, times, heard):
        self.before, self.behind = PLACES[place]
        self.times, self.heard = times, heard
        self.awaited, self.sent = threading.Event(), threading.Event()

    def __call__(self, connection, request):
        connection.sendall(self.before)
        assert self.awaited.wait(PATIENCE)
        for _ in range(self.times):
            time.sleep(0.02)  # by then the client waits in recv
            signal_the_client()
        assert self.heard.wait(PATIENCE)
        connection.sendall(self.behind)
        self.sent.set()


@pytest.mark.parametrize('timeout', [None, PATIENCE], ids=['blocking', 'timeout'])
@pytest.mark.parametrize('read', [read_whole, read_in_pieces])
@EACH_PLACE
def test_a_handler_that_returns_changes_nothing(handle, place, read, timeout):
    heard = threading.Event()
    handle(lambda number, frame: heard.set())
    fault = Interrupting(place, 3, heard)
    fault.awaited.set()
    with Faulty(fault) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=timeout)
        assert fetched(conn, '/first', read) == (200, BODY)
        assert fetched(conn, '/second') == (200, b'/second on connection 1')
        conn.close()


class Deadline(Exception):
    """What the handler of a program raises."""


class Impatient(object):
    """A client whose handler raises once, and that tries again."""

    def __init__(self, server, fault, amount):
        self.conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        self.fault = fault
        self.arguments = () if amount is None else (amount,)
        self.interrupted = 0

    def run(self):
        """Return (whole body or None, outcome of the next request)."""
        try:
            body = outcome(self.body)
            second = fetched(self.conn, '/second')
        finally:
            self.conn.close()
        return body, second

    def body(self):
        self.conn.request('GET', '/first')
        self.fault.awaited.set()
        response = self.until_heard(self.conn.getresponse)
        pieces = []
        for _ in range(100):
            piece = self.until_heard(lambda: response.read(*self.arguments))
            pieces.append(piece)
            if not piece or not self.arguments:
                break
        return bytes().join(pieces)

    def until_heard(self, call):
        """Return what the call gives, at the second try when the first was interrupted."""
        try:
            return call()
        except Deadline:
            self.interrupted += 1
            self.fault.heard.set()
            assert self.fault.sent.wait(PATIENCE)
            return call()


@pytest.mark.parametrize('amount', [None, 3], ids=['all', 'little'])
@EACH_PLACE
@pytest.mark.skipif(ON_2718, reason='2.7.18 loses what had come, as test_fault_resumption shows')
def test_after_a_handler_that_raises_the_body_is_whole_or_the_program_is_told(
        handle, place, amount):
    def raise_deadline(number, frame):
        raise Deadline

    handle(raise_deadline)
    fault = Interrupting(place, 1, threading.Event())
    with Faulty(fault) as server:
        client = Impatient(server, fault, amount)
        body, second = client.run()
    assert client.interrupted == 1
    assert body == BODY or body in ('ResponseNotReady', 'IncompleteRead', 'gone')
    assert second[1].startswith(b'/second on connection ')


@EACH_PLACE
def test_after_a_handler_that_raises_a_closed_connection_is_as_good_as_new(handle, place):
    def raise_deadline(number, frame):
        raise Deadline

    handle(raise_deadline)
    fault = Interrupting(place, 1, threading.Event())
    with Faulty(fault) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        fault.awaited.set()
        with pytest.raises(Deadline):
            fetched(conn, '/first')
        conn.close()
        fault.heard.set()
        assert fetched(conn, '/second') == (200, b'/second on connection 2')
        conn.close()


def test_a_signal_while_a_large_body_is_sent_changes_nothing(handle):
    heard = threading.Event()
    handle(lambda number, frame: heard.set())
    large = b'x' * (4 * 1024 * 1024)

    def fault(connection, request):
        for _ in range(3):
            time.sleep(0.02)  # by then the buffers are full, and the client waits in send
            signal_the_client()
        assert heard.wait(PATIENCE)
        left = len(large)
        while left:
            piece = connection.recv(left)
            assert piece
            left -= len(piece)
        connection.sendall(b'HTTP/1.1 204 Taken\r\n\r\n')

    with Faulty(fault) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        conn.request('PUT', '/first', large)
        response = conn.getresponse()
        assert (response.status, response.read()) == (204, b'')
        conn.close()
