"""Python 2's `mimetools.Message`: a message that knows its content type."""
from .rfc822message import Message as HeaderMessage
from .whitespace import lower, strip


class Message(HeaderMessage):
    """A head that has read its Content-Type and Content-Transfer-Encoding.

    `type` is ``maintype/subtype`` in lower case, text/plain when the head names none; `plist` the
    parameters as they came, names in lower case. Source: Python 2.7 documentation, mimetools.
    """

    __module__ = "mimetools"

    def __init__(self, fp, seekable=1):
        HeaderMessage.__init__(self, fp, seekable)
        self.encodingheader = self.getheader("content-transfer-encoding")
        self.typeheader = self.getheader("content-type")
        self.parsetype()
        self.parseplist()

    def parsetype(self):
        """Set `type`, `maintype`, `subtype` and `plisttext` from `typeheader`."""
        header = "text/plain" if self.typeheader is None else self.typeheader
        kind, semicolon, parameters = header.partition(";")
        self.plisttext = semicolon + parameters
        pieces = [lower(strip(piece)) for piece in kind.split("/")]
        self.type = "/".join(pieces)
        self.maintype = pieces[0]
        self.subtype = "/".join(pieces[1:])

    def parseplist(self):
        """Set `plist` from `plisttext`. Quotes do not protect a semicolon, as they never did."""
        self.plist = []
        if self.plisttext.startswith(";"):
            self.plist = [_parameter(text) for text in self.plisttext[1:].split(";")]

    def getplist(self):
        """Return the parameters of the content type, as a list of ``name=value``."""
        return self.plist

    def getparam(self, name):
        """Return the first parameter `name`, unquoted, or None."""
        start = lower(name) + "="
        for parameter in self.plist:
            if parameter.startswith(start):
                from .addresses import unquote
                return unquote(parameter[len(start):])
        return None

    def getparamnames(self):
        """Return the names of the parameters, in lower case."""
        return [lower(parameter.partition("=")[0])
                for parameter in self.plist if "=" in parameter]

    def getencoding(self):
        """Return the Content-Transfer-Encoding in lower case, 7bit when there is none."""
        return "7bit" if self.encodingheader is None else lower(self.encodingheader)

    def gettype(self):
        """Return ``maintype/subtype``."""
        return self.type

    def getmaintype(self):
        """Return the type before the slash."""
        return self.maintype

    def getsubtype(self):
        """Return the type behind the slash."""
        return self.subtype


def _parameter(text):
    """Return one parameter with its name in lower case and no blanks around."""
    name, equals, value = text.partition("=")
    return strip(lower(strip(name)) + "=" + strip(value) if equals else text)
