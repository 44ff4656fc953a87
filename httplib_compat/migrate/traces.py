"""The nodes at which most rules can bite: those in which httplib has a part.

A program has little to do with it, and dozens of rules need not look at the rest.
"""
import ast
from typing import Any, Dict, Sequence, Set

from .flow import values as v
from .flow.values import UNKNOWN, Kinds, Value, join

# What only httplib gives, or a rule looks for by itself.
_KINDS = frozenset((
    v.CONNECTION, v.OPENER, v.LEGACY, v.RESPONSE, v.OPENED, v.MESSAGE, v.BODY, v.LETTER, v.HEADER,
    v.HEADER_NAME, v.HEADERS, v.HEADER_DICT, v.FILE_OF_ANSWER, v.SOCKET, v.ERROR, v.STATUS,
    v.HANDLER, v.ENCODED, v.ARRAY))
_MODULES = frozenset((
    "httplib", "urllib2", "BaseHTTPServer", "xmlrpclib"))


def traces(nodes: Sequence[ast.AST], parents: Dict[ast.AST, ast.AST],
           kinds: Dict[ast.AST, Kinds],
           entries: Dict[ast.AST, Dict[Any, Kinds]]) -> Set[ast.AST]:
    """Return the nodes that are of httplib's, and those round them; each comes after its parent.

    `entries` is what is put into dicts, by what made them.
    """
    found: Set[ast.AST] = {made for made, inside in entries.items()
                           if any(map(is_trace, join(inside.values())))}
    for node in nodes:
        if isinstance(node, ast.Dict) and any(
                is_trace(one) for value in node.values for one in kinds.get(value, UNKNOWN)):
            found.add(node)
    held = frozenset(found)
    for node in reversed(nodes):
        told = kinds.get(node, UNKNOWN)
        if node in found or told is not UNKNOWN and any(
                is_trace(one) or one.detail in held for one in told):
            found.add(node)
            if node in parents:
                found.add(parents[node])
    return found


def is_trace(value: Value) -> bool:
    """Return whether a value is of httplib's, or holds one that is."""
    kind, detail = value.kind, value.detail
    if kind == v.GLOBAL:
        return detail.partition(".")[0] in _MODULES
    if kind in (v.METHOD, v.BOUND):
        return is_trace(detail[0])
    if kind == v.LIST:
        return any(map(is_trace, detail))
    if kind == v.TUPLE:
        return any(map(is_trace, frozenset().union(*detail)))
    return kind in _KINDS or kind == v.NUMBER and detail == "length"
