"""File bodies that are not what they were: read in part before, growing, shrinking, raising.

2.7.18 announces the size of the file, whatever has been read of it, and sends what it reads to the
end. So a file that grows smuggles a request of its own, and one that ends short leaves a server
that waits. We announce what is left and send no more; a file that ends short is told to the
program, and the connection is closed.
"""
import os
import sys
import tempfile

import httplib
import pytest

from deviations import DEVIATIONS
from faulty import PATIENCE, Faulty, until_the_client_goes
from outcomes import fetched, outcome

DEPARTURE = 'A file body is what is left of its file'

ON_2718 = sys.version_info[0] == 2
STALLED = 0.3  # seconds that 2.7.18 waits for the answer to a body that it cut short

SIZE = 20000  # bytes: more than two of the blocks that a file is read by
CONTENT = b'0123456789abcdef' * (SIZE // 16)
SMUGGLED = b'GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n'
NO_ANSWER = b'HTTP/1.1 204 Taken\r\n\r\n'


class Body(object):
    """A file of SIZE bytes to which `change` happens when it has been read from once."""

    def __init__(self, change=None, offset=0):
        self.file = tempfile.TemporaryFile()
        self.file.write(CONTENT)
        self.file.flush()
        self.file.seek(offset)
        self._change = change

    def fileno(self):
        return self.file.fileno()

    def tell(self):
        return self.file.tell()

    def read(self, amount):
        # By the descriptor: what a buffer holds does not change with the file.
        block = os.read(self.fileno(), amount)
        change, self._change = self._change, None
        if change:
            change(self)
        return block


def grow(body):
    """Append a request to the file."""
    at = body.file.tell()
    body.file.seek(0, os.SEEK_END)
    body.file.write(SMUGGLED)
    body.file.flush()
    body.file.seek(at)


def shrink(body):
    """Cut the file to nothing."""
    body.file.truncate(0)


class Broken(Exception):
    """What a file body of these tests raises."""


def raise_broken(body):
    raise Broken('the disk is gone')


class Taking(object):
    """A fault that takes a body by its Content-Length, and keeps both."""

    announced = None
    sent = b''

    def __call__(self, connection, request):
        lines = request.lower().split(b'\r\n')
        lengths = [int(line.split(b':')[1]) for line in lines if line.startswith(b'content-length')]
        self.announced, = lengths
        while len(self.sent) < self.announced:
            piece = connection.recv(self.announced - len(self.sent))
            if not piece:
                return
            self.sent += piece
        connection.sendall(NO_ANSWER)


class Sending(object):
    """What came of sending a body: told, answered, and the request behind it."""

    def __init__(self, body):
        self.taking = Taking()
        with Faulty(self.taking) as server:
            conn = httplib.HTTPConnection(
                server.host, server.port, timeout=STALLED if ON_2718 else PATIENCE)
            self.told = outcome(lambda: self.post(conn, body))
            self.is_open = conn.sock is not None
            self.second = fetched(conn, '/second')
            conn.close()
            self.third = fetched(conn, '/third')
            conn.close()
            self.connections = server.accepted
        body.file.close()

    @staticmethod
    def post(conn, body):
        """Return status and body of the answer, or the name of what the file raised."""
        try:
            conn.request('POST', '/first', body)
        except Broken as error:
            return str(error)
        response = conn.getresponse()
        return response.status, response.read()


def on_each(on_2718, ours):
    """Return what is expected here."""
    return on_2718 if ON_2718 else ours


def test_a_whole_file_is_announced_and_sent():
    sending = Sending(Body())
    assert (sending.taking.announced, sending.taking.sent) == (SIZE, CONTENT)
    assert sending.told == (204, b'')
    assert sending.second == (200, b'/second on connection 1')


@pytest.mark.parametrize('offset', [1, 8192, SIZE - 1, SIZE])
def test_a_file_that_was_read_in_part_is_announced_by_what_is_left(offset):
    sending = Sending(Body(offset=offset))
    assert sending.taking.announced == on_each(SIZE, SIZE - offset)
    assert sending.taking.sent == CONTENT[offset:]
    assert sending.told == on_each('timeout', (204, b''))
    assert sending.second == on_each('CannotSendRequest', (200, b'/second on connection 1'))


@pytest.mark.parametrize('mode', ['r', 'rb', 'r+', 'rb+'])
def test_a_file_whose_first_line_was_read_is_announced_by_the_lines_that_are_left(tmpdir, mode):
    path = str(tmpdir.join('lines.txt'))
    with open(path, 'wb') as lines:
        lines.write(b'first\nsecond\nthird\n')
    taking = Taking()
    with open(path, mode) as body, Faulty(taking) as server:
        body.readline()
        conn = httplib.HTTPConnection(
            server.host, server.port, timeout=STALLED if ON_2718 else PATIENCE)
        told = outcome(lambda: Sending.post(conn, body))
        conn.close()
    assert (taking.announced, taking.sent) == (on_each(19, 13), b'second\nthird\n')
    assert told == on_each('timeout', (204, b''))


def test_a_file_that_grows_is_sent_as_far_as_it_was_announced():
    sending = Sending(Body(grow))
    assert (sending.taking.announced, sending.taking.sent) == (SIZE, CONTENT)
    assert sending.told == (204, b'')
    # What has grown was a request of its own, and its answer became that of the next one.
    assert sending.second == on_each(
        (200, b'/smuggled on connection 1'), (200, b'/second on connection 1'))


def test_a_file_that_shrinks_closes_the_connection_and_tells():
    sending = Sending(Body(shrink))
    assert sending.taking.announced == SIZE
    assert sending.taking.sent == CONTENT[:8192]
    assert sending.told == on_each('timeout', 'HTTPException')
    assert sending.is_open == on_each(True, False)
    assert sending.second == on_each('CannotSendRequest', (200, b'/second on connection 2'))
    assert sending.third == (200, b'/third on connection %d' % sending.connections)


@pytest.mark.skipif(ON_2718, reason='2.7.18 does not tell')
def test_the_word_for_a_file_that_shrinks_has_both_lengths():
    body = Body(shrink)
    with Faulty(Taking()) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        with pytest.raises(httplib.HTTPException) as caught:
            conn.request('POST', '/first', body)
    body.file.close()
    assert '8192' in str(caught.value) and str(SIZE) in str(caught.value)


def test_a_file_that_raises_closes_the_connection_and_the_program_gets_what_it_raised():
    sending = Sending(Body(raise_broken))
    assert sending.told == 'the disk is gone'
    assert sending.is_open == on_each(True, False)
    assert sending.second == on_each('CannotSendRequest', (200, b'/second on connection 2'))
    assert sending.third == (200, b'/third on connection %d' % sending.connections)


def test_an_interrupt_while_a_file_is_read_closes_the_connection_too():
    def interrupt(body):
        raise KeyboardInterrupt

    body = Body(interrupt)
    with Faulty(Taking()) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        with pytest.raises(KeyboardInterrupt):
            conn.request('POST', '/first', body)
        assert (conn.sock is None) == on_each(False, True)
        conn.close()
        assert fetched(conn, '/second') == (200, b'/second on connection 2')
        conn.close()
    body.file.close()


@pytest.mark.skipif(ON_2718, reason='2.7.18 sends no generator')
def test_pieces_that_raise_close_the_connection_before_their_chunks_end():
    def pieces():
        yield b'first'
        raise Broken('no second')

    def take(connection, request):
        taken.append(until_the_client_goes(connection))

    taken = []
    with Faulty(take) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        with pytest.raises(Broken):
            conn.request('POST', '/first', pieces())
        assert conn.sock is None
        assert fetched(conn, '/second') == (200, b'/second on connection 2')
        conn.close()
    assert taken == [b'5\r\nfirst\r\n']


def test_the_length_that_a_program_gave_itself_is_its_own_matter():
    body = Body(offset=SIZE - 100)
    taking = Taking()
    with Faulty(taking) as server:
        conn = httplib.HTTPConnection(server.host, server.port, timeout=PATIENCE)
        conn.request('POST', '/first', body, {'Content-Length': '100'})
        response = conn.getresponse()
        assert (response.status, response.read()) == (204, b'')
        conn.close()
    body.file.close()
    assert (taking.announced, taking.sent) == (100, CONTENT[-100:])


def test_the_departure_is_written_down():
    assert DEPARTURE in [deviation.name for deviation in DEVIATIONS]
