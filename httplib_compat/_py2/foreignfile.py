"""The file of a socket that the program brought along: its `makefile`, its rules, our strings.

A test's fake answers text or bytes, gevent's socket answers raw files whose reads are short. This
wrapper gives all of them the face that `httplib` read on Python 2 and changes nothing else.
"""
import io

from .native import to_bytestr
from .socketfile import LineReading


class ForeignFile(LineReading):
    """A file of native strings over any file object; other attributes are the file's own."""

    def __init__(self, file):
        self._file = file

    def __getattr__(self, name):
        if name == "_file":  # only before __init__ has run
            raise AttributeError(name)
        return getattr(self._file, name)

    def read(self, *size):
        """Return what the file's `read` gives, as `bytestr`; a raw file is read until full."""
        if isinstance(self._file, io.RawIOBase) and size and size[0] is not None and size[0] > 0:
            return to_bytestr(b"".join(_raw_pieces(self._file, size[0])))
        return to_bytestr(self._file.read(*size))

    def readline(self, *size):
        """Return what the file's `readline` gives, as `bytestr`."""
        return to_bytestr(self._file.readline(*size))

    def close(self):
        """Close the file."""
        self._file.close()


def _waits(file):
    """Tell whether the socket under a raw file waits for data; then no data is the end of it."""
    gettimeout = getattr(getattr(file, "_sock", None), "gettimeout", None)
    return gettimeout is not None and gettimeout() != 0


def _raw_pieces(file, size):
    """Yield reads of a raw file until `size` bytes are there or the stream ends."""
    while size:
        piece = file.read(size)
        if piece is None and not _waits(file):
            raise BlockingIOError("the socket has no data now and does not wait for any")
        if not piece:
            return
        size -= len(piece)
        yield piece
