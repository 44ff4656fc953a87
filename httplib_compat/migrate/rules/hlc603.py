"""HLC603: objects like files as the body of a request."""
import ast
from typing import Iterator, Optional

from ..flow import values as v
from ..module import Module
from ..payloads import details, payload
from ..rule import SILENT, UNSAFE, Hit, Rule

_LIKE = {"StringIO", "BytesIO", "mmap"}


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    sent = payload(call, module)
    if sent is None:
        return
    certain = like_file(sent.body, module)
    if certain is not None:
        yield Hit(call, "`%s` as body is sent chunked on Python 3, text in it refused"
                  % module.text(sent.body), certain and sent.request.certain)


def like_file(body: ast.expr, module: Module) -> Optional[bool]:
    """Return whether a body is a file in memory or has a `read` of the program's own.

    A slice of an mmap is bytes.
    """
    if isinstance(body, ast.Subscript) and isinstance(body.slice, ast.Slice):
        return None
    if set(details(body, v.FILE, module)) & _LIKE:
        return module.of(body, v.FILE)
    owners = [value.detail for value in module.kinds(body) if value.kind == v.OWN]
    if any(module.state.method(owner, "read") is not None for owner in owners):
        return module.of(body, v.OWN)
    return None


RULE = Rule(
    code="HLC603", name="file-like-body", kind=SILENT, fix=UNSAFE, on=(ast.Call,), look=look,
    summary="a StringIO, an mmap, or an object with `read` as body",
    why="Python 2 asked for len(), then for fstat, and sent Content-Length or none. Python 3 "
        "sends Transfer-Encoding: chunked unless a length is given; a read() that gives text "
        "is a TypeError (io.TextIOBase aside).",
    pythons="every Python 3",
    instead="body = stream.getvalue()               # bytes, whole\n"
            "headers['Content-Length'] = str(size)  # or the length, given",
)
