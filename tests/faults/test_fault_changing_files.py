"""Large files of the disk that change under the kernel's hands, while the server takes their bytes.

As in test_fault_files, with files that may go out by other ways than `read`; it is the server that
changes the file, once the client has begun to send and waits for room.
"""
import os
import sys
import threading

import httplib
import pytest

from faulty import PATIENCE, Faulty
from outcomes import fetched, outcome

ON_2718 = sys.version_info[0] == 2
STALLED = 0.5  # seconds that 2.7.18 waits for the answer to a body that it cut short

CONTENT = b'0123456789abcdef' * (512 * 1024)  # more than the buffers of loopback hold
SIZE = len(CONTENT)
SMUGGLED = b'GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n'


@pytest.fixture
def path(tmpdir):
    """The path of a file with the content."""
    place = str(tmpdir.join('large.bin'))
    with open(place, 'wb') as large:
        large.write(CONTENT)
    return place


class Changing(object):
    """A fault that takes a beginning, changes the file, and takes what was announced."""

    def __init__(self, change):
        self.change = change
        self.announced = None
        self.sent = b''
        self.has_ended = threading.Event()

    def __call__(self, connection, request):
        try:
            self.take(connection, request)
        finally:
            self.has_ended.set()

    def take(self, connection, request):
        lines = request.lower().split(b'\r\n')
        self.announced, = [
            int(line.split(b':')[1]) for line in lines if line.startswith(b'content-length')]
        pieces, left = [connection.recv(1024)], self.announced
        self.change()
        while pieces[-1]:
            left -= len(pieces[-1])
            if not left:
                connection.sendall(b'HTTP/1.1 204 Taken\r\n\r\n')
                break
            pieces.append(connection.recv(min(left, 65536)))
        self.sent = b''.join(pieces)


def post(conn, body):
    """Return status and body of the answer to a POST of the file."""
    conn.request('POST', '/first', body)
    response = conn.getresponse()
    return response.status, response.read()


class Sending(object):
    """What came of sending the file at `path` that the server changes."""

    def __init__(self, path, change):
        self.fault = Changing(change)
        with open(path, 'rb') as body, Faulty(self.fault) as server:
            conn = httplib.HTTPConnection(
                server.host, server.port, timeout=STALLED if ON_2718 else PATIENCE)
            self.told = outcome(lambda: post(conn, body))
            self.is_open = conn.sock is not None
            self.second = fetched(conn, '/second')
            conn.close()
            # A server that is ended while the last of it is under way is reset, and keeps none.
            assert self.fault.has_ended.wait(PATIENCE)


def test_a_file_that_stays_as_it_is_arrives(path):
    sending = Sending(path, lambda: None)
    assert (sending.told, sending.fault.announced) == ((204, b''), SIZE)
    assert sending.fault.sent == CONTENT
    assert sending.second == (200, b'/second on connection 1')


def test_a_file_that_grows_while_it_is_sent_is_sent_as_far_as_announced(path):
    def grow():
        with open(path, 'ab') as large:
            large.write(SMUGGLED)

    sending = Sending(path, grow)
    assert (sending.told, sending.fault.announced) == ((204, b''), SIZE)
    assert sending.fault.sent == CONTENT
    assert sending.second == (200, b'/smuggled on connection 1' if ON_2718
                              else b'/second on connection 1')


def test_a_file_that_shrinks_while_it_is_sent_closes_the_connection_and_tells(path):
    def shrink():
        with open(path, 'rb+') as large:
            large.truncate(100)

    sending = Sending(path, shrink)
    assert sending.told == ('timeout' if ON_2718 else 'HTTPException')
    assert sending.is_open == ON_2718
    # Of what the kernel sends from the file itself, a page that was cut arrives with zeros: the
    # server must not and cannot take it for a body, which its length says is not whole.
    assert 0 < len(sending.fault.sent) < SIZE
    assert sending.second == ('CannotSendRequest' if ON_2718
                              else (200, b'/second on connection 2'))


def test_a_file_that_is_removed_while_it_is_sent_arrives_all_the_same(path):
    if os.name == 'nt':
        pytest.skip('Windows removes no open file')
    sending = Sending(path, lambda: os.remove(path))
    assert (sending.told, sending.fault.sent) == ((204, b''), CONTENT)
    assert sending.second == (200, b'/second on connection 1')


def test_behind_a_file_its_position_is_its_end(path):
    with open(path, 'rb') as body, Faulty(Changing(lambda: None)) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        body.seek(1000)
        if not ON_2718:  # which would announce what has been read, and wait for an answer
            assert post(conn, body) == (204, b'')
            assert body.tell() == SIZE
        body.seek(0)
        assert post(conn, body) == (204, b'')
        conn.close()
        assert (body.tell(), body.read()) == (SIZE, b'')
