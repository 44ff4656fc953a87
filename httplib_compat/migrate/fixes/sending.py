"""Fixes for what is sent: bodies, their lengths, and header values (HLC6xx).

Text becomes bytes where something must be sent: letters of ASCII without a question, others as
UTF-8, which is a decision.
"""
import ast
from typing import Any, List, Optional

from ..flow import values as v
from ..module import Module
from ..payloads import payload
from ..rules.hlc605 import measured
from .arguments import around, extent, is_plain
from .edits import Edit
from .encodings import encoded, encoded_base64, literal_base64
from .files import binary_mode, with_length
from .fixer import Edits, Fixers
from .literals import as_bytes

_WHOLE = {"StringIO": ".getvalue()", "BytesIO": ".getvalue()", "mmap": "[:]"}


def as_text(value: ast.expr, module: Module) -> Edits:
    """A header value that is no text: ``str(value)``, which is what Python 2 sent."""
    return None if isinstance(module.parents[value], ast.Starred) else \
        around(value, "str(", ")", module)


def sent(call: ast.Call, module: Module) -> Optional[ast.expr]:
    """Return what a call of send, endheaders or sendall sends."""
    values = [*module.arguments(call), *(one.value for one in call.keywords
                                         if one.arg == "message_body")]
    return values[0] if values else None


def literal_sent(call: ast.Call, module: Module) -> Edits:
    """``conn.send('0')``: ``conn.send(b'0')``."""
    return as_bytes(sent(call, module), module)


def text_sent(call: ast.Call, module: Module) -> Edits:
    """``conn.send(text)``: ``conn.send(text.encode('utf-8'))``."""
    value = sent(call, module)
    return None if value is None else encoded(value, module)


def text_body(value: ast.expr, module: Module) -> Edits:
    """A body or a header beyond ASCII: its bytes; of a file that is read, those of the file."""
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and \
            value.func.attr == "read":
        return binary_mode(value.func.value, module)
    if any(one.kind in (v.NONE, v.FILE, v.BYTES) for one in module.kinds(value)):
        return None  # not always text
    return encoded(value, module)


def length(value: ast.expr, module: Module) -> Edits:
    """``len(text)`` as the length of what is sent: that of its bytes."""
    counted = measured(value, module)
    return None if counted is None else encoded(counted, module)


def whole_body(call: ast.Call, module: Module) -> Edits:
    """A file in memory: what it holds, which has a length. Text in it becomes bytes."""
    found = payload(call, module)
    if found is None or not is_plain(found.body):
        return None
    kinds = {one.detail for one in module.kinds(found.body) if one.kind == v.FILE}
    texts = {_WHOLE.get(one) for one in kinds}
    text = texts.pop() if len(texts) == 1 else None
    if text is None:
        return None
    end = extent(found.body, module)[1]
    return [Edit(end, end, text + (".encode('utf-8')" if kinds == {"StringIO"} else ""))]


def read_body(call: ast.Call, module: Module) -> Edits:
    """A file as the body of a request in HTTP/1.0: what it holds, which has a length."""
    found = payload(call, module)
    kinds = module.kinds(found.body) if found is not None else []
    if found is None or not is_plain(found.body) or not kinds or not all(
            one.kind == v.FILE and one.detail == "binary" for one in kinds):
        return None
    end = extent(found.body, module)[1]
    return [Edit(end, end, ".read()")]


def as_bytearray(call: ast.Call, module: Module) -> Edits:
    """``array('c', 'x')``: ``bytearray(b'x')``."""
    if not any(one.kind == v.ARRAY and one.detail == "c" for one in module.kinds(call)) or \
            call.keywords or not 0 < len(call.args) < 3:
        return None
    start, end = extent(call.args[0], module)
    more: List[Edit] = []
    if len(call.args) == 2:
        end = extent(call.args[1], module)[0]
        found = as_bytes(call.args[1], module) or encoded(call.args[1], module)
        if found is None or module.source.text[extent(call.args[0], module)[1]:end].strip() != ",":
            return None
        more = found
    return [Edit(*extent(call.func, module), "bytearray"), Edit(start, end, ""), *more]


def file_with_length(call: ast.Call, module: Module) -> Edits:
    """An open file as body: its length beside it, as Python 2 sent it."""
    found: Any = payload(call, module)
    if found is None or not isinstance(found.body, ast.Name) or not is_surely(
            found.body, module, v.FILE):
        return None
    return with_length(call, found, module)


def is_surely(name: ast.Name, module: Module, *kinds: str) -> bool:
    """Return whether a name is of these kinds whoever calls the function that it stands in."""
    given = {one.arg for one in ast.walk(module.function_of(name)) if isinstance(one, ast.arg)}
    return name.id not in given and all(one.kind in kinds for one in module.kinds(name))


SAFE: Fixers = {
    "HLC601": file_with_length,
    "HLC602": binary_mode,
    "HLC606": literal_sent,
    "HLC607": as_text,
    "HLC608": literal_base64,
}
UNSAFE: Fixers = {
    "HLC603": whole_body,
    "HLC604": text_body,
    "HLC605": length,
    "HLC606": text_sent,
    "HLC608": encoded_base64,
    "HLC609": read_body,
    "HLC610": as_bytearray,
}
