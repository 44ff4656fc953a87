"""HLC207: `key_file` and `cert_file`, asked of a connection."""
import ast
from typing import Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, NO, Hit, Rule
from .hlc204 import is_own


def look(node: ast.Attribute, module: Module) -> Iterator[Hit]:
    if node.attr not in ("key_file", "cert_file") or not isinstance(node.ctx, ast.Load):
        return
    secure = any(value.kind == v.CONNECTION and value.detail == "https"
                 for value in module.kinds(node.value))
    certain = module.of(node.value, v.CONNECTION) if secure else None
    if certain is not None and not is_own(node, module):
        yield Hit(node, "a connection has no `%s` from 3.12 on" % node.attr, certain)


RULE = Rule(
    code="HLC207", name="key-cert-attribute", kind=LOUD, fix=NO, on=(ast.Attribute,), look=look,
    since=(3, 12),
    summary="`conn.key_file`, `conn.cert_file`",
    why="The attributes went with the arguments in 3.12: AttributeError.",
    pythons="3.12 and newer",
    instead="# keep the paths in attributes of your own",
)
