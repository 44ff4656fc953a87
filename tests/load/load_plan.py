"""What the server does with each request: a function of the seed, the request and the attempt.

Server and client both ask it, so the client knows of each answer whether it has to be whole, and
what its body is. Nothing is left to chance but the order in which threads run.
"""
import hashlib
import random
from typing import List, NamedTuple

SEED = 20130613

# Behaviours and how often, of a hundred requests, each comes.
BEHAVIOURS = {
    "plain": 40, "chunked": 19, "interim": 8, "dribble": 6, "extra": 7, "ends": 6, "vanishes": 5,
    "reset": 5, "cut": 4,
}
_DRAWN = [name for name, weight in BEHAVIOURS.items() for _ in range(weight)]

MOST_ATTEMPTS = 3  # the last one is always answered
STOLEN = b"an answer that nobody asked for"


class Answer(NamedTuple):
    """Pieces to send one by one; how the connection goes on; whether the answer is whole."""

    behaviour: str
    pieces: List[bytes]
    end: str  # "keep", "close" or "reset"
    is_whole: bool


def content_of(number):
    """Return the body that belongs to a request: no two are alike, and no beginning either."""
    source = random.Random(f"{SEED} {number}")
    size = source.choice((0, 1, 300, 2000, 2000, 9000, 30000))
    block = hashlib.sha256(b"%d" % number).digest()
    return (b"%08d " % number + block * (size // len(block) + 1))[:size + 9]


def answer_of(number, attempt):
    """Return the answer to the attempt at a request."""
    source = random.Random(f"{SEED} {number} {attempt}")
    behaviour = "plain" if attempt >= MOST_ATTEMPTS else source.choice(_DRAWN)
    return _MAKERS[behaviour](source, content_of(number))


def _sized(body, fields=b""):
    return b"HTTP/1.1 200 OK\r\n%sContent-Length: %d\r\n\r\n" % (fields, len(body)) + body


def _chunks(source, body):
    """Return a chunked answer of odd chunks, with extensions, zeros in front and a trailer."""
    pieces = [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"]
    at = 0
    while at < len(body):
        chunk = body[at:at + source.choice((1, 7, 1023, 4097, 20000))]
        size = source.choice((b"%x", b"%X", b"000%x", b"%x;name=value"))
        pieces.append(size % len(chunk) + b"\r\n" + chunk + b"\r\n")
        at += len(chunk)
    pieces.append(source.choice((b"0\r\n\r\n", b"0\r\nX-Trailer: yes\r\n\r\n")))
    return pieces


def _plain(source, body):
    return Answer("plain", [_sized(body)], "keep", True)


def _chunked(source, body):
    pieces = _chunks(source, body)
    if source.random() < 0.5:
        pieces = [b"".join(pieces)]
    return Answer("chunked", pieces, "keep", True)


def _interim(source, body):
    interim = [b"HTTP/1.1 100 Continue\r\n\r\n",
               b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"]
    return Answer("interim", interim * source.choice((1, 3)) + [_sized(body)], "keep", True)


def _dribble(source, body):
    answer = source.choice((_sized(body), b"".join(_chunks(source, body))))
    cuts = sorted(source.sample(range(len(answer)), 20))
    pieces = [answer[start:stop] for start, stop in zip([0] + cuts, cuts + [len(answer)])]
    return Answer("dribble", [piece for piece in pieces if piece], "keep", True)


def _extra(source, body):
    """The answer and, in the same packet, bytes that the next request must not be answered by."""
    extra = source.choice((_sized(STOLEN), b"\r\n", b"\r\n" + _sized(STOLEN), STOLEN))
    return Answer("extra", [_sized(body) + extra], "keep", True)


def _ends(source, body):
    answer = source.choice((
        _sized(body, b"Connection: close\r\n"), b"HTTP/1.0 200 OK\r\n\r\n" + body,
        b"HTTP/1.1 200 OK\r\n\r\n" + body))
    return Answer("ends", [answer], "close", True)


def _vanishes(source, body):
    """A whole answer behind which the server closes without a word."""
    return Answer("vanishes", [_sized(body)], "close", True)


def _reset(source, body):
    answer = source.choice((_sized(body), b"".join(_chunks(source, body))))
    return Answer("reset", [answer[:source.randrange(len(answer) - 5)]], "reset", False)


def _cut(source, body):
    """An answer whose body ends too soon, or that never begins."""
    if source.random() < 0.2:
        return Answer("cut", [], "close", False)
    whole, behind_the_body = source.choice((
        (_sized(body), 1), (b"".join(_chunks(source, body)), len(b"0\r\nX-Trailer: yes\r\n\r\n"))))
    head = whole.index(b"\r\n\r\n") + 4
    end = source.randrange(head, max(head + 1, len(whole) - behind_the_body))
    return Answer("cut", [whole[:end]], "close", False)


_MAKERS = {"plain": _plain, "chunked": _chunked, "interim": _interim, "dribble": _dribble,
           "extra": _extra, "ends": _ends, "vanishes": _vanishes, "reset": _reset, "cut": _cut}
