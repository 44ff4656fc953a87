"""Answers that stall past the timeout and go on, and a program that tries again: for several tests.

Runs on Python 2.7 and 3. The law that `is_kept` holds such a program's reading against: what it
reads is the body, from its beginning and without a gap, and its end is the body's end; or it is
told that the body is lost. And its next request gets its own answer.
"""
import collections
import sys
import threading

from faulty import PATIENCE
from outcomes import fetched, outcome

STALLED = 0.05  # seconds; what has been sent is there by then, for the client waits for the sender
ON_2718 = sys.version_info[0] == 2
# On 2.7.18 the second request may be answered by nobody, and nobody shall wait long for that.
SECOND = 1 if ON_2718 else PATIENCE

SIZED = b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n'
CHUNKED = b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
TEN = b'1234567890'
# A body that reads as the end of a chunked one, and an answer behind it.
HOSTILE = b'0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nstolen'
HOSTILE_SIZE = b'31\r\n'

# What comes before the stall and behind it; the body that is meant; for which amounts, read at a
# time, 2.7.18 breaks the law.
Stall = collections.namedtuple('Stall', 'name before behind body broken_on_2718')

STALLS = [
    Stall('before-the-answer', b'', SIZED + TEN, TEN, ()),
    Stall('before-a-sized-body', SIZED, TEN, TEN, ()),
    Stall('inside-a-sized-body', SIZED + b'1234', b'567890', TEN, ('little',)),
    Stall('before-the-last-byte', SIZED + b'123456789', b'0', TEN, ()),
    Stall('before-the-first-chunk', CHUNKED, b'a\r\n1234567890\r\n0\r\n\r\n', TEN, ()),
    Stall('behind-a-chunk-size', CHUNKED + b'a\r\n', b'1234567890\r\n0\r\n\r\n', TEN, ('little',)),
    Stall('inside-a-chunk-size', CHUNKED + b'0', b'a\r\n1234567890\r\n0\r\n\r\n', TEN, ()),
    Stall('inside-a-chunk', CHUNKED + b'a\r\n1234', b'567890\r\n0\r\n\r\n', TEN, ('little',)),
    Stall('behind-a-chunk', CHUNKED + b'5\r\n12345\r\n', b'5\r\n67890\r\n0\r\n\r\n', TEN,
          ('all', 'much', 'little')),
    Stall('before-the-trailers', CHUNKED + b'a\r\n1234567890\r\n0\r\n', b'\r\n', TEN, ()),
    Stall('before-a-hostile-chunk', CHUNKED + HOSTILE_SIZE, HOSTILE + b'\r\n0\r\n\r\n', HOSTILE,
          ('all', 'much', 'little')),
    Stall('inside-a-hostile-chunk', CHUNKED + HOSTILE_SIZE + b'0',
          HOSTILE[1:] + b'\r\n0\r\n\r\n', HOSTILE, ()),
    Stall('inside-the-status-line', SIZED[:12], SIZED[12:] + TEN, TEN, ('little',)),
    Stall('inside-the-fields', SIZED[:25], SIZED[25:] + TEN, TEN, ('little',)),
]

Seen = collections.namedtuple('Seen', 'told read ended second')


def read_all(response):
    """Return the whole body, and that there is no more."""
    return response.read(), True


def read_much(response):
    """Return more than there is of a body, and that there may be more."""
    return response.read(100), False


def read_little(response):
    """Return three bytes of a body, and that there may be more."""
    return response.read(3), False


class Program(object):
    """A client that tries each call again, and leaves at the end or at what is no timeout."""

    def __init__(self, conn, fault, read, **options):
        self.conn = conn
        self.fault = fault
        self.read = read
        self.options = options
        self.told, self.pieces, self.response = [], [], None

    def run(self):
        """Return what it saw."""
        self.conn.request('GET', '/first')
        self.fault.await_the_stall()
        ended = False
        while not ended and self.fault.is_worth_a_try:
            word = outcome(self.step)
            if word == 'timeout':
                self.fault.go_on()
            if isinstance(word, str):
                self.told.append(word)
            ended = word is True
            if word not in (True, False, 'timeout'):
                break
        return Seen(self.told, bytes().join(self.pieces), ended, self.second())

    def step(self):
        """Get the response, or read once; tell whether the body has ended."""
        if self.response is None:
            self.response = self.conn.getresponse(**self.options)
            return False
        piece, is_all = self.read(self.response)
        self.pieces.append(piece)
        return is_all or not piece

    def second(self):
        """Return the outcome of the next request, on this connection or a new one."""
        self.conn.timeout = SECOND
        if self.conn.sock:
            self.conn.sock.settimeout(SECOND)
        try:
            return fetched(self.conn, '/second')
        finally:
            self.conn.close()


class Stalling(object):
    """A fault that stalls until it is told to go on; the client knows at each time what is sent."""

    def __init__(self, stall):
        self.stall = stall
        self.stalls, self.may_go_on, self.went_on = (threading.Event() for _ in range(3))
        self.tries = 3

    def __call__(self, connection, request):
        connection.sendall(self.stall.before)
        self.stalls.set()
        assert self.may_go_on.wait(PATIENCE)
        connection.sendall(self.stall.behind)
        self.went_on.set()

    def await_the_stall(self):
        """Return once all is sent that comes before the stall."""
        assert self.stalls.wait(PATIENCE)

    def go_on(self):
        """Let the rest be sent, and return once it is."""
        self.tries -= 1
        self.may_go_on.set()
        assert self.went_on.wait(PATIENCE)

    @property
    def is_worth_a_try(self):
        """Whether a client has not yet been kept waiting too often."""
        return self.tries > 0


def is_kept(stall, seen):
    """Tell whether the law was kept: the whole body, or a beginning of it and a word."""
    own = isinstance(seen.second, str) or seen.second[1].startswith(b'/second on connection ')
    if seen.ended:
        return own and seen.read == stall.body
    return own and stall.body.startswith(seen.read)
