"""Chunked bodies that are cut short or no chunks at all: IncompleteRead, and what it carries."""
import httplib
import pytest

from answers import CHUNKED_HEAD, begun


def incomplete(sock, *amounts):
    """Return (response, the IncompleteRead of the last of these reads)."""
    response = begun(sock)
    for amount in amounts[:-1]:
        response.read(amount)
    with pytest.raises(httplib.IncompleteRead) as caught:
        response.read(*amounts[-1:])
    return response, caught.value


CUT_IN_DATA = [
    # text, amounts, partial, expected
    ('5\r\nhel', [], 'hel', 2),
    ('5\r\nhel', [None], 'hel', 2),
    ('5\r\nhel', [5], 'hel', 2),
    ('5\r\nhel', [4], 'hel', 1),
    ('5\r\nhel', [100], 'hel', 2),
    ('5\r\nhel', [2, None], 'l', 2),
    ('5\r\n', [], '', 5),
    ('5\r\nhello', [], '', 2),
    ('5\r\nhello\r', [], '\r', 1),
    ('5\r\nhello', [5], '', 2),
    ('5\r\nhello\r\n6\r\nwor', [], 'wor', 3),
    ('5\r\nhello\r\n6\r\nwor', [9], 'wor', 1),
    ('5\r\nhello\r\n6\r\nwor', [5, None], 'wor', 3),
    ('ffffffff\r\nabc', [], 'abc', 0xffffffff - 3),
]


@pytest.mark.parametrize('text, amounts, partial, expected', CUT_IN_DATA)
def test_a_chunk_cut_short_tells_what_came_of_it_and_what_is_missing(
        any_socket, text, amounts, partial, expected):
    _, error = incomplete(any_socket(CHUNKED_HEAD + text), *amounts)
    assert error.partial == partial
    assert error.args == (partial,)
    assert error.expected == expected
    words = 'IncompleteRead(%d bytes read, %d more expected)' % (len(partial), expected)
    assert (str(error), repr(error)) == (words, words)


CUT_AT_THE_SIZE = [
    ('', [], ''),
    ('5\r\nhello\r\n', [], 'hello'),
    ('5\r\nhello\r\n5\r\nworld\r\n', [], 'helloworld'),
    ('5\r\nhello\r\n', [5, 5], ''),
    ('5\r\nhello\r\n', [100], 'hello'),
    ('5\r\nhello\r\n', [2, 100], 'llo'),
]
NO_SIZE = [
    ('xyz\r\n', [], ''),
    ('\r\n5\r\nhello\r\n', [], ''),
    ('5\r\nhello\r\nxyz\r\n', [], 'hello'),
    ('5\r\nhello\r\n\r\n0\r\n\r\n', [], 'hello'),
    ('5\r\nhello\r\n;ext\r\n', [], 'hello'),
    ('5\r\nhello\r\n5.0\r\n', [], 'hello'),
    ('5\r\nhello\r\n5g\r\n', [100], 'hello'),
    ('5\r\nhello\r\n5 5\r\n', [], 'hello'),
    ('5\r\nhello\r\n-\r\n', [], 'hello'),
    ('5\r\nhello\r\n0x\r\n', [], 'hello'),
    ('5\r\nhello\r\n\xb2\r\n', [], 'hello'),
    ('<html>\r\n', [5], ''),
]


@pytest.mark.parametrize('text, amounts, partial', CUT_AT_THE_SIZE + NO_SIZE)
def test_a_missing_or_garbled_size_tells_all_that_came_and_closes(
        any_socket, text, amounts, partial):
    response, error = incomplete(any_socket(CHUNKED_HEAD + text), *amounts)
    assert error.partial == partial
    assert error.args == (partial,)
    assert error.expected is None
    words = 'IncompleteRead(%d bytes read)' % len(partial)
    assert (str(error), repr(error)) == (words, words)
    assert response.isclosed() is True
    assert response.read() == ''


def test_what_came_before_can_be_read_in_amounts(any_socket):
    response = begun(any_socket(CHUNKED_HEAD + '5\r\nhello\r\n5\r\nwor'))
    assert [response.read(3), response.read(2), response.read(3)] == ['hel', 'lo', 'wor']
    with pytest.raises(httplib.IncompleteRead) as caught:
        response.read(1)
    assert (caught.value.partial, caught.value.expected) == ('', 1)


def test_partial_is_a_string_as_the_body_is(any_socket):
    _, error = incomplete(any_socket(CHUNKED_HEAD + '9\r\na b c'))
    assert error.partial.split(' ') == ['a', 'b', 'c']
    assert 'b' in error.partial
    assert isinstance(error.partial, bytes)


def test_an_incomplete_read_is_an_http_exception(any_socket):
    _, error = incomplete(any_socket(CHUNKED_HEAD + '5\r\nhel'))
    assert isinstance(error, httplib.HTTPException)
    assert type(error) is httplib.IncompleteRead


def test_the_hook_that_reads_chunks_meets_the_error_too(any_socket):
    class Forgiving(httplib.HTTPResponse):
        def _read_chunked(self, amt):
            try:
                return httplib.HTTPResponse._read_chunked(self, amt)
            except httplib.IncompleteRead as error:
                return error.partial

    response = Forgiving(any_socket(CHUNKED_HEAD + '5\r\nhello\r\nxyz'))
    response.begin()
    assert response.read() == 'hello'


def test_the_hook_that_reads_exactly_may_forgive(any_socket):
    class Forgiving(httplib.HTTPResponse):
        def _safe_read(self, amt):
            try:
                return httplib.HTTPResponse._safe_read(self, amt)
            except httplib.IncompleteRead as error:
                return error.partial

    response = Forgiving(any_socket('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort'))
    response.begin()
    assert response.read() == 'short'
    assert response.isclosed() is True
