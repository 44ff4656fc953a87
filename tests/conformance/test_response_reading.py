"""`read` of bodies with a length and of bodies until close: amounts, ends and what is left."""
import httplib
import pytest

from answers import TEN_BYTES, UNTIL_CLOSE, begun

SHORT = 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'
BOTH = pytest.mark.parametrize('answer', [TEN_BYTES, UNTIL_CLOSE], ids=['length', 'close'])


@BOTH
def test_read_gives_the_whole_body_and_closes(any_socket, answer):
    response = begun(any_socket(answer))
    assert response.isclosed() is False
    assert response.read() == '0123456789'
    assert response.isclosed() is True
    assert response.fp is None


@BOTH
def test_read_of_none_gives_the_whole_body(any_socket, answer):
    assert begun(any_socket(answer)).read(None) == '0123456789'


@BOTH
def test_the_amount_may_be_a_keyword(any_socket, answer):
    assert begun(any_socket(answer)).read(amt=4) == '0123'


@BOTH
@pytest.mark.parametrize('amount, pieces', [
    (1, list('0123456789')), (3, ['012', '345', '678', '9']), (5, ['01234', '56789']),
    (7, ['0123456', '789']), (10, ['0123456789']), (8192, ['0123456789']),
])
def test_reading_in_amounts(any_socket, answer, amount, pieces):
    response = begun(any_socket(answer))
    assert [response.read(amount) for _ in pieces] == pieces
    assert response.read(amount) == ''
    assert response.isclosed() is True


@BOTH
def test_an_amount_and_then_all_the_rest(any_socket, answer):
    response = begun(any_socket(answer))
    assert response.read(4) == '0123'
    assert response.read() == '456789'
    assert response.read() == ''


@BOTH
def test_reading_past_the_end_gives_nothing_for_ever(any_socket, answer):
    response = begun(any_socket(answer))
    response.read()
    assert [response.read(), response.read(3), response.read(0), response.read(None)] == [''] * 4


@BOTH
def test_reading_no_bytes_changes_nothing(any_socket, answer):
    response = begun(any_socket(answer))
    assert response.read(0) == ''
    assert response.isclosed() is False
    assert response.read() == '0123456789'


@BOTH
def test_reading_a_negative_amount_gives_everything(any_socket, answer):
    assert begun(any_socket(answer)).read(-1) == '0123456789'


@BOTH
def test_reading_after_close_gives_nothing(any_socket, answer):
    response = begun(any_socket(answer))
    response.read(3)
    response.close()
    assert (response.read(), response.read(3)) == ('', '')
    assert response.isclosed() is True


@BOTH
def test_closing_twice_is_allowed(any_socket, answer):
    response = begun(any_socket(answer))
    assert response.close() is None
    assert response.close() is None
    assert response.isclosed() is True


@BOTH
def test_close_closes_the_file(any_socket, answer):
    response = begun(any_socket(answer))
    file = response.fp
    response.close()
    assert file.closed


@BOTH
def test_the_end_of_the_body_closes_the_file(any_socket, answer):
    response = begun(any_socket(answer))
    file = response.fp
    response.read()
    assert file.closed


def test_length_counts_down_to_what_is_left(any_socket):
    response = begun(any_socket(TEN_BYTES))
    lengths = [response.length]
    while response.read(4) != '':
        lengths.append(response.length)
    assert lengths == [10, 6, 2, 0]


def test_length_is_zero_after_all_was_read(any_socket):
    response = begun(any_socket(TEN_BYTES))
    response.read()
    assert response.length == 0


def test_length_stays_none_for_a_body_until_close(any_socket):
    response = begun(any_socket(UNTIL_CLOSE))
    response.read(4)
    assert response.length is None
    response.read()
    assert response.length is None


def test_a_sized_body_closes_with_its_last_byte(any_socket):
    response = begun(any_socket(TEN_BYTES))
    states = []
    for _ in range(2):
        response.read(5)
        states.append(response.isclosed())
    assert states == [False, True]


def test_a_body_until_close_closes_only_when_nothing_more_came(any_socket):
    response = begun(any_socket(UNTIL_CLOSE))
    states = []
    for _ in range(3):
        response.read(5)
        states.append(response.isclosed())
    assert states == [False, False, True]


