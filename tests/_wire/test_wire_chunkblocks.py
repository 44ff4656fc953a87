"""Chunks by blocks: cut anywhere, they decode and fail exactly as read piece by piece."""
import io
import random

import pytest

from httplib_compat._wire import chunkblocks
from httplib_compat._wire.chunkblocks import ChunkBlocks
from httplib_compat._wire.chunked import Progress, read_chunks
from httplib_compat._wire.errors import ProtocolError
from httplib_compat._wire.source import read_exactly

WIRE = b"5\r\nhello\r\n6;name=value\r\n world\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n"
BODY = b"hello world0123456789"
BEHIND = b"HTTP/1.1 200 OK\r\n"

ODD = [
    WIRE, b"0\r\n\r\n", b"0\r\n", b"0", b"", b"\r\n", b"5", b"5\r\n", b"5\r\nhel", b"5\r\nhello",
    b"5\r\nhello\r", b"5\r\nhello\r\n", b"5\r\nhelloXY0\r\n\r\n", b"x\r\n", b"5\r\nhello\r\nx\r\n",
    b"-5\r\nhello\r\n", b"0x5\r\nhello\r\n0\r\n\r\n", b"5\nhello\n\n0\n\r\n", b"00\r\n\r\n",
    b"5;" + b"e" * 60 + b"\r\nhello\r\n0\r\n\r\n", b"5" + b" " * 100, b"0\r\n" + b"t" * 100,
    b"0\r\n" + b"t" * 100 + b"\r\n\r\n",
    b"0\r\n" + b"a: b\r\n" * 5 + b"\r\n", b"0\r\n" + b"a: b\r\n" * 4 + b"\r\n",
    b"0\r\na: b\r\n", b"0\r\n\n\r\n", b"1\r\na\r\n1\r\nb\r\n1\r\nc\r\n0\r\n\r\n",
]


class ExactSource(io.BytesIO):
    """A source whose reads are whole or an error."""

    def read(self, amount=-1):
        if amount < 0:
            return super().read()
        pieces = []
        read_exactly(super(), amount, 1 << 20, pieces)
        return b"".join(pieces)


def told(error):
    """Return what an error tells, to be compared."""
    return [type(error).__name__] + [
        b"".join(value) if isinstance(value, list) else value for value in error.args[-2:]
    ] if not isinstance(error, str) else error


def piece_by_piece(wire, left=None):
    """Return (body, what is behind it), or what the error tells."""
    source = ExactSource(wire)
    try:
        progress = Progress(left)
        read_chunks(source, None, progress, 50, 4)
        body = b"".join(progress.pieces)
    except ProtocolError as error:
        return told(error)
    return body, source.read()


def by_blocks(wire, cuts, left=None):
    """The same, the wire cut into blocks."""
    decoder = ChunkBlocks(left, 50, 4)
    places = sorted(set([0] + [cut for cut in cuts if cut < len(wire)])) + [len(wire)]
    try:
        for start, stop in zip(places, places[1:]):
            if start == stop:
                continue
            end = decoder.feed(wire[start:stop])
            if end is not None:
                return b"".join(decoder.pieces), wire[start + end:]
        decoder.end()
    except ProtocolError as error:
        return told(error)
    return b"".join(decoder.pieces), b""


@pytest.mark.parametrize("cut", range(len(WIRE) + 1))
def test_cut_once_anywhere_the_body_and_what_is_behind_it_are_the_same(cut):
    assert by_blocks(WIRE + BEHIND, [cut]) == (BODY, BEHIND)


def test_byte_by_byte():
    assert by_blocks(WIRE + BEHIND, range(1, 200)) == (BODY, BEHIND)


@pytest.mark.parametrize("wire", ODD, ids=repr)
def test_odd_and_broken_chunks_give_what_they_give_piece_by_piece(wire):
    expected = piece_by_piece(wire)
    for cuts in [[], range(1, 200), [1, 3], [2, 7, 9], [4]]:
        assert by_blocks(wire, cuts) == expected


@pytest.mark.parametrize("left", [0, 1, 5])
def test_it_may_begin_inside_a_chunk(left):
    wire = b"hello"[:left] + b"\r\n" + WIRE + BEHIND
    assert by_blocks(wire, [3, 9], left) == piece_by_piece(wire, left)


def test_random_chunks_cut_at_random():
    source = random.Random(5)
    for _ in range(300):
        chunks = [bytes(source.choice(b"ab\r\n0") for _ in range(source.randrange(1, 30)))
                  for _ in range(source.randrange(5))]
        wire = b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"
        wire = (wire + BEHIND)[:source.randrange(len(wire) + len(BEHIND) + 1)]
        cuts = [source.randrange(len(wire) + 1) for _ in range(4)]
        assert by_blocks(wire, cuts) == piece_by_piece(wire), (wire, cuts)


@pytest.mark.parametrize("count", [1, 15, 16, 17, 40])
@pytest.mark.parametrize("size", [1, 2, 1023, 1024, 1025, 2047, 2048, 5000])
def test_equal_chunks_of_every_size_are_the_body(size, count):
    pieces = [bytes([number + 1]) * size for number in range(count)]
    decoder = ChunkBlocks(None, 100, 100)
    block = b"".join(b"%x\r\n%b\r\n" % (size, piece) for piece in pieces) + b"0\r\n\r\n"
    assert decoder.feed(block) == len(block)
    assert b"".join(decoder.pieces) == b"".join(pieces)


def test_of_the_sizes_that_were_met_not_many_are_remembered():
    for size in range(1, 3 * chunkblocks._MOST_CUTTERS):
        decoder = ChunkBlocks(None, 100, 100)
        assert decoder.feed(b"%x\r\n%b\r\n" % (size, b"s" * size) * 40 + b"0\r\n\r\n")
        assert b"".join(decoder.pieces) == b"s" * size * 40
    assert 0 < len(chunkblocks._cutters) <= chunkblocks._MOST_CUTTERS


def test_many_small_chunks_become_few_pieces():
    decoder = ChunkBlocks(None, 100, 100)
    decoder.feed(b"1\r\ns\r\n" * 10000 + b"0\r\n\r\n")
    assert b"".join(decoder.pieces) == b"s" * 10000
    assert len(decoder.pieces) < 10
