"""What the constructor takes and keeps: positions, names, defaults, and what it refuses."""
import inspect

import httplib
import pytest

from fakes import text_socket

UNSET = httplib.socket._GLOBAL_DEFAULT_TIMEOUT
OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'


@pytest.mark.parametrize('host, port', [
    ('localhost', 80), ('localhost:1', 1), ('localhost:65536', 65536), ('localhost:0', 0),
    ('localhost:00080', 80), ('localhost:', 80), ('1.2.3.4:5', 5), ('a_b-c.d', 80), ('a:b:8', 8),
    (':8080', 8080), (':', 80), ('', 80), ('[::1]', 80), ('[::1]:', 80), ('[::1]:8', 8),
    ('[fe80::1%eth0]:8', 8), ('[]', 80), ('[', 80), (']', 80), ('[a]b', 80), ('a[b]:1', 1),
    ('http://example.org', None), ('user@example.org:8', 8), ('EXAMPLE.org', 80), ('::1', 1),
    ('%2Fvar%2Frun%2Fsock', 80), ('/tmp/sock', 80), ('/tmp/sock:1', 1), ('a.org/path', 80),
], ids=repr)
def test_a_port_in_the_host(host, port):
    if port is None:
        with pytest.raises(httplib.InvalidURL) as caught:
            httplib.HTTPConnection(host)
        assert caught.value.args == ("nonnumeric port: '//example.org'",)
        return
    conn = httplib.HTTPConnection(host)
    rest = host[:host.rfind(':')] if host.rfind(':') > host.rfind(']') else host
    if rest[:1] == '[' and rest[-1:] == ']':
        rest = rest[1:-1]
    assert (conn.host, conn.port) == (rest, port)


@pytest.mark.parametrize('port', [0, 1, 65536, -1, '80', '', 'http', False, True, 1.5, [80]],
                         ids=repr)
def test_a_port_of_its_own_is_kept_as_it_is(port):
    conn = httplib.HTTPConnection('example.org:99', port)
    assert (conn.host, conn.port) == ('example.org:99', port)
    assert type(conn.port) is type(port)


@pytest.mark.parametrize('port, line', [
    ('80', 'Host: example.org:80'), ('', 'Host: example.org:'), (0, 'Host: example.org:0'),
    (80.0, 'Host: example.org'), (True, 'Host: example.org:True'), (443, 'Host: example.org:443'),
], ids=repr)
def test_the_port_in_the_host_line_is_the_one_given(port, line):
    conn = httplib.HTTPConnection('example.org', port)
    conn.putrequest('GET', '/')
    assert conn._buffer[1] == line


@pytest.mark.parametrize('arguments, error', [
    ((), TypeError), ((None,), AttributeError), ((5,), AttributeError), ((None, 80), TypeError),
    ((5, 80), TypeError), (('h', 1, 0, 1, None, None), TypeError), ((['h'],), AttributeError),
], ids=repr)
def test_what_is_no_host(arguments, error):
    with pytest.raises(error):
        httplib.HTTPConnection(*arguments)


@pytest.mark.parametrize('host, shown, found', [
    ('a b', 'a b', ' '), ('a\tb', 'a\\tb', '\\t'), ('a\x00', 'a\\x00', '\\x00'),
    ('\x1f', '\\x1f', '\\x1f'),
    ('a\x7fb', 'a\\x7fb', '\\x7f'), ('\x80', '\\x80', '\\x80'), ('\xff', '\\xff', '\\xff'),
    ('a\r\nb', 'a\\r\\nb', '\\r'), ('[a b]', 'a b', ' '), ('a b:80', 'a b', ' '),
], ids=repr)
def test_hosts_with_controls(host, shown, found):
    for arguments in [(host,), (host, None), (host, 80)]:
        with pytest.raises(httplib.InvalidURL) as caught:
            httplib.HTTPConnection(*arguments)
        text = str(caught.value)
        assert text.startswith("URL can't contain control characters. '")
        assert text.endswith("(found at least '%s')" % found)
        assert shown in text


@pytest.mark.parametrize('port', ['x', '8x', 'http', '1.5', '0x50', '8080/', '//h', 'a b', '--1',
                                  '1,2'])
