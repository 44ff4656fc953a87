"""HLC403: a body that becomes text by itself, with b'' round it."""
import ast
from typing import Any, Iterator

from ..flow import values as v
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule
from ..shapes import SHOWING, shown

_HOW = {"%": "`%`", "repr": "repr", "format": "format", "str": "str()", "print": "print",
        "log": "the log"}


def look(node: Any, module: Module) -> Iterator[Hit]:
    if is_quoted(node, module):
        return
    for one in shown(node, module):
        certain = module.of(one.node, v.BODY)
        if certain is not None:
            yield Hit(one.node, "`%s` is bytes on Python 3: by %s it becomes text as b'...'"
                      % (module.text(one.node), _HOW[one.manner]), certain)


def is_quoted(node: Any, module: Module) -> bool:
    """Return whether a node is the ``repr(body)`` of ``repr(body)[len('b'):]``, as it is fixed.

    Nobody writes that by chance, as one may ``[1:]`` for a repr without its quote.
    """
    above = module.parents[node]
    cut = above.slice if isinstance(above, ast.Subscript) and above.value is node else None
    return not module.old and isinstance(cut, ast.Slice) and \
        cut.lower is not None and module.text(cut.lower) == "len('b')" and \
        cut.upper is cut.step is None and module.name(getattr(node, "func", node)) == "repr"


RULE = Rule(
    code="HLC403", name="body-as-text", kind=SILENT, fix=UNSAFE, on=SHOWING, look=look,
    summary="a body in `%`, format, an f-string, str(), print or a log",
    why="Bytes become text as their repr: b'...' with escapes, in the output, in addresses, "
        "in headers, in file names, without an error. The unsafe fix decodes as UTF-8, strictly: "
        "a body in another charset is a UnicodeDecodeError then, and never other text. By repr "
        "all that is too much is the letter b: the last step cuts it off.",
    pythons="every Python 3",
    instead="'%s' % body.decode('utf-8')    # or the charset that the answer declares\n"
            "repr(body)[len('b'):]",
)
