"""Fixes for what is asked of the headers of an answer (HLC501, 502, 508, 513, and 901, 902).

A table says which method of today's messages says the same. None where an edit would not mean the
same: a default that getheader would join, a header that repeats and has no response to be asked of.
Messages of Python 2 have no `get_all` and no `get_content_type`: its sources keep what they have.
"""
import ast
from typing import Any, Callable, Dict, Iterator, List, Optional

from ..flow import values as v
from ..flow.paths import path_of
from ..messages import REPEATING, Use, uses
from ..module import Module
from ..shapes import string
from .answers import names, response_of, text_of
from .arguments import around, extent, is_plain
from .edits import Edit
from .fixer import Edits, Fixer, Fixers, either
from .headervalues import set_by_index
from .literals import bytes_form
from .messages import (
    lines_of_one,
    listed,
    listed_on_shim,
    lost_attribute,
    raw_lines,
    whole_text,
)
from .missing import asked_by_index
from .writing import renamed, replaced

Asking = Callable[[Any, str, Module], Edits]

_RENAMED = {"gettype": "get_content_type", "getmaintype": "get_content_maintype",
            "getsubtype": "get_content_subtype", "getparam": "get_param"}


def lost_method(call: Any, owner: str, module: Module) -> Edits:
    """``msg.getheader(x)``, ``msg.has_key(x)``, ``msg.gettype()`` and their like."""
    function = call.func
    if not isinstance(function, ast.Attribute) or call.keywords or \
            any(isinstance(one, ast.Starred) for one in call.args):
        return None
    if function.attr == "getheader" and call.args:
        return value(call, owner, module)
    if function.attr == "has_key" and len(call.args) == 1:
        return has_key(call, module)
    if function.attr == "getencoding" and not call.args:
        start = extent(function.value, module)[1]
        return [Edit(start, extent(call, module)[1],
                     ".get('content-transfer-encoding', '7bit').lower()")]
    if module.old:
        return None
    if function.attr == "getheaders" and len(call.args) == 1:
        end = extent(call.args[0], module)[1]
        return [renamed(function, "get_all", module), Edit(end, end, ", []")]
    if function.attr in _RENAMED:
        return [renamed(function, _RENAMED[function.attr], module)]
    return None


def value(call: ast.Call, owner: str, module: Module) -> Edits:
    """``msg.getheader(x)``, and ``msg.get(x)`` of headers that repeat."""
    function: Any = call.func
    message, name = function.value, string(call.args[0])
    if owner == "http" and response_of(message, module) is not None and is_default_kept(call):
        return asked_of_response(message, function, module)
    if name is not None and name.lower() not in REPEATING:
        return [renamed(function, "get", module)]
    return joined(call, message, owner, module)


def asked_of_response(message: ast.expr, function: ast.Attribute, module: Module) -> List[Edit]:
    """``resp.msg.get``: ``resp.getheader``."""
    response = text_of(response_of(message, module), module)
    return [Edit(*extent(message, module), response), renamed(function, "getheader", module)]


def joined(call: ast.Call, message: ast.expr, owner: str, module: Module) -> Edits:
    """Return the edit that asks for all values: they were joined, and a handler had the last."""
    if module.old or not names(call.args) or len(call.args) > 2:
        return None
    key = text_of(call.args[0], module)
    default = text_of(call.args[1], module) if len(call.args) > 1 else "None"
    text = text_of(message, module)
    if owner == "handler":
        return replaced(call, "%s.get_all(%s, [%s])[-1]" % (text, key, default), module)
    if not isinstance(message, (ast.Name, ast.Attribute)):
        return None
    return replaced(call, "', '.join(%s.get_all(%s)) if %s in %s else %s"
                    % (text, key, key, text, default), module)


def is_default_kept(call: ast.Call) -> bool:
    """Return whether getheader gives its default as it is: there is none, or it is text."""
    return len(call.args) == 1 or (len(call.args) == 2 and isinstance(call.args[1], ast.Constant)
                                   and isinstance(call.args[1].value, (str, type(None))))