def test_ports_in_the_host_that_are_no_number(port):
    with pytest.raises(httplib.InvalidURL) as caught:
        httplib.HTTPConnection('example.org:' + port)
    assert caught.value.args == ("nonnumeric port: '%s'" % port,)
    assert isinstance(caught.value, httplib.HTTPException)


@pytest.mark.parametrize('kind, names', [
    (httplib.HTTPConnection, ['host', 'port', 'strict', 'timeout', 'source_address']),
    (httplib.HTTPSConnection, ['host', 'port', 'key_file', 'cert_file', 'strict', 'timeout',
                               'source_address', 'context']),
    (httplib.HTTP, ['host', 'port', 'strict']),
    (httplib.HTTPS, ['host', 'port', 'key_file', 'cert_file', 'strict', 'context']),
])
def test_the_positions_of_the_arguments(kind, names):
    read = getattr(inspect, 'getfullargspec', None) or inspect.getargspec
    assert read(kind.__init__).args == ['self'] + names


@pytest.mark.parametrize('strict', [0, 1, True, False, '', 'yes'], ids=repr)
def test_strict_is_kept_on_the_object_as_it_is(strict):
    for conn in (httplib.HTTPConnection('h', 80, strict),
                 httplib.HTTPConnection('h', strict=strict),
                 httplib.HTTPConnection(strict=strict, host='h')):
        assert vars(conn)['strict'] is strict


def test_strict_of_the_class_reaches_its_responses():
    class Strict(httplib.HTTPConnection):
        strict = 1

    for arguments, expected in [(('h',), 1), (('h', None, 0), 0), (('h', None, None), 1)]:
        conn = Strict(*arguments)
        conn.sock = text_socket(OK)
        conn.request('GET', '/')
        assert conn.getresponse().strict == expected


@pytest.mark.parametrize('strict', [0, 1])
def test_strict_decides_on_answers_without_a_status_line(strict):
    conn = httplib.HTTPConnection('example.org', strict=strict)
    conn.sock = text_socket('no status line\r\nmore')
    conn.request('GET', '/')
    if strict:
        with pytest.raises(httplib.BadStatusLine) as caught:
            conn.getresponse()
        assert caught.value.line == 'no status line\r\n'
    else:
        response = conn.getresponse()
        assert (response.version, response.status, response.read()) == (
            9, 200, 'no status line\r\nmore')


@pytest.mark.parametrize('arguments, keywords, timeout, source', [
    ((), {}, UNSET, None), ((80, None, 5), {}, 5, None), ((), {'timeout': None}, None, None),
    ((), {'timeout': 0.5}, 0.5, None), ((), {'source_address': ('', 0)}, UNSET, ('', 0)),
    ((80, None, 5, ('127.0.0.1', 9)), {}, 5, ('127.0.0.1', 9)),
    ((), {'timeout': 'never checked here'}, 'never checked here', None),
])
def test_timeout_and_source_are_kept_and_handed_to_the_opener(arguments, keywords, timeout, source):
    conn = httplib.HTTPConnection('example.org', *arguments, **keywords)
    assert (conn.timeout, conn.source_address) == (timeout, source)
    opened = []
    conn._create_connection = lambda *given: opened.append(given) or text_socket(OK)
    conn.connect()
    assert opened == [(('example.org', 80), timeout, source)]


def test_what_is_changed_before_connecting_counts():
    conn = httplib.HTTPConnection('example.org')
    conn.host, conn.port, conn.timeout, conn.source_address = 'other.org', 81, 3, ('', 0)
    opened = []
    conn._create_connection = lambda *given: opened.append(given) or text_socket(OK)
    conn.request('GET', '/')
    assert opened == [(('other.org', 81), 3, ('', 0))]
    assert 'Host: other.org:81\r\n' in conn.sock.data


def test_the_attributes_of_a_fresh_object_and_no_others_of_2_7():
    names = set(vars(httplib.HTTPConnection('example.org')))
    assert names == set([
        'timeout', 'source_address', 'sock', '_buffer', '_HTTPConnection__response',
        '_HTTPConnection__state', '_method', '_tunnel_host', '_tunnel_port', '_tunnel_headers',
        'host', 'port', '_create_connection'])


def test_objects_share_nothing():
    one, other = httplib.HTTPConnection('a'), httplib.HTTPConnection('b')
    assert one._buffer is not other._buffer
    assert one._tunnel_headers is not other._tunnel_headers
