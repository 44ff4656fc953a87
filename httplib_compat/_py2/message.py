"""The head of an HTTP answer as a message: `mimetools.Message` with HTTP's rules for repeats.

Repeated fields are joined by a comma (RFC 9110, 5.3), a line that is no header is passed over, and
the limits are the module's at that moment.
"""
from . import late
from .failures import line_too_long, too_many_headers
from .fieldlines import read_field_lines
from .mimemessage import Message
from .modern_message import ModernMessage


class HTTPMessage(ModernMessage, Message):
    """The fields of a head, read from a file; see `mimetools.Message`.

    Raises LineTooLong beyond ``httplib._MAXLINE`` bytes, HTTPException beyond
    ``httplib._MAXHEADERS`` lines.
    """

    __module__ = "httplib"

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

        def next_line():
            if len(self.headers) > most:
                raise too_many_headers(most)
            line = readline(limit + 1)
            if len(line) > limit:
                raise line_too_long("header line", limit)
            return line

        def refuse(line):
            self.status = "Non-header line where header expected"
            return False

        read_field_lines(self, next_line, refuse)
