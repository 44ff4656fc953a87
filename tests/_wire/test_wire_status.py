"""The status line (RFC 9112, 4): what is one, what is none, what is refused."""
import pytest

from httplib_compat._wire.errors import InvalidStatusLine
from httplib_compat._wire.status import parse_status_line

LINES = [
    (b"HTTP/1.1 200 OK\r\n", (b"HTTP/1.1", 200, b"OK\r\n")),
    (b"HTTP/1.1 200 OK", (b"HTTP/1.1", 200, b"OK")),
    (b"HTTP/1.1 200\r\n", (b"HTTP/1.1", 200, b"")),
    (b"HTTP/1.1 404 Not Found\n", (b"HTTP/1.1", 404, b"Not Found\n")),
    (b"HTTP/1.1\t200   Odd  Blanks \r\n", (b"HTTP/1.1", 200, b"Odd  Blanks \r\n")),
    (b"HTTP/9.9 999 \xe9\r\n", (b"HTTP/9.9", 999, b"\xe9\r\n")),
    (b"HTTP/ 100 Continue\r\n", (b"HTTP/", 100, b"Continue\r\n")),
]
NOT_HTTP = [b"", b"\r\n", b"<html>\r\n", b"ICY 200 OK\r\n", b"http/1.1 200 OK\r\n", b"HTTP/1.1\r\n",
            b"XHTTP/1.1 200 OK\r\n"]
BAD_CODES = [b"99", b"1000", b"abc", b"-20", b"+20", b"2_0", b"0200", b"20", b"2 0",
             b"\xb2\xb2\xb2", b"099", b"000"]


@pytest.mark.parametrize("line, expected", LINES, ids=repr)
def test_the_three_pieces_of_a_status_line(line, expected):
    assert parse_status_line(line) == expected


@pytest.mark.parametrize("line", NOT_HTTP, ids=repr)
def test_a_line_that_does_not_claim_to_be_http_is_none(line):
    assert parse_status_line(line) is None


@pytest.mark.parametrize("code", BAD_CODES, ids=repr)
def test_a_code_that_is_no_number_of_three_digits_is_refused_with_the_line(code):
    line = b"HTTP/1.1 " + code + b" Reason\r\n"
    with pytest.raises(InvalidStatusLine) as caught:
        parse_status_line(line)
    assert caught.value.line == line
