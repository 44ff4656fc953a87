"""HLC407: decisions by the type of a body, or by a table whose keys are text."""
import ast
from typing import Any, Iterator

from ..bodies import by_type, is_ported
from ..flow import values as v
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule

_PARSERS = ("urlparse.parse_qs", "urlparse.parse_qsl", "cgi.parse_qs", "cgi.parse_qsl")


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Subscript):
        certain = module.of(node.slice, v.BODY)
        if certain is not None and module.of(node.value, v.DICT) is not None:
            yield Hit(node, "bytes are no key of a table of texts", certain)
        return
    subject = by_type(node, module)
    if subject is not None:
        certain = module.of(subject, v.BODY)
        if certain is not None and not is_ported(node, module):
            yield Hit(node, "`%s` is bytes on Python 3: this takes the other way"
                      % module.text(subject), certain)
    elif isinstance(node, ast.Call) and node.args:
        certain = module.of(node.args[0], v.BODY)
        if certain is not None and module.name(node.func) in _PARSERS:
            yield Hit(node, "the names and values are bytes on Python 3, as the query is", certain)
        if certain is not None and module.calls(node, v.DICT, "get", "pop", "has_key") is not None:
            yield Hit(node, "bytes are no key of a table of texts", certain)


RULE = Rule(
    code="HLC407", name="body-type-dispatch", kind=SILENT, fix=UNSAFE, look=look,
    on=(ast.Call, ast.Compare, ast.Subscript),
    summary="a body as a key, `isinstance(body, str)`, parse_qs(body)",
    why="Bytes do not equal text and are no str: tables miss, tests of the type take the "
        "other branch, and parse_qs() of bytes gives names that are bytes. No error says so.",
    pythons="every Python 3",
    instead="isinstance(body, bytes)\n"
            "TABLE[body.decode('utf-8')]\n"
            "body = response.read().decode('utf-8')    # once, behind read()",
)
