"""Bodies read by small amounts, many times: what the response and its file stand at in between."""
import pytest

from answers import CHUNKED_HEAD, begun, wire

BODY = '0123456789abcdefghij'
SIZED = 'HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n' + BODY + 'beyond'
ENDLESS = 'HTTP/1.1 200 OK\r\n\r\n' + BODY
CHUNKED = CHUNKED_HEAD + 'c\r\n' + BODY[:12] + '\r\n8\r\n' + BODY[12:] + '\r\n0\r\n\r\n'
COUNTS = pytest.mark.parametrize('count', [1, 2, 3, 4, 7])
ALL = pytest.mark.parametrize('answer', [SIZED, ENDLESS, CHUNKED],
                              ids=['length', 'close', 'chunks'])


def after_reads(sock, count, amount=1):
    """Return a response of which `amount` bytes were read `count` times."""
    response = begun(sock)
    read = [response.read(amount) for _ in range(count)]
    assert read == [BODY[start * amount:(start + 1) * amount] for start in range(count)]
    return response


@ALL
@COUNTS
def test_the_rest_is_there(any_socket, answer, count):
    response = after_reads(any_socket(answer), count)
    assert response.read() == BODY[count:]
    assert response.isclosed() is True


@ALL
@COUNTS
def test_a_larger_amount_goes_on(any_socket, answer, count):
    response = after_reads(any_socket(answer), count)
    assert response.read(10) == BODY[count:count + 10]
    assert response.read(100) == BODY[count + 10:]
    assert response.read(1) == ''


@COUNTS
def test_the_length_counts_every_read(any_socket, count):
    response = after_reads(any_socket(SIZED), count, 2)
    assert response.length == 20 - 2 * count
    assert response.isclosed() is False


@COUNTS
def test_what_is_left_of_the_chunk_counts_every_read(any_socket, count):
    assert after_reads(any_socket(CHUNKED), count).chunk_left == 12 - count


@COUNTS
def test_the_file_of_a_sized_body_stands_behind_what_was_read(any_socket, count):
    response = after_reads(any_socket(SIZED), count)
    assert response.fp.read(3) == BODY[count:count + 3]
    assert response.fp.readline() == BODY[count + 3:] + 'beyond'


@COUNTS
def test_the_file_of_a_body_until_close_stands_behind_what_was_read(any_socket, count):
    assert after_reads(any_socket(ENDLESS), count).fp.read() == BODY[count:]


@COUNTS
def test_the_file_of_a_chunked_body_stands_behind_what_was_read(any_socket, count):
    response = after_reads(any_socket(CHUNKED), count)
    assert response.fp.readline() == BODY[count:12] + '\r\n'
    assert response.fp.readline() == '8\r\n'


@COUNTS
@pytest.mark.parametrize('answer', [SIZED, ENDLESS], ids=['length', 'close'])
def test_safe_read_goes_on_where_read_stood(any_socket, answer, count):
    assert after_reads(any_socket(answer), count)._safe_read(5) == BODY[count:count + 5]


@COUNTS
def test_read_chunked_goes_on_where_read_stood(any_socket, count):
    response = after_reads(any_socket(CHUNKED), count)
    assert response._read_chunked(5) == BODY[count:count + 5]
    assert response._read_chunked(None) == BODY[count + 5:]


@ALL
@COUNTS
def test_a_close_in_between_ends_the_body(any_socket, answer, count):
    response = after_reads(any_socket(answer), count)
    response.close()
    assert (response.read(1), response.read()) == ('', '')
    assert response.isclosed() is True


@COUNTS
def test_a_length_set_in_between_counts(any_socket, count):
    response = after_reads(any_socket(SIZED), count)
    response.length = 3
    assert response.read() == BODY[count:count + 3]


@COUNTS
def test_a_length_dropped_in_between_reads_to_the_end(any_socket, count):
    response = after_reads(any_socket(SIZED), count)
    response.length = None
    assert response.read() == BODY[count:] + 'beyond'


@ALL
@COUNTS
def test_a_read_of_nothing_in_between_changes_nothing(any_socket, answer, count):
    response = after_reads(any_socket(answer), count)
    assert response.read(0) == ''
    assert response.read(1) == BODY[count]


@ALL
@COUNTS
def test_a_file_of_the_program_in_between_is_read(any_socket, answer, count):
    class Shouting(object):
        def __init__(self, file):
            self.file = file

        def read(self, *size):
            return self.file.read(*size).upper()

        def readline(self, *size):
            return self.file.readline(*size)

        def close(self):
            self.file.close()

    response = after_reads(any_socket(answer), count)
    response.fp = Shouting(response.fp)
    assert response.read() == BODY[count:].upper()


@pytest.mark.parametrize('answer', [SIZED, CHUNKED], ids=['length', 'chunks'])
@COUNTS
def test_what_was_not_read_is_still_in_the_socket(answer, count):
    with wire() as (client, server):
        server.sendall(answer.encode('ascii'))
        response = after_reads(client, count)
        assert client.recv(3) == BODY[count:count + 3].encode('ascii')
        response.close()


@COUNTS
def test_the_next_answer_is_untouched(count):
    with wire() as (client, server):
        server.sendall(CHUNKED.encode('ascii') + SIZED.encode('ascii'))
        assert after_reads(client, count).read() == BODY[count:]
        assert after_reads(client, count).read() == BODY[count:]
        assert client.recv(100) == b'beyond'
