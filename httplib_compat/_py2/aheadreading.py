"""Small reads of a body from one look ahead, where nobody has to be asked and nobody can tell.

`length` is right after each read. `chunk_left` is worked out when somebody asks for it; what stands
under its name in `vars(response)` is from before the look.
"""
from . import late
from .bodyforms import raw_file
from .bodylook import FIRST_REACH, NOTHING, look_at_chunks, look_at_length, next_reach
from .watchedsocket import pay

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import Any

_UNKNOWN = "UNKNOWN"
_AT_ONCE = 8192  # bytes that a peek gives
# The most that a read is given of a look: to receive more at once is cheaper than to copy it again.
LOOKED_AT = 32 * 1024


class AheadReading:
    """The looks of a response at its body."""

    # The look, None until the first small read and `NOTHING` after one; what the body is to the
    # program, None for `bytestr`. Each response has its own: see `plainbeginning`.
    _look: "Any"
    _form: "Any"
    # Whether somebody receives who does not wait for his turn, or has.
    _looks_no_more = False
    _reach = FIRST_REACH

    @property
    def chunk_left(self):
        look = self._look
        if look is not None and look.left is None:
            with look.lock:
                return look.chunk_left
        return self.__dict__.get("chunk_left", _UNKNOWN)

    @chunk_left.setter
    def chunk_left(self, value):
        if self._look is not None:
            self._end_look()
        self.__dict__["chunk_left"] = value

    def _is_looking(self, look):
        """Tell whether the look still is what the body goes on with."""
        left = self.length
        if self.fp is not look.file or left is not look.left:
            return False
        return left is not None or self._pulls_as_ever()

    def _read_seen(self, look, amt):
        """Return `amt` bytes of a look, or None when they have to be had in another way."""
        if not self._is_looking(look) or amt is not look.amount and not (
                type(amt) is int and 0 < amt <= LOOKED_AT):
            return None
        # A look that owes may be ended by whoever touches the socket.
        with raw_file(look.file).own_turn(), look.lock:
            data = look.take(amt) if self._look is look else None
            if data is not None and look.left is not None:
                self.length = look.left = look.left - amt
            return data

    def _look_ahead(self, file, amt, left):
        """Return `amt` bytes of a new look, or None where there is none or it has not as many.

        `left` is what is left of the body, or of the chunk.
        """
        chunked = self.chunked == 1
        if amt > LOOKED_AT or self._looks_no_more or not file.is_direct or (
                type(left) is not int and not (chunked and left is None)):
            return None
        if self._look is None:
            self._look = NOTHING
            return None
        # A look that is used up by a few reads costs more than it saves.
        wraps, reach = self._form is None, max(self._reach, 16 * amt)
        look = (look_at_chunks(self.fp, left, late.face._MAXLINE, wraps, reach, amt) if chunked
                else look_at_length(self.fp, left, wraps, reach))
        self._reach = next_reach(reach)
        data = None if look is None else look.take_first(amt, self)
        if data is not None:
            self._look = look
            if not chunked:
                self.length = look.left = left - amt
        return data

    def _end_look(self):
        """Pay for what has been handed out, and let the look go."""
        look = self._look
        if look is None or look is NOTHING:
            return
        try:
            pay(raw_file(look.file)._sock, look)
        except OSError:
            raise
        except BaseException:
            self._give_up_connection()  # its socket is closed
            raise
        self._look = NOTHING
        if look.left is None:
            self.__dict__["chunk_left"] = look.chunk_left

    def _end_look_at_last(self):
        """Do the same where nobody will read on: a connection that is broken owes nothing."""
        try:
            self._end_look()
        except OSError:
            self._look = NOTHING

    def _seen(self):
        """Return bytes of the body that a look has already seen; maybe none."""
        look = self._look
        if look is None or not self._is_looking(look):
            return b""
        with look.lock:
            return look.ahead(_AT_ONCE)
