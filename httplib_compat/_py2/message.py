"""The head of an HTTP answer as a message: `mimetools.Message` with HTTP's rules for repeats.

Repeated fields are joined by a comma (RFC 9110, 5.3), a line that is no header is passed over, and
the limits are the module's at that moment.
"""
from operator import attrgetter

from . import late
from .failures import line_too_long, too_many_headers
from .fieldlines import read_field_lines
from .mimemessage import Message
from .modern_message import ModernMessage
from .pickling import PickledByName
from .whitespace import BLANKS, lower


# What a message made of a plain head finds out when it is first asked for it.
_FROM_LINES = frozenset(["dict", "headers", "status"])
_FROM_TYPE = frozenset(["encodingheader", "typeheader", "type", "maintype", "subtype", "plist",
                        "plisttext"])
_SEARCHES = 2  # a third question costs less by the dict


class HTTPMessage(PickledByName, ModernMessage, Message):
    """The fields of a head, read from a file; see `mimetools.Message`.

    Raises LineTooLong beyond ``httplib._MAXLINE`` bytes, HTTPException beyond
    ``httplib._MAXHEADERS`` lines.
    """

    __module__ = "httplib"

    # The field lines of a plain head, as bytes, until they are parsed; and what was asked of them.
    _plain = None
    _searches = 0
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
        return self

    def __getattr__(self, name):
        if name in _FROM_LINES and self._plain is not None:
            self._parse_plain()
        elif name in _FROM_TYPE:
            self.encodingheader = self.getheader("content-transfer-encoding")
            self.typeheader = self.getheader("content-type")
            self.parsetype()
            self.parseplist()
        else:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return self.__dict__[name]

    def __getstate__(self):
        """Return the attributes, all found out, for copies and pickles."""
        if self._plain is not None:
            self._parse_plain()
        return dict(self.__dict__, type=self.type)

    def _parse_plain(self):
        """Find out `headers`, `dict` and `status`, as `readheaders` would have."""
        lines = str(self._plain, "ascii").split("\r\n")
        self._plain = self._lowered = None
        self.status = ""
        self.headers = headers = []
        self.dict = values = {}
        for line in lines[1:-1]:
            name, colon, value = line.partition(":")
            if not colon:
                self.status = "Non-header line where header expected"
            elif name:
                headers.append(line + "\r\n")
                name = name.lower()
                value = value.strip(BLANKS)
                values[name] = f"{values[name]}, {value}" if name in values else value

    def getheader(self, name, default=None):
        """Return the value of the field `name`, or `default`."""
        if self._plain is not None and self._searches < _SEARCHES:
            self._searches += 1
            found = self._search(name)
            if found is not None:
                return found or default
        return self.dict.get(lower(name), default)

    get = getheader

    def _search(self, name):
        """Return the value of a field that stands once, "" for a missing one; None: no telling."""
        if not isinstance(name, str) or not name.replace("-", "").isalnum():
            return None
        plain = self._plain
        start = b"\r\n" + lower(name).encode("utf-8") + b":"
        lowered = self._lowered
        position = lowered.find(start)
        if position < 0:
            return ""
        begin = position + len(start)
        if lowered.find(start, begin) >= 0:
            return None
        value = str(plain[begin:plain.find(b"\r\n", begin)], "ascii").strip(BLANKS)
        return value or None

    def addheader(self, key, value):
        """Note a field; a repeat is joined to what is there by a comma."""
        before = self.dict.get(key)
        self.dict[key] = value if before is None else f"{before}, {value}"

    def addcontinue(self, key, more):
        """Note the fold of a field."""
        self.dict[key] += "\n " + more

    def readheaders(self):
        """Read the lines up to the blank one, which is eaten; pass over what is no header."""
        face = late.face
        limit, most = face._MAXLINE, face._MAXHEADERS
        readline = self.fp.readline
        tells = not hasattr(self.fp, "unread")

        def next_line():
            if len(self.headers) > most:
                raise too_many_headers(most)
            if tells and self.seekable:
                self._position()
            line = readline(limit + 1)
            if len(line) > limit:
                raise line_too_long("header line", limit)
            return line

        def refuse(line):
            self.status = "Non-header line where header expected"
            return False

        read_field_lines(self, next_line, refuse, self.addheader, self.addcontinue)


_hooks = attrgetter("__init__", "readheaders", "addheader", "addcontinue", "isheader", "islast",
                    "iscomment", "parsetype", "parseplist", "getheader")
_UNTOUCHED = _hooks(HTTPMessage)


def is_untouched():
    """Tell whether the module's message class is ours, with the methods it was defined with."""
    return late.face.HTTPMessage is HTTPMessage and _hooks(HTTPMessage) == _UNTOUCHED
