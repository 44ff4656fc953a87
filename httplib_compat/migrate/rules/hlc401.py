"""HLC401: a body compared with text, which is never equal on Python 3."""
import ast
from typing import Any, Iterator

from ..bodies import among_pieces, compared, is_sentinel
from ..flow import values as v
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule
from ..shapes import string

# Of Python 3.10 and later; nothing is one where there is none.
_MATCH = getattr(ast, "Match", ast.Compare)


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Compare):
        for pair in compared(node, module):
            if not is_sentinel(node, module):
                yield Hit(pair.body, "`%s` is bytes on Python 3 and never equal to text"
                          % module.text(pair.body), pair.certain)
    elif not isinstance(node, ast.Call):
        certain = module.of(node.subject, v.BODY)
        if certain is not None and any(map(has_text, node.cases)):
            yield Hit(node.subject, "`%s` is bytes on Python 3 and matches no text"
                      % module.text(node.subject), certain)
    for pair in among_pieces(node, module):
        yield Hit(pair.body, "`%s` holds bytes on Python 3, and no text is equal to any"
                  % module.text(pair.body), pair.certain)


def has_text(case: Any) -> bool:
    """Return whether a case stands for a text, or has one in it."""
    return any(string(one) is not None for one in ast.walk(case.pattern))


RULE = Rule(
    code="HLC401", name="body-vs-literal", kind=SILENT, fix=UNSAFE,
    on=(ast.Compare, ast.Call, _MATCH), look=look,
    summary="a body, or a part of it, compared with text",
    why="read() gives bytes. b'OK' == 'OK' is False and b'OK' != 'OK' is True, without an "
        "error; so is `body in ('OK', 'READY')`. (`python -bb` makes the comparison an "
        "error.)",
    pythons="every Python 3",
    instead="if body == b'OK':\n"
            "text = response.read().decode('utf-8')    # or decode once, behind read()",
)
