"""A line in memory: the client's socket on Python 2.7, under the standard library's own file.

A line is given the pieces of an answer and how it ends: 'close' (the peer says no more but still
listens), 'reset', or 'open' (nothing more comes: what waits for it times out, at once). The next
piece arrives when the client asks for bytes and none are there, so no thread runs and nobody
waits. Runs on Python 2.7; `socketlines` is its twin of Python 3.
"""
import errno
import socket

ENDS = ('close', 'reset', 'open')


class MemoryLine(object):
    """A line whose client side is the object itself."""

    def __init__(self, pieces, end):
        self.client = self
        self._coming = list(pieces)
        self._end = end
        self._here = b''
        self._is_reset = False
        self.taken = 0

    def recv(self, size):
        """Return up to `size` bytes, b'' at the end. Raises socket.error and socket.timeout."""
        while not self._here:
            if not self._coming:
                return self._ending()
            self._here = self._coming.pop(0)
        data, self._here = self._here[:size], self._here[size:]
        self.taken += len(data)
        return data

    def _ending(self):
        if self._end == 'open':
            raise socket.timeout('timed out')
        if self._end == 'reset' and not self._is_reset:
            self._is_reset = True
            raise socket.error(errno.ECONNRESET, 'Connection reset by peer')
        return b''

    def sendall(self, data):
        """Send to the peer. Raises socket.error behind a reset."""
        if self._is_reset:
            raise socket.error(errno.EPIPE, 'Broken pipe')

    def makefile(self, mode, size=-1):
        """Return the file that a socket of Python 2.7 makes."""
        return socket._fileobject(self, mode, size)

    def close(self):
        """Do nothing: the file over a closed socket of Python 2.7 goes on reading."""

    def let_all_arrive(self):
        """Let arrive what is still on its way, and the end."""
        self._here += b''.join(self._coming)
        self._coming = []
        self._is_reset = self._end == 'reset'

    def start(self):
        """Do nothing: the answer comes when it is read."""

    def say(self, data):
        """Let more bytes arrive behind all others, and close then."""
        self._coming.append(data)
        self._end = 'close'

    def end(self):
        """Forget what is still here."""
        self._here, self._coming = b'', []
