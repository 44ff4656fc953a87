"""HTTP and HTTPS in the manner of Python 1.5 to 2.2: long-lived programs, proxies, WebDAV, SOAP."""
import httplib
import pytest

from fakes import text_socket
from peers import serve

OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nbody'


def connected(answer=OK, kind=None, *arguments):
    http = (kind or httplib.HTTP)(*(arguments or ('example.org',)))
    http._conn.sock = text_socket(answer)
    return http


@pytest.mark.parametrize('host, port, expected', [
    ('example.org', None, ('example.org', 80)), ('example.org', 81, ('example.org', 81)),
    ('example.org:82', None, ('example.org', 82)), ('example.org', 0, ('example.org', 0)),
    ('[::1]:83', None, ('::1', 83)), ('', None, ('', 80)),
    ('example.org:', None, ('example.org', 80)),
], ids=repr)
def test_connect_reads_host_and_port_as_the_constructor_of_a_connection(host, port, expected):
    http = httplib.HTTP('before', 1)
    opened = []
    http._conn._create_connection = lambda *given: opened.append(given[0]) or text_socket(OK)
    assert http.connect(host, port) is None
    assert (http._conn.host, http._conn.port) == expected
    assert opened == [expected]


@pytest.mark.parametrize('port', [0, 0.0, False], ids=repr)
def test_a_port_of_zero_is_the_default(port):
    assert httplib.HTTP('example.org', port)._conn.port == 80
    assert httplib.HTTPS('example.org', port)._conn.port == 443


@pytest.mark.parametrize('port', [1, '80', ''], ids=repr)
def test_any_other_port_is_kept(port):
    assert httplib.HTTP('example.org', port)._conn.port == port


@pytest.mark.parametrize('arguments, strict', [
    (('h',), 0), (('h', 1, 1), 1), (('h', None, True), True)])
def test_strict_is_the_connection_s(arguments, strict):
    assert httplib.HTTP(*arguments)._conn.strict == strict


def test_hosts_that_are_refused():
    for call in (httplib.HTTP, httplib.HTTPS, httplib.HTTP().connect):
        with pytest.raises(httplib.InvalidURL) as caught:
            call('example.org:x')
        assert str(caught.value) == "nonnumeric port: 'x'"


def test_the_class_s_own_values():
    assert (httplib.HTTP._http_vsn, httplib.HTTP._http_vsn_str) == (10, 'HTTP/1.0')
    assert (httplib.HTTP.debuglevel, httplib.HTTPS.debuglevel) == (0, 0)
    assert httplib.HTTP._connection_class is httplib.HTTPConnection
    assert httplib.HTTPS._connection_class is httplib.HTTPSConnection
    assert issubclass(httplib.HTTPS, httplib.HTTP)


def test_the_attributes_of_a_fresh_object():
    http = httplib.HTTP('example.org')
    assert sorted(vars(http)) == ['_conn', 'endheaders', 'file', 'putheader', 'putrequest', 'send',
                                  'set_debuglevel']
    assert sorted(vars(httplib.HTTPS('example.org'))) == [
        '_conn', 'cert_file', 'endheaders', 'file', 'key_file', 'putheader', 'putrequest', 'send',
        'set_debuglevel']


@pytest.mark.parametrize('name', ['request', 'getresponse', 'sock', 'host', 'port', 'timeout',
                                  'headers', 'set_tunnel', 'auto_open'])
def test_what_it_never_had(name):
    assert not hasattr(httplib.HTTP('example.org'), name)


@pytest.mark.parametrize('lines', [[], [('Host', 'example.org')], [('A', 1), ('B', 'x', 'y')]],
                         ids=repr)
def test_the_head_is_the_program_s_alone(lines):
    http = connected()
    sock = http._conn.sock
    http.putrequest('GET', '/x')
    for line in lines:
        http.putheader(*line)
    http.endheaders()
    expected = ['%s: %s' % (line[0], '\r\n\t'.join(str(value) for value in line[1:]))
                for line in lines]
    assert sock.data == '\r\n'.join(['GET /x HTTP/1.0'] + expected + ['', ''])


@pytest.mark.parametrize('answer, status, reason', [
    ('HTTP/1.0 200 OK\r\n\r\n', 200, 'OK'), ('HTTP/1.1 404 Not  Here \r\n\r\n', 404, 'Not  Here'),
    ('HTTP/1.0 500\r\n\r\n', 500, ''),
    ('HTTP/1.1 100 Go\r\n\r\nHTTP/1.1 201 Made\r\n\r\n', 201, 'Made'),
], ids=repr)
def test_the_reply(answer, status, reason):
    http = connected(answer)
    http.putrequest('GET', '/')
    http.endheaders()
    reply = http.getreply()
    assert type(reply) is tuple and reply[:2] == (status, reason)
    assert isinstance(reply[2], httplib.HTTPMessage) and http.headers is reply[2]


