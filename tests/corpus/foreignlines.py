"""A line that a program brought along: no socket at all, but `sendall`, `makefile` and `close`.

Runs on Python 2.7 and 3. Every file it makes reads on where the last one stopped, as files over a
socket do, and the end of its bytes is the end of the stream.
"""
import io


class SharedFile(object):
    """A file over a stream that outlives it."""

    def __init__(self, stream):
        self.read = stream.read
        self.readline = stream.readline
        self.readlines = stream.readlines

    def close(self):
        """Do nothing: the stream goes on."""


class ForeignLine(object):
    """A line whose client side is the object itself."""

    taken = 0  # nobody counts here

    def __init__(self, pieces, end):
        self.client = self
        self._stream = io.BytesIO(b''.join(pieces))

    def sendall(self, data):
        """Take what is sent; nobody reads it."""

    def makefile(self, mode, size=-1):
        """Return a file that reads on."""
        return SharedFile(self._stream)

    def close(self):
        """Do nothing, as there is nothing to close."""

    def start(self):
        """Do nothing: it has all been here from the start."""

    def let_all_arrive(self):
        """Do nothing: it has all been here from the start."""

    def end(self):
        """Do nothing, as there is nothing to close."""
