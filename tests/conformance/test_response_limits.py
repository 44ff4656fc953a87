"""The limits of lines, heads and reads: their texts, their edges, and that they are late-bound."""
import httplib
import pytest

from answers import CHUNKED_HEAD, TEN_BYTES, begun
from fakes import text_socket

LONG = 'x' * 65536
TEXT = 'got more than %d bytes when reading %s'


def too_long(sock):
    with pytest.raises(httplib.LineTooLong) as caught:
        begun(sock).read()
    return caught.value


@pytest.mark.parametrize('answer, kind', [
    ('HTTP/1.1 200 ' + LONG + '\r\n\r\n', 'header line'),
    (LONG + LONG, 'header line'),
    ('HTTP/1.1 200 OK\r\nA: ' + LONG + '\r\n\r\n', 'header line'),
    ('HTTP/1.1 200 OK\r\nA: b\r\n ' + LONG + '\r\n\r\n', 'header line'),
    ('HTTP/1.1 100 Continue\r\nA: ' + LONG + '\r\n\r\n', 'header line'),
    (CHUNKED_HEAD + '5;' + LONG + '\r\nhello\r\n0\r\n\r\n', 'chunk size'),
    (CHUNKED_HEAD + '0' * 65537, 'chunk size'),
    (CHUNKED_HEAD + '5\r\nhello\r\n0\r\nA: ' + LONG + '\r\n\r\n', 'trailer line'),
], ids=['status', 'no status', 'field', 'folded field', 'interim field', 'chunk size',
        'endless chunk size', 'trailer'])
def test_a_line_beyond_the_limit_is_refused(fake_socket, answer, kind):
    error = too_long(fake_socket(answer))
    text = TEXT % (65536, kind)
    assert (str(error), error.args) == (text, (text,))
    assert isinstance(error, httplib.HTTPException)


@pytest.mark.parametrize('spare, refused', [(0, False), (-1, False), (1, True)])
def test_the_line_end_counts(fake_socket, spare, refused):
    length = 65536 + spare - len('A: \r\n')
    sock = fake_socket('HTTP/1.1 200 OK\r\nA: ' + 'v' * length + '\r\n\r\n')
    if refused:
        assert too_long(sock).args == (TEXT % (65536, 'header line'),)
    else:
        assert len(begun(sock).getheader('a')) == length


@pytest.mark.parametrize('spare, refused', [(0, False), (1, True)])
def test_the_edge_of_a_status_line(fake_socket, spare, refused):
    length = 65536 + spare - len('HTTP/1.1 200 \r\n')
    sock = fake_socket('HTTP/1.1 200 ' + 'r' * length + '\r\nA: b\r\n\r\n')
    if refused:
        assert too_long(sock).args == (TEXT % (65536, 'header line'),)
    else:
        assert len(begun(sock).reason) == length


@pytest.mark.parametrize('limit, answer, kind', [
    (20, 'HTTP/1.1 200 All is very well\r\n\r\n', 'header line'),
    (20, 'HTTP/1.1 200 OK\r\nName: a longer value\r\n\r\n', 'header line'),
    (25, 'HTTP/1.1 100 Go\r\nName: a value that is long\r\n\r\n', 'header line'),
    (28, CHUNKED_HEAD + '5;an extension that is too long\r\nhello\r\n0\r\n\r\n', 'chunk size'),
    (28, CHUNKED_HEAD + '0\r\nName: a value that is too long\r\n\r\n', 'trailer line'),
], ids=['status', 'field', 'interim field', 'chunk size', 'trailer'])
def test_the_limit_of_a_line_is_looked_up_when_it_is_read(
        monkeypatch, fake_socket, limit, answer, kind):
    monkeypatch.setattr(httplib, '_MAXLINE', limit)
    assert str(too_long(fake_socket(answer))) == TEXT % (limit, kind)


def test_the_limit_may_change_between_the_head_and_the_body(monkeypatch, any_socket):
    response = begun(any_socket(CHUNKED_HEAD + '5;extension\r\nhello\r\n0\r\n\r\n'))
    monkeypatch.setattr(httplib, '_MAXLINE', 8)
    with pytest.raises(httplib.LineTooLong) as caught:
        response.read()
    assert str(caught.value) == TEXT % (8, 'chunk size')


