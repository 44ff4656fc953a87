"""HLC601: an open file as the body of a request."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..payloads import details, header_names, length_is_given, payload
from ..rule import SAFE, SILENT, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    sent = payload(call, module)
    if sent is None or not set(details(sent.body, v.FILE, module)) & {"text", "binary", "unknown"}:
        return
    certain = module.of(sent.body, v.FILE) is True and sent.request.certain
    if "transfer-encoding" in header_names(sent, module):
        yield Hit(call, "a file with a Transfer-Encoding of one's own is sent raw, without a "
                  "length", certain)
        return
    given = length_is_given(sent, module)
    if not given:
        yield Hit(call, "a file without Content-Length is sent chunked on Python 3",
                  certain and given is False)


RULE = Rule(
    code="HLC601", name="file-body", kind=SILENT, fix=SAFE, on=(ast.Call,), look=look,
    summary="an open file as body, without Content-Length or with Transfer-Encoding",
    why="Python 2 asked fstat for the length and sent Content-Length. Python 3 sends "
        "Transfer-Encoding: chunked, which many an old server does not read; where the "
        "program says chunked itself, the file goes out raw and the peer waits.",
    pythons="every Python 3",
    instead="headers['Content-Length'] = str(os.fstat(body.fileno()).st_size)",
)