def test_a_negative_amount_ends_a_sized_body_but_not_one_until_close(any_socket):
    sized, endless = begun(any_socket(TEN_BYTES)), begun(any_socket(UNTIL_CLOSE))
    sized.read(-1)
    endless.read(-1)
    assert (sized.isclosed(), endless.isclosed()) == (True, False)
    assert endless.read(-1) == ''
    assert endless.isclosed() is True


@pytest.mark.parametrize('amount', [None, 5, 100])
def test_a_body_is_clipped_to_its_length(any_socket, amount):
    response = begun(any_socket('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHelloHTTP/1.1 500'))
    assert response.read(amount) == 'Hello'
    assert response.isclosed() is True


def test_a_text_amount_reads_the_rest_of_a_sized_body(any_socket):
    assert begun(any_socket(TEN_BYTES)).read('5') == '0123456789'


def test_a_body_of_length_zero_closes_when_it_is_read(any_socket):
    for arguments in [(), (0,), (5,)]:
        response = begun(any_socket('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'))
        assert response.isclosed() is False
        assert response.read(*arguments) == ''
        assert response.isclosed() is True


@pytest.mark.parametrize('amount', [None, 0, 1, 8192])
def test_an_answer_to_head_reads_as_nothing_and_closes(any_socket, amount):
    response = begun(any_socket(TEN_BYTES), method='HEAD')
    assert response.read(amount) == ''
    assert response.isclosed() is True


def test_only_upper_case_head_has_no_body(any_socket):
    assert begun(any_socket(TEN_BYTES), method='head').read() == '0123456789'


@pytest.mark.parametrize('status', ['204 No Content', '304 Not Modified'])
@pytest.mark.parametrize('amount', [None, 0, 1, 8192])
def test_statuses_without_a_body_read_as_nothing_and_close(any_socket, status, amount):
    response = begun(any_socket('HTTP/1.1 %s\r\nContent-Length: 4\r\n\r\nbody' % status))
    assert response.read(amount) == ''
    assert response.isclosed() is True


def test_reading_all_of_a_short_body_is_an_incomplete_read(any_socket):
    response = begun(any_socket(SHORT))
    with pytest.raises(httplib.IncompleteRead) as caught:
        response.read()
    error = caught.value
    assert (error.partial, error.expected) == ('abc', 7)
    assert error.args == ('abc',)
    assert str(error) == 'IncompleteRead(3 bytes read, 7 more expected)'
    assert repr(error) == 'IncompleteRead(3 bytes read, 7 more expected)'


def test_a_short_body_closes_the_response(any_socket):
    response = begun(any_socket(SHORT))
    with pytest.raises(httplib.IncompleteRead):
        response.read()
    assert response.isclosed() is True
    assert response.read() == ''


def test_an_empty_short_body_has_an_empty_partial(any_socket):
    response = begun(any_socket('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n'))
    with pytest.raises(httplib.IncompleteRead) as caught:
        response.read()
    assert (caught.value.partial, caught.value.expected) == ('', 2)
    assert str(caught.value) == 'IncompleteRead(0 bytes read, 2 more expected)'


def test_the_rest_of_a_short_body_counts_from_where_reading_stood(any_socket):
    response = begun(any_socket(SHORT))
    assert response.read(2) == 'ab'
    with pytest.raises(httplib.IncompleteRead) as caught:
        response.read()
    assert (caught.value.partial, caught.value.expected) == ('c', 7)


def test_a_short_body_read_in_amounts_just_ends(any_socket):
    response = begun(any_socket(SHORT))
    assert response.read(8) == 'abc'
    assert (response.length, response.isclosed()) == (7, False)
    assert response.read(8) == ''
    assert (response.length, response.isclosed()) == (7, True)


def test_fields_are_still_there_after_the_body_was_read(any_socket):
    response = begun(any_socket(TEN_BYTES))
    response.read()
    response.close()
    assert response.getheader('content-length') == '10'
    assert response.getheaders() == [('content-length', '10')]
    assert (response.status, response.reason, response.version) == (200, 'OK', 11)
