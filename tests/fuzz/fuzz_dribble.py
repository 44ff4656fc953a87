"""A server that sends one byte at a time, from a thread that lives as long as the module.

The client meets every byte alone whenever it is the faster of the two, and two or three together
whenever it is not; what it makes of them must be the same.
"""
import queue
import socket
import threading

import pytest

from fuzz_links import Server

PATIENCE = 5  # seconds for the thread to go when it is told to, and for the next byte to come


class Dribbler:
    """The thread: `begin` gives it something to send, `end` waits until it is sent."""

    def __init__(self):
        self._work = queue.Queue()
        self._failure = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def begin(self, link, data, finish):
        """Send `data` over `link` byte by byte, then call `finish`."""
        self._work.put((link, data, finish))

    def end(self):
        """Wait until everything is sent, or the client is gone. Raises what sending raised."""
        self._work.join()
        if self._failure is not None:
            raise AssertionError("the answer could not be sent") from self._failure

    def close(self):
        """End the thread."""
        self._work.put(None)
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()

    def _run(self):
        for link, data, finish in iter(self._work.get, None):
            try:
                for position in range(len(data)):
                    link.send(data[position:position + 1])
                finish()
            except ConnectionError:
                link.close()  # the client has closed, as it may; the rest is for nobody
            except OSError as error:
                self._failure = error
            finally:
                self._work.task_done()


class DribblingServer(Server):
    """The server whose first connection says its answer through a dribbler."""

    def __init__(self, dribbler, *arguments):
        self._dribbler = dribbler
        super().__init__(*arguments)

    def _begin(self, near, far):
        # Each byte is a buffer of its own, so this holds no more than some hundreds of them.
        far.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
        near.settimeout(PATIENCE if self._ending == "closes" else 0.02)

        def finish():
            if self._ending == "closes":
                far.shutdown(socket.SHUT_WR)
        self._dribbler.begin(far, self.answer, finish)

    def settle(self):
        """Wait until the first connection has said all it says."""
        self._dribbler.end()


@pytest.fixture(scope="module")
def dribbler():
    """The thread, for a module of tests."""
    one = Dribbler()
    yield one
    one.close()
