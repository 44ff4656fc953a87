"""HLC604: text beyond ASCII as a body or a header value."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..payloads import details, payload, sends
from ..rule import SILENT, UNSAFE, Hit, Rule
from ..shapes import sent_headers


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    sent = payload(call, module)
    bodies = [sent.body] if sent is not None else []
    given = module.arguments(call)[:1] if sends(call, module) is not None else []
    for node in [*bodies, *given, *(value for _, value, _ in sent_headers(call, module))]:
        found = set(details(node, v.TEXT, module)) | set(details(node, v.UNICODE, module))
        if "wide" in found:
            yield Hit(node, "letters beyond ASCII are sent as latin-1 on Python 3, not as the "
                      "bytes of this file")
        elif node in bodies and "file" in found:
            yield Hit(node, "the text of a file is sent as latin-1 on Python 3, whatever its bytes "
                      "were")
        elif node in bodies and module.of(node, v.UNICODE):
            yield Hit(node, "text is sent as latin-1 on Python 3", False, weak=True)


RULE = Rule(
    code="HLC604", name="text-body-encoding", kind=SILENT, fix=UNSAFE, on=(ast.Call,), look=look,
    summary="a literal beyond ASCII, the text of a file, or decoded text as body or header value",
    why="A literal of Python 2 was the bytes that stood in the source, mostly UTF-8. Python 3 "
        "sends text as latin-1: other bytes and another length, or UnicodeEncodeError beyond "
        "U+00FF.",
    pythons="every Python 3",
    instead="connection.request('POST', path, text.encode('utf-8'))",
)
