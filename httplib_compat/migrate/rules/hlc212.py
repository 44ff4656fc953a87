"""HLC212: tunnels through a proxy, which look different on the wire and fail differently."""
import ast
from typing import Iterator, Union

from ..flow import values as v
from ..module import Module
from ..rule import NO, SILENT, Hit, Rule


def look(node: "Union[ast.Call, ast.Attribute]", module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Call):
        certain = module.calls(node, v.CONNECTION, "set_tunnel", "_set_tunnel")
        if certain is not None:
            yield Hit(node, "CONNECT is HTTP/1.1 with a Host from 3.12 on, and a garbled answer "
                      "another exception", certain, weak=True)
    elif node.attr == "_tunnel_headers" and module.of(node.value, v.CONNECTION) is not None:
        yield Hit(node, "`_tunnel_headers` is a copy with a Host of its own from 3.12 on",
                  module.of(node.value, v.CONNECTION) is True, (3, 12), weak=True)


RULE = Rule(
    code="HLC212", name="tunnel", kind=SILENT, fix=NO, on=(ast.Call, ast.Attribute), look=look,
    summary="`set_tunnel`, `_tunnel_headers`",
    why="2.7 sends CONNECT as HTTP/1.0 without Host and keeps the caller's dict of headers; "
        "3.12 and newer send HTTP/1.1 with Host and keep a copy. A garbled answer of the "
        "proxy was a socket.error and is a BadStatusLine.",
    pythons="exceptions: every Python 3; the wire: 3.12 and newer",
    instead="# nothing to write: try it against the proxy",
)
