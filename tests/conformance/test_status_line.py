"""The status line: what is one, what is HTTP/0.9, and what is refused; text in, values out."""
import httplib
import pytest

from answers import begun

TAKEN = [
    # line, version, status, reason
    ('HTTP/1.1 200 OK\r\n', 11, 200, 'OK'),
    ('HTTP/1.0 200 OK\r\n', 10, 200, 'OK'),
    ('HTTP/1.1 200 OK\n', 11, 200, 'OK'),
    ('HTTP/1.1 200\r\n', 11, 200, ''),
    ('HTTP/1.1 200 \r\n', 11, 200, ''),
    ('HTTP/1.1 200    \r\n', 11, 200, ''),
    ('HTTP/1.1   404   Not   Found  \r\n', 11, 404, 'Not   Found'),
    ('  HTTP/1.1 200 OK\r\n', 11, 200, 'OK'),
    ('HTTP/1.1\t200\tVery\tgood\r\n', 11, 200, 'Very\tgood'),
    ('HTTP/1.1 200 a: b\r\n', 11, 200, 'a: b'),
    ('HTTP/1.1 200 200 OK\r\n', 11, 200, '200 OK'),
    ('HTTP/1.1 200 "quoted" \'it\'s\'\r\n', 11, 200, '"quoted" \'it\'s\''),
    ('HTTP/1.1 200 caf\xe9\r\n', 11, 200, 'caf\xe9'),
    ('HTTP/1.1 200 caf\xc3\xa9\r\n', 11, 200, 'caf\xc3\xa9'),
    ('HTTP/1.1 200 \xa0OK\x85\r\n', 11, 200, '\xa0OK\x85'),
    ('HTTP/1.1 200 O\x1cK\x1f\r\n', 11, 200, 'O\x1cK\x1f'),
    ('HTTP/1.2 200 OK\r\n', 11, 200, 'OK'),
    ('HTTP/1.9 200 OK\r\n', 11, 200, 'OK'),
    ('HTTP/1.10 200 OK\r\n', 11, 200, 'OK'),
    ('HTTP/1.1 201 Created\r\n', 11, 201, 'Created'),
    ('HTTP/1.1 299 Odd\r\n', 11, 299, 'Odd'),
    ('HTTP/1.1 418 Teapot\r\n', 11, 418, 'Teapot'),
    ('HTTP/1.1 599 Odd\r\n', 11, 599, 'Odd'),
    ('HTTP/1.1 600 Odd\r\n', 11, 600, 'Odd'),
    ('HTTP/1.1 999 Request denied\r\n', 11, 999, 'Request denied'),
    ('HTTP/1.1 101 Switching Protocols\r\n', 11, 101, 'Switching Protocols'),
]


@pytest.mark.parametrize('strict', [0, 1])
@pytest.mark.parametrize('line, version, status, reason', TAKEN, ids=[repr(r[0]) for r in TAKEN])
def test_a_status_line_is_taken(fake_socket, line, version, status, reason, strict):
    response = begun(fake_socket(line + 'Content-Length: 0\r\n\r\n'), strict=strict)
    assert (response.version, response.status, response.reason) == (version, status, reason)
    assert response.getheader('content-length') == '0'
    assert type(response.status) is int


def test_a_status_line_comes_over_the_wire(any_socket):
    response = begun(any_socket('HTTP/1.0  404\tNot  Found \r\nServer: x\r\n\r\nbody'))
    assert (response.version, response.status, response.reason) == (10, 404, 'Not  Found')
    assert response.read() == 'body'


REFUSED = [
    'HTTP/1.1 99 Low\r\n', 'HTTP/1.1 0 None\r\n', 'HTTP/1.1 1000 High\r\n',
    'HTTP/1.1 20000 Higher\r\n', 'HTTP/1.1 -1 Minus\r\n', 'HTTP/1.1 abc Word\r\n',
    'HTTP/1.1 abc\r\n', 'HTTP/1.1 2OO OK\r\n', 'HTTP/1.1 200OK\r\n', 'HTTP/1.1 200.0 OK\r\n',
    'HTTP/1.1 2e2 OK\r\n', 'HTTP/1.1 0xC8 OK\r\n', 'HTTP/1.1 2_00 OK\r\n', 'HTTP/1.1 OK 200\r\n',
    'HTTP/1.1 \xb2\xb3\xb9 OK\r\n', 'HTTP/1.1\xa0200 OK\r\n', 'HTTP/2.0 abc\r\n',
    'HTTP/ x OK\r\n',
]


