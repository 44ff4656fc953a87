"""Bodies in every framing over a connection's own socket, and where 2.7 stands in them.

Runs on Python 2.7 and 3. Nobody reads the socket but the test: the answer is there as a whole.
"""
import contextlib
import socket

import httplib
import pytest

from answers import close_for_good, on_the_wire
from peers import PATIENCE

BODY = ''.join(chr(33 + number % 90) for number in range(3000))


def chunk(data, extension=''):
    return '%x%s\r\n%s\r\n' % (len(data), extension, data)


def chunked(*sizes):
    """Return BODY in chunks of these sizes, over and over, with an end."""
    pieces, start = [], 0
    while start < len(BODY):
        size = sizes[len(pieces) % len(sizes)]
        pieces.append(chunk(BODY[start:start + size]))
        start += size
    return ''.join(pieces) + '0\r\n\r\n'


LENGTH = 'Content-Length: %d\r\n\r\n' % len(BODY)
CHUNKS = 'Transfer-Encoding: chunked\r\n\r\n'
# How a body is framed, and the framed body.
FRAMED = {
    'length': (LENGTH, BODY),
    'one-chunk': (CHUNKS, chunked(len(BODY))),
    'equal-chunks': (CHUNKS, chunked(7)),
    'single-bytes': (CHUNKS, chunked(1)),
    'odd-chunks': (CHUNKS, chunked(100, 3, 3, 3, 40, 1)),
    'extensions': (CHUNKS, ''.join(chunk(BODY[start:start + 10], '; name=%d' % start)
                                   for start in range(0, len(BODY), 10)) + '0\r\nA: b\r\n\r\n'),
}
EACH_FRAMING = pytest.mark.parametrize('framing', sorted(FRAMED))
COUNTS = pytest.mark.parametrize('count, amount', [
    (1, 1), (2, 1), (3, 1), (5, 3), (4, 7), (2, 100), (9, 100), (70, 1)])


@contextlib.contextmanager
def answered(framing, beyond='beyond'):
    """Give (connection, wire): a request was sent, the answer is there; `wire` is its raw body."""
    fields, body = FRAMED[framing]
    listener, server = socket.socket(), None
    listener.bind(('127.0.0.1', 0))
    listener.listen(1)
    conn = httplib.HTTPConnection('127.0.0.1', listener.getsockname()[1], timeout=PATIENCE)
    try:
        conn.request('GET', '/')
        server, _ = listener.accept()
        server.sendall(on_the_wire('HTTP/1.1 200 OK\r\n' + fields + body + beyond))
        yield conn, on_the_wire(body + beyond)
    finally:
        sock = conn.sock
        conn.close()
        for one in (sock, server, listener):
            if one is not None:
                close_for_good(one)


def place_of(wire, framing, count):
    """Return where in the raw body 2.7 stands after `count` bytes, and what `chunk_left` is."""
    if FRAMED[framing][0] == LENGTH:
        return count, 'UNKNOWN'
    place = 0
    while count:
        start = wire.index(b'\n', place) + 1
        size = int(wire[place:start].split(b';')[0], 16)
        if count < size:
            return start + count, size - count
        count -= size
        place = start + size + 2
    return place, None


def read_on(response, count, amount):
    """Read `amount` bytes `count` times, and look at what comes."""
    read = [response.read(amount) for _ in range(count)]
    assert read == [BODY[start * amount:(start + 1) * amount] for start in range(count)]
