"""A socket of a program's own that nobody can hold a weak reference to: it serves two answers."""
import io

import httplib
import pytest

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'


class Narrow(object):
    """A socket with room for its own attributes and for nothing else."""

    __slots__ = ('sent', 'file')

    def __init__(self):
        self.sent = b''
        self.file = io.BytesIO(OK + OK)

    def sendall(self, data):
        self.sent += bytes(data)

    def makefile(self, *arguments):
        return Once(self.file)

    def close(self):
        pass


class Once(object):
    """One of several files over the same bytes: closing it leaves the others."""

    def __init__(self, file):
        self.read, self.readline = file.read, file.readline

    def close(self):
        pass


def test_it_carries_one_answer_after_the_other():
    conn = httplib.HTTPConnection('example.org')
    conn.sock = sock = Narrow()
    for path in '/first', '/second':
        conn.request('GET', path)
        assert conn.getresponse().read() == 'ok'
    assert conn.sock is sock
    assert b'/first' in sock.sent and b'/second' in sock.sent
    with pytest.raises(httplib.BadStatusLine):
        conn.request('GET', '/third')
        conn.getresponse()
