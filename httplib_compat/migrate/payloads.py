"""Bodies of requests: what they are, and which headers go with them."""
import ast
from typing import List, NamedTuple, Optional

from .flow import values as v
from .module import Module
from .shapes import Request, mentions, request, sent_headers, string


class Payload(NamedTuple):
    """A request that is sent with a body."""

    call: ast.Call
    request: Request
    body: ast.expr


def payload(call: ast.Call, module: Module) -> Optional[Payload]:
    """Return the request that a call sends with a body, or None."""
    asked = request(call, module)
    if asked is None or asked.body is None:
        return None
    return Payload(call, asked, asked.body)


def header_names(sent: Payload, module: Module) -> List[str]:
    """Return the names, in small letters, of the headers that a request is seen to be given."""
    return [(string(name) or "").lower() for name, _, _ in sent_headers(sent.call, module)]


def length_is_given(sent: Payload, module: Module) -> Optional[bool]:
    """Return whether a request has a Content-Length; None where that cannot be seen."""
    if "content-length" in header_names(sent, module):
        return True
    headers = sent.request.headers
    if headers is None:
        return False
    if mentions(module.function_of(sent.call), "content-length"):
        return None
    return False if all(value.kind in (v.DICT, v.NONE) for value in module.kinds(headers)) else None


def details(node: ast.expr, kind: str, module: Module) -> List[str]:
    """Return the details of the values of a kind that an expression may be."""
    return sorted({str(value.detail) for value in module.kinds(node) if value.kind == kind})


def origin(node: ast.expr, kind: str, detail: str, module: Module) -> ast.AST:
    """Return the call that made what an expression is, where that is known; else the expression."""
    made = [value.origin for value in module.kinds(node) if value.kind == kind
            and value.detail == detail and value.origin is not None]
    return min(made, key=lambda one: one.lineno) if made else node


def sends(call: ast.Call, module: Module) -> Optional[bool]:
    """Return whether a call sends its argument as it is."""
    for kind, names in ((v.CONNECTION, ("send", "endheaders")), (v.LEGACY, ("send", "endheaders")),
                        (v.SOCKET, ("send", "sendall"))):
        certain = module.calls(call, kind, *names)
        if certain is not None:
            return certain
    return None
