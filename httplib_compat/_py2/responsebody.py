"""The body of an answer, as Python 2.7's `HTTPResponse` read it.

The methods are seams: `read`, `_read_chunked` and `_safe_read` call each other as on 2.7, so that
programs override any of them. The position of ``self.fp`` is the position of the decoder; `_wire`
knows where the body ends.
"""
import io

from .._wire.chunkblocks import ChunkBlocks
from .._wire.chunked import read_chunks
from .._wire.errors import InvalidChunkSize, ProtocolError
from .._wire.source import read_exactly
from . import late
from .bodyforms import in_form, raw_file, read_in_form
from .bytestr import bytestr, wrap
from .elementtree import element_tree_asks
from .failures import renamed
from .hooks import Seams
from .native import to_bytestr
from .responsesource import BodyFile, BodySource
from .socketfile import SocketFile


class BodyReading:
    """The half of a response that reads the body; the other has read the head."""

    body_mode = None
    _form = None

    def read(self, amt=None):
        """Return the body in the form of `body_mode`: all that is left, or up to `amt` bytes of it.

        An empty string stands for the end. Raises IncompleteRead when all was asked for and the
        stream ended first, or inside a chunk; and what the socket raises.
        """
        if self._form is None and amt is None and self._can_take_all():
            return wrap(self._take_chunks() if self.chunked else self._take_all())
        if element_tree_asks(amt):
            return bytes(self._read_raw(amt))
        if self._form is None:
            return self._read_raw(amt)
        try:
            return read_in_form(
                self._form, lambda amount: bytes(self._read_raw(amount)), (amt,))
        except late.face.IncompleteRead as error:
            error.partial = in_form(self._form, bytes(to_bytestr(error.partial)))
            error.args = (error.partial,)
            raise

    def _can_take_all(self):
        """Tell whether the rest of the body can come from the socket with nobody asked."""
        file = self.fp
        return (type(file) is SocketFile and self._method != "HEAD"
                and (file.looks if self.chunked == 1 else type(self.length) is int)
                and _BODY_SEAMS.are_untouched(self))

    def _take_all(self):
        """Return the rest of a sized body as exact bytes. Raises IncompleteRead."""
        length = self.length
        data = self.fp.take(length)
        if len(data) < length:
            self.close()
            raise late.face.IncompleteRead(wrap(data), length - len(data))
        self.length = 0
        self._finish()
        return data

    def _take_chunks(self):
        """Return the rest of a chunked body as exact bytes, decoded block by block."""
        face = late.face
        decoder = ChunkBlocks(self.chunk_left, face._MAXLINE, face._MAXHEADERS)
        try:
            self.fp.feed(decoder)
        except ProtocolError as error:
            if isinstance(error, InvalidChunkSize):
                self.close()
            raise renamed(error) from None
        self.chunk_left = None
        self._finish()
        return b"".join(decoder.pieces)

    def _read_raw(self, amt):
        """Return what is left of the body, or up to `amt` bytes of it, as `bytestr`."""
        if self.fp is None:
            return bytestr()
        if self._method == "HEAD":
            self._finish()
            return bytestr()
        if self.chunked:
            return self._read_chunked(None if _is_negative(amt) else amt)
        if amt is None:
            return self._read_to_the_end()
        return self._read_up_to(amt)

    def _read_to_the_end(self):
        if self.length is None:
            data = to_bytestr(raw_file(self.fp).read())
        else:
            try:
                data = self._safe_read(self.length)
            except late.face.IncompleteRead:
                self.close()
                raise
            self.length = 0
        self._finish()
        return data

    def _read_up_to(self, amt):
        # On Python 2 any text was greater than any number, and programs pass amounts as text.
        if self.length is not None and (
                isinstance(amt, str) or amt > self.length or _is_negative(amt)):
            amt = self.length
        data = to_bytestr(raw_file(self.fp).read(amt))
        if not data and amt:
            self._finish()
        if self.length is not None:
            self.length -= len(data)
            if not self.length:
                self._finish()
        return data

    def _read_chunked(self, amt):
        """Return up to `amt` bytes of a chunked body, all of it for None.

        Raises IncompleteRead for a chunk cut short or a size that is none.
        """
        face = late.face
        assert self.chunked != face._UNKNOWN
        try:
            progress = read_chunks(
                BodySource(self), amt, self.chunk_left, face._MAXLINE, face._MAXHEADERS)
        except ProtocolError as error:
            if isinstance(error, InvalidChunkSize):
                self.close()
            raise renamed(error) from None
        self.chunk_left = progress.left
        if progress.ended:
            self._finish()
        if len(progress.pieces) == 1:
            return to_bytestr(progress.pieces[0])
        return wrap(b"".join(progress.pieces))

    def _safe_read(self, amt):
        """Return exactly `amt` bytes as `bytestr`. Raises IncompleteRead with what came."""
        try:
            pieces = read_exactly(BodyFile(raw_file(self.fp)), amt, late.face.MAXAMOUNT)
        except ProtocolError as error:
            raise renamed(error) from None
        return pieces[0] if len(pieces) == 1 else wrap(b"".join(pieces))


class RawView(io.BufferedIOBase):
    """The body of a response as raw bytes, whatever its form; for lines before they are text."""

    def __init__(self, response):
        self._response = response

    def readable(self):
        """True: it is there to be read."""
        return True

    def read(self, amount=-1):
        """Return up to `amount` bytes."""
        return self._response._read_raw(None if amount is None or amount < 0 else amount)

    def peek(self, amount=0):
        """Return bytes that are here already, without taking them."""
        return self._response.peek(amount)


_BODY_SEAMS = Seams(BodyReading, "_safe_read", "_read_chunked")


def _is_negative(amount):
    return isinstance(amount, int) and amount < 0