@pytest.mark.parametrize('strict', [0, 1])
@pytest.mark.parametrize('line', REFUSED, ids=[repr(line) for line in REFUSED])
def test_a_status_that_is_none_is_refused_with_its_line(fake_socket, line, strict):
    with pytest.raises(httplib.BadStatusLine) as caught:
        begun(fake_socket(line + '\r\n'), strict=strict)
    assert caught.value.line == line
    assert caught.value.args == (line,)
    assert str(caught.value) == line
    assert type(caught.value.line) is str


@pytest.mark.parametrize('version', [
    'HTTP/2.0', 'HTTP/2', 'HTTP/1', 'HTTP/', 'HTTP/3.0', 'HTTP/0.8', 'HTTP/11', 'HTTP/x',
    'HTTP/01.1',
])
def test_an_unknown_version_is_refused_by_name(fake_socket, version):
    with pytest.raises(httplib.UnknownProtocol) as caught:
        begun(fake_socket(version + ' 200 OK\r\n\r\n'))
    assert caught.value.version == version
    assert caught.value.args == (version,)
    assert str(caught.value) == version


def test_what_an_unknown_version_said_is_on_the_response(any_socket):
    response = httplib.HTTPResponse(any_socket('HTTP/2.0 418 Teapot \r\n\r\n'))
    with pytest.raises(httplib.UnknownProtocol):
        response.begin()
    assert (response.status, response.reason) == (418, 'Teapot')
    assert (response.version, response.msg) == ('UNKNOWN', None)


NOT_STATUS_LINES = [
    'ICY 200 OK\r\n', 'http/1.1 200 OK\r\n', 'Http/1.1 200 OK\r\n', 'HTTP 200 OK\r\n',
    'XHTTP/1.1 200 OK\r\n', '200 OK\r\n', '<html>\r\n', 'hello', '\r\n', '\n', '   \r\n',
    'HTTP/1.1\r\n', 'HTTP/1.1 \r\n', 'HTTP1.1 200 OK\r\n', 'SIP/2.0 200 OK\r\n',
    'FTP/1.1 200 OK\r\n', '\xa0HTTP/1.1 200 OK\r\n', '\xef\xbb\xbfHTTP/1.1 200 OK\r\n',
    '"HTTP/1.1 200 OK"\r\n', '{"a": 1}\n',
]


@pytest.mark.parametrize('line', NOT_STATUS_LINES, ids=[repr(line) for line in NOT_STATUS_LINES])
def test_what_is_no_status_line_is_the_body_of_http_0_9(fake_socket, line):
    response = begun(fake_socket(line + 'rest'))
    assert (response.version, response.status, response.reason) == (9, 200, '')
    assert response.read() == line + 'rest'


@pytest.mark.parametrize('strict', [1, True, 'yes'])
@pytest.mark.parametrize('line', NOT_STATUS_LINES, ids=[repr(line) for line in NOT_STATUS_LINES])
def test_a_strict_response_refuses_what_is_no_status_line(fake_socket, line, strict):
    response = httplib.HTTPResponse(fake_socket(line), strict=strict)
    with pytest.raises(httplib.BadStatusLine) as caught:
        response.begin()
    assert (caught.value.line, caught.value.args, str(caught.value)) == (line, (line,), line)
    assert response.isclosed() is True


@pytest.mark.parametrize('strict', [0, 1])
def test_no_line_at_all_is_a_bad_status_line_with_a_sentence(any_socket, strict):
    response = httplib.HTTPResponse(any_socket(''), strict=strict)
    with pytest.raises(httplib.BadStatusLine) as caught:
        response.begin()
    text = 'No status line received - the server has closed the connection'
    assert (caught.value.line, caught.value.args, str(caught.value)) == (text, (text,), text)


def test_no_line_at_all_is_no_error_of_the_socket(any_socket):
    with pytest.raises(Exception) as caught:
        begun(any_socket(''))
    assert type(caught.value) is httplib.BadStatusLine
    assert not isinstance(caught.value, (IOError, OSError))


def test_a_reason_is_not_what_the_table_of_reasons_says(fake_socket):
    response = begun(fake_socket('HTTP/1.1 404 Gone fishing\r\n\r\n'))
    assert response.reason == 'Gone fishing'
    assert httplib.responses[response.status] == 'Not Found'
