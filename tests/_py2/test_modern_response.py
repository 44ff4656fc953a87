"""What today's programs ask of a response on top of 2.7: the manners of a binary file."""
import io
import shutil

import pytest

from wire import begun

SIZED = b"HTTP/1.1 200 OK\r\nContent-Length: 16\r\nX: y\r\n\r\nfirst\nsecond\nend"
CHUNKED = (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
           b"3\r\nfir\r\n6\r\nst\nsec\r\n7\r\nond\nend\r\n0\r\n\r\n")
ENDLESS = b"HTTP/1.0 200 OK\r\n\r\nfirst\nsecond\nend"

SIMPLE = b"first\nsecond\nend"  # HTTP/0.9


@pytest.fixture(params=[SIZED, CHUNKED, ENDLESS, SIMPLE],
                ids=["sized", "chunked", "endless", "simple"])
def response(request):
    """The same three lines, framed in each way."""
    return begun(request.param)


def test_it_is_a_readable_buffered_file(response):
    assert isinstance(response, io.BufferedIOBase)
    assert response.readable() and not response.writable() and not response.seekable()
    response.flush()


def test_lines(response):
    assert response.readline() == "first\n"
    assert response.readline(3) == "sec"
    assert list(response) == ["ond\n", "end"]
    assert response.readline() == ""


@pytest.mark.parametrize("count", [1, 3, 6, 8])
def test_lines_go_on_where_a_read_stopped(response, count):
    assert response.read(count) == "first\nsecond\nend"[:count]
    assert "".join(str(line) for line in response) == "first\nsecond\nend"[count:]


def test_a_peek_shows_what_comes_next_and_takes_nothing(response):
    for line in ("first\n", "second\n", "end"):
        seen = response.peek()
        assert str(seen[:len(line)]) == line[:len(seen)]
        assert response.readline() == line


def test_readinto_fills_a_buffer_and_tells_how_much(response):
    buffer = bytearray(10)
    total = b""
    while True:
        count = response.readinto(buffer)
        if not count:
            break
        total += buffer[:count]
    assert total == b"first\nsecond\nend"


def test_a_text_wrapper_reads_it(response):
    with io.TextIOWrapper(response, "ascii") as text:
        assert text.read() == "first\nsecond\nend"


def test_a_buffered_reader_reads_it(response):
    assert io.BufferedReader(response).readlines() == [b"first\n", b"second\n", b"end"]


def test_copyfileobj_copies_it(response):
    target = io.BytesIO()
    shutil.copyfileobj(response, target)
    assert target.getvalue() == b"first\nsecond\nend"


def test_read1_gives_what_read_gives(response):
    assert response.read1(5) == "first"
    assert response.read1() == "\nsecond\nend"


def test_with_closes_it(response):
    with response as entered:
        assert entered is response and not response.closed
    assert response.closed and response.isclosed()


def test_an_answer_read_to_its_end_is_not_a_closed_file(response):
    while response.read(5):
        continue
    assert response.isclosed() and not response.closed
    assert response.read() == ""
    response.close()
    assert response.closed


def test_the_names_that_urllib_gave():
    response = begun(SIZED)
    assert (response.code, response.getcode()) == (200, 200)
    assert response.headers is response.msg and response.info() is response.msg
    response.url = "http://example.org/"
    assert response.geturl() == "http://example.org/"


def test_fields_are_found_when_a_program_has_put_the_reason_into_msg():
    response = begun(SIZED)
    response.msg = response.reason
    assert response.getheader("x") == "y"
    assert ("x", "y") in response.getheaders()


def test_an_object_whose_init_was_never_called_goes_quietly():
    kind = type(begun(SIZED))
    response = kind.__new__(kind)
    response.close()
    assert response.read() == ""
