"""Canned answers and uploads: bytes that are the same in every run, and that no place repeats.

A body is a stream of hashes, so that a byte that is lost, doubled or moved changes its digest.
"""
import functools
import hashlib
from typing import NamedTuple

_BLOCK = 1024 * 1024


class Answer(NamedTuple):
    """An answer by its measures: header fields, bytes of body, bytes of a chunk (0: no chunks)."""

    fields: int = 10
    body: int = 100
    chunk: int = 0


@functools.lru_cache(maxsize=4)
def body_bytes(size, kind="answer"):
    """Return `size` bytes, always the same ones for a `kind`."""
    return b"".join(
        hashlib.shake_128(f"{kind} {start}".encode("ascii")).digest(min(_BLOCK, size - start))
        for start in range(0, size, _BLOCK))


def field_lines(answer):
    """Return the header fields of an answer, those of its framing among them, as (name, value)."""
    if answer.chunk:
        framing = ("Transfer-Encoding", "chunked")
    else:
        framing = ("Content-Length", str(answer.body))
    usual = [
        ("Content-Type", "application/octet-stream"), framing,
        ("Date", "Wed, 25 Nov 2026 12:00:00 GMT"), ("Server", "canned/1.0"),
        ("ETag", '"5f3c-9a71b2"'), ("Cache-Control", "max-age=3600, public"),
        ("Last-Modified", "Tue, 24 Nov 2026 08:30:00 GMT"), ("Vary", "Accept-Encoding"),
        ("Accept-Ranges", "bytes"), ("X-Request-Id", "7f1c2e88-41aa-4b0e-9f57-0d6c1f2b3a4d"),
    ]
    # The framing stays, however few fields are asked for.
    usual = [framing] + [field for field in usual if field is not framing]
    more = [(f"X-Field-{number}", f"the value of field {number}")
            for number in range(len(usual), answer.fields)]
    return (usual + more)[:answer.fields]


def head_bytes(answer):
    """Return the head of an answer, the blank line included."""
    lines = ["HTTP/1.1 200 OK"] + [f"{name}: {value}" for name, value in field_lines(answer)]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")


def wire_bytes(answer):
    """Return an answer as it goes over the wire."""
    body = body_bytes(answer.body)
    if not answer.chunk:
        return head_bytes(answer) + body
    pieces = [head_bytes(answer)]
    for start in range(0, len(body), answer.chunk):
        chunk = body[start:start + answer.chunk]
        pieces += [b"%x\r\n" % len(chunk), chunk, b"\r\n"]
    return b"".join(pieces + [b"0\r\n\r\n"])


def digest(data):
    """Return what tells `data` from other bytes."""
    return hashlib.sha1(data).hexdigest()