def has_key(call: ast.Call, module: Module) -> Edits:
    """``msg.has_key(x)``: ``x in msg``; ``not msg.has_key(x)``: ``x not in msg``."""
    function: Any = call.func
    above = module.parents[call]
    key, message = call.args[0], function.value
    if not is_plain(key) or not is_plain(message):
        return None
    negative = isinstance(above, ast.UnaryOp) and isinstance(above.op, ast.Not)
    text = "%s %s %s" % (text_of(key, module), "not in" if negative else "in",
                         text_of(message, module))
    place: Any = above if negative else call
    return replaced(place, text, module, ast.BoolOp)


def repeated(node: Any, owner: str, module: Module) -> Edits:
    """``msg.get('via')``: ``resp.getheader('via')``, or all its values joined."""
    if isinstance(node, ast.Call):
        return value(node, owner, module) if not node.keywords and node.args else None
    return asked_by_index(node, owner, module)


def default_for_all(call: Any, owner: str, module: Module) -> Edits:
    """``get_all(x)``: ``get_all(x, [])``."""
    end = extent(call.args[0], module)[1]
    return [Edit(end, end, ", []")]


def asking(table: Dict[str, Asking], *numbers: str) -> Fixer:
    """Return the fix of a rule about messages: by the last two digits of the 5xx it falls under."""
    def fix(node: Any, module: Module) -> Edits:
        wanted = (use for use in placed_uses(node, module) if use.number in (numbers or table))
        found = (table[use.number](use.node, use.of, module) for use in wanted
                 if use.number in table)
        return next(filter(None, found), None)
    return fix


def placed_uses(node: Any, module: Module) -> Iterator[Use]:
    """Yield the uses of a message whose finding stands at a node."""
    places: List[Optional[ast.AST]] = [node, module.parents.get(node)]
    if isinstance(places[1], ast.Tuple):
        places.append(module.parents.get(places[1]))
    for place in places:
        if place is not None:
            yield from (use for use in uses(place, module) if use.node is node)


def written(call: Any, module: Module) -> Edits:
    """``self.wfile.write('text')``: ``self.wfile.write(b'text')``."""
    if not is_written(call, module):
        return None
    return bytes_form(call.args[0], module) or None


def encoded(call: Any, module: Module) -> Edits:
    """``self.wfile.write('...' % x)``: the text encoded as UTF-8."""
    if module.old or not is_written(call, module) or \
            module.of(call.args[0], v.TEXT, v.UNICODE) is not True:
        return None
    return around(call.args[0], "(", ").encode('utf-8')", module)


def is_written(call: Any, module: Module) -> bool:
    """Return whether a call writes one thing to the file of a request handler."""
    return isinstance(call, ast.Call) and len(call.args) == 1 and \
        path_of(call.func).endswith(".wfile.write")


#: What says the same on the shim and on http.client, by the last two digits of the rule.
METHODS: Dict[str, Asking] = {
    "01": lost_method,
    "03": asked_by_index,
    "04": repeated,
    "06": listed_on_shim,
    "08": lost_attribute,
    "09": set_by_index,
    "13": default_for_all,
}
#: What also decides how a line looks that was no ``Name: value``, or that names shall be small.
LINES: Dict[str, Asking] = {
    "02": lines_of_one,
    "06": listed,
    "07": whole_text,
    "08": raw_lines,
}

SAFE: Fixers = {
    "HLC501": asking(METHODS, "01"),
    "HLC503": asking(METHODS, "03"),
    "HLC504": asking(METHODS, "04"),
    "HLC508": asking(METHODS, "08"),
    "HLC509": asking(METHODS, "09"),
    "HLC513": asking(METHODS, "13"),
    "HLC901": asking(METHODS),
    "HLC902": either(written, asking(METHODS)),
}
UNSAFE: Fixers = {
    "HLC502": asking(LINES, "02"),
    "HLC507": asking(LINES, "07"),
    "HLC508": asking(LINES, "08"),
    "HLC901": asking(LINES),
    "HLC902": either(encoded, asking(LINES)),
}
