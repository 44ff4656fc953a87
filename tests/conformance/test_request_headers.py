"""The header lines of a request: what is written for a name and a value, and in which order."""
import collections

import httplib
import pytest

from fakes import text_socket
from peers import serve

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
AUTOMATIC = ['Host: example.org', 'Accept-Encoding: identity']


class Shown(object):
    def __str__(self):
        return 'shown'

    def __repr__(self):
        return 'not this'


class Ordered(collections.OrderedDict):
    """A mapping with an order on both Pythons."""


def connected():
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    return conn


def lines_of(conn):
    raw = conn.sock.data
    assert raw.endswith('\r\n\r\n')
    return raw[:-4].split('\r\n')[1:]


def put(*arguments):
    """Return the one line that `putheader` makes of these."""
    conn = connected()
    conn.putrequest('GET', '/', skip_host=True, skip_accept_encoding=True)
    conn.putheader(*arguments)
    assert conn._buffer[1:] == [conn._buffer[1]]
    return conn._buffer[1]


@pytest.mark.parametrize('value, text', [
    ('text', 'text'), (b'bytes', 'bytes'), (u'unicode', 'unicode'), ('', ''), (0, '0'), (-1, '-1'),
    (10 ** 20, '100000000000000000000'), (True, 'True'), (None, 'None'), (1.0, '1.0'),
    (0.1, '0.1'), (1e100, '1e+100'), ([], '[]'), ([1, 'a'], "[1, 'a']"), ((1,), '(1,)'),
    ({}, '{}'), (Shown(), 'shown'), (bytearray(b'array'), 'array'), ('\xe9', '\xe9'), ('\t', '\t'),
    ('a: b: c', 'a: b: c'), (' around ', ' around '),
], ids=repr)
def test_a_value_is_written_as_str_writes_it(value, text):
    assert put('X', value) == 'X: ' + text
    conn = connected()
    conn.request('GET', '/', headers={'X': value})
    assert lines_of(conn) == AUTOMATIC + ['X: ' + text]


@pytest.mark.parametrize('values, line', [
    ((), 'X: '), (('a',), 'X: a'), (('a', 'b'), 'X: a\r\n\tb'),
    (('a', 2, None), 'X: a\r\n\t2\r\n\tNone'), (('', ''), 'X: \r\n\t'),
], ids=repr)
def test_several_values_are_folded(values, line):
    assert put('X', *values) == line


@pytest.mark.parametrize('name', ['X', 'x-lower', "!#$%&'*+-.^_`|~",
                                  '(odd)', '"quoted"', '\xe9', 5, None, 'a/b'], ids=repr)
def test_a_name_is_written_as_it_is(name):
    assert put(name, 'v') == '%s: v' % name


@pytest.mark.parametrize('name', ['', ':', 'a:', ' ', ' a', '\r', '\n', 'a\rb', 'a\nb', 'a\r\n b',
                                  '\x0ba', '\x0c', 'a:b: c'], ids=repr)
def test_names_that_are_refused(name):
    conn = connected()
    conn.putrequest('GET', '/')
    before = list(conn._buffer)
    with pytest.raises(ValueError) as caught:
        conn.putheader(name, 'v')
    assert caught.value.args == ('Invalid header name %r' % (name,),)
    assert (conn._buffer, conn.sock.data) == (before, '')
    conn.putheader('Good', 'v')
    conn.endheaders()
    assert lines_of(conn) == AUTOMATIC + ['Good: v']


@pytest.mark.parametrize('value', ['\n', '\r', '\r\n', 'a\nb', 'a\rb', 'a\r\nb', 'a\r\n\r\nb',
                                   'a\n\n b', 'a\r\n', 'a\n', 'a\r', 'a\r\n b\n'], ids=repr)
def test_values_that_are_refused(value):
    conn = connected()
    conn.putrequest('GET', '/')
    for values in [(value,), ('good', value), (value, 'good')]:
        with pytest.raises(ValueError) as caught:
            conn.putheader('X', *values)
        assert caught.value.args == ('Invalid header value %r' % (value,),)
    conn.endheaders()
    assert lines_of(conn) == AUTOMATIC


