"""The body of an answer, as Python 2.7's `HTTPResponse` read it.

The methods are seams: `read`, `_read_chunked` and `_safe_read` call each other as on 2.7, so that
programs override any of them. The position of ``self.fp`` is the position of the decoder; `_wire`
knows where the body ends.
"""
from .._wire.chunked import Progress, read_chunks
from .._wire.errors import EndOfStream, ProtocolError
from .._wire.source import read_exactly
from . import late
from .bodyforms import BytesForm, in_form, raw_file, read_in_form
from .bodylook import PIECE
from .bytestr import bytestr, wrap
from .elementtree import ELEMENT_TREE_BLOCK, element_tree_asks
from .failures import is_final, renamed
from .native import to_bytestr
from .responsesource import BodyFile, BodySource
from .shortreading import ShortReading
from .socketfile import SocketFile


class BodyReading(ShortReading):
    """The half of a response that reads the body; the other has read the head."""

    body_mode = None
    # True: a sized body that ends early raises IncompleteRead from `read(amt)` too. 2.7 gave less.
    raise_incomplete_reads = False
    # Where a read of chunks stood that a timeout or a signal broke off, and what it had got.
    _broken_off: "Progress | None"

    def read(self, amt=None):
        """Return the body in the form of `body_mode`: all that is left, or up to `amt` bytes of it.

        An empty string stands for the end. Raises IncompleteRead when all was asked for and the
        stream ended first, or inside a chunk; and what the socket raises.
        """
        try:
            look = self._look
            if look is not None:
                left = look.left
                pieces = look.pieces  # those of another `amount` would be another list
                if (pieces and amt is look.amount and self.length is left and self.fp is look.file
                        and (left is not None or self._pulls_as_ever())):
                    # As `_read_seen`, which takes three frames for it.
                    block = look.data
                    try:
                        piece = pieces.pop()
                        self.length = look.left = left and left - amt
                        return (piece if amt < PIECE else
                                wrap(block[piece:piece + amt]) if look.wraps else
                                block[piece:piece + amt])
                    except IndexError:
                        pass  # another thread has had the socket paid just now
                data = look.give(self, amt)
                if data is not None:
                    return data
            if amt == ELEMENT_TREE_BLOCK and element_tree_asks():
                return bytes(self._in_turn(self._read_raw, amt))
            form = self._form
            if form is None or type(form) is BytesForm:
                data = amt is None and self._read_whole() or self._read_shortly(amt)
                if data is not None:
                    return data if form else wrap(data)
            return self._in_turn(self._read_carefully, amt)
        except late.face.IncompleteRead as error:
            self._give_partial_in_form(error)
            raise
        except OSError as error:
            self._note_fault(error)
            raise

    def _pulls_as_ever(self):
        """Tell whether nobody has to be asked for a piece of a chunked body."""
        kind, own = type(self), self.__dict__
        return (self.chunked == 1
                and kind._safe_read is _SAFE_READ and "_safe_read" not in own
                and kind._read_chunked is _READ_CHUNKED and "_read_chunked" not in own)

    def _in_turn(self, read, amt):
        """Return ``read(amt)`` when no other thread is reading; a program's own hook may read."""
        file = raw_file(self.fp)
        if type(file) is not SocketFile:
            return read(amt)
        with file.own_turn() if self._body_seams.are_own(self) else file.turn():
            return read(amt)

    def _read_carefully(self, amt):
        form = self._form
        if form is None:
            return self._read_raw(amt)
        return read_in_form(form, lambda amount: bytes(self._read_raw(amount)), (amt,))

    def _note_fault(self, error):
        """After a fault of the socket nothing more can come, but for a wait that ran out."""
        if is_final(error):
            self._give_up_connection()

    def _give_partial_in_form(self, error):
        """Have what an incomplete read got be what bodies are to the program."""
        if self._form is not None:
            error.partial = in_form(self._form, bytes(to_bytestr(error.partial)))
            error.args = (error.partial,)

    def _put_back(self, data):
        """Have bytes of the body read again, first: what a broken-off read had got."""
        self._end_look()
        if self.chunked:
            progress = self._broken_off or Progress(self.chunk_left)
            progress.pieces[:0] = [data]
            self._broken_off = progress
        elif type(raw_file(self.fp)) is SocketFile:
            raw_file(self.fp).put_back(data)
            if self.length is not None:
                self.length += len(data)

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
        if self.length is not None:
            self.length -= len(data)
            if not self.length:
                self._finish()
            elif len(data) < amt:
                self._note_early_end(data)
        if not data and amt:
            self._finish()
        return data

    def _note_early_end(self, data):
        """The stream has ended inside a sized body: so has the connection, whoever is told."""
        self._give_up_connection()
        if self.raise_incomplete_reads:
            self.close()
            raise late.face.IncompleteRead(data, self.length)

    def _read_chunked(self, amt):
        """Return up to `amt` bytes of a chunked body, all of it for None.

        Raises IncompleteRead for a chunk cut short or a size that is none.
        """
        face = late.face
        assert self.chunked != face._UNKNOWN
        progress, held = self._broken_off or Progress(self.chunk_left), b""
        if progress.pieces:
            held = self._take_held(progress, amt)
            if len(held) == amt:
                return held
        self._broken_off = None
        try:
            read_chunks(BodySource(self), amt if amt is None else amt - len(held), progress,
                        face._MAXLINE, face._MAXHEADERS)
        except ProtocolError as error:
            raise self._failed(error) from None
        except face.IncompleteRead:
            raise
        except BaseException:
            self._broken_off, self.chunk_left = progress, progress.left
            progress.pieces[:0] = [held] if held else []
            raise
        if progress.ended:
            self._finish()
        else:
            self.chunk_left = progress.left
        if len(progress.pieces) == 1 and not held:
            return to_bytestr(progress.pieces[0])
        return wrap(b"".join([held] + progress.pieces))

    def _take_held(self, progress, amt):
        """Return up to `amt` bytes of what a read had got before something broke it off."""
        held = b"".join(progress.pieces)
        if amt is None:
            progress.pieces = []
            return wrap(held)
        progress.pieces = [held[amt:]] if len(held) > amt else []
        return wrap(held[:amt])

    def _safe_read(self, amt):
        """Return exactly `amt` bytes as `bytestr`. Raises IncompleteRead with what came."""
        file = raw_file(self.fp)
        pieces = []
        try:
            read_exactly(BodyFile(file), amt, late.face.MAXAMOUNT, pieces)
        except ProtocolError as error:
            raise self._failed(error) from None
        except BaseException:
            if type(file) is SocketFile:
                file.put_back(b"".join(pieces))
            raise
        return pieces[0] if len(pieces) == 1 else wrap(b"".join(pieces))

    def _failed(self, error):
        """Give the connection up for a fault in the body; return the exception for it.

        Where the stream has ended nothing more can come, and the answer stays open as on 2.7.
        """
        if isinstance(error, EndOfStream):
            self._give_up_connection()
        else:
            self.close()
        return renamed(error)


_SAFE_READ, _READ_CHUNKED = BodyReading._safe_read, BodyReading._read_chunked


def _is_negative(amount):
    return isinstance(amount, int) and amount < 0
