"""HTTP/0.9: an answer without a head is all body, its first line included."""
import httplib
import pytest

from answers import begun

PAGE = '<html>\r\nsecond\nthird'
LINES = ['<html>\r\n', 'second\n', 'third']


def test_what_the_response_says(any_socket):
    response = begun(any_socket(PAGE))
    assert (response.version, response.status, response.reason) == (9, 200, '')
    assert (response.length, response.chunked, response.will_close) == (None, 0, 1)
    assert response.chunk_left == 'UNKNOWN'
    assert response.isclosed() is False


def test_there_are_no_fields(any_socket):
    response = begun(any_socket(PAGE))
    assert response.getheaders() == []
    assert response.getheader('content-type') is None
    assert response.getheader('content-type', 'text/html') == 'text/html'
    assert response.msg.headers == []
    assert isinstance(response.msg, httplib.HTTPMessage)


def test_lines_that_look_like_fields_are_body(any_socket):
    response = begun(any_socket('ICY 200 OK\r\nicy-name: radio\r\n\r\nmusic'))
    assert response.getheader('icy-name') is None
    assert response.read() == 'ICY 200 OK\r\nicy-name: radio\r\n\r\nmusic'


def test_the_body_is_everything(any_socket):
    response = begun(any_socket(PAGE))
    assert response.read() == PAGE
    assert response.isclosed() is True
    assert response.read() == ''


@pytest.mark.parametrize('amount', [1, 2, 5, 7, 8, 9, 15, 20, 21, 100, 8192])
def test_the_body_in_amounts(any_socket, amount):
    response = begun(any_socket(PAGE))
    pieces = []
    for piece in iter(lambda: response.read(amount), ''):
        pieces.append(piece)
        assert len(pieces) < 100
    assert pieces == [PAGE[start:start + amount] for start in range(0, len(PAGE), amount)]
    assert response.isclosed() is True


@pytest.mark.parametrize('amount', [1, 7, 8, 9])
def test_an_amount_and_then_all_the_rest(any_socket, amount):
    response = begun(any_socket(PAGE))
    assert response.read(amount) == PAGE[:amount]
    assert response.read() == PAGE[amount:]


def test_reading_no_bytes_changes_nothing(any_socket):
    response = begun(any_socket(PAGE))
    assert response.read(0) == ''
    assert response.read() == PAGE


def test_lines_of_the_file(any_socket):
    response = begun(any_socket(PAGE))
    assert [response.fp.readline() for _ in range(4)] == LINES + ['']


def test_readlines_of_the_file(any_socket):
    assert begun(any_socket(PAGE)).fp.readlines() == LINES


def test_a_line_and_then_the_rest_of_the_body(any_socket):
    response = begun(any_socket(PAGE))
    assert response.fp.readline() == LINES[0]
    assert response.read(3) == 'sec'
    assert response.read() == 'ond\nthird'


def test_a_part_of_the_line_and_then_the_line(any_socket):
    response = begun(any_socket(PAGE))
    assert response.read(3) == '<ht'
    assert response.fp.readline() == 'ml>\r\n'
    assert response.fp.readlines() == LINES[1:]


def test_the_file_is_a_line_and_file_wrapper(any_socket):
    response = begun(any_socket(PAGE))
    assert isinstance(response.fp, httplib.LineAndFileWrapper)
    assert response.fp._line == LINES[0]


def test_an_answer_to_head_has_no_body_here_either(any_socket):
    response = begun(any_socket(PAGE), method='HEAD')
    assert response.version == 9
    assert response.read() == ''
    assert response.isclosed() is True


def test_the_body_of_one_line(any_socket):
    response = begun(any_socket('word'))
    assert (response.read(2), response.read(2), response.read(2)) == ('wo', 'rd', '')


def test_close_closes_the_file(any_socket):
    response = begun(any_socket(PAGE))
    file = response.fp
    response.close()
    assert file.closed
    assert response.read() == ''


def test_a_status_line_that_says_0_9_has_no_head_behind_it(any_socket):
    response = begun(any_socket('HTTP/0.9 404 Not Found\r\nA: b\r\n\r\nbody'))
    assert (response.version, response.status, response.reason) == (9, 404, 'Not Found')
    assert response.getheaders() == []
    assert (response.length, response.chunked, response.will_close) == (None, 0, 1)
    assert response.read() == 'A: b\r\n\r\nbody'


def test_the_body_is_a_string(any_socket):
    body = begun(any_socket(PAGE)).read()
    assert body.startswith('<html>')
    assert body.split('\r\n')[0] == '<html>'
    assert isinstance(body, bytes)


def test_read_status_called_directly(any_socket):
    response = httplib.HTTPResponse(any_socket(PAGE))
    assert response._read_status() == ('HTTP/0.9', 200, '')
    assert response.fp.read() == PAGE


def test_bytes_of_any_value_are_a_body(fake_socket):
    octets = ''.join(map(chr, range(256)))
    assert begun(fake_socket('\x89PNG\r\n' + octets)).read() == '\x89PNG\r\n' + octets


def test_strictness_is_looked_up_when_the_status_is_read(any_socket):
    response = httplib.HTTPResponse(any_socket(PAGE))
    response.strict = 1
    with pytest.raises(httplib.BadStatusLine) as caught:
        response.begin()
    assert caught.value.line == LINES[0]


def test_the_message_is_made_of_an_empty_file(monkeypatch, any_socket):
    made = []

    class Mine(httplib.HTTPMessage):
        def readheaders(self):
            made.append(self.fp.read())
            self.headers, self.dict, self.status, self.unixfrom = [], {}, '', ''

    monkeypatch.setattr(httplib, 'HTTPMessage', Mine)
    assert isinstance(begun(any_socket(PAGE)).msg, Mine)
    assert made == ['']
