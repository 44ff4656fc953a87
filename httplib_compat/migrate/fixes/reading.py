"""The fix where bodies are read (HLC401 to 407), for modules in which a body goes out of sight.

As a key, or beside a value that nobody knows, bytes meet text without a finding. Where keys are
made of bodies, these are decoded once, as they are read: whole ones that nothing takes as bytes.
Else what gives a piece of a body is left as it is.
"""
import ast
from typing import Any, List

from ..flow import values as v
from ..flow.tables import STRING_METHODS
from ..module import Module
from ..shapes import SHOWING, shown
from .arguments import extent
from .edits import Edit
from .fixer import Edits
from .literals import chooses_mode

_SOURCES = (v.RESPONSE, v.OPENED, v.FILE_OF_ANSWER, v.SOCKET)
_HOLDING = frozenset(("add", "setdefault", "get", "has_key", "pop", "remove", "discard", "index",
                      "count"))
_TABLES = ("dict", "set", "frozenset")
_FOR_BYTES = frozenset(("hashlib", "zlib", "gzip", "io", "struct", "base64", "binascii", "pickle",
                        "zipfile", "tarfile", "md5", "sha", "array", "codecs", "bytes",
                        "bytearray", "memoryview", "buffer", "StringIO", "ctypes", "marshal"))
_KNOWN = frozenset((v.TEXT, v.UNICODE, v.BYTES, v.BODY, v.NUMBER, v.NONE, v.TUPLE, v.LIST, v.DICT,
                    v.OBJECT))


def decoded_at_once(module: Module) -> Edits:
    """Return the edits that decode all bodies of a module where it reads them, or None."""
    if "decoded at once" not in module.memory:
        module.memory["decoded at once"] = reads_decoded(module) if \
            is_out_of_sight(module) and not chooses_mode(module) else None
    found: Edits = module.memory["decoded at once"]
    return found


def at_once(node: Any, module: Module) -> Edits:
    """``resp.read()``: ``resp.read().decode('utf-8')``, for a finding anywhere in the module."""
    return decoded_at_once(module)


def is_out_of_sight(module: Module) -> bool:
    """Return whether a body goes where no rule follows it."""
    known = module.memory.get("out of sight")
    if known is None:
        known = module.memory["out of sight"] = any(
            builds(node, module) or meets_unknown(node, module) for node in module.nodes)
    return bool(known)


def builds(node: Any, module: Module) -> bool:
    """Return whether a node makes a table whose keys are bodies."""
    if isinstance(node, ast.Dict):
        return any(module.of(key, v.BODY) is not None for key in node.keys)
    if isinstance(node, ast.DictComp):
        return module.of(node.key, v.BODY) is not None
    return isinstance(node, ast.Call) and module.name(node.func) in _TABLES and \
        bool(node.args) and any(holds_body(value) for value in module.kinds(node.args[0]))


def meets_unknown(node: Any, module: Module) -> bool:
    """Return whether a node sets a body beside what nobody knows, or looks for it there.

    It may be text as well as bytes. A key of a table that is known to be one has its finding.
    """
    if isinstance(node, ast.Subscript):
        return module.of(node.slice, v.BODY) is not None and \
            module.of(node.value, v.DICT) is None
    if isinstance(node, ast.Call):
        return bool(node.args) and isinstance(node.func, ast.Attribute) and \
            node.func.attr in _HOLDING and module.of(node.args[0], v.BODY) is not None and \
            module.of(node.func.value, v.BODY, v.DICT) is None
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        return any(module.of(one, v.BODY) is not None for one in sides) and \
            any(is_unknown(one, module) for one in sides)
    return False


def holds_body(value: v.Value) -> bool:
    """Return whether a value is a body, or a list or tuple with one in it."""
    if value.kind == v.TUPLE:
        return any(holds_body(member) for one in value.detail for member in one)
    return value.kind == v.BODY or \
        (value.kind == v.LIST and any(holds_body(member) for member in value.detail))


def is_unknown(node: ast.expr, module: Module) -> bool:
    """Return whether nobody knows what an expression is."""
    return any(value.kind not in _KNOWN for value in module.kinds(node)) or not module.kinds(node)


def reads_decoded(module: Module) -> Edits:
    """Return the edits that decode what each call of ``read()`` gives; None if one may not be."""
    found: List[Edit] = []
    for node in module.nodes:
        if module.old or wants_bytes(node, module) or meets_unknown(node, module):
            return None
        if not isinstance(node, ast.Call) or module.of(node, v.BODY) is None or \
                not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr in STRING_METHODS and module.of(node.func.value, v.BODY) is not None:
            continue
        kinds = [kind for kind in _SOURCES if module.calls(node, kind, "read")]
        if not kinds or node.args or node.keywords or module.inside(node, ast.JoinedStr):
            return None
        if not isinstance(module.parents[node], ast.Expr):
            end = extent(node, module)[1]
            found.append(Edit(end, end, ".decode('utf-8')"))
    return found or None


def wants_bytes(node: Any, module: Module) -> bool:
    """Return whether a node takes a body as bytes, or has bytes of its own."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, bytes)
    if isinstance(node, ast.Attribute):
        return node.attr in ("decode", "encode") and module.of(node.value, v.BODY) is not None
    if isinstance(node, SHOWING) and any(one.manner == "repr" and module.of(one.node, v.BODY)
                                         is not None for one in shown(node, module)):
        return True
    if not isinstance(node, ast.Call):
        return any(kind.kind == v.RESPONSE for kind in module.kinds(getattr(node, "iter", None)))
    given = [*node.args, *(one.value for one in node.keywords)]
    if not any(module.of(one, v.BODY) is not None for one in given):
        return False
    return bool(_FOR_BYTES.intersection(name.partition(".")[0]
                                        for name in module.names(node.func))) or \
        (isinstance(node.func, ast.Attribute) and node.func.attr in ("write", "update", "request",
                                                                    "send", "sendall"))
