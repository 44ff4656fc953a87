"""`StringIO`, as 2.7's `httplib` had it from `cStringIO`: a file in memory over byte strings.

``StringIO(string)`` reads, ``StringIO()`` reads and writes. What comes out is `bytestr`; what
goes in is a native string or anything with a buffer.
"""
import io

from .bytestr import bytestr, wrap
from .native import to_bytes
from .socketfile import LineReading


class _MemoryFile(LineReading):
    """What the two kinds of file have in common."""

    softspace = 0

    def __init__(self, content):
        self._bytes = io.BytesIO(content)

    @property
    def closed(self):
        """Whether the file was closed."""
        return self._bytes.closed

    def read(self, size=-1):
        """Return up to `size` bytes, all that is left when negative, as `bytestr`."""
        return wrap(self._bytes.read(size))

    def readline(self, size=-1):
        """Return the next line, at most `size` bytes of it when not negative."""
        return wrap(self._bytes.readline(size))

    def getvalue(self, use_position=False):
        """Return the whole content, or what is before the position."""
        value = self._bytes.getvalue()
        return wrap(value[:self._bytes.tell()] if use_position else value)

    def reset(self):
        """Go back to the start."""
        self._bytes.seek(0)

    def seek(self, position, mode=0):
        """Go to a position: from the start (0), from here (1), from the end (2)."""
        self._bytes.seek(max(position, 0) if mode == 0 else position, mode)

    def tell(self):
        """Return the position in bytes."""
        return self._bytes.tell()

    def truncate(self, size=None):
        """Cut the content at `size`, or here."""
        self._bytes.truncate(self._bytes.tell() if size is None else size)
        if size is not None:
            self._bytes.seek(0, 2)

    def flush(self):
        """Do nothing: memory needs no flush."""

    def isatty(self):
        """False: memory is no terminal."""
        return False

    def close(self):
        """Free the content; reading after it is a ValueError."""
        self._bytes.close()


class StringI(_MemoryFile):
    """A file to be read, made by ``StringIO(string)``."""


class StringO(_MemoryFile):
    """A file to be written and read, made by ``StringIO()``."""

    def __init__(self):
        _MemoryFile.__init__(self, b"")

    def write(self, string):
        """Write a string. Raises UnicodeEncodeError for text that stands for no bytes."""
        self._bytes.write(to_bytes(string, "the string to write"))

    def writelines(self, lines):
        """Write strings, one behind the other."""
        for line in lines:
            self.write(line)


def StringIO(*arguments):
    """Return a file in memory: of the string given, or an empty one to write.

    Raises TypeError for what is no string and has no buffer, UnicodeEncodeError for text that
    stands for no bytes.
    """
    if not arguments:
        return StringO()
    if len(arguments) > 1:
        raise TypeError(f"StringIO() takes at most 1 argument ({len(arguments)} given)")
    content = arguments[0]
    if type(content) is bytestr:
        return StringI(bytes(content))
    try:
        return StringI(to_bytes(content, "the string of StringIO()"))
    except TypeError:
        raise TypeError("StringIO() argument 1 must be string or buffer, not "
                        f"{type(content).__name__}") from None
