"""The head of an HTTP answer as a message: `mimetools.Message` with HTTP's rules for repeats.

Repeated fields are joined by a comma (RFC 9110, 5.3), a line that is no header is passed over, and
the limits are the module's at that moment.
"""
from . import late
from .failures import line_too_long, too_many_headers
from .fieldlines import read_field_lines
from .hooks import Seams
from .mimemessage import Message
from .modern_message import ModernMessage
from .native import one_line, to_text
from .patterns import controls, is_regular_field
from .pickling import PickledByName
from .whitespace import lower


# What a message made of a plain head finds out when it is first asked for it, and how.
_FOUND_OUT = dict(
    {"dict": "_parse_values", "headers": "_parse_lines", "status": "_parse_lines"},
    **dict.fromkeys(["encodingheader", "typeheader", "type", "maintype", "subtype", "plist",
                     "plisttext"], "_parse_type"))
SEARCHES = 2  # a third question costs less by the dict


class HTTPMessage(PickledByName, ModernMessage, Message):
    """The fields of a head, read from a file; see `mimetools.Message`.

    No value has a line end in it, whatever the peer sent: folds are joined by a space, and a name
    with controls is none. `headers` keeps the lines as they came, and `is_irregular` tells whether
    one of them was no field by the grammar (RFC 9112, 5). Raises LineTooLong beyond
    ``httplib._MAXLINE`` bytes, HTTPException beyond ``httplib._MAXHEADERS`` lines.
    """

    __module__ = "httplib"

    is_irregular = False
    # The field lines of a plain head in lower case, until `dict` is asked for. Such a message has
    # them as they came, `_plain`, and counts down how many questions they answer, `_searches`.
    _lowered = None
    # What a message has that was not read from a file.
    fp = None
    seekable = 0
    startofheaders = startofbody = None
    unixfrom = ""

    @classmethod
    def from_plain_head(cls, head):
        """Return the message of a plain head (`_wire.plainhead`)."""
        self = cls.__new__(cls)
        self._plain = head.fields
        self._lowered = head.lowered
        self._searches = SEARCHES
        return self

    def __getstate__(self):
        """Return the attributes, all found out, for copies and pickles."""
        found_out = dict(self.__dict__, type=self.type, dict=self.dict, headers=self.headers,
                         status=self.status)
        return dict(found_out, _plain=None, _lowered=None)

    def _parse_type(self):
        """Find out what the constructor of `mimetools.Message` does."""
        self.encodingheader = self.getheader("content-transfer-encoding")
        self.typeheader = self.getheader("content-type")
        self.parsetype()
        self.parseplist()

    def _parse_lines(self):
        """Find out `headers` and `status`, as `readheaders` would have."""
        self.status = ""
        self.headers = [line + "\r\n" for line in str(self._plain, "ascii").split("\r\n")[1:-1]]

    def _parse_values(self):
        """Find out `dict`, as `readheaders` would have; the lines stay to be found out."""
        self._lowered = None
        pieces = [line.partition(":") for line in self._plain.decode().split("\r\n")[1:-1]]
        # Printable ASCII: what `lower` and `strip` know besides does not occur.
        self.dict = values = {name.lower(): value.strip() for name, _, value in pieces}
        if len(values) < len(pieces):
            values.clear()
            for name, _, value in pieces:
                self.addheader(name.lower(), value.strip())

    def getheader(self, name, default=None):
        """Return the value of the field `name`, or `default`."""
        lowered = self._lowered
        if lowered is not None and self._searches:
            self._searches -= 1
            start = _starts.get(name) or _learn(name)
            if start is not None:
                plain = self._plain
                position = lowered.rfind(start)
                if position < 0:
                    return default
                if lowered.find(start) == position:
                    position += len(start)
                    value = plain[position:plain.find(b"\r", position)].decode().strip()
                    if value:
                        return value
        return self.dict.get(lower(name), default)

    get = getheader

    def addheader(self, key, value):
        """Note a field; a repeat is joined to what is there by a comma."""
        before = self.dict.get(key)
        self.dict[key] = value if before is None else f"{before}, {value}"

    def addcontinue(self, key, more):
        """Note the fold of a field, behind a space (RFC 9112, 5.2)."""
        self.dict[key] += " " + more

    def getheaders(self, name):
        """Return the values of every field `name`, one by one."""
        return [one_line(value.replace("\n ", " ")) for value in super().getheaders(name)]

    def getaddrlist(self, name):
        """Return (real name, address) of every address in every field `name`, each on one line."""
        return [tuple(part and one_line(part.replace("\n ", " ")) for part in address)
                for address in super().getaddrlist(name)]

    def readheaders(self):
        """Read the lines up to the blank one, which is eaten; pass over what is no header."""
        lines = _HeadLines(self)

        def refuse(line):
            self.status = "Non-header line where header expected"
            return False

        def note(name, value):
            if not controls(name):
                self.addheader(name, one_line(value))

        def note_more(name, more):
            if not controls(name):
                self.addcontinue(name, one_line(more))

        read_field_lines(self, lines.next_line, refuse, note, note_more)
        if not lines.are_regular:
            self.is_irregular = True


class _FoundOut:
    """An attribute that is worked out by the method `find` when it is first asked for."""

    def __init__(self, name, find):
        self._name = name
        self._find = find

    def __get__(self, message, kind=None):
        if message is None:
            return self
        if self._find != "_parse_type" and message.__dict__.get("_plain") is None:
            raise AttributeError(
                f"{type(message).__name__!r} object has no attribute {self._name!r}")
        getattr(message, self._find)()
        return message.__dict__[self._name]


# `__getattr__` would do, but where there is one no attribute is found by a short way.
for _name, _find in _FOUND_OUT.items():
    setattr(HTTPMessage, _name, _FoundOut(_name, _find))


# Names that were asked for, and how a field of that name begins. A program asks for few.
_starts: "dict[str, bytes]" = {}
_MOST_STARTS = 1000


def _learn(name):
    """Return how a field begins in a lowered head, and remember it; None for an unusual name."""
    if not isinstance(name, str) or not name.replace("-", "").isalnum():
        return None
    start = b"\r\n" + lower(name).encode("utf-8") + b":"
    if len(_starts) < _MOST_STARTS:
        _starts[name] = start
    return start


class _HeadLines:
    """The lines of a message's file within the limits, and whether all were fields (RFC 9112)."""

    def __init__(self, message):
        self._message = message
        self._limit, self._most = late.face._MAXLINE, late.face._MAXHEADERS
        self._readline = message.fp.readline
        self._tells = not hasattr(message.fp, "unread")
        self._count = -1
        self.are_regular = True

    def next_line(self):
        """Return the next line. Raises LineTooLong, and HTTPException for one too many."""
        self._count += 1
        if self._count > self._most:
            raise too_many_headers(self._most)
        if self._tells and self._message.seekable:
            self._message._position()
        line = self._readline(self._limit + 1)
        if len(line) > self._limit:
            raise line_too_long("header line", self._limit)
        self.are_regular = self.are_regular and is_regular_field(to_text(line), self._count)
        return line


SEAMS = Seams(HTTPMessage, "__init__", "readheaders", "addheader", "addcontinue", "isheader",
              "islast", "iscomment", "parsetype", "parseplist", "getheader")


def is_untouched():
    """Tell whether the module's message class is ours, with the methods it was defined with."""
    return (late.names.get("HTTPMessage", HTTPMessage) is HTTPMessage
            and SEAMS.are_untouched_in(HTTPMessage))
