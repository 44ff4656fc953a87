"""The loop that is timed: it does an exchange so many times and looks at each result.

Runs on Python 2.7 too. A worker's first exchange of each row, outside the time, is compared byte
for byte; within a round each answer's status and length are.

A client is the `Client` of a module: ``open(target)`` gets ready for a work, ``exchange(target,
kept)`` does it once, keeps pieces and fields when `kept` is not None and returns the length of the
body, ``close()`` lets go. `version` and `path` say what it is; `reads_wire`, that what it counts
is the answer as it came, head and framing included.
"""
import hashlib
import time

try:
    cpu_time, wall_time = time.process_time, time.perf_counter
except AttributeError:
    # Python 2.7: on Unix, clock() is the CPU time of the process.
    cpu_time, wall_time = time.clock, time.time


class WrongBytes(Exception):
    """A client returned, or was taken to return, other bytes than the server sent."""


class Kept(object):
    """What an exchange gave, kept to be compared: pieces of the body, and the header fields."""

    def __init__(self):
        self.pieces = []
        self.fields = None


def check(client, target):
    """Do one exchange and compare what it gave. Raises WrongBytes."""
    kept = Kept()
    length = client.exchange(target, kept)
    body = b"".join([bytes(piece) for piece in kept.pieces])
    expected = target["wire" if client.reads_wire else "body"]
    found = {"length": len(body), "digest": hashlib.sha1(body).hexdigest()}
    if length != expected["length"] or found != expected:
        raise WrongBytes("the body is %d bytes, %s; the server sent %d bytes, %s" % (
            len(body), found["digest"], expected["length"], expected["digest"]))
    if target["fields"] and not client.reads_wire:
        fields = sorted([str(name).lower(), str(value)] for name, value in kept.fields)
        if fields != sorted([name.lower(), value] for name, value in target["field_lines"]):
            raise WrongBytes("the header fields are %r; the server sent %r" % (
                fields, target["field_lines"]))


def run(client, target, count):
    """Do `count` exchanges; return their seconds of CPU and of wall. Raises WrongBytes."""
    exchange = client.exchange
    length = target["wire" if client.reads_wire else "body"]["length"]
    cpu, wall = cpu_time(), wall_time()
    for _ in range(count):
        if exchange(target, None) != length:
            raise WrongBytes("a body is not %d bytes" % length)
    return cpu_time() - cpu, wall_time() - wall


def calibrate(client, target, seconds):
    """Return how many exchanges fill about `seconds` of wall."""
    count = 1
    while True:
        taken = run(client, target, count)[1]
        if taken >= seconds / 4 or count >= 4096:
            return max(1, int(round(count * seconds / max(taken, 1e-6))))
        count *= 4


def profile(client, target, count):
    """Return, as text, in which functions `count` exchanges spend their time."""
    import cProfile
    import io
    import pstats

    profiler = cProfile.Profile()
    profiler.enable()
    run(client, target, count)
    profiler.disable()
    text = io.StringIO()
    pstats.Stats(profiler, stream=text).strip_dirs().sort_stats("tottime").print_stats(25)
    return text.getvalue()
