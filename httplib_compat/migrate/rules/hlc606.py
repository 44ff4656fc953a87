"""HLC606: text given to what takes bytes: send, endheaders, the socket."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..payloads import sends
from ..rule import LOUD, UNSAFE, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    certain = sends(call, module)
    values = [*module.arguments(call), *(keyword.value for keyword in call.keywords
                                         if keyword.arg == "message_body")]
    for value in values[:1] if certain is not None else []:
        text = module.of(value, v.TEXT, v.UNICODE)
        if text is not None:
            yield Hit(call, "`%s` is text, and this takes bytes on Python 3" % module.text(value),
                      bool(certain and text))


RULE = Rule(
    code="HLC606", name="send-text", kind=LOUD, fix=UNSAFE, on=(ast.Call,), look=look,
    summary="`send(text)`, `endheaders(text)`, `sock.sendall(text)`",
    why="Only request() encodes text. send(), endheaders() and the socket take bytes: "
        "TypeError.",
    pythons="every Python 3",
    instead="connection.send(text.encode('utf-8'))",
)
