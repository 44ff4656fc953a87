"""The plain stretch of a block: as far as it goes, what `chunked` reads, at the same places."""
import io

import pytest

from httplib_compat._wire.chunked import Progress, read_chunks
from httplib_compat._wire.chunkstretch import (
    cut_stretch,
    find_in_block,
    parse_stretch,
    places_in_block,
)
from httplib_compat._wire.errors import ProtocolError

LIMIT = 50


def chunk(data, extension=b""):
    return b"%x%b\r\n%b\r\n" % (len(data), extension, data)


EQUAL = chunk(b"0123456") * 40
LAST = b"0\r\nA: b\r\n\r\nbeyond"
# What a block holds, and how much of it is body that can be had.
BLOCKS = {
    "one chunk": (chunk(b"abc") + LAST, 3),
    "equal chunks": (EQUAL + LAST, 280),
    "equal chunks, then others": (EQUAL + chunk(b"x" * 20) + chunk(b"") + LAST, 300),
    "few equal chunks": (chunk(b"ab") * 3 + LAST, 6),
    "another size line for the same size": (chunk(b"ab") * 20 + b"02\r\nab\r\n" * 20 + LAST, 80),
    "extensions": (chunk(b"ab", b"; x=1") + chunk(b"cd", b";y") + LAST, 4),
    "bare line ends of sizes": (b"2\nab\r\n" * 30 + LAST, 60),
    "cut in a size line": (chunk(b"ab") + b"1", 2),
    "cut in an extension": (chunk(b"ab") + b"2;abc", 2),
    "cut in the data": (chunk(b"ab") + b"5\r\nabc", 5),
    "cut before the line end": (chunk(b"ab") + b"5\r\nabcde", 7),
    "cut in the line end": (chunk(b"ab") + b"5\r\nabcde\r", 7),
    "cut behind a size line": (chunk(b"ab") + b"5\r\n", 2),
    "48 equal chunks, cut before the last line end": ((chunk(b"0123456") * 48)[:-2], 336),
    "16 equal chunks, and the block ends": (chunk(b"0123456") * 16, 112),
    "equal chunks, the last cut": (EQUAL + b"7\r\n01234", 285),
    "a wrong line end": (chunk(b"ab") + b"2\r\ncdXY2\r\nef\r\n", 4),
    "a wrong line end in a run": (EQUAL + b"7\r\n0123456XX" + EQUAL, 287),
    "a size that is none": (chunk(b"ab") + b"-2\r\nef\r\n", 2),
    "a size line at the limit": (chunk(b"ab", b";" + b"x" * (LIMIT - 4)) + LAST, 2),
    "a size line beyond the limit": (chunk(b"ab", b";" + b"x" * (LIMIT - 3)) + LAST, 0),
    "the last chunk": (LAST, 0),
    "nothing": (b"", 0),
}
EACH_BLOCK = pytest.mark.parametrize("name", sorted(BLOCKS))


class Source(io.BytesIO):
    """A block that is read; its end is an error."""

    def read(self, amount):
        data = super().read(amount)
        if len(data) < amount:
            raise EOFError
        return data


def stretch(block, left):
    """Return the body in the stretch, and its runs."""
    size, runs = parse_stretch(block, left, LIMIT)
    body = b"".join(cut_stretch(block, size, runs))
    assert len(body) == size
    return body, runs


def read_by_amount(block, left, amount):
    """Return (bytes, place in the block, rest of the chunk) as the pulling decoder has them."""
    source, progress = Source(block), Progress(left)
    read_chunks(source, amount, progress, LIMIT, 100)
    return b"".join(progress.pieces), source.tell(), progress.left


@EACH_BLOCK
def test_the_stretch_goes_as_far_as_it_is_plain(name):
    block, size = BLOCKS[name]
    assert len(stretch(block, None)[0]) == size


@EACH_BLOCK
def test_every_place_but_the_end_is_where_the_decoder_stands(name):
    block, size = BLOCKS[name]
    data, runs = stretch(block, None)
    for amount in range(1, size):
        assert (data[:amount],) + find_in_block(runs, amount) == read_by_amount(block, None, amount)


@pytest.mark.parametrize("left", [1, 2, 3, 6])
@EACH_BLOCK
def test_a_block_may_begin_inside_a_chunk(name, left):
    block, size = BLOCKS[name]
    block = b"UVWXYZ"[:left] + b"\r\n" + block
    data, runs = stretch(block, left)
    assert len(data) == left + size
    for amount in range(1, len(data)):
        assert (data[:amount],) + find_in_block(runs, amount) == read_by_amount(block, left, amount)


@EACH_BLOCK
def test_a_block_may_begin_with_the_line_end_of_a_chunk(name):
    block, size = BLOCKS[name]
    block = b"\r\n" + block
    data, runs = stretch(block, 0)
    assert len(data) == size
    for amount in range(1, size):
        assert (data[:amount],) + find_in_block(runs, amount) == read_by_amount(block, 0, amount)


@pytest.mark.parametrize("left", [None, 0, 1, 4, 6])
@EACH_BLOCK
def test_amounts_that_lie_whole_in_their_chunks_are_where_they_are(name, left):
    block = BLOCKS[name][0] if left is None else b"UVWXYZ"[:left] + b"\r\n" + BLOCKS[name][0]
    body, runs = stretch(block, left)
    for amount in (1, 2, 3, 7, 8, 20, 1000):
        places = places_in_block(len(body), runs, amount)
        if any(due % amount for _, _, due, _ in runs):
            assert places is None
        else:
            assert [block[place:place + amount] for place in places] == [
                body[start:start + amount] for start in range(0, len(body) - amount + 1, amount)]


@pytest.mark.parametrize("left", [0, 3, 100])
def test_a_wrong_end_of_the_first_chunk_ends_the_stretch(left):
    block = b"abcXX" + EQUAL
    assert stretch(block, left)[0] == block[:left]


def test_what_ends_the_stretch_is_refused_by_the_decoder():
    for name in ("a wrong line end", "a size that is none", "a size line beyond the limit"):
        with pytest.raises(ProtocolError):
            read_by_amount(BLOCKS[name][0], None, 1000)
