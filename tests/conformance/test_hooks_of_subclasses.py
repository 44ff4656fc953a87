"""Subclasses that add to a method, leave parts out or bring their own, down to the response."""
import httplib
import pytest

from fakes import text_socket

OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
HEAD = 'GET / HTTP/1.1\r\nHost: example.org\r\nAccept-Encoding: identity\r\n'


def connected(kind):
    conn = kind('example.org')
    conn.sock = text_socket(OK)
    return conn


def test_a_request_method_that_signs_every_request():
    class Signing(httplib.HTTPConnection):
        def request(self, method, url, body=None, headers={}):
            headers = dict(headers, Signature='%s %s' % (method, url))
            httplib.HTTPConnection.request(self, method, url, body, headers)

    conn = connected(Signing)
    conn.request('GET', '/')
    assert conn.sock.data == HEAD + 'Signature: GET /\r\n\r\n'


def test_a_putrequest_that_adds_lines():
    class Mine(httplib.HTTPConnection):
        def putrequest(self, method, url, *arguments, **keywords):
            httplib.HTTPConnection.putrequest(self, method, '/prefix' + url, *arguments, **keywords)
            self.putheader('User-Agent', 'mine')

    conn = connected(Mine)
    conn.request('GET', '/', headers={'Host': 'other'})
    assert conn.sock.data == ('GET /prefix/ HTTP/1.1\r\nAccept-Encoding: identity\r\n'
                              'User-Agent: mine\r\nHost: other\r\n\r\n')


def test_a_putheader_that_drops_lines():
    class Mine(httplib.HTTPConnection):
        def putheader(self, header, *values):
            if header != 'Accept-Encoding':
                httplib.HTTPConnection.putheader(self, header.upper(), *values)

    conn = connected(Mine)
    conn.request('POST', '/', 'b', {'a': 'b'})
    assert conn.sock.data == ('POST / HTTP/1.1\r\nHOST: example.org\r\nCONTENT-LENGTH: 1\r\n'
                              'A: b\r\n\r\nb')


def test_an_endheaders_without_a_body_argument():
    class Old(httplib.HTTPConnection):
        def endheaders(self):
            httplib.HTTPConnection.endheaders(self)

    conn = connected(Old)
    conn.putrequest('GET', '/')
    conn.endheaders()
    assert conn.sock.data == HEAD + '\r\n'
    with pytest.raises(TypeError):
        connected(Old).request('GET', '/')


def test_an_endheaders_that_knows_the_body_by_position():
    class Mine(httplib.HTTPConnection):
        def endheaders(self, body=None):
            self.putheader('X-Length', len(body or ''))
            httplib.HTTPConnection.endheaders(self, body)

    conn = connected(Mine)
    conn.request('GET', '/', 'abc')
    assert conn.sock.data == HEAD + 'Content-Length: 3\r\nX-Length: 3\r\n\r\nabc'


def test_an_own_length():
    class Mine(httplib.HTTPConnection):
        def _set_content_length(self, body, method):
            self.putheader('X-Body', '%s of %s' % (len(body), method))

    conn = connected(Mine)
    conn.request('GET', '/', 'abc')
    assert conn.sock.data == HEAD + 'X-Body: 3 of GET\r\n\r\nabc'


def test_an_own_send_output_without_a_body():
    class Mine(httplib.HTTPConnection):
        def _send_output(self, message_body=None):
            self.taken = list(self._buffer), message_body
            del self._buffer[:]

    conn = connected(Mine)
    conn.request('GET', '/', 'abc')
    assert conn.taken == ((HEAD + 'Content-Length: 3').split('\r\n'), 'abc')
    assert conn.sock.pieces == [] and conn._HTTPConnection__state == 'Request-sent'


def test_an_own_output_that_writes_at_once():
    class Mine(httplib.HTTPConnection):
        def _output(self, s):
            self.send(s + '\r\n')

        def _send_output(self, message_body=None):
            self.send('\r\n' + (message_body or ''))

    conn = connected(Mine)
    conn.request('GET', '/', 'abc')
    assert conn.sock.data == HEAD + 'Content-Length: 3\r\n\r\nabc'
    assert len(conn.sock.pieces) == 5
    assert conn.getresponse().read() == 'ok'


def test_a_send_that_counts_and_needs_no_socket():
    class Dry(httplib.HTTPConnection):
        count = 0

        def send(self, data):
            self.count += len(data)

    conn = Dry('example.org')
    conn.request('GET', '/', 'abc')
    assert conn.count == len(HEAD + 'Content-Length: 3\r\n\r\nabc')
    assert conn.sock is None


def test_a_getresponse_that_follows_its_own_path():
    class Mine(httplib.HTTPConnection):
        def getresponse(self, buffering=False):
            response = httplib.HTTPConnection.getresponse(self, buffering)
            response.elapsed = 5
            return response

    conn = connected(Mine)
    conn.request('GET', '/')
    assert conn.getresponse().elapsed == 5


def test_a_response_class_that_is_a_function():
    made = []

    def make(sock, *arguments, **keywords):
        made.append((sock, arguments, sorted(keywords)))
        return httplib.HTTPResponse(sock, *arguments, **keywords)

    conn = connected(httplib.HTTPConnection)
    conn.response_class = make
    conn.request('GET', '/')
    assert conn.getresponse().read() == 'ok'
    assert made == [(conn.sock, (), ['method', 'strict'])]


def test_a_response_class_that_is_no_httpresponse():
    class Bare(object):
        will_close = 0
        closed = 0

        def __init__(self, sock, strict, method):
            self.sock = sock

        def begin(self):
            self.begun = True

        def isclosed(self):
            return self.closed

        def close(self):
            self.closed = 1

    conn = connected(httplib.HTTPConnection)
    conn.response_class = Bare
    conn.request('GET', '/')
    response = conn.getresponse()
    assert response.begun and conn._HTTPConnection__response is response
    conn.close()
    assert response.closed


def test_a_response_that_fails_to_begin_is_closed():
    class Failing(httplib.HTTPResponse):
        closes = []

        def begin(self):
            raise KeyError('mine')

        def close(self):
            self.closes.append(1)
            httplib.HTTPResponse.close(self)

    conn = connected(httplib.HTTPConnection)
    conn.response_class = Failing
    conn.request('GET', '/')
    with pytest.raises(KeyError):
        conn.getresponse()
    assert Failing.closes == [1]


def test_a_response_that_knows_not_whether_it_closes_fails():
    class Undecided(httplib.HTTPResponse):
        def begin(self):
            httplib.HTTPResponse.begin(self)
            self.will_close = httplib._UNKNOWN

    conn = connected(httplib.HTTPConnection)
    conn.response_class = Undecided
    conn.request('GET', '/')
    with pytest.raises(AssertionError):
        conn.getresponse()
