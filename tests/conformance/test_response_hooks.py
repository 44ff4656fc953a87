"""The seams of a response: which are called, in which order, with what; overridden and direct."""
import httplib
import pytest

from answers import CHUNKED_HEAD, TEN_BYTES, TWO_CHUNKS, UNTIL_CLOSE, begun
from fakes import text_socket


class Recording(httplib.HTTPResponse):
    """A response that notes each call of a seam before it is obeyed."""

    def __init__(self, *arguments, **keywords):
        self.calls = []
        httplib.HTTPResponse.__init__(self, *arguments, **keywords)

    def _note(self, name, *arguments):
        self.calls.append((name,) + arguments)
        return getattr(httplib.HTTPResponse, name)(self, *arguments)

    def _read_status(self):
        return self._note('_read_status')

    def _check_close(self):
        return self._note('_check_close')

    def _read_chunked(self, amt):
        return self._note('_read_chunked', amt)

    def _safe_read(self, amt):
        return self._note('_safe_read', amt)

    def close(self):
        return self._note('close')


def calls_of_begin(sock, **keywords):
    response = Recording(sock, **keywords)
    response.begin()
    return response.calls


def calls_of_read(sock, *amounts, **keywords):
    response = Recording(sock, **keywords)
    response.begin()
    del response.calls[:]
    for amount in amounts or [None]:
        response.read(amount)
    return response.calls


def test_begin_reads_the_status_and_then_checks_for_close(any_socket):
    assert calls_of_begin(any_socket(TEN_BYTES)) == [('_read_status',), ('_check_close',)]


def test_a_second_begin_calls_nothing(any_socket):
    response = Recording(any_socket(TEN_BYTES))
    response.begin()
    del response.calls[:]
    response.begin()
    assert response.calls == []


def test_begin_reads_a_status_for_each_interim_answer(any_socket):
    calls = calls_of_begin(any_socket('HTTP/1.1 100 Continue\r\n\r\n' * 2 + TEN_BYTES))
    assert calls == [('_read_status',)] * 3 + [('_check_close',)]


def test_http_0_9_is_not_checked_for_close(any_socket):
    assert calls_of_begin(any_socket('plain text')) == [('_read_status',)]


def test_a_strict_response_closes_before_it_refuses(any_socket):
    response = Recording(any_socket('plain text'), strict=1)
    with pytest.raises(httplib.BadStatusLine):
        response.begin()
    assert response.calls == [('_read_status',), ('close',)]


@pytest.mark.parametrize('answer, amounts, calls', [
    (TEN_BYTES, [None], [('_safe_read', 10), ('close',)]),
    (TEN_BYTES, [4, None], [('_safe_read', 6), ('close',)]),
    (TEN_BYTES, [4], []),
    (TEN_BYTES, [4, 6], [('close',)]),
    (TEN_BYTES, [100], [('close',)]),
    (TEN_BYTES, [None, None, 3], [('_safe_read', 10), ('close',)]),
    (UNTIL_CLOSE, [None], [('close',)]),
    (UNTIL_CLOSE, [4, 100], []),
    (UNTIL_CLOSE, [100, 1], [('close',)]),
    (TWO_CHUNKS, [None], [('_read_chunked', None), ('_safe_read', 6), ('_safe_read', 2),
                          ('_safe_read', 5), ('_safe_read', 2), ('close',)]),
    (TWO_CHUNKS, [4], [('_read_chunked', 4), ('_safe_read', 4)]),
    (TWO_CHUNKS, [6], [('_read_chunked', 6), ('_safe_read', 6), ('_safe_read', 2)]),
    (TWO_CHUNKS, [8], [('_read_chunked', 8), ('_safe_read', 6), ('_safe_read', 2),
                       ('_safe_read', 2)]),
    (TWO_CHUNKS, [100], [('_read_chunked', 100), ('_safe_read', 6), ('_safe_read', 2),
                         ('_safe_read', 5), ('_safe_read', 2), ('close',)]),
    (TWO_CHUNKS, [0], [('_read_chunked', 0), ('_safe_read', 0)]),
])
def test_what_read_calls(any_socket, answer, amounts, calls):
    assert calls_of_read(any_socket(answer), *amounts) == calls


def test_an_answer_to_head_only_closes(any_socket):
    assert calls_of_read(any_socket(TEN_BYTES), None, 5, method='HEAD') == [('close',)]


