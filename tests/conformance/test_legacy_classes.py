"""The class of Python 1.5, HTTP, and its sister over TLS."""
import httplib
import pytest

from fakes import text_socket
from peers import serve

OK = 'HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nline one\nline two\n'


def connected(answer=OK, strict=None):
    http = httplib.HTTP('example.org', 80, strict)
    http._conn.sock = text_socket(answer)
    return http


def ask(http, path='/'):
    http.putrequest('GET', path)
    http.endheaders()
    return http.getreply()


@pytest.mark.parametrize('arguments, expected', [
    ((), ('', 80)), (('example.org',), ('example.org', 80)),
    (('example.org', 81), ('example.org', 81)),
    (('example.org:82',), ('example.org', 82)), (('example.org', 0), ('example.org', 80)),
    (('example.org:83', 0), ('example.org', 83)),
], ids=repr)
def test_where_it_goes(arguments, expected):
    http = httplib.HTTP(*arguments)
    assert (http._conn.host, http._conn.port) == expected
    assert http.file is None and http.getfile() is None


def test_it_speaks_http_1_0_and_adds_nothing():
    http = connected()
    ask(http, '/path')
    assert http._conn.sock is None
    http = connected()
    sock = http._conn.sock
    http.putrequest('GET', '/path')
    http.putheader('Accept', 'text/html', 'text/plain')
    http.endheaders()
    assert sock.data == 'GET /path HTTP/1.0\r\nAccept: text/html\r\n\ttext/plain\r\n\r\n'
    assert (http._http_vsn, http._conn._http_vsn_str) == (10, 'HTTP/1.0')


def test_getreply_gives_status_reason_and_message():
    http = connected()
    status, reason, headers = ask(http)
    assert (status, reason, headers.gettype()) == (200, 'OK', 'text/plain')
    assert http.headers is headers


def test_getfile_gives_the_body():
    http = connected()
    ask(http)
    assert http.getfile() is http.file
    assert http.getfile().readline() == 'line one\n'
    assert http.file.read() == 'line two\n'
    http.close()
    assert http.file is None


def test_what_is_no_http_answer():
    http = connected('rubbish here\r\n', strict=1)
    assert ask(http) == (-1, 'rubbish here\r\n', None)
    assert (http.headers, http.getfile(), http._conn.sock) == (None, None, None)


def test_no_answer_at_all():
    http = connected('')
    status, line, headers = ask(http)
    assert (status, headers) == (-1, None)
    assert line == 'No status line received - the server has closed the connection'


def test_http_0_9_when_not_strict():
    http = connected('just a body\nof lines\n')
    status, reason, headers = ask(http)
    assert (status, reason, headers.items()) == (200, '', [])
    assert http.getfile().readlines() == ['just a body\n', 'of lines\n']


@pytest.mark.parametrize('buffering', [False, True])
def test_a_post_over_a_real_socket(buffering):
    answer = b'HTTP/1.0 201 Created\r\nContent-Length: 4\r\n\r\ndone'
    with serve(answer) as peer:
        http = httplib.HTTP(peer.address)
        http.putrequest('POST', '/new')
        http.putheader('Content-Length', '6')
        http.endheaders()
        http.send('abc')
        http.send('def')
        assert http.getreply(buffering)[:2] == (201, 'Created')
        assert http.getfile().read(4) == 'done'
        http.getfile().close()
        http.close()
    assert peer.requests == [b'POST /new HTTP/1.0\r\nContent-Length: 6\r\n\r\nabcdef']


def test_connect_takes_the_address_late():
    with serve(OK.encode('ascii')) as peer:
        http = httplib.HTTP()
        http.connect(peer.host, peer.port)
        assert (http._conn.host, http._conn.port) == (peer.host, peer.port)
        assert ask(http)[0] == 200
        assert http.getfile().read() == 'line one\nline two\n'
        http.getfile().close()
        http.close()
    with serve(OK.encode('ascii')) as peer:
        http = httplib.HTTP(peer.host, peer.port)
        http.connect()
        assert ask(http)[0] == 200
        http.getfile().close()
        http.close()


def test_endheaders_takes_a_body():
    http = connected()
    sock = http._conn.sock
    http.putrequest('POST', '/')
    http.endheaders('the body')
    assert sock.data == 'POST / HTTP/1.0\r\n\r\nthe body'


def test_the_methods_are_the_connection_s():
    http = httplib.HTTP('example.org')
    for name in ('send', 'putrequest', 'putheader', 'endheaders', 'set_debuglevel'):
        assert getattr(http, name) == getattr(http._conn, name)


def test_a_subclass_with_its_own_connection_class():
    class Connection(httplib.HTTPConnection):
        pass

    class Mine(httplib.HTTP):
        _connection_class = Connection
        _http_vsn = 11
        _http_vsn_str = 'HTTP/1.1'

    http = Mine('example.org', strict=1)
    assert isinstance(http._conn, Connection) and http._conn.strict == 1
    http._conn.sock = text_socket(OK)
    http.putrequest('GET', '/')
    assert http._conn._buffer[0] == 'GET / HTTP/1.1'


def test_setup_may_be_called_by_hand():
    conn = httplib.HTTPConnection('other.org')
    http = httplib.HTTP('example.org')
    http._setup(conn)
    assert http._conn is conn and conn._http_vsn == 10


def test_the_sister_over_tls():
    https = httplib.HTTPS('example.org')
    assert (https._conn.host, https._conn.port) == ('example.org', 443)
    assert isinstance(https._conn, httplib.HTTPSConnection)
    assert (https.key_file, https.cert_file) == (None, None)
    assert httplib.HTTPS('example.org', 0)._conn.port == 443
    context = httplib.ssl.create_default_context()
    https = httplib.HTTPS('example.org', 444, None, None, 1, context)
    assert (https._conn.port, https._conn.strict, https._conn._context) == (444, 1, context)
