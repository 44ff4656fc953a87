"""The crowd of the load test: threads with a connection each, which verify every body.

A thread takes request after request and tries each again until it is answered. What happened is
counted; what must not happen is kept as a sentence in `complaints`.
"""
import collections
import hashlib
import itertools
import threading

import httplib

from load_plan import MOST_ATTEMPTS, answer_of, content_of

PATIENCE = 30  # seconds for a receive: a server that is busy is not a fault


def read_all(response):
    return bytes(response.read())


def read_blocks(response):
    return b"".join(bytes(block) for block in iter(lambda: response.read(4096), b""))


def read_bit_by_bit(response):
    pieces = [bytes(response.read(1)), bytes(response.read(100))]
    return b"".join(pieces) + read_all(response)


READINGS = (read_all, read_blocks, read_bit_by_bit)


class Member:
    """One thread: its connection and the requests that it makes."""

    def __init__(self, port, numbers, complaints):
        self.conn = httplib.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.numbers = numbers
        self.complaints = complaints
        self.counts = collections.Counter()
        self.server_has_gone = False

    def run(self):
        """Make the requests, each until it is answered."""
        try:
            for number in self.numbers:
                self.settle(number)
        except BaseException as error:
            self.complaints.append(f"a thread ended by {error!r}")
            raise
        finally:
            self.conn.close()

    def settle(self, number):
        """Make one request, again and again, until its whole answer has come."""
        attempt = 0
        while attempt <= MOST_ATTEMPTS:
            answer = answer_of(number, attempt)
            gone, self.server_has_gone = self.server_has_gone, False
            try:
                body = self.fetch(number, attempt)
            except (httplib.HTTPException, OSError) as error:
                self.conn.close()
                if gone:
                    self.counts["found closed"] += 1
                    continue
                self.hold(not answer.is_whole, number, answer, f"raised {error!r}")
                self.counts["told"] += 1
                attempt += 1
                continue
            self.server_has_gone = answer.behaviour == "vanishes"
            self.counts[answer.behaviour] += 1
            if self.is_settled(number, answer, body):
                return
            self.conn.close()
            attempt += 1
        self.complaints.append(f"request {number} was lost")

    def fetch(self, number, attempt):
        """Return the body of the answer. Raises what the connection raises."""
        path = f"/{number}/{attempt}"
        if number % 4:
            self.conn.request("GET", path)
        else:
            self.conn.request("PUT", path, content_of(number))
        response = self.conn.getresponse(buffering=number % 5 == 0)
        body = READINGS[number % len(READINGS)](response)
        if response.status != 200:
            self.complaints.append(f"request {number} was answered by {response.status}")
        return body

    def is_settled(self, number, answer, body):
        """Verify a body that came; tell whether the request is done with."""
        expected = content_of(number)
        if answer.is_whole:
            same = hashlib.sha256(body).digest() == hashlib.sha256(expected).digest()
            self.hold(same, number, answer, f"gave {body[:60]!r}")
            self.counts["verified"] += 1
            return True
        self.counts["short"] += 1
        self.hold(len(body) < len(expected) and expected.startswith(body), number, answer,
                  f"gave {body[:60]!r}")
        return False

    def hold(self, fact, number, answer, words):
        if not fact:
            self.complaints.append(f"request {number}, behaviour {answer.behaviour}: {words}")


def run_crowd(port, numbers, size):
    """Make the requests by `size` threads; return (counts, complaints)."""
    complaints = []
    queue = itertools.chain(numbers)
    lock = threading.Lock()

    def taken():
        while True:
            with lock:
                number = next(queue, None)
            if number is None or len(complaints) > 20:
                return
            yield number

    members = [Member(port, taken(), complaints) for _ in range(size)]
    threads = [threading.Thread(target=member.run) for member in members]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum((member.counts for member in members), collections.Counter()), complaints