def test_a_higher_limit_takes_longer_lines(monkeypatch, fake_socket):
    monkeypatch.setattr(httplib, '_MAXLINE', 200000)
    response = begun(fake_socket('HTTP/1.1 200 OK\r\nA: ' + LONG + '\r\n\r\n'))
    assert response.getheader('a') == LONG


def test_the_limit_of_a_line_does_not_bound_the_body(monkeypatch, any_socket):
    monkeypatch.setattr(httplib, '_MAXLINE', 30)
    assert begun(any_socket('HTTP/1.1 200 OK\r\n\r\n' + 'y' * 3000)).read() == 'y' * 3000


def head_of(count):
    fields = ''.join('X-%d: %d\r\n' % (number, number) for number in range(count))
    return 'HTTP/1.1 200 OK\r\n' + fields + '\r\nbody'


def test_a_hundred_fields_are_taken(any_socket):
    response = begun(any_socket(head_of(100)))
    assert len(response.getheaders()) == 100
    assert response.read() == 'body'


@pytest.mark.parametrize('count', [101, 150])
def test_more_than_a_hundred_fields_are_refused(any_socket, count):
    with pytest.raises(httplib.HTTPException) as caught:
        begun(any_socket(head_of(count)))
    assert type(caught.value) is httplib.HTTPException
    assert caught.value.args == ('got more than 100 headers',)


def test_folded_lines_count_as_lines(any_socket):
    with pytest.raises(httplib.HTTPException) as caught:
        begun(any_socket('HTTP/1.1 200 OK\r\nA: b\r\n' + ' c\r\n' * 100 + '\r\n'))
    assert str(caught.value) == 'got more than 100 headers'


@pytest.mark.parametrize('limit, count, refused', [
    (3, 3, False), (3, 4, True), (0, 0, False), (0, 1, True), (1000, 900, False),
])
def test_the_limit_of_fields_is_looked_up_when_they_are_read(
        monkeypatch, fake_socket, limit, count, refused):
    monkeypatch.setattr(httplib, '_MAXHEADERS', limit)
    if not refused:
        assert len(begun(fake_socket(head_of(count))).getheaders()) == count
        return
    with pytest.raises(httplib.HTTPException) as caught:
        begun(fake_socket(head_of(count)))
    assert str(caught.value) == 'got more than %d headers' % limit


class Asked(object):
    """A file that notes the amounts it is asked for."""

    def __init__(self, file):
        self.file = file
        self.amounts = []

    def read(self, *amount):
        self.amounts.extend(amount or [None])
        return self.file.read(*amount)

    def readline(self, *limit):
        return self.file.readline(*limit)

    def close(self):
        self.file.close()


@pytest.mark.parametrize('limit, amounts', [
    (3, [3, 3, 3, 1]), (4, [4, 4, 2]), (5, [5, 5]), (10, [10]), (100, [10]),
])
def test_a_sized_body_is_asked_for_in_blocks_of_the_limit(monkeypatch, limit, amounts):
    monkeypatch.setattr(httplib, 'MAXAMOUNT', limit)
    response = begun(text_socket(TEN_BYTES))
    asked = response.fp = Asked(response.fp)
    assert response.read() == '0123456789'
    assert asked.amounts == amounts


def test_a_chunk_is_asked_for_in_blocks_of_the_limit(monkeypatch):
    monkeypatch.setattr(httplib, 'MAXAMOUNT', 3)
    response = begun(text_socket(CHUNKED_HEAD + '5\r\nhello\r\n0\r\n\r\n'))
    asked = response.fp = Asked(response.fp)
    assert response.read() == 'hello'
    assert asked.amounts == [3, 2, 2]


def test_a_read_of_an_amount_asks_once(monkeypatch):
    monkeypatch.setattr(httplib, 'MAXAMOUNT', 3)
    response = begun(text_socket(TEN_BYTES))
    asked = response.fp = Asked(response.fp)
    assert response.read(8) == '01234567'
    assert response.read(8) == '89'
    assert asked.amounts == [8, 2]


def test_a_promise_of_a_terabyte_costs_nothing(any_socket):
    response = begun(any_socket('HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\nabc' % 2 ** 40))
    with pytest.raises(httplib.IncompleteRead) as caught:
        response.read()
    assert (caught.value.partial, caught.value.expected) == ('abc', 2 ** 40 - 3)
