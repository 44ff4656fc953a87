"""What a server sends: whole answers with their framing and body, and what mutation makes of them.

`ANSWERS` is what the tests draw from: structured answers, mutated ones, chunk streams, and bytes
of no structure at all. Every example is bytes, and fits into a socket that nobody reads from yet.
"""
from hypothesis import strategies as st

from fuzz_heads import INTERIMS, LARGE_HEADS, heads

_MOST = 150_000

# An answer that nobody asked for, behind the one that somebody did.
EVIL = b"HTTP/1.1 200 OK\r\nX-Evil: yes\r\nContent-Length: 4\r\n\r\nEVIL"

BODIES = st.one_of(
    st.sampled_from([b"", b"hello", b"\x00", b"\r\n", b"x" * 9000, b"x" * 70000, EVIL]),
    st.binary(max_size=40))

CHUNK_SIZES = st.sampled_from([
    b"0", b"1", b"a", b"0x5", b"-1", b"+5", b"5_0", b"", b" 5", b"5 ", b"\t5", b"g", b"00000005",
    b"ffffffffffffffff", b"7fffffff", b"fffffffffffffffff", b"5;", b"5;a=b", b"5 ;x", b"0;a=b",
    b"\xb2", b"5\x00", b"5" * 65537, b"0" * 17])

DATA_ENDS = st.sampled_from([b"\r\n"] * 8 + [b"\n", b"", b"\r", b"xy", b"\n\r", b"\r\n\r\n"])


def _chunk(data, size, extension, line_end, data_end):
    return (b"%x" % len(data) if size is None else size) + extension + line_end + data + data_end


CHUNKS = st.builds(
    _chunk, st.one_of(st.binary(min_size=1, max_size=20), st.sampled_from([b"x" * 9000, EVIL])),
    st.one_of(st.none(), st.none(), st.none(), CHUNK_SIZES),
    st.sampled_from([b"", b"", b"", b";a", b"; a=\"\r\"", b" ", b";" + b"a" * 65537]),
    st.sampled_from([b"\r\n"] * 6 + [b"\n", b"\r", b"", b"\r\r\n"]), DATA_ENDS)

TRAILERS = st.sampled_from([
    b"\r\n", b"\r\n", b"\r\n", b"\n", b"", b"a: b\r\n\r\n", b"a: b\n\r\n", b"a\r\n b\r\n\r\n",
    b"a: b\r\n" * 100 + b"\r\n", b"a: b\r\n" * 101 + b"\r\n", b"a" * 65537 + b"\r\n\r\n", b"\r",
    b" \r\n\r\n"])

LAST_SIZES = st.sampled_from([
    b"0\r\n", b"0\r\n", b"0\r\n", b"0", b"0\n", b"00\r\n", b"", b"0;x\r\n", b"-0\r\n"])

CHUNK_STREAMS = st.tuples(
    st.lists(CHUNKS, max_size=4).map(b"".join), LAST_SIZES, TRAILERS).map(b"".join)

STALE = st.one_of(
    st.sampled_from([b"", b"", b"", EVIL, EVIL * 2, b"\r\n" + EVIL, b"EVIL", b"HTTP/1.1 ", b"\n",
                     b"x" * 70000]),
    st.binary(max_size=10))

_CHUNKED_HEADS = st.sampled_from([
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
    b"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n",
    b"HTTP/1.1 204 x\r\nTransfer-Encoding: chunked\r\n\r\n"])


def _sized(body, wrong_by):
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % max(0, len(body) + wrong_by) + body


SIZED = st.builds(_sized, BODIES, st.sampled_from([0, 0, 0, 1, -1, 1000, -4]))

STRUCTURED = st.one_of(
    SIZED,
    st.tuples(_CHUNKED_HEADS, CHUNK_STREAMS).map(b"".join),
    st.tuples(heads(), st.one_of(BODIES, CHUNK_STREAMS)).map(b"".join),
    st.tuples(LARGE_HEADS, BODIES).map(b"".join),
    st.tuples(INTERIMS, heads(most_fields=2), BODIES).map(b"".join))


def _cut(data, start, count, put):
    start = start % (len(data) + 1)
    return data[:start] + put + data[start + count:]


_EDITS = st.tuples(
    st.integers(0, 400), st.sampled_from([0, 1, 2, 3, 1000000]),
    st.one_of(st.just(b""), st.binary(min_size=1, max_size=3),
              st.sampled_from([b"\r\n", b"\n", b"\r", b" ", b":", b"\x00", b"0", b"\r\n\r\n"])))


def _mutated(data, edits):
    for edit in edits:
        data = _cut(data, *edit)
    return data


MUTATED = st.builds(_mutated, STRUCTURED, st.lists(_EDITS, min_size=1, max_size=3))

RAW = st.one_of(
    st.binary(max_size=60),
    st.binary(max_size=30).map(lambda data: b"HTTP/1.1 200 OK\r\n" + data),
    st.binary(max_size=30).map(lambda data: b"HTTP/1." + data),
    st.lists(st.sampled_from([b"HTTP/", b"1.", b"1", b" ", b"200", b"OK", b"\r\n", b"\n", b":",
                              b";", b"x", b"0", b"\r"]), max_size=30).map(b"".join))

# Answers that are whole, and what the attack is for: another one behind it.
SPLIT = st.tuples(
    st.sampled_from([
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\nContent-Length: 5\n\nhello",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n",
        b"HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
        b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 5\r\n\r\nhello"]),
    st.sampled_from([EVIL, EVIL, b"", b"EVIL", b"\r\n" + EVIL, EVIL * 2, b"HTTP/1.1 "])).map(
        b"".join)

_ANY = st.tuples(st.one_of(STRUCTURED, MUTATED, RAW), STALE).map(b"".join)

ANSWERS = st.one_of(SPLIT, _ANY, _ANY, _ANY).map(lambda answer: answer[:_MOST])
