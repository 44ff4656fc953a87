"""The beginning of a response whose head is plain, read in one look, by `begin` itself.

`plainresponse` does more at once, for answers to the connection's own requests; here are responses
made by hand, of subclasses, and with `buffering`.
"""
import sys

from . import late
from .native import BLANKS, is_above_zero, to_text
from .socketfile import LOOK, SocketFile

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from .hooks import Seams


# Since Python 3.11 there is no short way to an attribute that an object and its class have. Up to
# 3.8 a class with a __new__ shows its arguments instead of those of __init__.
_BY_OBJECT = sys.version_info >= (3, 11)
# What a response has until its head has been read, or whose class never calls our __init__.
_UNTIL_BEGUN = tuple(dict(
    dict.fromkeys(["fp", "msg", "_kept", "_look", "_form", "_broken_off"]), **dict.fromkeys(
        ["version", "status", "reason", "chunked", "length", "will_close"], "UNKNOWN")).items())


class PlainBeginning:
    """What `HTTPResponse.begin` tries first."""

    if _BY_OBJECT:  # pragma: no branch - what older Pythons do is below
        def __new__(cls, *arguments, **keywords):
            self = super().__new__(cls)
            for name, value in _UNTIL_BEGUN:
                if not hasattr(cls, name):
                    setattr(self, name, value)
            return self

    # What this would pass by; the response's, which has the methods.
    _head_seams: "Seams"

    def _begin_plainly(self):
        """Read a plain head in one look; tell whether there was one and nobody had to be asked."""
        if type(self.fp) is not SocketFile or is_above_zero(self.debuglevel) or (
                not self._head_seams.are_untouched(self)):
            return False
        face = late.face
        if face._MAXLINE < LOOK or not (_is_untouched or _load_messages())():
            return False
        look = self.fp.look()
        head = _parse_plain_head(look, face._MAXHEADERS) if look else None
        if head is None:
            return False
        self.fp.take(head.size)
        self.msg = self.headers = face.HTTPMessage.from_plain_head(head)
        self.version = 11
        self.status = self.code = head.code
        self.reason = to_text(head.reason).strip(BLANKS)
        frame_plainly(self, head.length, head.chunked, head.closes, head.bodiless)
        self._take_form()
        return True


def frame_plainly(response, length, chunked, closes, bodiless):
    """Set what `_frame_body` finds out, from what a plain head says."""
    if chunked:
        response.chunk_left = None
    if bodiless:
        length, chunked = 0, False
    elif response._method == "HEAD":
        length = 0
    response.length = length
    response.chunked = int(chunked)
    response.will_close = closes or (1 if length is None and not chunked else False)


_is_untouched = _parse_plain_head = None


def _load_messages():
    """Load with the first head, not with the module, what needs `re`: the messages, the parser."""
    global _is_untouched, _parse_plain_head
    from .._wire.plainhead import parse_plain_head as _parse_plain_head
    from .message import is_untouched as _is_untouched
    return _is_untouched


if not _BY_OBJECT:  # pragma: no cover - before Python 3.11, which measures, the class has them
    for _name, _value in _UNTIL_BEGUN:
        setattr(PlainBeginning, _name, _value)
