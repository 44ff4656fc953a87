"""The body of an HTTP/0.9 answer: the line that was no status line, and the file behind it."""
from .bytestr import wrap
from .foreignfile import ForeignFile
from .native import to_bytestr
from .socketfile import LineReading


class LineAndFileWrapper:
    """A file that gives `line` first and `file` after it; other attributes are the file's.

    Once the line is used up the file's own reading methods take over. Reading an empty line is
    an AssertionError, as on 2.7.
    """

    __module__ = "httplib"

    def __init__(self, line, file):
        self._line = to_bytestr(line)
        # A file that a program hands in gives what it likes; ours give native strings already.
        self._file = file if isinstance(file, LineReading) else ForeignFile(file)
        self._line_consumed = 0
        self._line_offset = 0
        self._line_left = len(line)

    def __getattr__(self, attr):
        if attr == "_file":  # only before __init__ has run
            raise AttributeError(attr)
        return getattr(self._file, attr)

    def _done(self):
        """Hand the reading over to the file."""
        self._line_consumed = 1
        self.read = self._file.read
        self.readline = self._file.readline
        self.readlines = self._file.readlines

    def _take(self, amount):
        """Return the next `amount` bytes of the line; the last of them ends it."""
        start = self._line_offset
        piece = self._line[start:start + amount]
        self._line_offset = start + len(piece)
        self._line_left -= len(piece)
        if not self._line_left:
            self._done()
        return piece

    def read(self, amt=None):
        """Return up to `amt` bytes of the line and the file; None or negative: all of both."""
        if self._line_consumed:
            return self._file.read(amt)
        assert self._line_left
        if amt is None or amt < 0:
            rest = self._take(self._line_left)
            return _joined(rest, self._file.read())
        piece = self._take(min(amt, self._line_left))
        if amt > len(piece):
            return _joined(piece, self._file.read(amt - len(piece)))
        return piece

    def readline(self):
        """Return what is left of the line."""
        if self._line_consumed:
            return self._file.readline()
        assert self._line_left
        return self._take(self._line_left)

    def readlines(self, size=None):
        """Return what is left of the line, and the lines of the file up to `size` bytes."""
        if self._line_consumed:
            return self._file.readlines(*_given(size))
        assert self._line_left
        return [self._take(self._line_left)] + self._file.readlines(*_given(size))


def _given(size):
    return () if size is None else (size,)


def _joined(piece, rest):
    return wrap(bytes(piece) + bytes(to_bytestr(rest)))
