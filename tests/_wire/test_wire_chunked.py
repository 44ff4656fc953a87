"""The chunked coding (RFC 9112, 7.1): whole, piece by piece, with rubbish behind, and broken."""
import io

import pytest

from httplib_compat._wire.chunked import Progress, parse_chunk_size, read_chunks
from httplib_compat._wire.errors import EndOfStream, FieldOverflow, InvalidChunk, LineOverflow
from httplib_compat._wire.source import read_exactly

WIRE = b"5\r\nhello\r\n6;name=value\r\n world\r\n0\r\nTrailer: x\r\n\r\n"
BODY = b"hello world"


class ExactSource(io.BytesIO):
    """A source whose reads are whole or an error, as read_chunks expects."""

    def read(self, amount=-1):
        if amount < 0:
            return super().read()
        pieces = []
        read_exactly(super(), amount, 1 << 20, pieces)
        return b"".join(pieces)


def read_once(source, amount, left, most=10):
    """Return the pieces of one read, what is left of the chunk, and whether the body ended."""
    progress = Progress(left)
    read_chunks(source, amount, progress, 1000, most)
    return progress.pieces, progress.left, progress.ended


def read_all(source, amount):
    """Read a body in reads of `amount`; return what each gave."""
    reads, left, ended = [], None, False
    while not ended:
        pieces, left, ended = read_once(source, amount, left)
        reads.append(b"".join(pieces))
    return reads


@pytest.mark.parametrize("amount", [None, 1, 2, 3, 5, 6, 7, 11, 12, 1000])
def test_every_way_of_reading_gives_the_body_and_leaves_what_follows(amount):
    source = ExactSource(WIRE + b"HTTP/1.1 200 rubbish")
    reads = read_all(source, amount)
    assert b"".join(reads) == BODY
    if amount is not None:
        assert all(len(read) == amount for read in reads[:-2])
    assert source.read() == b"HTTP/1.1 200 rubbish"


def test_left_tells_what_is_to_come_of_the_current_chunk():
    source = ExactSource(WIRE)
    assert read_once(source, 2, None) == ([b"he"], 3, False)
    assert read_once(source, 3, 3) == ([b"llo"], None, False)
    assert read_once(source, None, None) == ([b" world"], None, True)


SIZES = [
    (b"5\r\n", 5), (b"a\r\n", 10), (b"A\n", 10), (b"0005\r\n", 5), (b"5;x=1\r\n", 5),
    (b"5 \t;x\r\n", 5), (b"ffffffffffffffff\r\n", 2 ** 64 - 1), (b"0\r\n", 0), (b"5", 5),
    (b"", None), (b"\r\n", None), (b"-5\r\n", None), (b"+5\r\n", None), (b"0x5\r\n", None),
    (b"5_0\r\n", None), (b" 5\r\n", None), (b"5 5\r\n", None), (b"g\r\n", None),
    (b"5\r\r\n", None), (b"5 \r\r\n", None), (b"5\r;x\r\n", None), (b"5;\r\r\n", 5),
    (b"5\r", 5), (b"10000000000000000\r\n", None), (b";x\r\n", None), (b"\xb2\r\n", None),
    (b"5L\r\n", None),
]


@pytest.mark.parametrize("line, expected", SIZES, ids=repr)
def test_a_chunk_size_is_one_to_sixteen_hexadecimal_digits(line, expected):
    assert parse_chunk_size(line) == expected


def test_a_size_that_is_none_carries_the_data_before_it():
    with pytest.raises(InvalidChunk) as caught:
        read_once(ExactSource(b"5\r\nhello\r\nrubbish\r\n"), None, None)
    assert (caught.value.line, caught.value.pieces) == (b"rubbish\r\n", [b"hello"])


@pytest.mark.parametrize("cut", range(1, len(WIRE) - len(b"Trailer: x\r\n\r\n")))
def test_a_body_cut_anywhere_before_its_last_chunk_is_an_error(cut):
    whole = {WIRE.index(b"0\r\nT") + 1, WIRE.index(b"0\r\nT") + 2}
    if cut in whole:  # the last size has been read: an end of the stream ends the trailers
        assert b"".join(read_once(ExactSource(WIRE[:cut]), None, None, 9)[0]) == BODY
        return
    with pytest.raises((EndOfStream, InvalidChunk)):
        read_once(ExactSource(WIRE[:cut]), None, None)


def test_the_end_of_the_stream_after_the_last_chunk_ends_the_body():
    assert read_all(ExactSource(b"1\r\nx\r\n0\r\n"), None) == [b"x"]


def test_trailers_have_limits():
    with pytest.raises(FieldOverflow):
        read_all(ExactSource(b"0\r\n" + b"a: b\r\n" * 11 + b"\r\n"), None)
    with pytest.raises(LineOverflow) as caught:
        read_all(ExactSource(b"0\r\na: " + b"b" * 1000 + b"\r\n\r\n"), None)
    assert caught.value.kind == "trailer line"


def test_a_size_line_has_a_limit():
    with pytest.raises(LineOverflow) as caught:
        read_all(ExactSource(b"5;" + b"x" * 1000 + b"\r\nhello\r\n0\r\n\r\n"), None)
    assert caught.value.kind == "chunk size"


class Stopping(ExactSource):
    """A source on which every other read or line stops short, as at a timeout."""

    calls = 0

    def _stop(self):
        self.calls += 1
        if self.calls % 2:
            raise TimeoutError

    def read(self, amount=-1):
        self._stop()
        return super().read(amount)

    def readline(self, limit=-1):
        self._stop()
        return super().readline(limit)


@pytest.mark.parametrize("amount", [None, 1, 3, 5, 1000])
def test_a_reading_that_is_broken_off_anywhere_goes_on_where_it_stood(amount):
    source, progress, body = Stopping(WIRE), Progress(None), b""
    for _ in range(100):
        held = sum(map(len, progress.pieces))
        try:
            read_chunks(source, amount if amount is None else amount - held, progress, 1000, 10)
        except TimeoutError:
            continue
        body += b"".join(progress.pieces)
        del progress.pieces[:]
        if progress.ended:
            break
    assert progress.ended and body == BODY


@pytest.mark.parametrize("wire", [b"5\r\nhelloX\n0\r\n\r\n", b"5\r\nhello\n0\r\n\r\n",
                                  b"5\r\nhello\r\r0\r\n\r\n", b"5\r\nhello worl\r\n0\r\n\r\n"])
def test_the_data_of_a_chunk_ends_with_a_line_end(wire):
    with pytest.raises(InvalidChunk) as caught:
        read_once(ExactSource(wire), None, None)
    assert caught.value.pieces == [b"hello"]
