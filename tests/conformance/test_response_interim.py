"""100 Continue before the answer: skipped with its head, however often; 101 is an answer."""
import httplib
import pytest

from answers import TEN_BYTES, begun

CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n'


def test_a_hundred_interim_answers_are_no_fault(any_socket):
    assert begun(any_socket(CONTINUE * 100 + TEN_BYTES)).read() == '0123456789'


@pytest.mark.parametrize('interim', [
    CONTINUE,
    CONTINUE * 2,
    CONTINUE * 5,
    'HTTP/1.0 100 Continue\r\n\r\n',
    'HTTP/1.1 100\r\n\r\n',
    'HTTP/1.1 100 Go on, please\r\n\r\n',
    'HTTP/1.1 100 Continue\n\n',
    'HTTP/1.1 100 Continue\r\nServer: interim\r\nContent-Length: 99\r\n\r\n',
    'HTTP/1.1 100 Continue\r\nConnection: close\r\n\r\n',
    'HTTP/1.1 100 Continue\r\nTransfer-Encoding: chunked\r\n\r\n',
    'HTTP/1.1 100 Continue\r\n   \r\n',
], ids=repr)
def test_an_interim_answer_leaves_no_trace(any_socket, interim):
    response = begun(any_socket(interim + TEN_BYTES))
    assert (response.status, response.reason, response.version) == (200, 'OK', 11)
    assert response.getheaders() == [('content-length', '10')]
    assert not response.will_close
    assert response.read() == '0123456789'


@pytest.mark.parametrize('final, status', [
    ('HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n', 417),
    ('HTTP/1.1 204 No Content\r\n\r\n', 204),
    ('HTTP/1.1 101 Switching Protocols\r\n\r\n', 101),
    ('HTTP/1.0 500 Broken\r\n\r\n', 500),
])
def test_any_answer_may_follow(any_socket, final, status):
    response = begun(any_socket(CONTINUE + final))
    assert response.status == status
    assert response.read() == ''


@pytest.mark.parametrize('strict', [0, 1])
def test_an_end_after_an_interim_answer_is_a_bad_status_line(any_socket, strict):
    with pytest.raises(httplib.BadStatusLine) as caught:
        begun(any_socket(CONTINUE), strict=strict)
    assert str(caught.value) == 'No status line received - the server has closed the connection'


def test_an_unreadable_status_after_an_interim_answer_is_refused(any_socket):
    with pytest.raises(httplib.BadStatusLine) as caught:
        begun(any_socket(CONTINUE + 'HTTP/1.1 x OK\r\n\r\n'))
    assert caught.value.line == 'HTTP/1.1 x OK\r\n'


@pytest.mark.parametrize('method', [None, 'POST', 'HEAD'])
def test_the_method_does_not_matter(any_socket, method):
    response = begun(any_socket(CONTINUE + TEN_BYTES), method=method)
    assert response.status == 200
    assert response.read() == ('' if method == 'HEAD' else '0123456789')


def test_switching_protocols_has_its_fields(any_socket):
    response = begun(any_socket('HTTP/1.1 101 Switching Protocols\r\n'
                                'Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n'))
    assert (response.status, response.reason) == (101, 'Switching Protocols')
    assert response.getheader('Upgrade') == 'websocket'
    assert (response.length, response.chunked) == (0, 0)
    assert not response.will_close


def test_an_interim_status_of_an_overridden_hook_is_skipped(any_socket):
    class Mine(httplib.HTTPResponse):
        def _read_status(self):
            version, status, reason = httplib.HTTPResponse._read_status(self)
            return version, 100 if status == 777 else status, reason

    response = Mine(any_socket('HTTP/1.1 777 Wait\r\nA: b\r\n\r\n' + TEN_BYTES))
    response.begin()
    assert (response.status, response.read()) == (200, '0123456789')


def test_an_interim_head_that_never_ends_is_followed_by_nothing(any_socket):
    with pytest.raises(httplib.BadStatusLine):
        begun(any_socket('HTTP/1.1 100 Continue\r\nServer: x\r\n'))
