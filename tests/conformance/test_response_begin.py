"""`begin`: what a response knows once its head was read, and how its body is framed."""
import httplib
import pytest

from answers import CHUNKED_HEAD, TEN_BYTES, TWO_CHUNKS, UNTIL_CLOSE, begun

NEW, OLD = 'HTTP/1.1 200 OK\r\n', 'HTTP/1.0 200 OK\r\n'
SIZED = 'Content-Length: 4\r\n'


def test_status_reason_and_version_of_an_answer(any_socket):
    response = begun(any_socket('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n'))
    assert (response.status, response.reason, response.version) == (404, 'Not Found', 11)


def test_the_status_is_a_plain_int(any_socket):
    response = begun(any_socket(TEN_BYTES))
    assert type(response.status) is int
    assert str(response.status) == '200'
    assert '%s %r' % (response.status, response.status) == '200 200'
    assert {200: 'fine'}[response.status] == 'fine'
    assert response.status is httplib.OK


def test_the_reason_is_a_plain_string(any_socket):
    assert type(begun(any_socket(TEN_BYTES)).reason) is str


def test_begin_returns_nothing(any_socket):
    assert httplib.HTTPResponse(any_socket(TEN_BYTES)).begin() is None


def test_a_second_begin_reads_nothing(any_socket):
    response = begun(any_socket(TEN_BYTES))
    message = response.msg
    assert response.begin() is None
    assert response.msg is message
    assert response.length == 10
    assert response.read() == '0123456789'


def test_begin_after_the_body_was_read_does_nothing(any_socket):
    response = begun(any_socket(TEN_BYTES))
    response.read()
    response.begin()
    assert response.status == 200
    assert response.isclosed() is True


def test_a_response_with_a_message_of_its_own_is_not_begun_again(fake_socket):
    response = httplib.HTTPResponse(fake_socket(TEN_BYTES))
    response.msg = 'mine'
    response.begin()
    assert response.status == 'UNKNOWN'
    assert response.fp.readline() == 'HTTP/1.1 200 OK\r\n'


def test_the_message_does_not_keep_the_file(any_socket):
    assert begun(any_socket(TEN_BYTES)).msg.fp is None


def test_the_message_is_of_the_class_of_the_module(any_socket):
    assert isinstance(begun(any_socket(TEN_BYTES)).msg, httplib.HTTPMessage)


def test_framing_by_length(any_socket):
    response = begun(any_socket(TEN_BYTES))
    assert (response.length, response.chunked) == (10, 0)
    assert response.chunk_left == 'UNKNOWN'


def test_framing_by_chunks(any_socket):
    response = begun(any_socket(TWO_CHUNKS))
    assert (response.length, response.chunked) == (None, 1)
    assert response.chunk_left is None


def test_framing_by_close(any_socket):
    response = begun(any_socket(UNTIL_CLOSE))
    assert (response.length, response.chunked) == (None, 0)
    assert response.chunk_left == 'UNKNOWN'


@pytest.mark.parametrize('coding', ['chunked', 'Chunked', 'CHUNKED', ' chunked  '])
def test_chunked_in_any_case(any_socket, coding):
    head = NEW + 'Transfer-Encoding:%s\r\n\r\n' % coding
    response = begun(any_socket(head + '2\r\nok\r\n0\r\n\r\n'))
    assert response.chunked == 1
    assert response.read() == 'ok'


def test_identity_leaves_the_length_in_charge(any_socket):
    response = begun(any_socket(NEW + 'Transfer-Encoding: identity\r\n' + SIZED + '\r\nbody'))
    assert (response.chunked, response.length) == (0, 4)
    assert response.read() == 'body'


def test_chunks_win_over_a_length(any_socket):
    head = CHUNKED_HEAD[:-2] + 'Content-Length: 3\r\n\r\n'
    response = begun(any_socket(head + '5\r\nworld\r\n0\r\n\r\n'))
    assert (response.chunked, response.length) == (1, None)
    assert response.read() == 'world'


