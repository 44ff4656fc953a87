"""What a chunked body costs, whatever its chunks: work and memory in proportion to what came."""

import pytest

from httplib_compat._wire import chunkblocks
from httplib_compat._wire.chunkblocks import ChunkBlocks, run_length
from httplib_compat._wire.chunkstretch import cut_stretch, parse_stretch
from httplib_compat._wire.errors import EndOfStream, InvalidChunk

# Wire bytes that follow each other over and over, and the body in them.
PATTERNS = {
    "one byte": (b"1\r\na\r\n", b"a"),
    "sizes take turns": (b"1\r\na\r\n2\r\nbb\r\n", b"abb"),
    "a size in two forms": (b"1\r\na\r\n01\r\nb\r\n", b"ab"),
    "an extension now and then": (b"1\r\na\r\n1;\r\nb\r\n", b"ab"),
    "seventeen and one": (b"1\r\na\r\n" * 17 + b"2\r\nbb\r\n", b"a" * 17 + b"bb"),
    "forty and one": (b"3\r\nabc\r\n" * 40 + b"2\r\nbb\r\n", b"abc" * 40 + b"bb"),
    "long extensions": (b"1;" + b"x" * 500 + b"\r\na\r\n", b"a"),
    "1 KiB": (b"400\r\n" + b"k" * 1024 + b"\r\n", b"k" * 1024),
}
KIB = 1024


@pytest.fixture(params=sorted(PATTERNS))
def pattern(request):
    """A pattern and its body."""
    return PATTERNS[request.param]


def of_length(pattern, length):
    """Return a block of about `length` bytes of a pattern, and the body in it."""
    wire, body = pattern
    times = length // len(wire) + 1
    return wire * times, body * times


def decoded(block):
    decoder = ChunkBlocks(None, 65536, 100)
    assert decoder.feed(block) is None
    return b"".join(decoder.pieces)


def stretched(block):
    return b"".join(cut_stretch(block, *parse_stretch(block, None, 65536)))


def test_the_body_is_what_it_is(pattern):
    block, body = of_length(pattern, 100 * KIB)
    assert decoded(block) == body
    came = stretched(block)
    # A stretch may end early, where there is too much to remember of it.
    assert came == body[:len(came)] and len(came) >= min(len(body), 4000)


class Counted(bytes):
    """A block that counts the bytes that are looked at in it."""

    looked_at = 0

    def __getitem__(self, key):
        part = super().__getitem__(key)
        Counted.looked_at += len(part) if isinstance(key, slice) else 1
        return part

    def find(self, sub, *places):
        place = super().find(sub, *places)
        Counted.looked_at += (len(self) if place < 0 else place) - (places[0] if places else 0)
        return place


@pytest.mark.parametrize("work", [decoded, stretched])
def test_what_is_looked_at_is_in_proportion_to_what_came(pattern, work):
    costs = []
    for length in (64 * KIB, 256 * KIB):
        block, _ = of_length(pattern, length)
        Counted.looked_at = 0
        work(Counted(block))
        costs.append(Counted.looked_at / len(block))
    assert 0 < costs[1] < 1.5 * costs[0] + 1 and costs[1] < 40


@pytest.mark.parametrize("length", [0, 1, 15, 16, 17, 31, 32, 33, 48, 49, 1000])
@pytest.mark.parametrize("behind", [b"", b"\r\n", b"2\r\n", b"x"])
@pytest.mark.parametrize("most", [0, 1, 16, 17, 40, 1000, 5000])
@pytest.mark.parametrize("line", [b"1\r\n", b"1;" + b"e" * 80 + b"\r\n"], ids=["short", "long"])
def test_a_run_is_as_long_as_it_is(length, behind, most, line):
    between = b"\r\n" + line
    block = line + (b"a" + between) * length + b"b" + behind
    assert run_length(block, len(line), 1, between, most) == min(length, most)


@pytest.mark.parametrize("name", ["one byte", "sizes take turns", "seventeen and one"])
@pytest.mark.parametrize("size", [100, 64 * KIB, 10 ** 9], ids=["drops", "blocks", "at once"])
def test_what_is_held_of_small_chunks_is_little_more_than_came(name, size):
    block, body = of_length(PATTERNS[name], 600 * KIB)
    blocks = [block[place:place + size] for place in range(0, len(block), size)]
    decoder = ChunkBlocks(None, 65536, 100)
    tracemalloc = pytest.importorskip("tracemalloc", reason="PyPy has none")
    tracemalloc.start()
    try:
        for one in blocks:
            decoder.feed(one)
        held, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert b"".join(decoder.pieces) == body
    assert held < 2 * len(body) + 1024 * KIB and peak < 2 * len(body) + 2048 * KIB


def test_what_is_held_of_a_chunk_that_drips_is_little_more_than_came():
    decoder = ChunkBlocks(None, 65536, 100)
    decoder.feed(b"ffffff\r\n")
    drops = [bytes([number % 251]) for number in range(60000)]
    tracemalloc = pytest.importorskip("tracemalloc", reason="PyPy has none")
    tracemalloc.start()
    try:
        for drop in drops:
            decoder.feed(drop)
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert b"".join(decoder.pieces) == b"".join(drops)
    assert held < 2 * len(drops) + 1024 * KIB


def test_large_pieces_are_joined_once_and_at_the_end(monkeypatch):
    monkeypatch.setattr(chunkblocks, "_MANY", 10)
    decoder = ChunkBlocks(None, 65536, 100)
    for _ in range(4):
        decoder.feed(PATTERNS["1 KiB"][0] * 8)
    assert len(decoder.pieces) == 32
    assert {type(piece) for piece in decoder.pieces} == {memoryview}


@pytest.mark.parametrize("before", [0, 1, 9, 10, 11, 25])
@pytest.mark.parametrize("of_it", [1, 9, 10, 11, 25])
def test_what_has_come_of_the_last_chunk_is_told_apart(monkeypatch, before, of_it):
    monkeypatch.setattr(chunkblocks, "_MANY", 10)
    decoder = ChunkBlocks(None, 65536, 100)
    for number in range(before):
        decoder.feed(b"%x\r\n%b\r\n" % (number % 2 + 1, b"ab"[:number % 2 + 1]))
    decoder.feed(b"64\r\n")
    for number in range(of_it):
        decoder.feed(b"%d" % (number % 10))
    with pytest.raises(EndOfStream) as caught:
        decoder.end()
    assert caught.value.partial == b"".join(b"%d" % (number % 10) for number in range(of_it))


def test_an_invalid_chunk_tells_all_that_came(monkeypatch):
    monkeypatch.setattr(chunkblocks, "_MANY", 10)
    decoder = ChunkBlocks(None, 65536, 100)
    with pytest.raises(InvalidChunk) as caught:
        decoder.feed(b"1\r\na\r\n2\r\nbc\r\n" * 50 + b"x\r\n")
    assert b"".join(caught.value.pieces) == b"abc" * 50
