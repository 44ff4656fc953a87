"""Fixes that decode a body where it becomes text (HLC403, 405, 407; 401 and 404 beside a text).

The charset is a decision, and here it is UTF-8, strictly: what the answer declares, no source
shows. A body in another charset is a UnicodeDecodeError from then on, and never other text. Nothing
is decoded in a source of Python 2, where it would become `unicode`.
"""
import ast
import re
from typing import Any, List

from ..consumers import consumer, returned, stored
from ..flow import values as v
from ..flow.paths import path_of
from ..module import Module
from ..shapes import manner, string
from .arguments import around, extent, is_plain
from .bodies import TELLING, typed, whole_sum
from .buffers import in_memory, to_file
from .edits import Edit
from .fixer import Edits, Fixer, Fixers, either
from .growing import grown, grown_as_text
from .importing import imported
from .literals import bytes_form, chooses_mode, is_body, is_sum
from .reading import at_once

_DECODED = ".decode('utf-8')"
_PARTING = ("splitlines", "split")


def decoded(node: Any, module: Module) -> Edits:
    """Return the edits that decode an expression which surely is a body, or None."""
    if module.old or module.inside(node, ast.JoinedStr) or chooses_mode(module):
        return None
    if is_sum(node):
        return decoded_sum(node, module)
    if not is_body(node, module) or has_mixed_sums(module):
        return None
    return with_decoding(node, module)


def with_decoding(node: ast.expr, module: Module) -> List[Edit]:
    """Return the edits that decode an expression."""
    if is_plain(node):
        end = extent(node, module)[1]
        return [Edit(end, end, _DECODED)]
    return around(node, "(", ")" + _DECODED, module)


def decoded_sum(node: ast.BinOp, module: Module) -> Edits:
    """Return the edits that make a sum text: of bytes as a whole, else of each body in it."""
    if bytes_form(node, module) is not None:
        return around(node, "(", ")" + _DECODED, module)
    found: List[Edit] = []
    for leaf in leaves(node):
        if is_body(leaf, module):
            found += with_decoding(leaf, module)
        elif module.of(leaf, v.TEXT, v.UNICODE) is not True:
            return None
    return found or None


