"""What today's programs ask of a response on top of Python 2.7: the manners of a binary file.

`io.TextIOWrapper`, `urllib.request`, `shutil` and `gzip` want an `io.BufferedIOBase`. All of it
stands on `read`, so a subclass that overrides `read` is obeyed here too.
"""
from .bodyforms import TextForm, raw_file
from .bodyviews import BodyView, RawView
from .bytestr import bytestr, wrap
from .filemanners import FileManners
from .native import to_bytes
from .responsebody import BodyReading


class ModernResponse(BodyReading, FileManners):
    """The superset that `http.client.HTTPResponse` offers and 2.7's response did not have.

    ``closed`` is the program's own `close`: an answer read to its end lets go of its file, as
    on 2.7, and still answers `read` with `''`.
    """

    # Set by `begin`; programs and urllib assign to them.
    headers = None
    code = None
    url = ""
    _closed_for_good = False
    _ending = False

    def _finish(self):
        """End the answer because its body has ended, by the `close` that 2.7 called here."""
        self._ending = True
        try:
            self.close()
        finally:
            self._ending = False

    def _note_close(self):
        if not self._ending:
            self._closed_for_good = True

    @property
    def closed(self):
        """Whether `close` was called by the program, as files tell it."""
        return self._closed_for_good

    def readable(self):
        """True: an answer is there to be read."""
        return True

    def flush(self):
        """Do nothing: there is nothing to flush in an answer."""

    def readinto(self, buffer):
        """Read into a writable `buffer`; return the number of bytes, 0 at the end."""
        view = memoryview(buffer).cast("B")
        data = self._read_bytes(len(view))
        view[:len(data)] = data
        return len(data)

    def read1(self, amount=-1):
        """Return up to `amount` bytes of the body, all of it when negative, as `bytestr`."""
        return self._read_bytes(None if amount is None or amount < 0 else amount)

    def _read_bytes(self, amount):
        # A text may be longer than the bytes asked for; what asks here has room for no more.
        if isinstance(self._form, TextForm):
            return self._read_raw(amount)
        return self.read(amount)

    def peek(self, amount=0):
        """Return bytes of the body that are here already, without taking them; maybe none."""
        if self._broken_off and self._broken_off.pieces:
            return wrap(b"".join(self._broken_off.pieces))
        seen = self._seen()
        if seen:
            return wrap(seen)
        file = raw_file(self.fp)
        if not getattr(file, "_line_consumed", True):  # HTTP/0.9: behind that line is its file
            return wrap(to_bytes(file._line, "body")[file._line_offset:])
        room = self.chunk_left if self.chunked else self.length
        if file is None or room == 0 or (self.chunked and room is None):
            return bytestr()
        look = getattr(file, "peek", None)
        return wrap(to_bytes(look(1), "body")[:room]) if look else bytestr()

    def readline(self, limit=-1):
        """Return the next line of the body, at most `limit` bytes when not negative."""
        limit = -1 if limit is None else limit
        if isinstance(self._form, TextForm):
            line = RawView(self).read_line(limit)
            return self._form.piece(line, not line)
        line = BodyView(self).read_line(limit)
        return line if self._form else wrap(line)

    def getcode(self):
        """Return the status code."""
        return self.status

    def geturl(self):
        """Return the address that the program or `urllib` set as `url`."""
        return self.url

    def info(self):
        """Return the message of the answer."""
        return self.headers
