"""Fixes for messages that are listed, or taken as lines (HLC502, 506, 507, 508; 901 and 902 so).

A list of them is one of a dict with small names; lines are made of the raw items, a name and a
value with CR LF. Both are the same on the shim and on http.client.
"""
import ast
from typing import Any

from ..flow import values as v
from ..flow.paths import path_of
from ..module import Module, imported
from ..shapes import string
from .answers import copied, is_stored, text_of
from .arguments import extent
from .edits import Edit
from .fixer import Edits
from .writing import renamed, replaced

_LINES = "['%%s: %%s\\r\\n' %% field for field in %s.raw_items()%s]"
_TEXT = "''.join('%%s: %%s\\r\\n' %% field for field in %s.raw_items())"
_ATTRIBUTES = {"type": "get_content_type()", "maintype": "get_content_maintype()",
               "subtype": "get_content_subtype()"}
_FIELDS = {"typeheader": "get('content-type')",
           "encodingheader": "get('content-transfer-encoding')"}
# What is asked of a dict, or a list, that is looked at and let go.
_LOOKING = frozenset(("get", "has_key", "items", "keys", "values", "iteritems", "iterkeys",
                      "itervalues", "copy", "index", "count"))
_COPYING = frozenset(("dict", "list", "len", "sorted", "tuple", "print", "repr", "str"))


def listed_on_shim(node: Any, owner: str, module: Module) -> Edits:
    """The same, in a module for which names are small: one that asks for Python 2's modules.

    Where http.client is asked already, names are as they were sent, and may be wanted so.
    """
    return listed(node, owner, module) if has_small_names(module) else None


def has_small_names(module: Module) -> bool:
    """Return whether a module asks for Python 2's modules by their names, or for the shim."""
    roots = {name.partition(".")[0] for node in module.nodes for name in imported(node)}
    return not roots.isdisjoint(("httplib", "httplib_compat", "urllib2", "BaseHTTPServer"))


def listed(node: Any, owner: str, module: Module) -> Edits:
    """``msg.items()``, ``for name in msg``, ``len(msg)``: of a dict of small names, once each."""
    message = listed_message(node, module)
    text = copied(message, owner, module) if message is not None else None
    if text is None:
        return None
    function = getattr(node, "func", None)
    is_exact = isinstance(module.parents[node], ast.Call) or isinstance(function, ast.Name)
    if module.old and not is_exact:
        return None
    if not isinstance(function, ast.Attribute):
        whole = node if module.name(function) == "dict" and not node.keywords else message
        return replaced(whole, text, module)
    if is_stored(node, module):
        return replaced(node, "list(%s.%s())" % (text, function.attr), module)
    return [Edit(*extent(message, module), text)]


def listed_message(node: Any, module: Module) -> Any:
    """Return the expression of the message that a node lists or counts."""
    if not isinstance(node, ast.Call):
        return node
    if isinstance(node.func, ast.Attribute) and module.of(node.func.value, v.MESSAGE) is not None:
        return node.func.value
    return node.args[0] if node.args else None


def lost_attribute(node: Any, owner: str, module: Module) -> Edits:
    """``msg.type``: ``msg.get_content_type()``; ``msg.dict``: a dict made of the headers."""
    if not isinstance(node.ctx, ast.Load):
        return None
    if node.attr in _FIELDS:
        return [renamed(node, _FIELDS[node.attr], module)]
    if node.attr in _ATTRIBUTES and not module.old:
        return [renamed(node, _ATTRIBUTES[node.attr], module)]
    if node.attr != "dict" or not is_read_at_once(node, module):
        return None
    above: Any = module.parents[node]
    if isinstance(above, ast.Compare) and above.left is not node and len(above.ops) == 1 and \
            is_small(above.left):
        return [Edit(extent(node.value, module)[1], extent(node, module)[1], "")]
    text = copied(node.value, owner, module)
    return [Edit(*extent(node, module), text)] if text is not None else None


def is_read_at_once(node: ast.expr, module: Module) -> bool:
    """Return whether what an attribute holds is looked at where it stands, and not kept or changed.

    What is put into a copy is lost.
    """
    above: Any = module.parents[node]
    if isinstance(above, ast.Attribute):
        return above.attr in _LOOKING
    if isinstance(above, ast.Subscript):
        return isinstance(above.ctx, ast.Load)
    if isinstance(above, ast.keyword):
        return above.arg == "headers"
    if isinstance(above, ast.Call):
        return path_of(above.func) in _COPYING
    return isinstance(above, (ast.For, ast.comprehension, ast.Compare, ast.BinOp))


def is_small(node: ast.expr) -> bool:
    """Return whether an expression is a literal in small letters."""
    text = string(node)
    return text is not None and text == text.lower()


def raw_lines(node: Any, owner: str, module: Module) -> Edits:
    """``msg.headers``: the lines of the raw items, as a list."""
    if node.attr != "headers" or not isinstance(node.ctx, ast.Load) or module.old or \
            not is_read_at_once(node, module):
        return None
    return replaced(node, _LINES % (text_of(node.value, module), ""), module)


def lines_of_one(call: Any, owner: str, module: Module) -> Edits:
    """``msg.getallmatchingheaders('X')``: the lines of the raw items with that name."""
    if len(call.args) != 1 or call.keywords or module.old or \
            not isinstance(call.func, ast.Attribute):
        return None
    name = string(call.args[0])
    if name is None and not isinstance(call.args[0], ast.Name):
        return None
    small = text_of(call.args[0], module) + ".lower()" if name is None else repr(name.lower())
    return replaced(call, _LINES % (text_of(call.func.value, module),
                                    " if field[0].lower() == " + small), module)


def whole_text(node: Any, owner: str, module: Module) -> Edits:
    """``str(msg)``, ``'%s' % msg``: the lines of the raw items, joined."""
    if module.old or module.inside(node, ast.JoinedStr):
        return None
    text = _TEXT % text_of(node, module)
    call = module.parents[node]
    if isinstance(call, ast.Call) and module.name(call.func) == "str" and call.args == [node]:
        return replaced(call, text, module)
    return replaced(node, text, module)
