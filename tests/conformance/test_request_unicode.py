"""Requests of `u''` literals, as programs that take URLs from XML, JSON or a database make them."""
import socket

import httplib
import pytest

from fakes import text_socket
from peers import serve

DONE = b'HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n'


def sent(*arguments, **keywords):
    """Return what a peer was sent, as native text."""
    with serve(DONE) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request(*arguments, **keywords)
        assert conn.getresponse().read() == ''
        conn.close()
    return str(peer.requests[0].decode('latin-1').replace(peer.address, 'example.org'))


def host_line(host, *port):
    conn = httplib.HTTPConnection(host, *port)
    conn.sock = text_socket('')
    conn.putrequest('GET', '/')
    return conn._buffer[1]


@pytest.mark.parametrize('arguments', [
    ('POST', u'/', 'body', {'X': 'y'}), (u'POST', '/', 'body', {'X': 'y'}),
    ('POST', '/', u'body', {'X': 'y'}), ('POST', '/', 'body', {u'X': 'y'}),
    ('POST', '/', 'body', {'X': u'y'}), (u'POST', u'/', u'body', {u'X': u'y'}),
], ids=repr)
def test_ascii_unicode_goes_out_as_a_string_does(arguments):
    assert sent(*arguments) == (
        'POST / HTTP/1.1\r\nHost: example.org\r\nAccept-Encoding: identity\r\n'
        'Content-Length: 4\r\nX: y\r\n\r\nbody')


@pytest.mark.parametrize('name', [u'Host', u'HOST', u'Accept-Encoding', u'Content-length'])
def test_unicode_names_take_the_place_of_automatic_lines(name):
    names = [line.split(':')[0].lower() for line in sent(
        'POST', '/', '1', {name: u'1'}).split('\r\n\r\n')[0].split('\r\n')[1:]]
    assert sorted(names) == ['accept-encoding', 'content-length', 'host']


@pytest.mark.parametrize('host, port, line', [
    (u'example.org', None, 'Host: example.org'),
    (u'example.org:81', None, 'Host: example.org:81'),
    (u'\u043f\u0440\u0438\u043c\u0435\u0440.org', None, 'Host: xn--e1afmkfd.org'),
    (u'\u043f\u0440\u0438\u043c\u0435\u0440.org', 81, 'Host: xn--e1afmkfd.org:81'),
    (u'\u4f8b.org:82', None, 'Host: xn--fsq.org:82'),
    (u'[::1]:83', None, 'Host: [::1]:83'),
])
def test_the_host_is_written_in_idna(host, port, line):
    assert host_line(host, port) == line


def test_the_host_of_the_connection_stays_as_it_was_given():
    conn = httplib.HTTPConnection(u'\u043f\u0440\u0438\u043c\u0435\u0440.org:81')
    assert (conn.host, conn.port) == (u'\u043f\u0440\u0438\u043c\u0435\u0440.org', 81)


def test_the_host_of_an_absolute_unicode_target():
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    conn.putrequest('GET', u'http://other.org:81/')
    assert conn._buffer[1] == 'Host: other.org:81'


@pytest.mark.parametrize('url, line, host', [
    (u'/\u20ac', 'GET /\xe2\x82\xac HTTP/1.1', 'Host: example.org'),
    (u'http://\u4f8b.org/', 'GET http://\xe4\xbe\x8b.org/ HTTP/1.1', 'Host: xn--fsq.org'),
])
def test_a_program_may_encode_the_request_line_itself(url, line, host):
    class Utf8(httplib.HTTPConnection):
        def _encode_request(self, request):
            return request.encode('utf-8')

    conn = Utf8('example.org')
    conn.sock = text_socket('')
    conn.request('GET', url)
    assert conn.sock.data.split('\r\n')[:2] == [line, host]


@pytest.mark.parametrize('host', [u'ex\xe4mple.org', u'two words', u'example.org\n'])
def test_hosts_with_controls_and_8_bit_characters_are_refused(host):
    with pytest.raises(httplib.InvalidURL) as caught:
        httplib.HTTPConnection(host)
    assert str(caught.value).startswith("URL can't contain control characters. ")


@pytest.mark.parametrize('url', [u'/\xe9', u'/two words', u'/\x00'], ids=repr)
def test_targets_with_controls_and_8_bit_characters_are_refused(url):
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    with pytest.raises(httplib.InvalidURL):
        conn.request('GET', url)
    assert conn.sock.data == ''


@pytest.mark.parametrize('arguments', [
    ('GET', u'/\u20ac'), ('GET', '/', None, {'X': u'\u20ac'}), ('POST', '/', u'\u20ac'),
    ('POST', '/', None, {u'\u20ac': 'x'}),
], ids=['target', 'value', 'body', 'name'])
def test_text_that_stands_for_no_bytes_is_a_unicode_error(arguments):
    near, far = socket.socketpair()
    try:
        conn = httplib.HTTPConnection('example.org')
        conn.sock = near
        with pytest.raises(UnicodeError):
            conn.request(*arguments)
    finally:
        near.close()
        far.close()