@pytest.mark.parametrize('value', ['a\r\n b', 'a\r\n\tb', 'a\r\n b\r\n\tc'], ids=repr)
def test_folds_are_allowed(value):
    assert put('X', value) == 'X: ' + value


@pytest.mark.parametrize('names', [
    [], ['A'], ['B', 'A'], ['A', 'Content-Type', 'B'], ['Connection', 'User-Agent', 'Accept'],
], ids=repr)
def test_the_order_of_a_mapping_is_the_order_of_the_lines(names):
    headers = Ordered((name, str(number)) for number, name in enumerate(names))
    conn = connected()
    conn.request('GET', '/', None, headers)
    assert lines_of(conn) == AUTOMATIC + ['%s: %s' % item for item in headers.items()]


def test_the_program_s_lines_come_behind_the_length():
    conn = connected()
    conn.request('POST', '/', None, {'A': 'b'})
    assert lines_of(conn) == AUTOMATIC + ['Content-Length: 0', 'A: b']


@pytest.mark.parametrize('skipped', ['Host', 'hOST', 'Accept-Encoding', 'ACCEPT-ENCODING',
                                     'accept-Encoding', 'Content-Length', 'content-LENGTH'])
def test_a_line_of_the_program_takes_the_place_of_the_automatic_one(skipped):
    conn = connected()
    conn.request('POST', '/', 'b', {skipped: '1'})
    everything = AUTOMATIC + ['Content-Length: 1']
    kept = [line for line in everything if line.split(':')[0].lower() != skipped.lower()]
    assert lines_of_head(conn) == kept + [skipped + ': 1']


def lines_of_head(conn):
    return conn.sock.data.split('\r\n\r\n')[0].split('\r\n')[1:]


def test_the_same_name_twice_by_hand_is_two_lines():
    conn = connected()
    conn.putrequest('GET', '/')
    conn.putheader('Cookie', 'a=1')
    conn.putheader('Cookie', 'b=2')
    conn.putheader('Host', 'again')
    conn.endheaders()
    assert lines_of(conn) == AUTOMATIC + ['Cookie: a=1', 'Cookie: b=2', 'Host: again']


def test_the_mapping_of_the_program_is_not_changed():
    headers = {'A': 1, 'host': 'x'}
    connected().request('POST', '/', 'body', headers)
    assert headers == {'A': 1, 'host': 'x'}
    one, other = connected(), connected()
    one.request('POST', '/', 'body')
    other.request('GET', '/')
    assert lines_of(other) == AUTOMATIC  # the default is nobody's own


@pytest.mark.parametrize('headers, error', [
    (None, TypeError), ([('A', 'b')], AttributeError), (5, TypeError), ({5: 'x'}, AttributeError),
], ids=repr)
def test_what_is_no_mapping_of_names(headers, error):
    conn = connected()
    with pytest.raises(error):
        conn.request('GET', '/', None, headers)
    assert (conn._HTTPConnection__state, conn.sock.data) == ('Idle', '')
    conn.request('GET', '/')
    assert lines_of(conn) == AUTOMATIC


def test_8_bit_values_go_out_as_their_bytes():
    with serve(OK) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request('GET', '/', headers={'X': '\xe9\xff', 'Y': b'\x80\xa4', 'X\xe4': 'v'})
        assert conn.getresponse().read() == 'ok'
        conn.close()
    lines = peer.requests[0].split(b'\r\n')
    assert b'X: \xe9\xff' in lines and b'Y: \x80\xa4' in lines and b'X\xe4: v' in lines


def test_a_hundred_headers_on_the_wire():
    headers = Ordered(('X-%d' % number, number * 1.5) for number in range(100))
    with serve(OK) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request('GET', '/', headers=headers)
        assert conn.getresponse().read() == 'ok'
        conn.close()
    assert peer.requests[0].decode('ascii').split('\r\n')[3:-2] == [
        'X-%d: %s' % (number, number * 1.5) for number in range(100)]
