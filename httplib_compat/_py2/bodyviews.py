"""The body of a response as a source of lines: found by looking ahead, and never cut by a fault.

What a line had got when a timeout or a signal broke it off goes back to the response; where the
body itself is broken it belongs to what the error has got.
"""
from . import late


class RawView:
    """The body of a response as raw bytes, whatever its form; for lines before they are text."""

    def __init__(self, response):
        self._response = response

    def read(self, amount=-1):
        """Return up to `amount` bytes."""
        return self._response._read_raw(None if amount is None or amount < 0 else amount)

    def peek(self, amount=0):
        """Return bytes that are here already, without taking them."""
        return self._response.peek(amount)

    def read_line(self, limit):
        """Return the next line, at most `limit` bytes of it when not negative, as bytes."""
        pieces, left = [], limit
        try:
            while left:
                ahead = self.peek(1)
                wanted = ahead.find(b"\n") + 1 or len(ahead) or 1
                piece = bytes(self.read(wanted if left < 0 else min(wanted, left)))
                pieces.append(piece)
                if not piece or piece.endswith(b"\n"):
                    break
                left = left - len(piece) if left > 0 else left
        except late.face.IncompleteRead as error:
            if pieces and isinstance(error.partial, bytes):
                error.partial = type(error.partial)(b"".join([*pieces, error.partial]))
                error.args = (error.partial,)
            raise
        except BaseException:
            if pieces:
                self._response._put_back(b"".join(pieces))
            raise
        return b"".join(pieces)


class BodyView(RawView):
    """The body by the response's own `read`, which a program may have overridden."""

    def read(self, amount=-1):
        """Return up to `amount` bytes."""
        return self._response.read(amount)
