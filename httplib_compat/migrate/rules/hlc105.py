"""HLC105: the classes of Python 1.5, which Python 3 dropped."""
import ast
from typing import Any, Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SHIM, Hit, Rule

_CLASSES = ("httplib.HTTP", "httplib.HTTPS")
_METHODS = ("getreply", "getfile")


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Call):
        certain = module.calls(node, v.LEGACY, *_METHODS)
        if certain is None and getattr(node.func, "attr", "") == "getreply":
            certain = False
        if certain is not None:
            yield Hit(node, "`%s` belongs to the class HTTP of Python 1.5, which is gone"
                      % module.text(node.func), certain)
        return
    names = set(module.names(node)) & set(_CLASSES)
    if names and isinstance(node.ctx, ast.Load) and \
            isinstance(node, ast.Attribute) | (getattr(node, "id", "") in ("HTTP", "HTTPS")):
        yield Hit(node, "`%s` is gone" % min(names))


RULE = Rule(
    code="HLC105", name="removed-http-class", kind=LOUD, fix=SHIM, look=look,
    on=(ast.Call, ast.Name, ast.Attribute), anywhere=(ast.Call,),
    words=("getreply",),
    summary="HTTP, HTTPS, getreply, getfile",
    why="The classes HTTP and HTTPS, with getreply() and getfile(), kept programs of Python "
        "1.5 alive. Python 3 dropped them: AttributeError.",
    pythons="every Python 3",
    instead="connection = HTTPConnection(host)\n"
            "connection.request('GET', path)\n"
            "response = connection.getresponse()  # response.status, response.reason, response.msg",
)
