"""HLC902: the headers of a request handler, and text into its file."""
import ast
from typing import Any, Iterator

from ..flow import values as v
from ..handlers import used_of
from ..messages import USED_IN
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    yield from used_of("handler", node, module)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) \
            and node.func.attr in ("write", "writelines") \
            and isinstance(node.func.value, ast.Attribute) and node.func.value.attr == "wfile" \
            and module.of(node.func.value.value, v.HANDLER) is not None:
        for value in node.args:
            certain = module.of(value, v.TEXT, v.UNICODE)
            if certain is not None:
                yield Hit(node, "`wfile` takes bytes on Python 3", certain)


RULE = Rule(
    code="HLC902", name="handler-headers", kind=LOUD, fix=SAFE, on=USED_IN, look=look,
    summary="the 5xx rules on `self.headers` of a BaseHTTPRequestHandler, text into `wfile`",
    why="A handler's headers were a mimetools.Message and are http.client's HTTPMessage: the "
        "rules 501 to 509 hold. Its wfile takes bytes.",
    pythons="every Python 3",
    instead="self.headers.get('Content-Length', 0)\n"
            "self.wfile.write(text.encode('utf-8'))",
)
