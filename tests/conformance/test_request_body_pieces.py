"""How a body reaches the socket: joined to the head or apart, in which blocks, and what cannot."""
import array
import tempfile

import httplib
import pytest

from fakes import text_socket

HEAD = 'POST / HTTP/1.1\r\nHost: example.org\r\nAccept-Encoding: identity\r\n'


class Pieces(httplib.HTTPConnection):
    """A connection that notes what is handed to `send`, and opens no socket."""

    def __init__(self):
        httplib.HTTPConnection.__init__(self, 'example.org')
        self.sock = text_socket('')
        self.handed = []

    def send(self, data):
        self.handed.append(data)


class Reader(object):
    def __init__(self, *blocks):
        self.blocks = list(blocks)
        self.asked = []

    def read(self, amount):
        self.asked.append(amount)
        return self.blocks.pop(0) if self.blocks else ''


class Failing(Reader):
    def read(self, amount):
        if not self.blocks:
            raise IOError('the disk is gone')
        return Reader.read(self, amount)


class Unlucky(Reader):
    def __len__(self):
        raise ZeroDivisionError('length')


@pytest.mark.parametrize('body', ['', 'abc', b'\x00\xff', 'a\r\n' * 5000],
                         ids=['empty', 'string', 'bytes', 'long'])
def test_a_string_goes_with_its_head(body):
    conn = Pieces()
    conn.request('POST', '/', body)
    assert len(conn.handed) == 1
    head, sent = conn.handed[0].split('\r\n\r\n', 1)
    assert head + '\r\n' == HEAD + 'Content-Length: %d\r\n' % len(body)
    assert sent == body


@pytest.mark.parametrize('body', [
    bytearray(b'abc'), array.array('B', [1, 2]), Reader('x'), httplib.StringIO('x'),
], ids=['bytearray', 'array', 'reader', 'StringIO'])
def test_anything_else_goes_apart_and_as_it_is(body):
    conn = Pieces()
    conn.request('POST', '/', body)
    assert len(conn.handed) == 2
    assert conn.handed[0].endswith('\r\n\r\n')
    assert conn.handed[1] is body


def test_no_body_is_no_second_piece():
    conn = Pieces()
    conn.request('GET', '/')
    assert [piece.count('\r\n') for piece in conn.handed] == [4]


@pytest.mark.parametrize('sizes, asked', [
    ([], 1), ([1], 2), ([8192], 2), ([8192, 8192], 3), ([5, 8192, 1], 4),
], ids=repr)
def test_a_file_is_asked_for_8192_at_a_time_until_it_has_no_more(sizes, asked):
    body = Reader(*['x' * size for size in sizes])
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    conn.request('POST', '/', body)
    assert body.asked == [8192] * asked
    assert [len(piece) for piece in conn.sock.pieces[1:]] == sizes


def test_a_real_file_goes_in_blocks_of_8192():
    with tempfile.TemporaryFile() as body:
        body.write(b'x' * 20000)
        body.seek(0)
        conn = httplib.HTTPConnection('example.org')
        conn.sock = text_socket('')
        conn.request('POST', '/', body)
        assert body.tell() == 20000
    assert [len(piece) for piece in conn.sock.pieces[1:]] == [8192, 8192, 3616]
    assert 'Content-Length: 20000\r\n' in conn.sock.pieces[0]


def test_a_file_is_sent_from_where_it_stands():
    with tempfile.TemporaryFile() as body:
        body.write(b'0123456789')
        body.seek(6)
        conn = httplib.HTTPConnection('example.org')
        conn.sock = text_socket('')
        conn.putrequest('POST', '/')
        conn.endheaders()
        conn.send(body)
    assert conn.sock.pieces[1:] == ['6789']


def test_an_array_can_be_read_but_is_sent_whole():
    body = array.array('B', [65, 66])
    sent = []
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    conn.sock.sendall = sent.append
    conn.send(body)
    assert len(sent) == 1 and bytearray(sent[0]) == bytearray(b'AB')


@pytest.mark.parametrize('data', ['text', b'\x00\xff', '', '%x\r\n' % 255])
def test_send_hands_a_string_on_as_one_piece(data):
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    conn.send(data)
    assert conn.sock.pieces == [data]


def test_an_error_of_the_file_reaches_the_program():
    conn = httplib.HTTPConnection('example.org')
    sock = conn.sock = text_socket('')
    with pytest.raises(IOError) as caught:
        conn.request('POST', '/', Failing('first'))
    assert str(caught.value) == 'the disk is gone'
    assert sock.pieces[1:] == ['first']


def test_an_error_of_the_length_reaches_the_program_and_nothing_is_sent():
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    with pytest.raises(ZeroDivisionError):
        conn.request('POST', '/', Unlucky('x'))
    assert conn.sock.pieces == []


def test_a_closed_file_is_refused_and_nothing_is_sent():
    body = tempfile.TemporaryFile()
    body.close()
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    with pytest.raises(ValueError):
        conn.request('POST', '/', body)
    assert conn.sock.pieces == []


@pytest.mark.parametrize('body', [5, 1.5, object(), {'spam': 'eggs'}, True])
def test_what_is_no_body_is_a_type_error(body):
    ours, theirs = httplib.socket.socketpair()
    try:
        conn = httplib.HTTPConnection('example.org')
        conn.sock = ours
        with pytest.raises(TypeError):
            conn.request('POST', '/', body)
        with pytest.raises(TypeError):
            conn.send(body)
    finally:
        ours.close()
        theirs.close()


@pytest.mark.parametrize('body, expected', [
    ('ab', ['ab']), (None, []), (Reader('ab', 'c'), ['ab', 'c']),
], ids=['string', 'none', 'reader'])
def test_endheaders_sends_head_and_body_but_no_length(body, expected):
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    conn.putrequest('POST', '/')
    conn.endheaders(message_body=body)
    assert conn.sock.data == HEAD + '\r\n' + ''.join(expected)
    assert len(conn.sock.pieces) == (1 if body is None or body == 'ab' else 3)
