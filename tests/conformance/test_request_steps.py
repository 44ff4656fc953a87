"""A request step by step: putrequest, putheader, endheaders, send; versions, skips, targets."""
import httplib
import pytest

from fakes import text_socket

HOST = 'Host: example.org'
CODING = 'Accept-Encoding: identity'


def connected(kind=None, *arguments):
    conn = (kind or httplib.HTTPConnection)(*(arguments or ('example.org',)))
    conn.sock = text_socket('')
    return conn


@pytest.mark.parametrize('arguments, keywords, lines', [
    ((), {}, [HOST, CODING]),
    ((1,), {}, [CODING]), ((0,), {}, [HOST, CODING]), ((True,), {}, [CODING]),
    ((1, 1), {}, []), ((0, 1), {}, [HOST]), ((False, True), {}, [HOST]),
    ((), {'skip_host': 1}, [CODING]), ((), {'skip_accept_encoding': 'yes'}, [HOST]),
    ((), {'skip_host': 0, 'skip_accept_encoding': 0}, [HOST, CODING]),
    ((), {'skip_host': [0], 'skip_accept_encoding': []}, [CODING]),
], ids=repr)
def test_automatic_lines_can_be_skipped(arguments, keywords, lines):
    conn = connected()
    conn.putrequest('GET', '/', *arguments, **keywords)
    assert conn._buffer == ['GET / HTTP/1.1'] + lines
    conn.endheaders()
    assert conn.sock.data == '\r\n'.join(['GET / HTTP/1.1'] + lines + ['', ''])
    assert conn._buffer == []


@pytest.mark.parametrize('number, text, lines', [
    (10, 'HTTP/1.0', []), (9, 'HTTP/0.9', []), (11, 'HTTP/1.1', [HOST, CODING]),
    (11, 'HTTP/1.7', [HOST, CODING]), (20, 'HTTP/2.0', []), (10, '', []),
])
@pytest.mark.parametrize('on', ['class', 'object'])
def test_the_version_decides_on_the_automatic_lines(on, number, text, lines):
    class Mine(httplib.HTTPConnection):
        pass

    conn = connected(Mine)
    where = Mine if on == 'class' else conn
    where._http_vsn, where._http_vsn_str = number, text
    conn.request('GET', '/', headers={'A': 'b'})
    assert conn.sock.data.split('\r\n') == ['GET / ' + text] + lines + ['A: b', '', '']


def test_http_1_0_announces_its_body_too():
    conn = connected()
    conn._http_vsn, conn._http_vsn_str = 10, 'HTTP/1.0'
    conn.request('POST', '/', 'body')
    assert conn.sock.data == 'POST / HTTP/1.0\r\nContent-Length: 4\r\n\r\nbody'


@pytest.mark.parametrize('method', ['GET', 'get', 'PROPFIND', 'M-SEARCH', 'X_Y', 'SHUTDOWN',
                                    'PURGE', "!#$%&'*+-.^_`|~", 'X' * 1000])
def test_a_method_is_written_as_it_is(method):
    conn = connected()
    conn.putrequest(method, '/')
    assert conn._buffer[0] == method + ' / HTTP/1.1'
    assert conn._method == method


@pytest.mark.parametrize('url', ['', None, 0, False, [], {}], ids=repr)
def test_an_empty_target_is_the_root(url):
    conn = connected()
    conn.putrequest('GET', url)
    assert conn._buffer[0] == 'GET / HTTP/1.1'


@pytest.mark.parametrize('url', [
    '/', '*', '/a/../b/./c', '//double', '/%00%0d%0a', '/?', '/?a=b&a=c;d', '/#fragment', '?query',
    'relative/path', 'example.org:443', 'http://', 'http:', 'mailto:x@y', '/~user/!$&\'()*+,;=:@',
    '/"<>[]{}|\\^`', 'HTTP://other.org/', 'ftp://other.org/x', '/' + 'x' * 70000,
], ids=lambda url: url[:20])
def test_a_target_is_written_as_it_is(url):
    conn = connected()
    conn.request('GET', url)
    assert conn.sock.data.split('\r\n')[0] == 'GET %s HTTP/1.1' % url


