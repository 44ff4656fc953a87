"""Bodies that 2.7 could not send and http.client can: iterables, and files in memory, in chunks."""
import io

import pytest

from httplib_compat import httplib

from wire import connected


def sent_by(*arguments, **options):
    """Return (head, body) of a request as they went out."""
    conn, wire = connected()
    conn.request(*arguments, **options)
    head, _, body = wire.sent.partition(b"\r\n\r\n")
    return head.decode(), body


@pytest.mark.parametrize("body", [
    [b"hello", b"", b" ", b"world"], ("hello", " ", "world"),
    iter(["hello", b" ", bytearray(b"world")]),
], ids=["list", "tuple", "iterator"])
def test_an_iterable_goes_out_in_chunks_and_an_empty_piece_does_not_end_it(body):
    head, wire = sent_by("POST", "/", body)
    assert "Transfer-Encoding: chunked" in head and "Content-Length" not in head
    assert wire == b"5\r\nhello\r\n1\r\n \r\n5\r\nworld\r\n0\r\n\r\n"


@pytest.mark.parametrize("body", [io.BytesIO(b"caf\xe9"), io.StringIO("caf\xe9")],
                         ids=["BytesIO", "StringIO"])
def test_a_file_in_memory_goes_out_in_chunks(body):
    head, wire = sent_by("PUT", "/", body)
    assert "Transfer-Encoding: chunked" in head
    assert wire == b"4\r\ncaf\xe9\r\n0\r\n\r\n"


def test_a_length_given_by_the_program_stands():
    head, wire = sent_by("POST", "/", iter([b"he", b"llo"]), {"Content-Length": "5"})
    assert "Transfer-Encoding" not in head
    assert wire == b"hello"


def test_a_coding_given_by_the_program_means_it_has_coded_the_body():
    head, wire = sent_by("POST", "/", [b"1\r\nx\r\n0\r\n\r\n"], {"Transfer-Encoding": "chunked"})
    assert head.count("chunked") == 1
    assert wire == b"1\r\nx\r\n0\r\n\r\n"


def test_a_coding_given_by_the_program_is_applied_on_demand():
    head, wire = sent_by("POST", "/", [b"x"], {"Transfer-Encoding": "chunked"}, encode_chunked=True)
    assert head.count("chunked") == 1
    assert wire == b"1\r\nx\r\n0\r\n\r\n"


def test_http_1_0_knows_no_chunks():
    conn, wire = connected()
    conn._http_vsn, conn._http_vsn_str = 10, "HTTP/1.0"
    conn.request("POST", "/", [b"x", b"y"])
    assert b"chunked" not in wire.sent
    assert wire.sent.endswith(b"\r\n\r\nxy")


def test_the_steps_take_chunks_too():
    conn, wire = connected()
    conn.putrequest("POST", "/")
    conn.putheader("Transfer-Encoding", "chunked")
    conn.endheaders([b"x"], encode_chunked=True)
    assert wire.sent.endswith(b"\r\n\r\n1\r\nx\r\n0\r\n\r\n")


def test_send_takes_an_iterable():
    conn, wire = connected()
    conn.send(["a", b"b"])
    assert wire.sent == b"ab"


@pytest.mark.parametrize("is_attribute", [True, False], ids=["attribute", "argument"])
def test_the_block_size_of_a_file_body_is_the_program_s(is_attribute):
    class Body:
        """A file that notes what it is asked for."""

        asked = []

        def read(self, amount):
            self.asked.append(amount)
            return b""

    conn, wire = connected()
    if is_attribute:
        conn.blocksize = 10
    else:
        conn = httplib.HTTPConnection("example.org", blocksize=10)
        conn.sock = wire
    conn.request("POST", "/", Body())
    assert Body.asked == [10]
