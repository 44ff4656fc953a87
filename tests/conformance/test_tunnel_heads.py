"""The answer to a CONNECT and what surrounds it: its limits, its file, its state, its seams."""
import collections
import socket

import httplib
import pytest

from fakes import bytes_socket, text_socket
from peers import serve

OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'


class Tunnelled(httplib.HTTPConnection):
    """A connection over a proxy that is a fake socket; `proxy` makes it of an answer."""

    def __init__(self, answer, *tunnel, **keywords):
        httplib.HTTPConnection.__init__(self, 'proxy', 3128)
        make = keywords.pop('make', text_socket)
        self.fake = make(answer)
        self._create_connection = lambda *arguments: self.fake
        self.set_tunnel(*(tunnel or ('example.org',)), **keywords)


@pytest.fixture(params=[text_socket, bytes_socket], ids=['text', 'bytes'])
def make(request):
    return request.param


@pytest.mark.parametrize('tunnel, expected', [
    (('far',), ('far', 80)), (('far', 1), ('far', 1)), (('far:2',), ('far', 2)),
    (('far:',), ('far', 80)),
    (('far:2', 1), ('far:2', 1)), (('[::1]',), ('::1', 80)), (('[::1]:2',), ('::1', 2)),
    (('far', None, {}), ('far', 80)), (('far', '8'), ('far', '8')), (('', 1), ('', 1)),
], ids=repr)
def test_where_a_tunnel_leads(tunnel, expected):
    conn = httplib.HTTPConnection('proxy', 3128)
    assert conn.set_tunnel(*tunnel) is None
    assert (conn._tunnel_host, conn._tunnel_port) == expected
    assert (conn.host, conn.port, conn.sock) == ('proxy', 3128, None)


@pytest.mark.parametrize('kind, port', [
    (httplib.HTTPConnection, 80), (httplib.HTTPSConnection, 443)])
def test_the_port_of_a_tunnel_is_the_connection_s_default(kind, port):
    conn = kind('proxy', 3128)
    conn.set_tunnel('far')
    assert conn._tunnel_port == port


@pytest.mark.parametrize('tunnel, line', [
    (('far', 443), 'Host: far:443'), (('far', 80), 'Host: far'), (('far',), 'Host: far'),
    (('[::1]:8',), 'Host: [::1]:8'), (('', 1), 'Host: proxy:3128'),
])
def test_the_host_line_behind_a_tunnel(tunnel, line):
    conn = httplib.HTTPConnection('proxy', 3128)
    conn.set_tunnel(*tunnel)
    conn.putrequest('GET', '/')
    assert conn._buffer[1] == line


def test_an_absolute_target_names_its_own_host_behind_a_tunnel_too():
    conn = httplib.HTTPConnection('proxy', 3128)
    conn.set_tunnel('far', 443)
    conn.putrequest('GET', 'http://other/')
    assert conn._buffer[1] == 'Host: other'


@pytest.mark.parametrize('headers', [
    [], [('A', 'b')], [('B', 1), ('A', None)], [('Proxy-Authorization', 'Basic eDp5'), ('H', '')],
], ids=repr)
def test_what_is_written_to_the_proxy_and_in_which_pieces(make, headers):
    conn = Tunnelled('HTTP/1.0 200 OK\r\n\r\n', 'far', 443, make=make,
                     headers=collections.OrderedDict(headers))
    conn.connect()
    assert conn.fake.pieces == ['CONNECT far:443 HTTP/1.0\r\n'] + [
        '%s: %s\r\n' % pair for pair in headers] + ['\r\n']


@pytest.mark.parametrize('head', [
    'HTTP/1.0 200 Connection established\r\n\r\n', 'HTTP/1.1 200 OK\r\n\r\n',
    'HTTP/1.1 200\r\n\r\n',
    'HTTP/1.1 200 OK\r\nA: b\r\nC: d\r\n\r\n', 'HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\n',
    'HTTP/1.0 200 OK\r\nno colon\r\n folded\r\n\r\n', 'HTTP/1.0 200 OK\r\n',
    'HTTP/1.0 200 OK\r\nA: b',
    'HTTP/1.5 200 OK\r\n\r\n', 'HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n',
], ids=repr)
def test_answers_that_open_the_tunnel(make, head):
    conn = Tunnelled(head, make=make)
    conn.connect()
    assert conn.sock is conn.fake and not conn.fake.closed
    assert conn._HTTPConnection__state == 'Idle'


@pytest.mark.parametrize('head, message', [
    ('HTTP/1.0 403 Forbidden\r\n\r\n', 'Tunnel connection failed: 403 Forbidden'),
    ('HTTP/1.0 502   Two  words \r\n\r\n', 'Tunnel connection failed: 502 Two  words'),
    ('HTTP/1.0 201 Created\r\n\r\n', 'Tunnel connection failed: 201 Created'),
    ('HTTP/1.0 302 Found\r\nLocation: /x\r\n\r\n', 'Tunnel connection failed: 302 Found'),
    ('HTTP/1.0 999\r\n\r\n', 'Tunnel connection failed: 999 '),
    ('SSH-2.0-proxy\r\n', 'Invalid response from tunnel request'),
    ('\r\n', 'Invalid response from tunnel request'),
], ids=repr)
def test_answers_that_refuse_it(make, head, message):
    conn = Tunnelled(head, make=make)
    with pytest.raises(socket.error) as caught:
        conn.request('GET', '/')
    assert (str(caught.value), caught.value.args) == (message, (message,))
    assert conn.fake.closed and conn.sock is None
    assert not any(piece.startswith('GET') for piece in conn.fake.pieces)


