"""HLC801: except clauses whose order decides who gets a closed connection."""
import ast
from typing import Iterator, Set

from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule

SYSTEM = frozenset(("socket.error", "IOError", "OSError", "EnvironmentError", "select.error",
                     "httplib.socket.error", "socket.timeout", "ConnectionError",
                     "ConnectionResetError", "WindowsError", "urllib2.URLError"))
OURS = frozenset(("httplib.BadStatusLine", "httplib.HTTPException", "httplib.error"))


def look(node: ast.Try, module: Module) -> Iterator[Hit]:
    earlier = None
    for handler in node.handlers:
        names = caught(handler, module)
        if "httplib.RemoteDisconnected" in names:
            return
        if names & OURS and earlier is not None:
            yield Hit(earlier, "a connection closed without an answer comes here on Python 3, and "
                      "came to `except %s` below" % module.text(handler.type or handler))
            return
        if names & SYSTEM and not names & OURS and earlier is None:
            earlier = handler


def caught(handler: ast.ExceptHandler, module: Module) -> Set[str]:
    """Return the dotted names of the exceptions that a clause catches."""
    types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return {module.name(one) for one in types}


RULE = Rule(
    code="HLC801", name="exception-order", kind=SILENT, fix=SAFE, on=(ast.Try,), look=look,
    summary="`except socket.error` before `except BadStatusLine`",
    why="A connection closed without an answer was a BadStatusLine and no socket.error. "
        "Python 3's RemoteDisconnected is a ConnectionResetError as well: the first clause "
        "takes it, and what the second did, retry most often, no longer happens.",
    pythons="every Python 3",
    instead="except http.client.BadStatusLine:    # first\n"
            "    ...\n"
            "except OSError:\n"
            "    ...",
)
