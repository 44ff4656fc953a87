"""What a request puts on the wire, byte for byte, over a fake socket and over a real one."""
import httplib
import pytest

from fakes import text_socket
from peers import serve

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
HEAD = 'Host: example.org\r\nAccept-Encoding: identity\r\n'


def connected():
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    return conn


def sent_on_the_wire(*arguments, **keywords):
    """Return what a real peer was sent, its address made example.org."""
    with serve(OK) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request(*arguments, **keywords)
        assert conn.getresponse().read() == 'ok'
        conn.close()
    return peer.requests[0].decode('latin-1').replace(peer.address, 'example.org')


def sent_on_a_fake(*arguments, **keywords):
    conn = connected()
    conn.request(*arguments, **keywords)
    return conn.sock.data


@pytest.fixture(params=[sent_on_a_fake, sent_on_the_wire], ids=['fake', 'wire'])
def sent(request):
    return request.param


@pytest.mark.parametrize('method', ['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'get'])
def test_a_request_without_a_body(sent, method):
    if method == 'HEAD' and sent is sent_on_the_wire:
        sent = sent_on_a_fake  # the peer's answer would have to have no body
    assert sent(method, '/path') == '%s /path HTTP/1.1\r\n%s\r\n' % (method, HEAD)


@pytest.mark.parametrize('method', ['POST', 'PUT', 'PATCH', 'post', 'Put'])
def test_methods_that_expect_a_body_say_that_there_is_none(sent, method):
    expected = '%s / HTTP/1.1\r\n%sContent-Length: 0\r\n\r\n' % (method, HEAD)
    assert sent(method, '/') == sent(method, '/', None) == expected


@pytest.mark.parametrize('method', ['GET', 'POST', 'DELETE', 'PROPFIND'])
@pytest.mark.parametrize('body', ['', 'abc', 'spam=1&eggs=2'])
def test_a_string_body_has_its_length_with_every_method(sent, method, body):
    assert sent(method, '/', body) == (
        '%s / HTTP/1.1\r\n%sContent-Length: %d\r\n\r\n%s' % (method, HEAD, len(body), body))


@pytest.mark.parametrize('url, line', [
    ('', '/'), (None, '/'), ('/a?b=c&d=%20e#f', '/a?b=c&d=%20e#f'), ('*', '*'), ('a', 'a'),
    ('//x', '//x'), ("/'()<>[]{}|\\^`\"", "/'()<>[]{}|\\^`\""),
])
def test_the_target_goes_out_as_it_is(sent, url, line):
    assert sent('GET', url).split('\r\n')[0] == 'GET %s HTTP/1.1' % line


@pytest.mark.parametrize('headers, lines', [
    ({'X': 'y'}, ['X: y']),
    ({'X-Number': 42}, ['X-Number: 42']),
    ({'X': None}, ['X: None']),
    ({'X': True}, ['X: True']),
    ({'X': 1.5}, ['X: 1.5']),
    ({'X': 0.1 + 0.2}, ['X: 0.3']),
    ({'X': 1e16}, ['X: 1e+16']),
    ({'X': [1, 2]}, ['X: [1, 2]']),
    ({'X': ''}, ['X: ']),
    ({'X': ' padded '}, ['X:  padded ']),
    ({'x-lower': 'a', 'X-UPPER': 'b'}, ['X-UPPER: b', 'x-lower: a']),
    ({'Accept-encoding': 'gzip'}, ['Accept-encoding: gzip']),
    ({'X': 'folded\r\n value'}, ['X: folded', ' value']),
], ids=repr)
def test_headers(sent, headers, lines):
    raw = sent('GET', '/', headers=headers).split('\r\n')
    automatic = [line for line in HEAD.split('\r\n')[:-1]
                 if line.split(':')[0].lower() not in [name.lower() for name in headers]]
    assert raw[:1 + len(automatic)] == ['GET / HTTP/1.1'] + automatic
    assert sorted(raw[1 + len(automatic):-2]) == sorted(lines)
    assert raw[-2:] == ['', '']


@pytest.mark.parametrize('name', ['Host', 'host', 'HOST'])
def test_a_host_header_of_the_program_is_the_only_one(sent, name):
    raw = sent('GET', '/', None, {name: 'other.org'})
    assert raw == 'GET / HTTP/1.1\r\nAccept-Encoding: identity\r\n%s: other.org\r\n\r\n' % name


@pytest.mark.parametrize('name', ['Content-Length', 'content-length'])
def test_a_length_of_the_program_is_the_only_one(sent, name):
    raw = sent('POST', '/', 'abc', {name: '3'})
    assert raw == 'POST / HTTP/1.1\r\n%s%s: 3\r\n\r\nabc' % (HEAD, name)


def test_all_keywords(sent):
    assert sent(method='PUT', url='/x', body='b', headers={}) == (
        'PUT /x HTTP/1.1\r\n%sContent-Length: 1\r\n\r\nb' % HEAD)


@pytest.mark.parametrize('url, found', [
    ('/two words', ' '), ('/line\nend', '\\n'), ('/cr\r', '\\r'), ('/nul\x00', '\\x00'),
    ('/tab\t', '\\t'), ('/del\x7f', '\\x7f'), ('/\xe9', '\\xe9'), ('http://h/a b', ' '),
], ids=repr)
def test_targets_that_are_refused(url, found):
    with pytest.raises(httplib.InvalidURL) as caught:
        connected().request('GET', url)
    assert str(caught.value).startswith("URL can't contain control characters. '")
    assert str(caught.value).endswith("(found at least '%s')" % found)


@pytest.mark.parametrize('name', ['', 'a:b', ':a', 'a\n', 'a\r\nb', ' a', '\ta'], ids=repr)
def test_names_that_are_refused(name):
    with pytest.raises(ValueError) as caught:
        connected().request('GET', '/', headers={name: 'v'})
    assert str(caught.value) == 'Invalid header name %r' % (name,)


@pytest.mark.parametrize('value', ['a\r\nb', 'a\nb', 'a\rb', '\n', 'a\r\n', 'a\r\n b\r\nc'],
                         ids=repr)
def test_values_that_are_refused(value):
    conn = connected()
    with pytest.raises(ValueError) as caught:
        conn.request('GET', '/', headers={'X': value})
    assert str(caught.value) == 'Invalid header value %r' % (value,)
    assert conn.sock.data == ''


@pytest.mark.parametrize('kind', [bytes, bytearray])
def test_binary_bodies_go_out_byte_for_byte(kind):
    raw = sent_on_the_wire('POST', '/', kind(bytearray(range(256))))
    assert 'Content-Length: 256\r\n' in raw
    assert [ord(character) for character in raw.split('\r\n\r\n', 1)[1]] == list(range(256))


def test_one_packet_for_head_and_string_body():
    conn = connected()
    conn.request('POST', '/', 'body')
    assert len(conn.sock.pieces) == 1
    conn = connected()
    conn.request('POST', '/', bytearray(b'body'))
    assert [len(piece) for piece in conn.sock.pieces][1:] == [4]


def test_what_is_sent_can_be_treated_as_text():
    conn = connected()
    conn.request('POST', '/', 'body')
    assert conn.sock.pieces[0].split('\r\n')[-1] == 'body'
    assert 'POST' in conn.sock.pieces[0] and '' + conn.sock.pieces[0] == conn.sock.data
