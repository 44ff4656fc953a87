"""The works that are measured: one row each, with the goal that it has to reach.

A goal is CPU time of the client, `http.client` of the same interpreter being 1.00.
"""
from typing import NamedTuple, Optional

from .answers import Answer

KIB = 1024
MIB = 1024 * KIB


class Work(NamedTuple):
    """One exchange: what is asked for, how the answer is read, and by which ways of the client.

    `amount` is that of a ``read(amount)`` loop, 0 for one ``read()``; `upload` the bytes that are
    sent, as a "file" or as "bytes"; `mode` a body mode and `legacy` the class of Python 1.5, which
    only httplib_compat has. A point of a curve asks for growth, not for rank.
    """

    name: str
    title: str
    goal: Optional[float] = None
    answer: Answer = Answer()
    amount: int = 0
    upload: int = 0
    upload_as: str = ""
    timeout: Optional[float] = None
    fields: bool = False
    fresh: bool = False
    tls: bool = False
    mode: str = ""
    legacy: bool = False
    is_point: bool = False

    @property
    def method(self):
        """The method of the request."""
        return "POST" if self.upload else "GET"


def _whole(name, size, goal, mode=""):
    title = f"{size // MIB} MiB, one read()" + (f", {mode} mode" if mode else "")
    return Work(name, title, goal, Answer(body=size), mode=mode)


def _chunks(size, goal, amount=0, mode="", total=4 * MIB):
    how = f"read({amount}) loop" if amount else "read()"
    name = f"chunk{size // KIB}k_" + ("loop" if amount else "read") + (f"_{mode}" if mode else "")
    title = f"chunks of {size // KIB} KiB, {how}" + (f", {mode} mode" if mode else "")
    return Work(name, title, goal, Answer(body=total, chunk=size), amount=amount, mode=mode)


WORKS = (
    Work("small", "GET, 10 fields, 100 bytes", 0.32),
    Work("small_timeout", "the same, timeout=30", 0.36, timeout=30.0),
    Work("fields40", "40 fields, getheaders()", 0.32, Answer(fields=40), fields=True),
    Work("post", "POST of 1 KiB", 0.30, upload=KIB, upload_as="bytes"),
    Work("connect", "new connection per request", 0.52, fresh=True),
    Work("legacy", "class HTTP of Python 1.5", 0.60, legacy=True, fresh=True),
    _whole("read_1m", MIB, 0.90),
    Work("loop_64k", "16 MiB, read(65536) loop", 0.85, Answer(body=16 * MIB), amount=64 * KIB),
    Work("loop_1k", "16 MiB, read(1024) loop", 1.00, Answer(body=16 * MIB), amount=KIB),
    _whole("read_16m", 16 * MIB, 2.5),
    _whole("read_48m", 48 * MIB, 2.1),
    Work("read_16m_timeout", "16 MiB, one read(), timeout=30", None, Answer(body=16 * MIB),
         timeout=30.0),
    _whole("read_16m_bytes", 16 * MIB, 1.1, "bytes"),
    _whole("read_48m_bytes", 48 * MIB, 1.1, "bytes"),
    _chunks(KIB, 0.28),
    _chunks(8 * KIB, 0.45),
    _chunks(64 * KIB, 1.05),
    _chunks(KIB, 0.25, mode="bytes"),
    _chunks(8 * KIB, 0.32, mode="bytes"),
    _chunks(64 * KIB, 0.65, mode="bytes"),
    _chunks(KIB, 0.32, 8 * KIB),
    _chunks(8 * KIB, 0.58, 8 * KIB),
    _chunks(64 * KIB, 0.62, 8 * KIB),
    Work("upload_file", "upload of a file, 16 MiB", 0.16, upload=16 * MIB, upload_as="file"),
    Work("upload_bytes", "upload of bytes, 16 MiB", 1.00, upload=16 * MIB, upload_as="bytes"),
    Work("tls_small", "TLS: GET, 10 fields, 100 bytes", 0.33, tls=True),
    Work("tls_loop", "TLS: 16 MiB, read(65536) loop", 1.00, Answer(body=16 * MIB),
         amount=64 * KIB, tls=True),
)


# The rows where Python 2's byte by byte reading of heads weighs most.
SMALL = ("small", "small_timeout", "fields40", "post")


class Curve(NamedTuple):
    """Works that differ in one measure alone: cost against size."""

    name: str
    title: str
    axis: str
    points: tuple  # of (what is counted, Work)


def _curve(name, title, axis, answers, amounts, **more):
    works = [Work(f"{name}_{amount}", f"{title}: {amount}", None, answer, is_point=True, **more)
             for amount, answer in zip(amounts, answers)]
    return Curve(name, title, axis, tuple(zip(amounts, works)))


# http.client counts the blank line too, and refuses more than 100.
_FIELDS = (1, 3, 10, 30, 99)
_BODIES = (0, KIB, 4 * KIB, 16 * KIB, 64 * KIB, 256 * KIB, MIB, 4 * MIB, 16 * MIB, 64 * MIB)
_CHUNKS = tuple(MIB // size for size in (MIB, 256 * KIB, 64 * KIB, 16 * KIB, 4 * KIB, KIB, 256,
                                         64, 16))

CURVES = (
    _curve("fields", "header fields, getheaders()", "fields",
           [Answer(fields=count) for count in _FIELDS], _FIELDS, fields=True),
    _curve("body", "a sized body, one read()", "bytes",
           [Answer(body=size) for size in _BODIES], _BODIES),
    _curve("body_loop", "a sized body, read(8192) loop", "bytes",
           [Answer(body=size) for size in _BODIES], _BODIES, amount=8 * KIB),
    _curve("chunks", "1 MiB in chunks of 1 MiB to 16 bytes, one read()", "chunks",
           [Answer(body=MIB, chunk=MIB // count) for count in _CHUNKS], _CHUNKS),
    _curve("chunks_loop", "1 MiB in chunks of 1 MiB to 16 bytes, read(8192) loop", "chunks",
           [Answer(body=MIB, chunk=MIB // count) for count in _CHUNKS], _CHUNKS, amount=8 * KIB),
)
