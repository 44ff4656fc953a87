"""The libraries that stand on httplib: urllib2's handlers, xmlrpclib's transports, SOAP clients."""
import socket

import httplib
import pytest
from six.moves import urllib, xmlrpc_client

from peers import serve

OK = b'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok'
XML = ('<?xml version="1.0"?><methodResponse><params><param><value><int>5</int></value></param>'
       '</params></methodResponse>').encode('ascii')
CALL = (b'HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: %LENGTH%\r\n\r\n'
        .replace(b'%LENGTH%', str(len(XML)).encode('ascii')) + XML)


def opener(kind):
    """Return a urllib2 opener that makes its connections of this class."""
    class Handler(urllib.request.HTTPHandler):
        def http_open(self, request):
            return self.do_open(kind, request)

    return urllib.request.build_opener(urllib.request.ProxyHandler({}), Handler)


class Noting(httplib.HTTPConnection):
    """A connection as programs wrote them for urllib2: it notes itself."""

    made = []

    def __init__(self, *arguments, **keywords):
        httplib.HTTPConnection.__init__(self, *arguments, **keywords)
        self.made.append(self)


@pytest.mark.parametrize('kind', [httplib.HTTPConnection, Noting], ids=['plain', 'subclass'])
def test_urllib2_opens_over_our_connection(kind):
    with serve(OK) as peer:
        response = opener(kind).open('http://%s/path?q' % peer.address, timeout=10)
        try:
            assert (response.getcode(), response.read()) == (200, 'ok')
            assert response.info()['content-type'] == 'text/plain'
            assert response.geturl() == 'http://%s/path?q' % peer.address
        finally:
            response.close()
    head = peer.requests[0].split(b'\r\n')
    assert head[0] == b'GET /path?q HTTP/1.1'
    assert b'Connection: close' in head and b'Accept-Encoding: identity' in head


def test_urllib2_posts_over_our_connection():
    with serve(OK) as peer:
        response = opener(Noting).open('http://%s/' % peer.address, b'a=b', timeout=10)
        assert response.read() == 'ok'
        response.close()
    assert peer.requests[0].startswith(b'POST / HTTP/1.1\r\n')
    assert peer.requests[0].endswith(b'\r\n\r\na=b')


@pytest.mark.parametrize('status, reason', [(404, 'Not Found'), (500, 'Broken')])
def test_an_error_of_urllib2_is_the_response(status, reason):
    answer = 'HTTP/1.1 %d %s\r\nContent-Length: 4\r\nX-A: b\r\n\r\nbody' % (status, reason)
    with serve(answer.encode('ascii')) as peer:
        with pytest.raises(urllib.error.HTTPError) as caught:
            opener(Noting).open('http://%s/' % peer.address, timeout=10)
        error = caught.value
        assert (error.code, error.msg, error.read()) == (status, reason, 'body')
        assert error.hdrs['x-a'] == 'b'
        error.close()


def test_a_redirect_of_urllib2_is_followed():
    moved = b'HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n'
    with serve([moved], [OK]) as peer:
        response = opener(Noting).open('http://%s/here' % peer.address, timeout=10)
        assert response.read() == 'ok'
        assert response.geturl() == 'http://%s/there' % peer.address
        response.close()
    assert peer.requests[1].startswith(b'GET /there HTTP/1.1\r\n')


def test_a_refused_connection_is_a_url_error():
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    address = '127.0.0.1:%d' % listener.getsockname()[1]
    listener.close()
    with pytest.raises(urllib.error.URLError) as caught:
        opener(Noting).open('http://%s/' % address, timeout=10)
    assert isinstance(caught.value.reason, httplib.socket.error)


def test_a_connection_closed_without_an_answer_is_our_exception():
    with serve(b'') as peer:
        with pytest.raises(httplib.BadStatusLine):
            opener(Noting).open('http://%s/' % peer.address, timeout=10)


class Transport(xmlrpc_client.Transport):
    """A transport with a timeout, as a dozen recipes had it."""

    user_agent = 'legacy/1.0'

    def make_connection(self, host):
        if self._connection and host == self._connection[0]:
            return self._connection[1]
        host, self._extra_headers, _ = self.get_host_info(host)
        self._connection = host, httplib.HTTPConnection(host, timeout=10)
        return self._connection[1]


def test_xmlrpclib_calls_over_our_connection():
    with serve(CALL, CALL) as peer:
        transport = Transport()
        server = xmlrpc_client.ServerProxy('http://%s/RPC2' % peer.address, transport)
        assert server.add(2, 3) == 5
        assert server.add(2, 3) == 5
        transport.close()
    assert peer.accepted == 1
    head, body = peer.requests[0].split(b'\r\n\r\n', 1)
    assert head.startswith(b'POST /RPC2 HTTP/1.1\r\n') and b'legacy/1.0' in head
    assert b'<methodName>add</methodName>' in body


def test_a_refusal_of_an_xmlrpc_server():
    answer = b'HTTP/1.1 403 Forbidden\r\nContent-Length: 4\r\nX-A: b\r\n\r\nbody'
    with serve(answer) as peer:
        transport = Transport()
        server = xmlrpc_client.ServerProxy('http://%s/RPC2' % peer.address, transport)
        with pytest.raises(xmlrpc_client.ProtocolError) as caught:
            server.add(2, 3)
        transport.close()
    assert (caught.value.errcode, caught.value.errmsg) == (403, 'Forbidden')
    assert caught.value.headers['x-a'] == 'b'


def test_a_transport_by_hand_with_the_1_5_class():
    with serve(CALL.replace(b'HTTP/1.1', b'HTTP/1.0')) as peer:
        request = xmlrpc_client.dumps((2, 3), 'add')
        http = httplib.HTTP(peer.address)
        http.putrequest('POST', '/RPC2')
        http.putheader('Host', peer.address)
        http.putheader('Content-Type', 'text/xml')
        http.putheader('Content-Length', str(len(request)))
        http.endheaders()
        http.send(request)
        status, message, headers = http.getreply()
        assert (status, message, headers['content-type']) == (200, 'OK', 'text/xml')
        parser, unmarshaller = xmlrpc_client.getparser()
        opened = http.getfile()
        while True:
            data = opened.read(1024)
            if not data:
                break
            parser.feed(data)
        opened.close()
        parser.close()
        http.close()
    assert unmarshaller.close() == (5,)
