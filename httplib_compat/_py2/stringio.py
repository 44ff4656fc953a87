"""`StringIO`, as 2.7's `httplib` had it from `cStringIO`: a file in memory over byte strings.

``StringIO(string)`` reads, ``StringIO()`` reads and writes. What comes out is `bytestr`; what
goes in is a native string or anything with a buffer. Sizes and positions are integers: None, which
today's files take for "all", is a TypeError here as it was.
"""
import errno
import io
import operator
import os

from .bytestr import bytestr, wrap
from .elementtree import ELEMENT_TREE_BLOCK, element_tree_asks
from .native import to_bytes
from .socketfile import LineReading


class _MemoryFile(LineReading):
    """What the two kinds of file have in common.

    Every method raises ValueError on a closed file, TypeError for a size that is no integer.
    """

    __slots__ = ("_bytes", "_is_closed")

    def __init__(self, content):
        self._bytes = io.BytesIO(content)
        self._is_closed = False

    @property
    def closed(self):
        """Whether the file was closed."""
        return self._is_closed

    def _content(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file")
        return self._bytes

    def read(self, size=-1):
        """Return up to `size` bytes, all that is left when negative, as `bytestr`."""
        size = _integer(size)
        data = self._content().read(size)
        return data if size == ELEMENT_TREE_BLOCK and element_tree_asks() else wrap(data)

    def readline(self, size=-1):
        """Return the next line, at most `size` bytes of it when not negative."""
        size = _integer(size)
        return wrap(self._content().readline(size))

    def readlines(self, sizehint=0):
        """Return the lines left; stop after `sizehint` bytes when it is positive."""
        # By our own count: io.BytesIO of PyPy reads on past the hint.
        self._content()
        return LineReading.readlines(self, max(_integer(sizehint), 0))

    def getvalue(self, use_position=False):
        """Return the whole content, or what is before the position."""
        value = self._content().getvalue()
        return wrap(value[:self._bytes.tell()] if use_position else value)

    def reset(self):
        """Go back to the start."""
        self._content().seek(0)

    def seek(self, position, mode=0):
        """Go to a position: from the start, from here (mode 1) or from the end (mode 2).

        A place before the start is the start.
        """
        content, position, mode = self._content(), _integer(position), _integer(mode)
        if mode in (1, 2):
            content.seek(position, mode)
        else:
            content.seek(max(position, 0))

    def tell(self):
        """Return the position in bytes."""
        return self._content().tell()

    def truncate(self, *size):
        """Cut the content at `size`, or here, and go to its end.

        Raises IOError for a negative size.
        """
        content = self._content()
        if size and _integer(*size) < 0:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        content.truncate(*size)
        content.seek(0, 2)

    def flush(self):
        """Do nothing: memory needs no flush."""
        self._content()

    def isatty(self):
        """False: memory is no terminal."""
        self._content()
        return False

    def close(self):
        """Free the content."""
        self._is_closed = True
        self._bytes.close()


class StringI(_MemoryFile):
    """A file to be read, made by ``StringIO(string)``."""

    __module__ = "cStringIO"
    __slots__ = ()


class StringO(_MemoryFile):
    """A file to be written and read, made by ``StringIO()``."""

    __module__ = "cStringIO"
    __slots__ = ("softspace",)

    def __init__(self):
        _MemoryFile.__init__(self, b"")
        self.softspace = 0

    def write(self, string):
        """Write a string. Raises UnicodeEncodeError for text that stands for no bytes."""
        content = self._content()
        try:
            data = to_bytes(string, "the string to write")
        except TypeError:
            raise TypeError("write() argument 1 must be string or buffer, not "
                            f"{_type_name(string)}") from None
        content.write(data)

    def writelines(self, lines):
        """Write strings, one behind the other. Raises as `write`."""
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
        raise TypeError(f"StringIO expected at most 1 arguments, got {len(arguments)}")
    content = arguments[0]
    if type(content) is bytestr:
        return StringI(bytes(content))
    try:
        return StringI(to_bytes(content, "the string of StringIO()"))
    except TypeError:
        raise TypeError("StringIO() argument 1 must be string or buffer, not "
                        f"{_type_name(content)}") from None


def _integer(value):
    """Return an integer argument. Raises TypeError for what is none, in 2.7's words."""
    try:
        return operator.index(value)
    except TypeError:
        if isinstance(value, float):
            raise TypeError("integer argument expected, got float") from None
        raise TypeError("an integer is required") from None


def _type_name(value):
    return "None" if value is None else type(value).__name__
