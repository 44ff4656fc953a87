"""HLC407: decisions by the type of a body, or by a table whose keys are text."""
import ast
from typing import Any, Iterator, Optional

from ..bodies import by_type, held_in, is_ported
from ..flow import values as v
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule
from ..shapes import is_text

_PARSERS = ("urlparse.parse_qs", "urlparse.parse_qsl", "cgi.parse_qs", "cgi.parse_qsl")


_BY_KEY = ("get", "pop", "has_key", "setdefault")
_KEY = "bytes are no key of a table of texts"


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Subscript):
        certain = module.of(node.slice, v.BODY)
        if certain is not None and module.of(node.value, v.DICT) is not None:
            yield Hit(node, _KEY, certain)
        elif is_text(node.slice, module) and module.of(node.value, v.DICT) is not None:
            yield from missed(node, node.value, module)
        return
    if isinstance(node, (ast.Dict, ast.DictComp)):
        yield from displayed(node, module)
        return
    subject = by_type(node, module)
    if subject is not None:
        certain = module.of(subject, v.BODY)
        if certain is not None and not is_ported(node, module):
            yield Hit(node, "`%s` is bytes on Python 3: this takes the other way"
                      % module.text(subject), certain)
    elif isinstance(node, ast.Call) and node.args:
        yield from called(node, module)
    elif isinstance(node, ast.Attribute) and node.attr == "__class__":
        yield from typed(node, node.value, module)


def called(node: ast.Call, module: Module) -> Iterator[Hit]:
    """Yield a call that makes a table of bodies, looks for one in it, or parses one."""
    name, certain = module.name(node.func), module.of(node.args[0], v.BODY)
    if certain is not None and name in _PARSERS:
        yield Hit(node, "the names and values are bytes on Python 3, as the query is", certain)
    if name == "type" and len(node.args) == 1:
        yield from typed(node, node.args[0], module)
        return
    if name == "dict":
        certain = first_of_pairs(node.args[0], module)
    elif module.calls(node, v.DICT, *_BY_KEY) is None:
        certain = None
    elif certain is None and is_text(node.args[0], module) and \
            isinstance(node.func, ast.Attribute):
        yield from missed(node, node.func.value, module)
    if certain is not None:
        yield Hit(node, _KEY, certain)


def missed(node: ast.AST, table: ast.expr, module: Module) -> Iterator[Hit]:
    """Yield a text that is looked for in a table whose keys are bodies."""
    certain = held_in(table, module)
    if certain is not None:
        yield Hit(node, "the keys of `%s` are bytes on Python 3, and no text is equal to any"
                  % module.text(table), certain)


def typed(node: ast.AST, subject: ast.expr, module: Module) -> Iterator[Hit]:
    """Yield the type of a body, unless it is compared: with bytes, or where that is found itself.
    """
    above = module.parents[node]
    beside = [above.left, *above.comparators] if isinstance(above, ast.Compare) else []
    names = {module.name(one) for other in beside for one in getattr(other, "elts", [other])}
    certain = module.of(subject, v.BODY)
    if certain is not None and "bytes" not in names and by_type(above, module) is None:
        yield Hit(node, "the type of `%s` is bytes on Python 3" % module.text(subject), certain)


def displayed(node: Any, module: Module) -> Iterator[Hit]:
    """Yield a table that is written out and has a body among its keys."""
    keys = node.keys if isinstance(node, ast.Dict) else [node.key]
    found = [module.of(key, v.BODY) for key in keys if key is not None]
    known = [certain for certain in found if certain is not None]
    if known:
        yield Hit(node, _KEY, any(known))


def first_of_pairs(node: ast.expr, module: Module) -> Optional[bool]:
    """Return whether the first of each pair in a list is a body, None if none is."""
    pairs = [pair for value in module.kinds(node) if value.kind == v.LIST for pair in value.detail]
    firsts = {first for pair in pairs if pair.kind == v.TUPLE and len(pair.detail) == 2
              for first in pair.detail[0]} | {
        first for pair in pairs if pair.kind == v.LIST for first in pair.detail}
    bodies = [one for one in firsts if one.kind == v.BODY]
    return all(one.certain for one in bodies) and len(bodies) == len(firsts) if bodies else None


RULE = Rule(
    code="HLC407", name="body-type-dispatch", kind=SILENT, fix=UNSAFE, look=look,
    on=(ast.Call, ast.Compare, ast.Subscript, ast.Dict, ast.DictComp, ast.Attribute),
    summary="a body as a key, `isinstance(body, str)`, `type(body)`, parse_qs(body)",
    why="Bytes do not equal text and are no str: tables miss, tests of the type take the "
        "other branch, and parse_qs() of bytes gives names that are bytes. No error says so.",
    pythons="every Python 3",
    instead="isinstance(body, bytes)\n"
            "TABLE[body.decode('utf-8')]\n"
            "body = response.read().decode('utf-8')    # once, behind read()",
)
