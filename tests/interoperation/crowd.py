"""A program of `THREADS` threads whose answers have heads and chunked bodies of ever new sizes.

In a process of its own, so that what grows with the sizes that were seen is still small. Prints
``{}``, or what went wrong by the number of the thread.
"""
import sys
import threading

import httplib
from loopback import PATIENCE, Answer, web

THREADS = 16
ROUNDS = 40


def answer(request):
    """Answer with a head and a body, chunked every other time, of the size in the path."""
    size = int(request.path.rsplit("/", 1)[1])
    chunked = [("Transfer-Encoding", "chunked")] if size % 2 else ()
    return Answer(200, [("X-Long", "x" * size), *chunked], b"y" * (size * 20))


def fetch(conn, number, turn):
    """Raise AssertionError unless the answer has the sizes that were asked for."""
    size = turn * THREADS + number
    conn.request("GET", "/%d" % size)
    response = conn.getresponse()
    assert response.getheader("x-long") == "x" * size
    assert response.read() == b"y" * (size * 20)


def run(number, address, gate, wrong):
    """Make the requests of one thread; note in `wrong` what failed."""
    conn = httplib.HTTPConnection(address, timeout=3 * PATIENCE)
    try:
        gate.wait()
        for turn in range(ROUNDS):
            fetch(conn, number, turn)
    except Exception as error:  # printed by main
        wrong[number] = repr(error)
    finally:
        conn.close()


def main():
    """Run the threads against one server and print what went wrong."""
    sys.setswitchinterval(1e-5)  # seconds; many more chances for one thread to meet another
    gate = threading.Barrier(THREADS, timeout=PATIENCE)
    wrong = {}
    with web(answer) as server:
        threads = [threading.Thread(target=run, args=(number, server.address, gate, wrong))
                   for number in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(3 * PATIENCE)
    print(wrong)


if __name__ == "__main__":
    main()
