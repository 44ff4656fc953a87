"""HLC106: names of httplib that http.client has not."""
import ast
from typing import Any, Iterator

from ..module import Module
from ..rule import LOUD, NO, SILENT, Hit, Rule

_GONE = ("FakeSocket", "LineAndFileWrapper", "SharedSocket", "SSLFile", "StringIO", "array",
         "mimetools", "py3kwarning", "warnings", "test")
_IN_SOME = "MAXAMOUNT"
_OTHERS = "http.client has other names than httplib"


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Call):
        if module.name(node.func) in ("dir", "vars") and len(node.args) == 1 and \
                module.name(node.args[0]) == "httplib":
            yield Hit(node, _OTHERS, kind=SILENT, weak=True)
        return
    for name in module.names(node):
        first, _, last = name.rpartition(".")
        if first == "httplib" and last in (*_GONE, _IN_SOME) and asks(node, last):
            since = (3, 8) if last == _IN_SOME else None
            yield Hit(node, "`httplib.%s` does not exist in http.client" % last, True, since)
        elif first == "httplib" and last in ("__all__", "__dict__") and asks(node, last):
            yield Hit(node, _OTHERS, kind=SILENT, weak=True)


def asks(node: Any, name: str) -> bool:
    """Return whether a node asks the module for a name, and is not what was made of it."""
    return isinstance(node.ctx, ast.Load) and name in (getattr(node, "attr", ""),
                                                       getattr(node, "id", ""))


RULE = Rule(
    code="HLC106", name="removed-name", kind=LOUD, fix=NO, look=look,
    on=(ast.Name, ast.Attribute, ast.Call),
    summary="FakeSocket, LineAndFileWrapper, MAXAMOUNT, StringIO, mimetools and other lost names, "
            "`dir(httplib)`",
    why="These were in httplib, some for programs, some by accident. http.client has none of "
        "them: AttributeError. (MAXAMOUNT is in 3.6, 3.7 and 3.9, and in no other.) Who asks for "
        "the list of names gets another one, silently.",
    pythons="every Python 3; MAXAMOUNT from 3.8 on",
    instead="FakeSocket(sock, ssl)   # the wrapped socket itself\n"
            "httplib.StringIO        # io.BytesIO\n"
            "httplib.mimetools       # email.message, email.utils",
)
