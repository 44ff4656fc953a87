"""HLC701: status constants that become text."""
import ast
from http import HTTPStatus
from typing import Any, Iterator

from ..flow import values as v
from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule
from ..shapes import SHOWING, sent_headers, shown

_TO_3_10 = (3, 10)


def look(node: Any, module: Module) -> Iterator[Hit]:
    for one in shown(node, module):
        if one.manner == "format":
            continue
        certain = module.of(one.node, v.STATUS)
        if certain is not None:
            forever = one.manner == "repr"
            text = module.text(one.node)
            yield Hit(one.node, "`%s` becomes `%s`" % (text, member(text, forever)),
                      certain, None, None if forever else _TO_3_10)
        elif holds(one.node, module):
            yield Hit(one.node, "status constants in a list are shown as <HTTPStatus.OK: 200>")
    if isinstance(node, ast.Call):
        for _, value, certain in sent_headers(node, module):
            if module.of(value, v.STATUS) is not None:
                text = module.text(value)
                yield Hit(value, "`%s` is sent as %s" % (text, member(text, False)), certain,
                          None, _TO_3_10)


def member(text: str, with_number: bool) -> str:
    """Return how Python 3 shows a constant that is written so; OK stands for one that is not."""
    name = text.rpartition(".")[2]
    name = name if name in HTTPStatus.__members__ else "OK"
    return "<HTTPStatus.%s: %d>" % (name, HTTPStatus[name]) if with_number else "HTTPStatus." + name


def holds(node: ast.expr, module: Module) -> bool:
    """Return whether an expression is a list or tuple written out with a status constant in it."""
    return isinstance(node, (ast.List, ast.Tuple)) and \
        any(module.of(element, v.STATUS) is not None for element in node.elts)


RULE = Rule(
    code="HLC701", name="status-as-text", kind=SILENT, fix=SAFE, on=SHOWING, look=look,
    summary="a status constant in `%s`, str(), repr(), print, a log, a header",
    why="The constants are members of HTTPStatus. str(OK) and '%s' % OK give HTTPStatus.OK "
        "from 3.6 to 3.10 and 200 from 3.11 on; repr() gives <HTTPStatus.OK: 200> everywhere. "
        "'%d' and format() give 200.",
    pythons="3.6 to 3.10; repr: every Python 3",
    instead="'%d' % OK\n"
            "int(OK)",
)