@pytest.mark.parametrize('strict, head, error', [
    (0, '', httplib.BadStatusLine), (1, '', httplib.BadStatusLine),
    (1, 'SSH-2.0\r\n', httplib.BadStatusLine), (0, 'HTTP/1.0 abc OK\r\n', httplib.BadStatusLine),
    (0, 'HTTP/1.0 ' + '2' * 66000, httplib.LineTooLong),
    (0, 'HTTP/1.0 200 OK\r\nA: ' + 'b' * 66000, httplib.LineTooLong),
], ids=['nothing', 'nothing, strict', 'no status line, strict', 'no number', 'long status line',
        'long header line'])
def test_answers_that_are_none(make, strict, head, error):
    conn = Tunnelled(head, make=make)
    conn.strict = strict
    with pytest.raises(error):
        conn.connect()
    conn.close()


def test_the_response_class_reads_the_proxy_s_answer():
    made = []

    class Mine(httplib.HTTPResponse):
        def __init__(self, *arguments, **keywords):
            made.append((arguments[1:], keywords))
            httplib.HTTPResponse.__init__(self, *arguments, **keywords)

        def _read_status(self):
            httplib.HTTPResponse._read_status(self)
            return 'HTTP/1.0', 200, 'whatever it said'

    conn = Tunnelled('HTTP/1.0 500 Broken\r\n\r\n')
    conn.response_class = Mine
    conn.request('POST', '/')
    assert made == [((), {'strict': 0, 'method': 'POST'})]
    assert conn.fake.pieces[-1].startswith('POST / HTTP/1.1\r\n')


def test_a_tunnel_host_set_by_hand():
    conn = httplib.HTTPConnection('proxy', 3128)
    conn._tunnel_host, conn._tunnel_port = 'far', 99
    conn._tunnel_headers = {'A': 'b'}
    conn._create_connection = lambda *arguments: text_socket('HTTP/1.0 200 OK\r\n\r\n')
    conn.connect()
    assert conn.sock.data == 'CONNECT far:99 HTTP/1.0\r\nA: b\r\n\r\n'


def test_an_own_connect_may_ask_for_the_tunnel_itself():
    class Mine(httplib.HTTPConnection):
        def connect(self):
            self.sock = text_socket('HTTP/1.0 200 OK\r\n\r\n')
            if self._tunnel_host:
                self._tunnel()

    conn = Mine('proxy')
    conn.set_tunnel('far', 5)
    conn.connect()
    assert conn.sock.pieces == ['CONNECT far:5 HTTP/1.0\r\n', '\r\n']


def test_the_tunnel_is_asked_for_again_after_a_close():
    answers = [b'HTTP/1.0 200 OK\r\n\r\n',
               b'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok']
    with serve(answers, answers) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.set_tunnel('far', 5, {'A': 'b'})
        for _ in range(2):
            conn.request('GET', '/')
            assert conn.getresponse().read() == 'ok'
    assert [request.split(b'\r\n')[:2] for request in peer.requests[::2]] == [
        [b'CONNECT far:5 HTTP/1.0', b'A: b']] * 2


def test_one_tunnel_carries_many_requests():
    with serve(b'HTTP/1.0 200 OK\r\n\r\n', *[OK.encode('ascii')] * 3) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.set_tunnel('far')
        for _ in range(3):
            conn.request('GET', '/')
            assert conn.getresponse().read() == 'ok'
        conn.close()
    assert [request.split(b' ')[0] for request in peer.requests] == [b'CONNECT'] + [b'GET'] * 3


def test_the_lines_of_a_debug_level(capsys):
    conn = Tunnelled('HTTP/1.0 200 Fine\r\nA: b\r\n\r\n', 'far', 5, {'X': 'y'})
    conn.set_debuglevel(1)
    conn.connect()
    assert capsys.readouterr()[0] == (
        "send: 'CONNECT far:5 HTTP/1.0\\r\\n'\nsend: 'X: y\\r\\n'\nsend: '\\r\\n'\n")


@pytest.mark.parametrize('host, message', [
    ('far:x', "nonnumeric port: 'x'"), ('far:8x', "nonnumeric port: '8x'"),
    ('http://far', "nonnumeric port: '//far'"),
])
def test_ports_that_are_no_number(host, message):
    conn = httplib.HTTPConnection('proxy')
    with pytest.raises(httplib.InvalidURL) as caught:
        conn.set_tunnel(host)
    assert caught.value.args == (message,)
    assert conn._tunnel_host is None


def test_an_open_connection_refuses_a_tunnel_until_it_is_closed():
    conn = httplib.HTTPConnection('proxy')
    conn.sock = text_socket('')
    with pytest.raises(RuntimeError) as caught:
        conn.set_tunnel('far')
    assert caught.value.args == ("Can't setup tunnel for established connection.",)
    conn.close()
    conn.set_tunnel('far')
    assert conn._tunnel_host == 'far'


@pytest.mark.parametrize('headers', [None, {}], ids=repr)
def test_a_second_tunnel_without_headers_empties_those_of_the_first(headers):
    conn = httplib.HTTPConnection('proxy')
    first = {'A': 'b'}
    conn.set_tunnel('far', 1, first)
    conn.set_tunnel('further', 2, headers)
    assert conn._tunnel_headers is first and first == {}
