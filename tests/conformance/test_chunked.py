"""Chunked bodies: sizes, extensions, trailers; amounts across chunks; what stands at each moment."""
import httplib
import pytest

from answers import CHUNKED_HEAD, TWO_CHUNKS, begun

WHOLE = 'Hello world'


def chunked(text):
    return CHUNKED_HEAD + text


def pieces_of(response, amount, most=100):
    pieces = []
    for piece in iter(lambda: response.read(amount), ''):
        pieces.append(piece)
        assert len(pieces) < most
    return pieces


@pytest.mark.parametrize('text, body', [
    ('5\r\nhello\r\n0\r\n\r\n', 'hello'),
    ('1\r\na\r\n1\r\nb\r\n1\r\nc\r\n0\r\n\r\n', 'abc'),
    ('0\r\n\r\n', ''),
    ('00\r\n\r\n', ''),
    ('a\r\n0123456789\r\n0\r\n\r\n', '0123456789'),
    ('A\r\n0123456789\r\n0\r\n\r\n', '0123456789'),
    ('0A\r\n0123456789\r\n0\r\n\r\n', '0123456789'),
    ('0000000a\r\n0123456789\r\n000\r\n\r\n', '0123456789'),
    ('1F\r\n' + 'x' * 31 + '\r\n0\r\n\r\n', 'x' * 31),
    ('5;name=value\r\nhello\r\n0\r\n\r\n', 'hello'),
    ('5;name="a;b";c\r\nhello\r\n0;last\r\n\r\n', 'hello'),
    ('5;\r\nhello\r\n0;\r\n\r\n', 'hello'),
    ('5 \r\nhello\r\n0 \r\n\r\n', 'hello'),
    ('5   ; name\r\nhello\r\n0\t;x\r\n\r\n', 'hello'),
    ('5\r\n\r\n\r\n\n\r\n0\r\n\r\n', '\r\n\r\n\n'),
    ('3\r\n\x00\xff\xe9\r\n0\r\n\r\n', '\x00\xff\xe9'),
    ('5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n', 'hello'),
    ('5\r\nhello\r\n0\r\nX-Sum: 1\r\nX-Other: 2\r\n folded\r\n\r\n', 'hello'),
    ('5\r\nhello\r\n0\r\nX-Sum: 1\r\n', 'hello'),
    ('5\r\nhello\r\n0\r\nX-Su', 'hello'),
    ('5\r\nhello\r\n0\r\n', 'hello'),
    ('5\r\nhello\r\n0', 'hello'),
    ('5\r\nhello\r\n0\r\n\r', 'hello'),
], ids=repr)
def test_a_whole_chunked_body(any_socket, text, body):
    response = begun(any_socket(chunked(text)))
    assert response.read() == body
    assert response.isclosed() is True
    assert response.read() == ''


@pytest.mark.parametrize('amount, pieces', [
    (1, list(WHOLE)),
    (2, ['He', 'll', 'o ', 'wo', 'rl', 'd']),
    (3, ['Hel', 'lo ', 'wor', 'ld']),
    (4, ['Hell', 'o wo', 'rld']),
    (5, ['Hello', ' worl', 'd']),
    (6, ['Hello ', 'world']),
    (7, ['Hello w', 'orld']),
    (10, ['Hello worl', 'd']),
    (11, [WHOLE]),
    (12, [WHOLE]),
    (8192, [WHOLE]),
    (10 ** 12, [WHOLE]),
])
def test_reading_in_amounts(any_socket, amount, pieces):
    response = begun(any_socket(TWO_CHUNKS))
    assert pieces_of(response, amount) == pieces
    assert response.isclosed() is True


@pytest.mark.parametrize('amount', [1, 3, 6, 7, 10])
def test_an_amount_and_then_all_the_rest(any_socket, amount):
    response = begun(any_socket(TWO_CHUNKS))
    assert response.read(amount) == WHOLE[:amount]
    assert response.read() == WHOLE[amount:]
    assert response.isclosed() is True


