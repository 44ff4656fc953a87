"""The caller of a fuzzed conversation: how it is set up, how it reads, and what may happen to it.

Every call ends in a value or in one of `ALLOWED`; anything else leaves these functions as it is
and fails the test. Loops are bounded: a body that gives more pieces than the server sent bytes is
a failure of its own.
"""
import contextlib
import io
from collections import namedtuple

import httplib
from hypothesis import strategies as st

from httplib_compat._py2 import hooks

ALLOWED = (httplib.HTTPException, OSError)
MODES = ("bytestr", "text", "bytes")

Caller = namedtuple("Caller", "body_mode short_ways strict method buffering debuglevel manner")


def _read_all(response, most):
    return [response.read()]


def _by(amount):
    def read_pieces(response, most):
        return _bounded(lambda: response.read(amount), most)
    return read_pieces


def _by_readinto(response, most):
    room = bytearray(7)

    def fill():
        return bytes(room[:response.readinto(room)])
    return _bounded(fill, most)


def _bounded(read, most):
    """Call `read` until it gives nothing; return what it gave."""
    pieces = []
    while len(pieces) <= most:
        piece = read()
        if not piece:
            return pieces
        pieces.append(piece)
    raise AssertionError(f"the body came in more than {most} pieces; the server sent {most} bytes")


def _lines_of_fp(response, most):
    """Read the lines of `fp` as legacy code does; they may go beyond the body."""
    if response.fp is not None:
        _bounded(response.fp.readline, most)
    return []


def _part_and_close(response, most):
    piece = response.read(2)
    response.close()
    return [piece]


MANNERS = {
    "read": _read_all,
    "read(1)": _by(1),
    "read(7)": _by(7),
    "read(8192)": _by(8192),
    "readline": lambda response, most: _bounded(response.readline, most),
    "read1": lambda response, most: _bounded(lambda: response.read1(9), most),
    "readinto": _by_readinto,
    "lines": lambda response, most: _bounded(lambda: next(response, b""), most),
    "peek and read": lambda response, most: [response.peek(3)] and [response.read()],
    "read(2), then the rest": lambda response, most: [response.read(2), response.read()],
    "read(2), then close": _part_and_close,
    "read(2), no more": lambda response, most: [response.read(2)],
    "close at once": lambda response, most: response.close() or [],
    "nothing": lambda response, most: [],
    "lines of fp": _lines_of_fp,
}

CALLERS = st.builds(
    Caller, st.sampled_from(MODES), st.booleans(), st.sampled_from([0, 0, 0, 1]),
    st.sampled_from(["GET", "GET", "GET", "GET", "HEAD", "POST"]), st.sampled_from([False, True]),
    st.sampled_from([0] * 9 + [1]), st.sampled_from(sorted(MANNERS)))


@contextlib.contextmanager
def short_ways(chosen):
    """Take the short ways in the block, or none of them, as HTTPLIB_COMPAT_SHORT_WAYS=0 does."""
    before = hooks.SHORT_WAYS
    hooks.SHORT_WAYS = chosen
    try:
        yield
    finally:
        hooks.SHORT_WAYS = before


@contextlib.contextmanager
def in_place(caller):
    """What the caller chose for the process, in the block; what it prints goes nowhere."""
    with short_ways(caller.short_ways):
        if caller.debuglevel:
            with contextlib.redirect_stdout(io.StringIO()):
                yield
        else:
            yield


def connection(caller, connect):
    """Return the caller's connection, which opens its sockets by `connect`."""
    conn = httplib.HTTPConnection("example.org", strict=caller.strict)
    conn._create_connection = connect
    conn.body_mode = caller.body_mode
    conn.set_debuglevel(caller.debuglevel)
    return conn


def read_answer(caller, response, most):
    """Read an answer in the caller's manner: its head by every name, and its body.

    Returns the word for how it ended. What is read is checked: no more than `most` bytes, and of
    the type that the body mode promises.
    """
    head_of(response)
    try:
        pieces = MANNERS[caller.manner](response, most)
    except ALLOWED as error:
        # An answer that has failed once is asked again, as a retry in a loop would.
        with contextlib.suppress(*ALLOWED):
            response.read()
        return word_for(error)
    kind = str if caller.body_mode == "text" else bytes
    assert all(isinstance(piece, (kind, bytearray, bytes)) for piece in pieces)
    if kind is bytes:
        assert sum(map(len, pieces)) <= 2 * most
    return "answer"


def head_of(response):
    """Ask a response for everything that its head says; return nothing."""
    assert isinstance(response.status, int) and 0 <= response.status <= 999
    assert isinstance(response.reason, str) and response.version in (9, 10, 11)
    for name, value in response.getheaders():
        assert response.getheader(name) == value
    response.msg.items()
    str(response.msg)


def word_for(error):
    """Return the word that outcomes are counted by."""
    return type(error).__name__