def test_the_status_of_an_overridden_hook_is_taken(any_socket):
    class Mine(httplib.HTTPResponse):
        def _read_status(self):
            self.fp.readline()
            return 'HTTP/1.0', 299, ' My Reason \r\n'

    response = Mine(any_socket(TEN_BYTES))
    response.begin()
    assert (response.version, response.status, response.reason) == (10, 299, 'My Reason')
    assert response.read() == '0123456789'


def test_an_overridden_hook_may_repair_the_status_line(any_socket):
    class Mine(httplib.HTTPResponse):
        def _read_status(self):
            version, status, reason = httplib.HTTPResponse._read_status(self)
            return 'HTTP/1.0' if version == 'HTTP/3.0' else version, status, reason

    response = Mine(any_socket('HTTP/3.0 200 OK\r\nServer: x\r\n\r\nbody'))
    response.begin()
    assert (response.version, response.getheader('server')) == (10, 'x')


@pytest.mark.parametrize('answer', [True, False, 1])
def test_an_overridden_check_for_close_decides(any_socket, answer):
    class Mine(httplib.HTTPResponse):
        def _check_close(self):
            return answer

    response = Mine(any_socket(TEN_BYTES))
    response.begin()
    assert response.will_close == answer


def test_what_an_overridden_safe_read_returns_is_the_body(any_socket):
    class Mine(httplib.HTTPResponse):
        def _safe_read(self, amt):
            return 'x' * amt

    response = Mine(any_socket(TEN_BYTES))
    response.begin()
    assert response.read() == 'xxxxxxxxxx'
    assert response.isclosed() is True


def test_what_an_overridden_read_chunked_returns_is_the_body(any_socket):
    class Mine(httplib.HTTPResponse):
        def _read_chunked(self, amt):
            return 'chunks of %s' % amt

    response = Mine(any_socket(TWO_CHUNKS))
    response.begin()
    assert (response.read(), response.read(5)) == ('chunks of None', 'chunks of 5')
    assert response.isclosed() is False


def test_read_status_called_directly_returns_what_the_line_says(any_socket):
    response = httplib.HTTPResponse(any_socket('HTTP/1.1 200 All  is well\r\nServer: x\r\n\r\n'))
    assert response._read_status() == ('HTTP/1.1', 200, 'All  is well\r\n')
    assert response.status == 'UNKNOWN'
    assert response.fp.readline() == 'Server: x\r\n'


def test_read_chunked_called_directly_returns_the_body(any_socket):
    response = begun(any_socket(TWO_CHUNKS))
    assert response._read_chunked(3) == 'Hel'
    assert response._read_chunked(None) == 'lo world'
    assert response.isclosed() is True


def test_safe_read_called_directly_reads_the_file_and_counts_nothing(any_socket):
    response = begun(any_socket(TEN_BYTES))
    assert (response._safe_read(0), response._safe_read(4)) == ('', '0123')
    assert response.length == 10
    with pytest.raises(httplib.IncompleteRead) as caught:
        response._safe_read(9)
    assert (caught.value.partial, caught.value.expected) == ('456789', 3)
    assert response.isclosed() is False
    response.close()


@pytest.mark.parametrize('version, field, expected', [
    (11, '', False), (11, 'Connection: close', True), (11, 'Connection: Keep-Alive', False),
    (10, '', True), (10, 'Connection: Keep-Alive', False), (10, 'Connection: close', True),
    (10, 'Keep-Alive: 300', False), (10, 'Proxy-Connection: keep-alive', False),
    (9, '', True),
])
def test_check_close_called_directly(version, field, expected):
    response = httplib.HTTPResponse(text_socket(''))
    response.version = version
    response.msg = httplib.HTTPMessage(httplib.StringIO(field + '\r\n\r\n'))
    assert response._check_close() is expected


def test_an_init_that_does_less_still_makes_a_response(any_socket):
    class Mine(httplib.HTTPResponse):
        def __init__(self, sock, strict=0):
            httplib.HTTPResponse.__init__(self, sock, 0, strict, 'GET')
            self.extra = 'mine'

    response = Mine(any_socket(CHUNKED_HEAD + '2\r\nok\r\n0\r\n\r\n'))
    response.begin()
    assert (response.extra, response.read()) == ('mine', 'ok')
