"""Bodies that are files or near to it: their length by 2.7's rules, and how they are sent."""
import array
import mmap
import tempfile

import httplib
import pytest

from fakes import text_socket
from peers import read_exactly, serve

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok'


class Reader(object):
    """A body with nothing but `read`; notes what it is asked for."""

    def __init__(self, *blocks):
        self.blocks = list(blocks)
        self.asked = []

    def read(self, amount):
        self.asked.append(amount)
        return self.blocks.pop(0) if self.blocks else ''


class Sized(Reader):
    def __len__(self):
        return 6


class BadLength(Reader):
    def __len__(self):
        raise AttributeError('no length')


class FileWithoutStat(Reader):
    def fileno(self):
        raise AttributeError('fileno')


@pytest.fixture
def open_file():
    with tempfile.TemporaryFile() as opened:
        opened.write(b'\x00file\r\n\xff')
        opened.seek(0)
        yield opened


def connected():
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    return conn


def length_of(body, method='POST'):
    """Return the Content-Length that a request of this body announces, None for none."""
    conn = connected()
    conn.request(method, '/', body)
    for line in conn.sock.pieces[0].split('\r\n'):
        if line.startswith('Content-Length: '):
            return int(line.split(': ')[1])
    assert 'ransfer-' not in conn.sock.pieces[0]
    return None


@pytest.mark.parametrize('method', ['GET', 'POST', 'PUT', 'DELETE', 'PROPFIND'])
@pytest.mark.parametrize('make, length', [
    (lambda: Reader('abc'), None), (lambda: Sized('abcdef'), 6), (lambda: BadLength('abc'), None),
    (lambda: FileWithoutStat('abc'), None), (lambda: httplib.StringIO('abc'), None),
    (lambda: bytearray(b'abc'), 3), (lambda: array.array('B', [1, 2]), 2),
], ids=['reader', 'sized', 'bad length', 'no stat', 'StringIO', 'bytearray', 'array'])
def test_the_length_by_kind_of_body_and_method(method, make, length):
    body = make()
    if isinstance(body, (bytearray, array.array)):
        conn = connected()
        announced = []
        conn.putheader = lambda name, value: announced.append((name, value))
        conn._set_content_length(body, method)
        assert announced == [('Content-Length', str(length))]
    else:
        assert length_of(body, method) == length


def test_a_file_is_announced_by_its_size(open_file):
    assert length_of(open_file) == 8
    open_file.seek(0)
    assert length_of(open_file, 'GET') == 8


def test_a_memory_map_is_announced_by_its_length(open_file):
    mapped = mmap.mmap(open_file.fileno(), 0, access=mmap.ACCESS_READ)
    try:
        assert length_of(mapped) == 8
    finally:
        mapped.close()


def test_a_file_goes_out_in_blocks_of_8192():
    body = Reader('x' * 8192, 'y' * 8192, 'z')
    conn = connected()
    conn.request('POST', '/', body)
    assert body.asked == [8192] * 4
    assert [len(piece) for piece in conn.sock.pieces[1:]] == [8192, 8192, 1]


def test_an_array_goes_out_as_its_bytes():
    def answer(connection, request):
        connection.sendall(OK)

    with serve(answer) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request('POST', '/', array.array('B', [0, 1, 255]))
        assert conn.getresponse().read() == 'ok'
        conn.close()
    assert peer.requests[0].endswith(b'Content-Length: 3\r\n\r\n\x00\x01\xff')


def test_a_file_goes_out_byte_for_byte(open_file):
    with serve(OK) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request('PUT', '/', open_file)
        assert conn.getresponse().status == 200
        conn.close()
    assert peer.requests[0].endswith(b'Content-Length: 8\r\n\r\n\x00file\r\n\xff')


def test_a_large_file(tmpdir):
    path = tmpdir.join('large')
    path.write(b'0123456789abcdef' * 40000, 'wb')
    with serve(OK) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        with open(str(path), 'rb') as opened:
            conn.request('POST', '/', opened)
        assert conn.getresponse().read() == 'ok'
        conn.close()
    assert peer.requests[0].endswith(b'\r\n\r\n' + b'0123456789abcdef' * 40000)


def test_a_text_mode_file_goes_out_as_the_bytes_of_the_file(tmpdir):
    path = tmpdir.join('text')
    path.write(b'caf\xc3\xa9\n', 'wb')
    with serve(OK) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        with open(str(path), 'r') as opened:
            conn.request('POST', '/', opened)
        assert conn.getresponse().read() == 'ok'
        conn.close()
    assert peer.requests[0].endswith(b'Content-Length: 6\r\n\r\ncaf\xc3\xa9\n')


def test_endheaders_with_a_body_and_send_mix_text_and_binary():
    conn = connected()
    conn.putrequest('POST', '/', skip_host=1, skip_accept_encoding=1)
    conn.putheader('Content-Length', '6')
    conn.endheaders('ab')
    conn.send('c')
    conn.send(b'd')
    conn.send(Reader('ef'))
    assert conn.sock.data == 'POST / HTTP/1.1\r\nContent-Length: 6\r\n\r\nabcdef'


def test_chunks_framed_by_hand():
    def answer(connection, request):
        assert read_exactly(connection, 19) == b'5\r\nhello\r\n1\r\n!\r\n0\r\n'
        connection.sendall(OK)

    with serve(answer) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.putrequest('POST', '/upload')
        conn.putheader('X-Framing', 'by hand')
        conn.endheaders()
        for piece in ('hello', '!'):
            conn.send('%x\r\n' % len(piece))
            conn.send('%s\r\n' % piece)
        conn.send('0\r\n')
        assert conn.getresponse().read() == 'ok'
        conn.close()


def test_a_length_that_is_asked_for_late_is_looked_up_on_the_module(monkeypatch):
    monkeypatch.setattr(httplib, '_METHODS_EXPECTING_BODY', set(['SEARCH']))
    assert length_of(None, 'SEARCH') == 0
    assert length_of(None, 'POST') is None
