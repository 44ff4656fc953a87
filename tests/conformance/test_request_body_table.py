"""Every method with every kind of body, over a real socket: the length announced, the bytes sent.

A body that has a length is announced by it with every method; a missing one is announced as 0 by
the three methods that expect one; what has no length goes out without one.
"""
import array
import mmap
import tempfile

import httplib
import pytest

from peers import read_exactly, serve

DONE = b'HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n'
METHODS = ['GET', 'HEAD', 'DELETE', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'post', 'PROPFIND']
EXPECTING = ['POST', 'PUT', 'PATCH', 'post']
EVERY_BYTE = bytes(bytearray(range(256)))


class Reader(object):
    """A body of which nothing is known but that it can be read."""

    def __init__(self, *blocks):
        self.blocks = list(blocks)

    def read(self, amount):
        return self.blocks.pop(0) if self.blocks else ''


class Sized(Reader):
    def __len__(self):
        return sum(len(block) for block in self.blocks)


class Unsizable(Reader):
    """Its length fails as `len` of a thing without one does."""

    def __len__(self):
        raise TypeError('no length')


class BadDescriptor(Reader):
    """Its descriptor is none: asking for its size is an OSError."""

    def fileno(self):
        return -1


class Text(str):
    pass


def stored(data, factory=tempfile.TemporaryFile):
    opened = factory()
    opened.write(data)
    opened.flush()
    opened.seek(0)
    return opened


def mapped():
    opened = stored(b'abc')
    try:
        return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
    finally:
        opened.close()


# name of the body, how it is made, the length announced, the bytes sent
BODIES = [
    ('empty string', lambda: '', 0, b''),
    ('string', lambda: 'abc', 3, b'abc'),
    ('string with lines', lambda: 'a\r\n\r\nb\n', 7, b'a\r\n\r\nb\n'),
    ('subclass of str', lambda: Text('abc'), 3, b'abc'),
    ('ASCII unicode', lambda: u'abc', 3, b'abc'),
    ('bytes', lambda: EVERY_BYTE, 256, EVERY_BYTE),
    ('empty bytes', lambda: b'', 0, b''),
    ('bytearray', lambda: bytearray(EVERY_BYTE), 256, EVERY_BYTE),
    ('empty bytearray', lambda: bytearray(), 0, b''),
    ('array', lambda: array.array('B', [0, 128, 255]), 3, b'\x00\x80\xff'),
    ('memoryview', lambda: memoryview(b'a\x00\xff'), 3, b'a\x00\xff'),
    ('memory map', mapped, 3, b'abc'),
    ('file', lambda: stored(EVERY_BYTE), 256, EVERY_BYTE),
    ('empty file', lambda: stored(b''), 0, b''),
    ('named file', lambda: stored(b'abc', tempfile.NamedTemporaryFile), 3, b'abc'),
    ('StringIO', lambda: httplib.StringIO('abc'), None, b'abc'),
    ('reader', lambda: Reader('ab', 'c'), None, b'abc'),
    ('reader of bytes', lambda: Reader(b'\x00', bytearray(b'\xff')), None, b'\x00\xff'),
    ('reader of nothing', lambda: Reader(), None, b''),
    ('reader with a length', lambda: Sized('ab', 'c'), 3, b'abc'),
    ('reader with a bad length', lambda: Unsizable('abc'), None, b'abc'),
    ('reader with a bad descriptor', lambda: BadDescriptor('abc'), None, b'abc'),
]


def exchanged(method, body, expected, **keywords):
    """Send a request; return the lines of its head and the body that the peer was sent."""
    received = []

    def answer(connection, request):
        head, sent = request.split(b'\r\n\r\n', 1)
        sent += read_exactly(connection, len(expected) - len(sent))
        received.extend([head.decode('ascii').split('\r\n'), sent])
        connection.sendall(DONE)
        assert connection.recv(1) == b''  # and not one byte more

    with serve(answer) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request(method, '/', body, **keywords)
        response = conn.getresponse()
        assert (response.status, response.read()) == (204, '')
        conn.close()
    return received


def lengths(head):
    return [line for line in head if line.lower().startswith(('content-length', 'transfer-'))]


@pytest.mark.parametrize('method', METHODS)
@pytest.mark.parametrize('make, length, expected', [row[1:] for row in BODIES],
                         ids=[row[0] for row in BODIES])
def test_a_body_and_its_length(method, make, length, expected):
    body = make()
    try:
        head, sent = exchanged(method, body, expected)
    finally:
        if hasattr(body, 'close'):
            body.close()
    assert head[0] == '%s / HTTP/1.1' % method
    assert lengths(head) == ([] if length is None else ['Content-Length: %d' % length])
    assert sent == expected


@pytest.mark.parametrize('method', METHODS)
def test_no_body_and_its_length(method):
    head, sent = exchanged(method, None, b'')
    assert lengths(head) == (['Content-Length: 0'] if method in EXPECTING else [])
    assert sent == b''


@pytest.mark.parametrize('make, expected', [
    (lambda: 'abc', b'abc'), (lambda: bytearray(b'abc'), b'abc'), (lambda: Reader('abc'), b'abc'),
    (lambda: None, b''),
], ids=['string', 'bytearray', 'reader', 'none'])
@pytest.mark.parametrize('name', ['Content-Length', 'content-length', 'CONTENT-LENGTH'])
def test_a_length_given_by_the_program_is_taken(make, expected, name):
    head, sent = exchanged('POST', make(), expected, headers={name: len(expected)})
    assert lengths(head) == ['%s: %d' % (name, len(expected))]
    assert sent == expected


def test_the_bodies_of_one_connection_follow_each_other():
    kept = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
    bodies = ['first', bytearray(b'second'), Sized('thi', 'rd'), None, b'\xff']
    with serve(*[kept] * len(bodies)) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        for body in bodies:
            conn.request('POST', '/', body)
            assert conn.getresponse().read() == 'ok'
        conn.close()
    assert peer.accepted == 1
    assert [request.split(b'\r\n\r\n', 1)[1] for request in peer.requests] == [
        b'first', b'second', b'third', b'', b'\xff']
