"""The inner methods and the buffer of a connection, called and changed by the program itself."""
import httplib
import pytest

from fakes import text_socket

HEAD = 'GET / HTTP/1.1\r\nHost: example.org\r\nAccept-Encoding: identity\r\n'


def connected():
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    return conn


@pytest.mark.parametrize('name, arguments', [
    ('_validate_path', ('/ok',)), ('_validate_host', ('ok',)), ('_output', ('line',)),
    ('set_debuglevel', (0,)), ('set_tunnel', ('far',)), ('close', ()),
])
def test_methods_that_give_nothing(name, arguments):
    assert getattr(httplib.HTTPConnection('h'), name)(*arguments) is None


def test_encode_request_gives_what_it_gets():
    assert httplib.HTTPConnection('h')._encode_request('GET / X') == 'GET / X'


@pytest.mark.parametrize('name', ['_validate_path', '_validate_host'])
@pytest.mark.parametrize('value', ['a b', '\x00', '\xff'])
def test_the_validators_by_hand(name, value):
    conn = httplib.HTTPConnection('h')
    with pytest.raises(httplib.InvalidURL):
        getattr(conn, name)(value)


@pytest.mark.parametrize('body, method, line', [
    (None, 'GET', None), (None, 'POST', '0'), (None, 'put', '0'), ('', 'GET', '0'),
    ('abc', 'HEAD', '3'), (object(), 'POST', None), (bytearray(2), 'POST', '2'),
])
def test_the_length_by_hand(body, method, line):
    conn = httplib.HTTPConnection('h')
    lines = []
    conn.putheader = lambda *arguments: lines.append(arguments)
    conn._set_content_length(body, method)
    assert lines == ([] if line is None else [('Content-Length', line)])


def test_the_inner_request_method_by_hand():
    conn = connected()
    assert conn._send_request('GET', '/', None, {}) is None
    assert conn.sock.data == HEAD + '\r\n'


def test_a_buffer_replaced_by_the_program_is_used():
    conn = connected()
    conn.putrequest('GET', '/')
    conn._buffer = ['POST /mine HTTP/1.1', 'A: b']
    conn._buffer.append('C: d')
    conn.endheaders()
    assert conn.sock.data == 'POST /mine HTTP/1.1\r\nA: b\r\nC: d\r\n\r\n'


def test_a_line_of_the_buffer_changed_before_it_is_sent():
    conn = connected()
    conn.putrequest('GET', '/')
    conn._buffer[0] = conn._buffer[0].replace('HTTP/1.1', 'ICY/1.0')
    conn.endheaders()
    assert conn.sock.data.startswith('GET / ICY/1.0\r\nHost: ')