@pytest.mark.parametrize('amounts, left', [
    ([0], 6), ([1], 5), ([4], 2), ([4, 1], 1), ([6], None), ([4, 2], None), ([7], 4),
    ([6, 0], 5), ([6, 5], None), ([11], None), ([4, 0, 0], 2),
])
def test_what_is_left_of_the_chunk(any_socket, amounts, left):
    response = begun(any_socket(TWO_CHUNKS))
    for amount in amounts:
        response.read(amount)
    assert response.chunk_left == left
    assert response.length is None
    assert response.isclosed() is False


def test_the_last_byte_of_data_does_not_close_the_response(any_socket):
    response = begun(any_socket(TWO_CHUNKS))
    assert response.read(11) == WHOLE
    assert response.isclosed() is False
    assert response.read(1) == ''
    assert response.isclosed() is True


def test_asking_for_more_than_there_is_closes_the_response(any_socket):
    response = begun(any_socket(TWO_CHUNKS))
    assert response.read(12) == WHOLE
    assert response.isclosed() is True


def test_reading_no_bytes_changes_nothing_of_the_body(any_socket):
    response = begun(any_socket(TWO_CHUNKS))
    assert [response.read(0), response.read(0)] == ['', '']
    assert response.read() == WHOLE


def test_an_amount_ends_exactly_where_the_file_stands(any_socket):
    response = begun(any_socket(TWO_CHUNKS))
    response.read(6)
    assert response.fp.readline() == '5\r\n'


def test_a_part_of_a_chunk_ends_exactly_where_the_file_stands(any_socket):
    response = begun(any_socket(TWO_CHUNKS))
    response.read(4)
    assert response.fp.readline() == 'o \r\n'


def test_trailers_are_thrown_away(any_socket):
    response = begun(any_socket(chunked('2\r\nok\r\n0\r\nX-Sum: 1\r\nServer: t\r\n\r\n')))
    response.read()
    assert response.getheader('x-sum') is None
    assert response.getheader('server') is None


def test_what_follows_the_body_is_not_read(any_socket):
    sock = any_socket(chunked('2\r\nok\r\n0\r\nX-Sum: 1\r\n\r\nbeyond'))
    response = begun(sock)
    file = response.fp
    response.close = lambda: None
    assert response.read() == 'ok'
    assert file.read() == 'beyond'


def test_a_bare_line_feed_does_not_end_the_trailers(any_socket):
    response = begun(any_socket(chunked('2\r\nok\r\n0\r\nA: b\r\n\nC: d\r\n\r\nbeyond')))
    file = response.fp
    response.close = lambda: None
    assert response.read() == 'ok'
    assert file.read() == 'beyond'


def test_a_body_after_close_is_empty(any_socket):
    response = begun(any_socket(TWO_CHUNKS))
    response.read(3)
    response.close()
    assert (response.read(), response.read(3)) == ('', '')


@pytest.mark.parametrize('amount', [None, 5])
def test_an_answer_to_head_has_no_chunks(any_socket, amount):
    head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
    response = begun(any_socket(head), method='HEAD')
    assert response.read(amount) == ''
    assert response.isclosed() is True


def test_many_small_chunks(fake_socket):
    text = ''.join('1\r\n%s\r\n' % character for character in 'abcdefghij' * 50)
    assert begun(fake_socket(chunked(text + '0\r\n\r\n'))).read() == 'abcdefghij' * 50


def test_a_chunk_larger_than_one_read(fake_socket):
    size = httplib.MAXAMOUNT + 5
    response = begun(fake_socket(chunked('%x\r\n%s\r\n0\r\n\r\n' % (size, 'y' * size))))
    body = response.read()
    assert len(body) == size
    assert body.count('y') == size


def test_a_chunked_body_is_a_string(any_socket):
    body = begun(any_socket(TWO_CHUNKS)).read()
    assert body.split(' ') == ['Hello', 'world']
    assert '<%s>' % body == '<Hello world>'
    assert isinstance(body, bytes)