@pytest.mark.parametrize('value, length', [
    ('0', 0), ('7', 7), ('007', 7), ('  7  ', 7), ('7\t', 7), ('', None),
    ('12345678901234567890', 12345678901234567890),
])
def test_values_of_content_length(fake_socket, value, length):
    response = begun(fake_socket(NEW + 'Content-Length:%s\r\n\r\n' % value))
    assert response.length == length


WILL_CLOSE = [
    (NEW + SIZED, False),
    (NEW, True),
    (NEW + SIZED + 'Connection: close\r\n', True),
    (NEW + SIZED + 'Connection: Close\r\n', True),
    (NEW + SIZED + 'connection: x-private, CLOSE\r\n', True),
    (NEW + SIZED + 'Connection: keep-alive\r\n', False),
    (NEW + 'Connection: keep-alive\r\n', True),
    (NEW + SIZED + 'Proxy-Connection: close\r\n', False),
    (NEW + 'Transfer-Encoding: chunked\r\n', False),
    (NEW + 'Transfer-Encoding: chunked\r\nConnection: close\r\n', True),
    (OLD + SIZED, True),
    (OLD, True),
    (OLD + SIZED + 'Connection: Keep-Alive\r\n', False),
    (OLD + SIZED + 'Connection: close\r\n', True),
    (OLD + SIZED + 'Keep-Alive: timeout=5\r\n', False),
    (OLD + SIZED + 'Proxy-Connection: Keep-Alive\r\n', False),
    (OLD + SIZED + 'Proxy-Connection: close\r\n', True),
    (OLD + 'Connection: Keep-Alive\r\n', True),
    ('HTTP/1.1 204 No Content\r\n', False),
    ('HTTP/1.1 304 Not Modified\r\n', False),
    ('HTTP/1.1 304 Not Modified\r\nConnection: close\r\n', True),
    ('HTTP/1.0 204 No Content\r\n', True),
    ('HTTP/1.1 101 Switching Protocols\r\n', False),
    ('HTTP/1.7 200 OK\r\n' + SIZED, False),
]


@pytest.mark.parametrize('head, expected', WILL_CLOSE)
def test_whether_the_connection_ends_with_the_answer(fake_socket, head, expected):
    assert begun(fake_socket(head + '\r\n')).will_close == expected


def test_an_answer_to_head_keeps_the_connection_without_a_length(fake_socket):
    assert not begun(fake_socket(NEW + '\r\n'), method='HEAD').will_close


@pytest.mark.parametrize('head, method', [
    ('HTTP/1.1 204 No Content\r\n' + SIZED, None),
    ('HTTP/1.1 304 Not Modified\r\n' + SIZED, None),
    ('HTTP/1.1 101 Switching Protocols\r\n' + SIZED, None),
    ('HTTP/1.1 200 OK\r\n' + SIZED, 'HEAD'),
    ('HTTP/1.1 200 OK\r\n', 'HEAD'),
])
def test_answers_without_a_body_have_length_zero_and_stay_open_until_read(
        any_socket, head, method):
    response = begun(any_socket(head + '\r\nbody'), method=method)
    assert response.length == 0
    assert response.isclosed() is False
    assert response.read() == ''
    assert response.isclosed() is True


@pytest.mark.parametrize('head', [
    'HTTP/1.1 200 OK\r\nServer: x\r\n',
    'HTTP/1.1 200 OK\r\n',
    'HTTP/1.1 200 OK\r\nServer: x',
])
def test_a_head_that_ends_with_the_stream_is_taken_as_it_is(any_socket, head):
    response = begun(any_socket(head))
    assert (response.status, response.reason) == (200, 'OK')
    assert response.getheader('server') == ('x' if 'Server' in head else None)
    assert response.read() == ''


def test_a_head_with_bare_line_feeds_is_a_head(any_socket):
    response = begun(any_socket('HTTP/1.1 200 OK\nContent-Length: 4\nServer: x\n\nbody'))
    assert response.getheader('server') == 'x'
    assert response.read() == 'body'