@pytest.mark.parametrize('strict, answer, line', [
    (1, 'rubbish\r\n', 'rubbish\r\n'), (0, 'HTTP/1.0 abc OK\r\n\r\n', 'HTTP/1.0 abc OK\r\n'),
    (0, 'HTTP/1.0 99 Low\r\n\r\n', 'HTTP/1.0 99 Low\r\n'), (1, '\r\n', '\r\n'),
    (0, '', 'No status line received - the server has closed the connection'),
], ids=repr)
def test_a_bad_status_line_is_a_reply_of_minus_one(strict, answer, line):
    http = connected(answer, None, 'example.org', 80, strict)
    sock = http._conn.sock
    http.putrequest('GET', '/')
    http.endheaders()
    assert http.getreply() == (-1, line, None)
    assert (http.headers, http.file, http.getfile(), http._conn.sock) == (None, None, None, None)
    assert sock.closed


def test_other_failures_are_raised():
    http = connected('HTTP/3.0 200 OK\r\n\r\n')
    with pytest.raises(httplib.ResponseNotReady):
        http.getreply()
    http.putrequest('GET', '/')
    http.endheaders()
    with pytest.raises(httplib.UnknownProtocol) as caught:
        http.getreply()
    assert caught.value.version == 'HTTP/3.0'


def test_getreply_hands_on_buffering_only_when_asked_for():
    http = connected()
    asked = []
    original = http._conn.getresponse
    http._conn.getresponse = lambda *given: asked.append(given) or original(*given)
    for arguments, expected in [((), ()), ((0,), ()), ((True,), (True,)), ((1,), (1,))]:
        http._conn.close()
        http._conn.sock = text_socket(OK)
        http.putrequest('GET', '/')
        http.endheaders()
        http.getreply(*arguments)
        assert asked.pop() == expected


@pytest.mark.parametrize('read, expected', [
    (lambda opened: opened.read(4), 'body'), (lambda opened: opened.readline(), 'body'),
    (lambda opened: opened.readlines(), ['body']), (lambda opened: opened.read(1), 'b'),
    (lambda opened: [line for line in opened], ['body']), (lambda opened: opened.read(), 'body'),
])
def test_the_file_reads_on_where_the_head_ended(read, expected):
    http = connected()
    http.putrequest('GET', '/')
    http.endheaders()
    http.getreply()
    assert read(http.getfile()) == expected


def test_chunks_are_the_program_s_own_in_the_file():
    http = connected('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n')
    http.putrequest('GET', '/')
    http.endheaders()
    http.getreply()
    assert http.getfile().read() == '2\r\nok\r\n0\r\n\r\n'


def test_two_requests_with_a_close_between():
    answer = b'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok'
    with serve([answer], [answer]) as peer:
        http = httplib.HTTP(peer.host, peer.port)
        for _ in range(2):
            http.putrequest('GET', '/')
            http.endheaders()
            assert http.getreply()[0] == 200
            opened = http.getfile()
            assert opened.read() == 'ok'
            opened.close()
            http.close()
    assert [request.split(b'\r\n')[0] for request in peer.requests] == [b'GET / HTTP/1.0'] * 2


def test_calls_out_of_turn_are_refused_as_the_connection_refuses_them():
    http = connected()
    for call, refusal in [(lambda: http.putheader('A', 'b'), httplib.CannotSendHeader),
                          (lambda: http.endheaders(), httplib.CannotSendHeader)]:
        with pytest.raises(refusal):
            call()
    http.putrequest('GET', '/')
    with pytest.raises(httplib.CannotSendRequest):
        http.putrequest('GET', '/')


def test_no_host_is_an_error_of_the_socket():
    http = httplib.HTTP()
    http._conn.port = 1  # nobody listens there
    with pytest.raises(httplib.socket.error):
        http.connect()
    assert http._conn.sock is None


def test_https_takes_its_arguments_in_their_order():
    context = httplib.ssl.create_default_context()
    https = httplib.HTTPS('example.org', 444, None, None, True, context)
    assert (https._conn.host, https._conn.port) == ('example.org', 444)
    assert (https._conn.strict, https._conn._context) == (True, context)
    assert (https.key_file, https.cert_file, https._conn.key_file) == (None, None, None)
    https = httplib.HTTPS(host='h', port=1, key_file=None, cert_file=None, strict=0, context=None)
    assert (https._conn.port, https._conn.strict, https._conn._http_vsn) == (1, 0, 10)


def test_a_connection_class_that_takes_three_arguments():
    class Old(httplib.HTTPConnection):
        def __init__(self, host, port, strict):
            self.given = host, port, strict
            httplib.HTTPConnection.__init__(self, host, port, strict)

    class Mine(httplib.HTTP):
        _connection_class = Old

    assert Mine('example.org', 0, 1)._conn.given == ('example.org', None, 1)
