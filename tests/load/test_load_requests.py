"""Fifty threads, a connection each, against a server that misbehaves: nothing is lost or swapped.

Every body is verified by its checksum, every failure is one that the plan foresees, and memory
is as full behind the last request as behind the first fifth of them.
"""
import gc
import os
import subprocess
import sys
from typing import NamedTuple

import pytest

from load_client import run_crowd
from load_plan import BEHAVIOURS

HERE = os.path.dirname(os.path.abspath(__file__))

THREADS = 50
SHORT = 2000
# `tox -e load` asks for 100,000.
REQUESTS = int(os.environ.get("HTTPLIB_COMPAT_LOAD", SHORT))
STATISTICS = "/proc/self/statm"
# What the allocators keep for the next request grows a little in each run; a kilobyte that each of
# 100,000 requests left behind would be three times this.
MOST_GROWTH = 32 * 1024 * 1024
# Blocks of memory that hold an object, by Python's own count: far fewer than one for each request.
MOST_BLOCKS = SHORT // 4


@pytest.fixture
def port():
    """The port of a server in a process of its own, which ends with the test."""
    server = subprocess.Popen(
        [sys.executable, os.path.join(HERE, "load_server.py")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, universal_newlines=True)
    try:
        yield int(server.stdout.readline())
    finally:
        server.communicate(timeout=20)


class Memory(NamedTuple):
    """What is in use: bytes of this process, and Python's blocks; 0 where nobody can tell."""

    size: int
    blocks: int


def memory_in_use():
    """Return the memory in use, behind a collection."""
    gc.collect()
    if not hasattr(sys, "getallocatedblocks"):
        return Memory(0, 0)  # PyPy, whose heap and compiled code grow by rules of their own
    size = 0
    if os.path.exists(STATISTICS):
        with open(STATISTICS) as statistics:
            size = int(statistics.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return Memory(size, sys.getallocatedblocks())


@pytest.mark.timeout(1800)
def test_a_crowd_gets_each_body_whole_and_its_own_and_memory_stays_flat(port, capsys):
    fifth = REQUESTS // 5
    counts, complaints = run_crowd(port, range(fifth), THREADS)
    assert complaints == []
    early = memory_in_use()
    rest, complaints = run_crowd(port, range(fifth, REQUESTS), THREADS)
    assert complaints == []
    late = memory_in_use()
    counts += rest
    if REQUESTS > SHORT:
        with capsys.disabled():
            print(f"\n{dict(counts)}\n{early}, then {late}")
    assert counts["verified"] == REQUESTS
    assert counts["told"] > 0
    assert {name for name in BEHAVIOURS if name not in counts} <= {"reset", "cut"}
    assert late.size - early.size < MOST_GROWTH
    assert late.blocks - early.blocks < MOST_BLOCKS
