"""Where a connection goes: the forms of host and port, and what is refused."""
import httplib
import pytest

from fakes import text_socket


@pytest.mark.parametrize('arguments, expected', [
    (('example.org',), ('example.org', 80)),
    (('example.org', 8080), ('example.org', 8080)),
    (('example.org:8080',), ('example.org', 8080)),
    (('example.org:',), ('example.org', 80)),
    (('example.org:8080', None), ('example.org', 8080)),
    (('example.org:8080', 1), ('example.org:8080', 1)),
    (('example.org', '8080'), ('example.org', '8080')),
    (('example.org', 0), ('example.org', 0)),
    (('',), ('', 80)),
    (('127.0.0.1:99999',), ('127.0.0.1', 99999)),
    (('[::1]',), ('::1', 80)),
    (('[::1]:8080',), ('::1', 8080)),
    (('[::1]', 8080), ('[::1]', 8080)),
    (('::1', 8080), ('::1', 8080)),
    (('/var/run/docker.sock',), ('/var/run/docker.sock', 80)),
], ids=repr)
def test_forms_of_host_and_port(arguments, expected):
    conn = httplib.HTTPConnection(*arguments)
    assert (conn.host, conn.port) == expected
    assert conn._get_hostport(*(arguments + (None,))[:2]) == expected


@pytest.mark.parametrize('host, message', [
    ('example.org:http', "nonnumeric port: 'http'"),
    ('example.org:80x', "nonnumeric port: '80x'"),
    ('example.org:8 0', "nonnumeric port: '8 0'"),
    ('[::1]:x', "nonnumeric port: 'x'"),
    ('exa mple.org', "URL can't contain control characters. 'exa mple.org' (found at least ' ')"),
    ('example.org\r\nX: y', "nonnumeric port: ' y'"),
    ('example.org\n', "URL can't contain control characters. 'example.org\\n'"
                      " (found at least '\\n')"),
    ('\x00', "URL can't contain control characters. '\\x00' (found at least '\\x00')"),
    ('ex\xe4mple.org', "URL can't contain control characters. 'ex\\xe4mple.org'"
                       " (found at least '\\xe4')"),
], ids=repr)
def test_hosts_that_are_refused(host, message):
    with pytest.raises(httplib.InvalidURL) as caught:
        httplib.HTTPConnection(host)
    assert str(caught.value) == message


def test_positional_arguments_in_their_order():
    conn = httplib.HTTPConnection('example.org', 81, True, 7, ('127.0.0.1', 0))
    assert (conn.host, conn.port, conn.strict) == ('example.org', 81, True)
    assert (conn.timeout, conn.source_address) == (7, ('127.0.0.1', 0))


def test_strict_is_the_class_s_unless_given():
    assert httplib.HTTPConnection('example.org').strict == 0
    assert 'strict' not in vars(httplib.HTTPConnection('example.org'))
    assert httplib.HTTPConnection('example.org', strict=0).strict == 0
    assert httplib.HTTPConnection('example.org', None, 1).strict == 1


def test_a_fresh_connection():
    conn = httplib.HTTPConnection('example.org')
    assert conn.timeout is httplib.socket._GLOBAL_DEFAULT_TIMEOUT
    assert (conn.sock, conn.source_address, conn._method, conn._buffer) == (None, None, None, [])
    assert (conn._tunnel_host, conn._tunnel_port, conn._tunnel_headers) == (None, None, {})
    assert conn._HTTPConnection__state == httplib._CS_IDLE == 'Idle'
    assert conn._HTTPConnection__response is None
    assert conn._create_connection is httplib.socket.create_connection


def test_the_class_s_own_values():
    kind = httplib.HTTPConnection
    assert (kind._http_vsn, kind._http_vsn_str) == (11, 'HTTP/1.1')
    assert (kind.default_port, kind.auto_open, kind.debuglevel, kind.strict) == (80, 1, 0, 0)
    assert kind.response_class is httplib.HTTPResponse
    assert httplib.HTTPSConnection.default_port == 443


@pytest.mark.parametrize('host, port, line', [
    ('example.org', None, 'Host: example.org'),
    ('example.org', 80, 'Host: example.org'),
    ('example.org', 8080, 'Host: example.org:8080'),
    ('[::1]', None, 'Host: [::1]'),
    ('[::1]:81', None, 'Host: [::1]:81'),
    ('', None, 'Host: '),
])
def test_the_host_header(host, port, line):
    conn = httplib.HTTPConnection(host, port)
    conn.sock = text_socket('')
    conn.request('GET', '/')
    assert conn.sock.data == 'GET / HTTP/1.1\r\n%s\r\nAccept-Encoding: identity\r\n\r\n' % line


@pytest.mark.parametrize('url, line', [
    ('http://other.org/path', 'Host: other.org'),
    ('http://other.org:81/path', 'Host: other.org:81'),
    ('https://user@other.org/', 'Host: user@other.org'),
    ('http:/odd', 'Host: example.org'),
    ('httpodd', 'Host: example.org'),
    ('/path?u=http://other.org/', 'Host: example.org'),
])
def test_the_host_header_of_an_absolute_url(url, line):
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    conn.request('GET', url)
    assert conn.sock.data.split('\r\n')[:2] == ['GET %s HTTP/1.1' % url, line]


def test_a_connection_to_a_default_port_of_its_own():
    class Mine(httplib.HTTPConnection):
        default_port = 8080

    conn = Mine('example.org')
    assert conn.port == 8080
    conn.sock = text_socket('')
    conn.putrequest('GET', '/')
    assert conn._buffer[1] == 'Host: example.org'
