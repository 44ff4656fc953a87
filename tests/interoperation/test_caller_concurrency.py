"""Many connections at once: threads, and the greenlets of gevent."""
import os
import subprocess
import sys
import threading

import pytest

import crowd
import greenlets
import httplib
from callers import row
from loopback import PATIENCE, Answer, web

THREADS = 50
ROUNDS = 4


@row("threads")
def test_fifty_threads_get_the_answers_to_their_own_requests():
    gate = threading.Barrier(THREADS, timeout=3 * PATIENCE)
    found = {}

    def answer(request):
        gate.wait()  # every request of the round is under way before one is answered
        chunked = [("Transfer-Encoding", "chunked")] if len(request.body) % 2 else ()
        return Answer(200, [("X-Path", request.path), *chunked],
                      request.path.encode() + request.body[::-1])

    def run(number, address):
        conn = httplib.HTTPConnection(address, timeout=3 * PATIENCE)
        try:
            found[number] = [fetch(conn, f"/{number}/{turn}", b"%d-" % number * (5000 + turn))
                             for turn in range(ROUNDS)]
        except Exception as error:  # shown by the comparison below
            found[number] = error
        finally:
            conn.close()

    with web(answer) as server:
        threads = [threading.Thread(target=run, args=(number, server.address))
                   for number in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(5 * PATIENCE)
    assert found == {number: [True] * ROUNDS for number in range(THREADS)}
    assert len(server.requests) == THREADS * ROUNDS


def output_of(program, *arguments):
    """Return what a program of this folder printed, in a process of its own."""
    process = subprocess.run(
        [sys.executable, os.path.abspath(program.__file__), *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=5 * PATIENCE)
    assert process.stderr.decode() == ""
    return process.stdout.decode().strip()


@row("threads-of-new-sizes")
def test_threads_whose_answers_grow_do_not_meet():
    for _ in range(4):  # a meeting is a matter of chance; each process is a new one
        assert output_of(crowd) == "{}"


def fetch(conn, path, body):
    """Return whether the answer is that to this request."""
    conn.request("POST", path, body)
    response = conn.getresponse()
    return (response.getheader("x-path"), response.read()) == (
        path, path.encode() + body[::-1])


@row("gevent")
@pytest.mark.parametrize("order", ["before", "after"])
def test_two_hundred_greenlets_are_under_way_together(order):
    pytest.importorskip("gevent", reason="gevent is not installed here")
    assert output_of(greenlets, order) == f"{greenlets.COUNT} True"
