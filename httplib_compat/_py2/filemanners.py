"""What a binary file of `io` has besides reading, for a class that is none in memory.

A subclass of `io.BufferedIOBase` keeps its attributes where no short way to them leads: an answer
has some twenty, and setting and asking for them was a tenth of a small GET. So the class is
registered as one, and what it would inherit is here.
"""
import io


class FileManners:
    """Iteration, lines, and the refusals of a file that is only read.

    The class has `readline`, `read1`, `close` and `closed`.
    """

    def __enter__(self):
        self._refuse_when_closed()
        return self

    def __exit__(self, *exception):
        self.close()

    def __iter__(self):
        self._refuse_when_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        """Return the lines left; no more of them once they are longer than a `hint` above 0."""
        if hint is not None and not hasattr(hint, "__index__"):
            raise TypeError(f"argument should be integer or None, not '{type(hint).__name__}'")
        lines, room = [], hint
        for line in self:
            lines.append(line)
            if hint is not None and hint > 0:
                if len(line) > room:
                    break
                room -= len(line)
        return lines

    def readinto1(self, buffer):
        """Read into a writable `buffer` by one `read1`; return the number of bytes."""
        with memoryview(buffer) as view, view.cast("B") as room:
            data = self.read1(len(room))
            room[:len(data)] = data
        return len(data)

    def seekable(self):
        """False: what has been read is gone."""
        return False

    def writable(self):
        """False: an answer is read."""
        return False

    def isatty(self):
        """False: an answer is no terminal. Raises ValueError once closed."""
        self._refuse_when_closed()
        return False

    def writelines(self, lines):
        """Raise io.UnsupportedOperation for the first line; ValueError once closed."""
        self._refuse_when_closed()
        for line in lines:
            self.write(line)

    def write(self, data):
        """Raise io.UnsupportedOperation."""
        raise io.UnsupportedOperation("write")

    def seek(self, offset, whence=0):
        """Raise io.UnsupportedOperation."""
        raise io.UnsupportedOperation("seek")

    def tell(self):
        """Raise io.UnsupportedOperation."""
        return self.seek(0, 1)

    def truncate(self, size=None):
        """Raise io.UnsupportedOperation."""
        raise io.UnsupportedOperation("truncate")

    def detach(self):
        """Raise io.UnsupportedOperation."""
        raise io.UnsupportedOperation("detach")

    def _refuse_when_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")


io.BufferedIOBase.register(FileManners)