@pytest.mark.parametrize('url, line', [
    ('http://other.org', 'other.org'), ('http://other.org:80/', 'other.org:80'),
    ('https://other.org:443/', 'other.org:443'), ('http://u:p@other.org/x', 'u:p@other.org'),
    ('http://[::1]:81/', '[::1]:81'), ('http://OTHER.org/', 'OTHER.org'),
    ('http://other.org?query', 'other.org'), ('http://other.org#fragment', 'other.org'),
    ('httpx://other.org/', 'other.org'), ('http:///path', 'example.org'),
    ('http://', 'example.org'), ('HTTP://other.org/', 'example.org'),
    ('ftp://other.org/', 'example.org'), ('//other.org/', 'example.org'),
])
def test_the_host_of_an_absolute_target(url, line):
    conn = connected()
    conn.putrequest('GET', url)
    assert conn._buffer[1] == 'Host: ' + line


def test_the_host_of_an_absolute_target_through_a_proxy():
    conn = connected(None, 'proxy.example.org', 3128)
    conn.putrequest('GET', 'http://other.org/')
    assert conn._buffer[:2] == ['GET http://other.org/ HTTP/1.1', 'Host: other.org']


@pytest.mark.parametrize('character, shown', [
    ('\x00', '\\x00'), ('\t', '\\t'), ('\n', '\\n'), ('\r', '\\r'), ('\x1f', '\\x1f'), (' ', ' '),
    ('\x7f', '\\x7f'), ('\x80', '\\x80'), ('\xa0', '\\xa0'), ('\xff', '\\xff'),
], ids=repr)
@pytest.mark.parametrize('form', ['%s', '/%s', '/a%sb', '/a%s', '/?q=%s', 'http://h/%s', '#%s'])
def test_characters_that_no_target_may_hold(form, character, shown):
    conn = connected()
    with pytest.raises(httplib.InvalidURL) as caught:
        conn.request('GET', form % character)
    assert caught.value.args == (
        "URL can't contain control characters. '%s' (found at least '%s')" % (form % shown, shown),)
    assert conn.sock.data == ''


def test_the_first_bad_character_is_named():
    with pytest.raises(httplib.InvalidURL) as caught:
        connected().putrequest('GET', '/\xe9 \n')
    assert str(caught.value) == ("URL can't contain control characters. '/\\xe9 \\n'"
                                 " (found at least '\\xe9')")


@pytest.mark.parametrize('url', [5, 1.5, object(), ['/'], ('/',)], ids=lambda url: str(type(url)))
def test_what_is_no_string_is_no_target(url):
    conn = connected()
    with pytest.raises(TypeError):
        conn.request('GET', url)
    assert conn.sock.data == ''


def test_lines_and_bodies_in_their_steps():
    conn = connected()
    conn.putrequest('POST', '/form')
    conn.putheader('Content-Type', 'text/plain')
    conn.putheader('Content-Length', 6)
    assert conn.sock.pieces == []
    conn.endheaders()
    assert len(conn.sock.pieces) == 1
    conn.send('abc')
    conn.send('def')
    assert conn.sock.data == '\r\n'.join([
        'POST /form HTTP/1.1', HOST, CODING, 'Content-Type: text/plain', 'Content-Length: 6', '',
        'abcdef'])


def test_send_is_not_held_back_by_the_head_that_is_being_written():
    conn = connected()
    conn.putrequest('GET', '/')
    conn.send('early')
    assert conn.sock.pieces == ['early']
    conn.endheaders()
    assert conn.sock.pieces[1].startswith('GET / ')


def test_the_method_of_the_last_request_decides_on_the_body_of_the_answer():
    answer = 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n'
    conn = connected()
    conn.sock = text_socket(answer)
    conn.request('HEAD', '/')
    response = conn.getresponse()
    assert (conn._method, response._method, response.length, response.read()) == (
        'HEAD', 'HEAD', 0, '')


@pytest.mark.parametrize('call', [
    lambda conn: conn.request(), lambda conn: conn.request('GET'),
    lambda conn: conn.request('GET', '/', '', {}, 'more'),
    lambda conn: conn.putrequest('GET'), lambda conn: conn.putrequest('GET', '/', 0, 0, 0),
    lambda conn: conn.putheader(), lambda conn: conn.endheaders('a', 'b'),
    lambda conn: conn.request('GET', '/', data='x'), lambda conn: conn.send(),
    lambda conn: conn.connect('host'), lambda conn: conn.close(1),
    lambda conn: conn.getresponse(True, 1), lambda conn: conn.set_debuglevel(),
])
def test_calls_with_the_wrong_arguments(call):
    conn = connected()
    with pytest.raises(TypeError):
        call(conn)
    assert conn.sock.data == ''
