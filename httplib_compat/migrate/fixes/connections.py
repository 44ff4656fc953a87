"""Fixes for how connections and responses are made (HLC2xx).

None where an edit would not mean the same: a `strict` that is true, arguments with a star. What
`strict` asks for, http.client does always: with the last step, whatever it is, it goes.
"""
import ast
from typing import Any, Callable, Dict, List, Optional, Tuple

from ..flow import values as v
from ..module import Constructed, Module
from .arguments import extent, named, without
from .certificates import key_and_certificate, nothing
from .edits import Edit
from .encodings import closed, native_literal
from .fixer import Edits, Fixer, Fixers, either
from .statements import dropped, is_pure
from .wrapping import own_context

_NAMES: Dict[str, Tuple[str, ...]] = {
    "HTTPConnection": ("host", "port", "strict", "timeout", "source_address"),
    "HTTPSConnection": ("host", "port", "key_file", "cert_file", "strict", "timeout",
                        "source_address", "context"),
    "HTTPResponse": ("sock", "debuglevel", "strict", "method"),
}
_WITHOUT_NAME = ("buffering",)


def is_false(node: ast.expr) -> bool:
    """Return whether a `strict` is what it was without: False, 0 or None, written out."""
    return isinstance(node, ast.Constant) and not node.value and not isinstance(node.value, str)


def positional_strict(droppable: Callable[[Any], bool]) -> Fixer:
    """``HTTPConnection(host, port, 0, 10)``: strict out, the others by name."""
    def fixer(value: ast.expr, module: Module) -> Edits:
        call = module.parents[value]
        made = made_by(call, module)
        if made is None or not isinstance(call, ast.Call):
            return None
        names = _NAMES[made.name]
        place = names.index("strict")
        buffering = made.args[len(names):] if made.name == "HTTPResponse" else []
        if not place < len(made.args) <= len(names) + len(buffering) or \
                not droppable(made.args[place]) or len(buffering) > 1 or \
                not all(map(is_pure, buffering)):
            return None
        return taken_out(call, made, place, names, module)
    return fixer


def taken_out(call: ast.Call, made: Constructed, place: int, names: Tuple[str, ...],
              module: Module) -> Edits:
    """Return the edits that take an argument out, and all that no longer have a place, too."""
    edits: List[Edit] = without(call, made.args[place], module) or []
    known = made.args[place + 1:len(names)]
    edits += [named(one, name, module) for one, name in zip(known, names[place + 1:])]
    for one in made.args[len(names):]:
        more = without(call, one, module)
        if more is None:
            return None
        edits += more
    return edits if edits and any(edit.text == "" for edit in edits) else None


def made_by(call: ast.AST, module: Module) -> Optional[Constructed]:
    """Return what a call makes of the classes that had a `strict`, if nothing is hidden by stars.

    Nothing, too, where what stands in the place of strict has a name behind it already.
    """
    made = module.constructed(call) if isinstance(call, ast.Call) else None
    return made if made is not None and made.name in _NAMES and not made.starred else None


def names_behind_strict(value: ast.expr, module: Module) -> Edits:
    """``HTTPConnection(host, port, strict, 10)``: ``timeout=10``, and strict stays."""
    call = module.parents[value]
    made = made_by(call, module)
    if made is None:
        return None
    names = _NAMES[made.name]
    place = names.index("strict")
    if not place + 1 < len(made.args) <= len(names):
        return None
    return [named(one, name, module)
            for one, name in zip(made.args[place + 1:], names[place + 1:])]


def keyword(droppable: Callable[[Any], bool]) -> Fixer:
    """``strict=0``, ``buffering=True``: out."""
    def fixer(value: ast.expr, module: Module) -> Edits:
        call = module.parents[value]
        if isinstance(call, ast.keyword):
            ours = droppable(value) if call.arg == "strict" else is_pure(value)
            call = module.parents[call]
            if isinstance(call, ast.Call) and ours:
                return without(call, value, module)
        return None
    return fixer


def handed_on(value: ast.expr, module: Module) -> Edits:
    """``HTTPConnection.__init__(self, host, port, strict)``, by position or by name: out."""
    return either(keyword(is_pure), positional_strict(is_pure))(value, module)


def buffering(call: ast.Call, module: Module) -> Edits:
    """``getresponse(buffering=True)``: the argument out."""
    values = [*module.arguments(call), *(one.value for one in call.keywords)]
    return without(call, values[0], module) if len(values) == 1 and is_pure(values[0]) else None


def attribute_set(node: ast.Attribute, module: Module) -> Edits:
    """``conn.strict = 1``: out."""
    statement = module.parents[node]
    if isinstance(statement, ast.Assign) and statement.targets == [node] and \
            is_pure(statement.value) and is_pure(node.value):
        return dropped(statement, module)
    return None


def parsed_headers(call: ast.Call, module: Module) -> Edits:
    """``httplib.HTTPMessage(fp)`` of a file of bytes: ``httplib.parse_headers(fp)``."""
    kinds = module.kinds(call.args[0])
    binary = kinds and all(one.kind == v.FILE and one.detail in ("binary", "BytesIO")
                           and one.certain for one in kinds)
    known = isinstance(call.func, ast.Attribute) and call.func.attr == "HTTPMessage"
    if not binary or not known or call.keywords or not all(map(is_pure, call.args[1:])):
        return None
    start = extent(call.func.value, module)[1]  # type: ignore[attr-defined]
    more = without(call, call.args[1], module) if len(call.args) == 2 else []
    if more is None or len(call.args) > 2:
        return None
    return [Edit(start, extent(call.func, module)[1], ".parse_headers"), *more]


def unless_read(fixer: Fixer) -> Fixer:
    """Return a fix that is made where nobody reads the attribute `strict`."""
    def checked(node: Any, module: Module) -> Edits:
        read = any(isinstance(one, ast.Attribute) and one.attr == "strict"
                   and isinstance(one.ctx, ast.Load) for one in module.nodes)
        return None if read else fixer(node, module)
    return checked


def decoded(value: ast.expr, module: Module) -> Edits:
    """A host, method, path or name that is bytes: ``value.decode('ascii')``."""
    return closed(value, ".decode('ascii')", module)


_ANY: Fixers = {code: unless_read(fixer) for code, fixer in (
    ("HLC201", positional_strict(is_pure)),
    ("HLC203", keyword(is_pure)),
    ("HLC204", attribute_set),
    ("HLC206", positional_strict(is_pure)),
    ("HLC208", positional_strict(is_pure)),
    ("HLC209", keyword(is_pure)))}
SAFE: Fixers = {
    "HLC201": positional_strict(is_false),
    "HLC202": names_behind_strict,
    "HLC203": keyword(is_false),
    "HLC205": nothing,
    "HLC206": either(positional_strict(is_false), names_behind_strict),
    "HLC208": positional_strict(is_false),
    "HLC209": keyword(is_false),
    "HLC210": buffering,
    "HLC211": native_literal,
}
UNSAFE: Fixers = {"HLC205": key_and_certificate, "HLC211": decoded, "HLC213": own_context}
LAST: Fixers = {**_ANY, "HLC214": parsed_headers}
