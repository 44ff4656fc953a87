"""The pieces that heads of answers are made of, from the honest to the hostile.

A strategy gives bytes. What is common stands first: hypothesis shrinks towards it.
"""
from hypothesis import strategies as st

# The line ends of a whole answer are mostly one of these, drawn once.
LINE_ENDS = st.sampled_from([b"\r\n", b"\r\n", b"\r\n", b"\n", b"\r", b"\r\r\n", b""])

VERSIONS = st.sampled_from([
    b"HTTP/1.1", b"HTTP/1.1", b"HTTP/1.1", b"HTTP/1.0", b"HTTP/1.0", b"HTTP/0.9", b"HTTP/1.2",
    b"HTTP/2", b"HTTP/", b"HTTP/1.", b"HTTP/1.x", b"http/1.1", b"HTTP", b"ICY", b"", b" HTTP/1.1",
    b"HTTP/1.1\x00", b"HTTP/\xb9.1"])

CODES = st.one_of(
    st.sampled_from([b"200"] * 6 + [
        b"204", b"304", b"100", b"101", b"103", b"206", b"301", b"401", b"404", b"500", b"599",
        b"999", b"099", b"000", b"20", b"2000", b"+200", b"-200", b"0200", b"2_0", b"", b"OK",
        b"\xb2\xb2\xb2", b"1e2", b"200.0", b"2 00"]),
    st.integers(100, 999).map(lambda code: b"%d" % code))

REASONS = st.one_of(
    st.sampled_from([b"OK", b"", b"Not Found", b" ", b"\x85", b"\xa0x", b"a\x00b", b"a\rb",
                     b"\xfcber", b"x" * 70000]),
    st.binary(max_size=8))

LENGTHS = st.one_of(
    st.integers(0, 40).map(lambda length: b"%d" % length),
    st.sampled_from([
        b"0", b"5", b"1000000000000000", b"99999999999999999999", b"1" * 5000, b"-1", b"+5", b"0x5",
        b"5_0", b" 5 ", b"5,5", b"5, 6", b"", b"five", b"5.0", b"\xb2", b"5\x00", b"5\x0b",
        b"\xd9\xa5", b"1e1", b"00005"]))

CODINGS = st.sampled_from([
    b"chunked", b"chunked", b"chunked", b"Chunked", b" chunked ", b"chunked ", b"\x0bchunked",
    b"identity", b"gzip", b"gzip, chunked", b"chunked, gzip", b"chunked, chunked", b"xchunked",
    b"chunked;q=1", b"chunked\x00", b"", b",", b"chu\r\n nked"])

CONNECTIONS = st.sampled_from([
    b"close", b"keep-alive", b"Keep-Alive", b"Close", b"close, x", b"upgrade", b"closed", b"",
    b"\x00", b"keep-alive, close"])

TYPES = st.sampled_from([
    b"text/html", b"text/plain; charset=utf-8", b"text/html; charset=latin-1", b"text/x; charset",
    b"text/x; charset=\"", b"a; charset=undefined", b"a; charset=hex", b"a; charset=zlib_codec",
    b"a; charset=utf-16", b"a; charset=idna", b"a; charset=utf-7", b"a; charset=rot13",
    b"a; charset=punycode", b"a; charset=\x00", b"a; charset=\xff", b"", b"/", b";;;=;",
    b"a; charset=unicode_escape", b"a; charset=raw_unicode_escape", b"a; charset=mbcs"])

VALUES = st.one_of(
    st.sampled_from([b"", b" ", b"x", b"a\r\n b", b"a\n\tb", b"a\rb", b"a\x00b", b"\r\n", b"x: y",
                     b"\xff\xfe", b"x" * 65530, b"x" * 65537, b"=?utf-8?q?=00?=", b"5; max=1"]),
    st.binary(max_size=12))

NAMES = st.one_of(
    st.sampled_from([b"X", b"x-y", b"Keep-Alive", b"Proxy-Connection", b"Content-Encoding",
                     b"Location", b"Set-Cookie", b"Date", b"From", b"X Y", b"X ", b"", b" X",
                     b"\tX", b"X\x00", b"X\r", b"\xfc", b"Content-Length ", b"content_length"]),
    st.binary(max_size=6))


def _named(names, values):
    return st.tuples(st.sampled_from(names), values).map(
        lambda pair: pair[0] + b": " + pair[1])


# Lines that are no field lines, and those that 2.7's messages know of their own.
ODD_LINES = st.one_of(
    st.sampled_from([b"no colon", b":", b": nameless", b" continued", b"\tcontinued", b"From me",
                     b">From me", b"HTTP/1.1 200 OK", b"\x00", b"\xff", b"--", b"a" * 65537]),
    st.binary(max_size=10))

FIELDS = st.one_of(
    _named([b"Content-Length", b"content-length", b"CONTENT-LENGTH"], LENGTHS),
    _named([b"Transfer-Encoding", b"transfer-encoding"], CODINGS),
    _named([b"Connection", b"connection"], CONNECTIONS),
    _named([b"Content-Type"], TYPES),
    st.tuples(NAMES, VALUES).map(b": ".join),
    st.tuples(NAMES, VALUES).map(b":".join),
    ODD_LINES)


@st.composite
def heads(draw, most_fields=5):
    """Return a head with its blank line: a status line of some kind and field lines of any."""
    line_end = draw(LINE_ENDS)
    start = draw(VERSIONS) + b" " + draw(CODES) + b" " + draw(REASONS)
    lines = draw(st.lists(FIELDS, max_size=most_fields))
    return b"".join(line + line_end for line in [start] + lines + [b""])


def _repeated(line, count):
    return b"HTTP/1.1 200 OK\r\n" + line * count + b"\r\n"


# Heads at and beyond the limits; the counts lie around _MAXHEADERS, which is 100.
LARGE_HEADS = st.builds(
    _repeated, st.sampled_from([b"a: b\r\n", b"no colon\r\n", b": nameless\r\n", b"From me\r\n",
                                b" folded\r\n", b"a: b\n"]),
    st.sampled_from([99, 100, 101, 102, 1000]))

INTERIMS = st.one_of(
    st.sampled_from([b"", b"", b"", b"HTTP/1.1 100 Continue\r\n\r\n",
                     b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n", b"HTTP/1.1 100\n\n",
                     b"HTTP/1.1 199 x\r\n\r\n" * 3, b"HTTP/1.1 102 x\r\n",
                     b"HTTP/1.1 100 x\r\nContent-Length: 5\r\n\r\nhello"]),
    st.builds(lambda count: b"HTTP/1.1 100 x\r\n\r\n" * count, st.sampled_from([99, 100, 101])),
    st.builds(lambda count: b"HTTP/1.1 100 x\r\n" + b"a: b\r\n" * count + b"\r\n",
              st.sampled_from([100, 101, 300])))