def leaves(node: ast.expr) -> List[ast.expr]:
    """Return the parts of a sum, or the expression that is none."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return leaves(node.left) + leaves(node.right)
    return [node]


def has_mixed_sums(module: Module) -> bool:
    """Return whether a body is added or joined to a text that cannot become bytes, and is kept.

    What is made of such a sum is text once the body in it is decoded: it cannot be decoded again.
    """
    known = module.memory.get("mixed sums")
    if known is None:
        known = module.memory["mixed sums"] = any(is_mixed(node, module) for node in module.nodes)
    return bool(known)


def is_mixed(node: ast.AST, module: Module) -> bool:
    """Return whether a node adds a body and a text that stays one, and what it makes is kept."""
    if isinstance(node, ast.Call):
        what = consumer(node, module)
        return what is not None and what.name == "join of a text" and not joined(node, module) \
            and any(holds_bodies(value, module) for value in what.values)
    if isinstance(node, ast.AugAssign):
        parts = [node.target, node.value]
    elif is_sum(node) and whole_sum(node, module) is node:
        parts = leaves(node)
    else:
        return False
    bodies = [part for part in parts if module.of(part, v.BODY) is not None]
    return bool(bodies) and any(bytes_form(part, module) is None for part in parts) and \
        not (isinstance(node, ast.BinOp) and is_shown(node, module))


def is_shown(node: ast.expr, module: Module) -> bool:
    """Return whether an expression is printed, or filled into a text, where it stands."""
    above = module.parents[node]
    if isinstance(above, ast.Call) and node in above.args:
        return module.name(above.func) in ("print", "sys.stdout.write", "sys.stderr.write", "len")
    return isinstance(above, ast.BinOp) and isinstance(above.op, ast.Mod)


def shown(node: Any, module: Module) -> Edits:
    """``'%s' % body``: ``'%s' % body.decode('utf-8')``; ``str(body)``: its text alone."""
    call = module.parents[node]
    if manner(node, module) == "repr":
        return None
    if isinstance(call, ast.FormattedValue):
        return in_template(node, call, module)
    edits = decoded(node, module)
    if edits is None or not isinstance(call, ast.Call) or not is_plain(node) or \
            module.name(call.func) not in ("str", "unicode") or call.args != [node] or \
            call.keywords:
        return edits
    (start, end), (first, last) = extent(call, module), extent(node, module)
    text = module.source.text
    if text[first - 1] != "(" or text[last:end] != ")":
        return edits
    return [Edit(start, first, ""), Edit(last, end, _DECODED)]


def in_template(node: ast.expr, place: ast.FormattedValue, module: Module) -> Edits:
    """``f'{body}'``: ``f'{body.decode("utf-8")}'``, for a name, wherever it stands there alone.

    What stands in an f-string has no place of its own before Python 3.12.
    """
    whole, path = module.parents[place], path_of(node)
    if not isinstance(whole, ast.JoinedStr) or not path or not is_body(node, module) or \
            has_mixed_sums(module):
        return None
    start, end = extent(whole, module)
    text = module.source.text[start:end]
    quotes = [quote for quote in "'\"" if quote not in text.strip("rRfF'\"") and
              not text.endswith(quote)]
    found = list(re.finditer(r"\{\s*%s\s*(?=\}|!s|:)" % re.escape(path), text))
    if not quotes or not found or text.count("{{"):
        return None
    decoding = ".decode(%sutf-8%s)" % (quotes[0], quotes[0])
    return [Edit(start + one.start(), start + one.end(), "{" + path + decoding) for one in found]


def handed_over(node: Any, module: Module) -> Edits:
    """``os.environ['A'] = body``, ``return body`` in ``__str__``: with the body decoded."""
    if isinstance(node, ast.Call) or module.old:
        return None
    what = (stored if isinstance(node, ast.Assign) else returned)(node, module)
    return given(what.values[0], module) or None if what is not None else None


def consumed(call: ast.Call, module: Module) -> Edits:
    """``re.search('x', body)``: ``re.search('x', body.decode('utf-8'))``; so with what is like it.

    ``''.join(pieces)`` is ``b''.join(pieces)``.
    """
    what = consumer(call, module)
    if what is None or module.old:
        return None
    if what.name == "encode()":
        return in_hex(call, module)
    if what.name == "join of a text":
        return joined(call, module)
    found: List[Edit] = []
    for value in what.values:
        edits = given(value, module)
        if edits is None:
            return None
        found += edits
    return found or None


def in_hex(call: ast.Call, module: Module) -> Edits:
    """``body.encode('hex')``: ``binascii.hexlify(body).decode('ascii')``."""
    codec = string(call.args[0]) if len(call.args) == 1 else None
    new = imported("binascii", module)
    if codec not in ("hex", "hex_codec") or new is None or \
            not isinstance(call.func, ast.Attribute) or not is_body(call.func.value, module):
        return None
    start, end = extent(call.func.value, module)
    return [Edit(start, start, new[0] + ".hexlify("),
            Edit(end, extent(call, module)[1], ").decode('ascii')"), *new[1]]


def given(value: ast.expr, module: Module) -> Edits:
    """Return the edits that make an argument text; none for what is no body; None: unknown."""
    if module.of(value, v.BODY) is not None:
        return decoded(value, module)
    if holds_bodies(value, module):
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and \
                value.func.attr in _PARTING and not value.args and not value.keywords:
            return decoded(value.func.value, module)
        return None
    return []


def holds_bodies(node: ast.expr, module: Module) -> bool:
    """Return whether an expression is a list with pieces of a body in it."""
    return any(one.kind == v.BODY for value in module.kinds(node) if value.kind == v.LIST
               for one in value.detail)


def joined(call: ast.Call, module: Module) -> Edits:
    """``''.join(pieces)`` of pieces that all are bodies: ``b''.join(pieces)``, a body."""
    lists = module.kinds(call.args[0]) if len(call.args) == 1 else frozenset()
    pieces = {(one.kind, one.certain) for value in lists if value.kind == v.LIST
              for one in value.detail}
    if pieces != {(v.BODY, True)} or any(value.kind != v.LIST for value in lists) or \
            not isinstance(call.func, ast.Attribute):
        return None
    return bytes_form(call.func.value, module)


def keyed(node: Any, module: Module) -> Edits:
    """``TABLE[body]``, ``TABLE.get(body)``, ``parse_qs(body)``: with the body decoded."""
    if isinstance(node, ast.Subscript):
        return decoded(node.slice, module)
    if isinstance(node, ast.Call) and module.name(node.func) != "isinstance" and node.args:
        return decoded(node.args[0], module)
    return None


def beside(body: Any, module: Module) -> Edits:
    """``body == name``, where `name` is a text: ``body.decode('utf-8') == name``."""
    node = module.parents[body]
    return decoded(body, module) if isinstance(node, ast.Compare) and len(node.ops) == 1 and \
        module.of(body, v.BODY) is not None else None


def met(node: Any, module: Module) -> Edits:
    """``name in body``, ``body.startswith(name)`` and a sum that is printed: the body decoded."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        return decoded(node.comparators[0], module)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and \
            node.func.attr in TELLING and are_texts(node.args, module):
        return decoded(node.func.value, module)
    if is_sum(node):
        outer = whole_sum(node, module)
        return decoded_sum(outer, module) if not module.old and is_shown(outer, module) and \
            isinstance(outer, ast.BinOp) else None
    return None


def are_texts(nodes: List[ast.expr], module: Module) -> bool:
    """Return whether some arguments are texts, tuples of them, or numbers."""
    return all(module.of(node, v.TEXT, v.UNICODE, v.NUMBER) is True or
               (isinstance(node, ast.Tuple) and are_texts(node.elts, module)) for node in nodes)


def of_calls(*fixers: Fixer) -> Fixer:
    """Return the fixer that makes the first fix of several, which know calls alone."""
    first = either(*fixers)
    return lambda node, module: first(node, module) if isinstance(node, ast.Call) else None


SAFE: Fixers = {}
UNSAFE: Fixers = {
    "HLC401": either(at_once, beside),
    "HLC403": either(at_once, shown),
    "HLC404": either(at_once, grown, grown_as_text, met),
    "HLC405": either(at_once, handed_over, of_calls(in_memory, to_file, consumed)),
    "HLC407": either(at_once, typed, keyed),
}
