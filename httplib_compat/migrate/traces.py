"""The nodes at which most rules can bite: those in which httplib has a part.

A program has little to do with it, and dozens of rules need not look at the rest.
"""
import ast
from typing import AbstractSet, Set

from .flow import values as v
from .flow.values import NOTHING, UNKNOWN, Kinds, Value, join
from .module import Module

# What only httplib gives, or a rule looks for by itself.
_KINDS = frozenset((
    v.CONNECTION, v.OPENER, v.LEGACY, v.RESPONSE, v.OPENED, v.MESSAGE, v.BODY, v.LETTER, v.HEADER,
    v.HEADER_NAME, v.HEADERS, v.HEADER_DICT, v.FILE_OF_ANSWER, v.SOCKET, v.ERROR, v.STATUS,
    v.HANDLER, v.ENCODED, v.ARRAY))
_DETAILED = frozenset(((v.NUMBER, "length"), (v.BYTES, "encoded")))
_MODULES = frozenset((
    "httplib", "urllib2", "BaseHTTPServer", "xmlrpclib"))


def traces(module: Module) -> Set[ast.AST]:
    """Return the nodes that are of httplib's, and those round them; each comes after its parent."""
    kinds, parents = module.state.kinds, module.parents
    found = holding_dicts(module)
    held = frozenset(found)
    idle: Set[Kinds] = {UNKNOWN, NOTHING}
    for node in reversed(module.nodes):
        told = kinds.get(node, UNKNOWN)
        if node not in found:
            if told in idle:
                continue
            if not any(is_trace(one, held) for one in told):
                idle.add(told)
                continue
            found.add(node)
        if node in parents:
            found.add(parents[node])
    return found


def holding_dicts(module: Module) -> Set[ast.AST]:
    """Return what made the dicts that hold something of httplib's: displays and calls."""
    kinds = module.state.kinds
    state = module.state
    written = {node for node in module.of_type(ast.Dict) if any(
        is_trace(one) for part in (*node.values, *node.keys) for one in kinds.get(part, NOTHING))}
    filled = {made for made, inside in state.entries.items()
              if any(map(is_trace, join(inside.values())))}
    return written | filled | {made for made, keys in state.keys.items()
                               if any(map(is_trace, keys))}


def is_trace(value: Value, held: AbstractSet[ast.AST] = frozenset()) -> bool:
    """Return whether a value is of httplib's, or holds one that is; `held` are dicts that do."""
    kind, detail = value.kind, value.detail
    if kind == v.GLOBAL:
        return detail.partition(".")[0] in _MODULES
    if kind in (v.METHOD, v.BOUND):
        return is_trace(detail[0], held)
    if kind == v.LIST:
        return any(is_trace(one, held) for one in detail)
    if kind == v.TUPLE:
        return any(is_trace(one, held) for several in detail for one in several)
    return kind in _KINDS or (kind, detail) in _DETAILED or kind == v.DICT and detail in held
