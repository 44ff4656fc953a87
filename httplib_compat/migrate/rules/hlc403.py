"""HLC403: a body that becomes text by itself, with b'' round it."""
import ast
from typing import Any, Iterator

from ..bodies import holds
from ..flow import values as v
from ..flow.globals import is_exception
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule
from ..shapes import SHOWING, Shown, shown

_ENCODED = v.only(v.BYTES, "encoded")
_SAYS = "`%s` is bytes on Python 3: by %s it becomes text as b'...'"
_HOW = {"%": "`%`", "repr": "repr", "format": "format", "str": "str()", "print": "print",
        "log": "the log", "csv": "csv"}


def look(node: Any, module: Module) -> Iterator[Hit]:
    if is_quoted(node, module):
        return
    for one in shown(node, module):
        yield from of_shown(one, module)
    if isinstance(node, ast.Call):
        yield from of_exception(node, module)


def of_shown(one: Shown, module: Module) -> Iterator[Hit]:
    """Yield what becomes text and is a body, holds one, or was encoded."""
    kinds = module.kinds(one.node)
    certain = module.of(one.node, v.BODY)
    if certain is None and kinds == _ENCODED and one.sure and one.manner != "repr":
        yield Hit(one.node, _SAYS % (module.text(one.node), _HOW[one.manner]), weak=True)
    elif certain is not None:
        yield Hit(one.node, _SAYS % (module.text(one.node), _HOW[one.manner]),
                  certain and one.sure)
    else:
        certain = holds(kinds, module, one.keys)
        if certain is not None:
            yield Hit(one.node, "`%s` holds bytes on Python 3: by %s they become text as b'...'"
                      % (module.text(one.node), _HOW[one.manner]), certain and one.sure)


def of_exception(call: ast.Call, module: Module) -> Iterator[Hit]:
    """Yield a body of which an exception is made: who prints that shows it; likely, then."""
    names = [value.detail for value in module.kinds(call.func) if value.kind == v.GLOBAL]
    for value in module.kinds(call.func):
        if value.kind == v.CLASS and module.state.method(value.detail, "__init__") is None and \
                module.state.method(value.detail, "__str__") is None:
            names += module.state.ancestors(value.detail)
    if any(map(is_exception, names)):
        for argument in call.args:
            if module.of(argument, v.BODY) is not None:
                yield Hit(argument, "`%s` is bytes on Python 3: who prints the exception shows "
                          "b'...'" % module.text(argument), False)


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
    summary="a body in `%`, format, an f-string, str(), print, a log, csv or an exception",
    why="Bytes become text as their repr: b'...' with escapes, in the output, in addresses, "
        "in headers, in file names, without an error. The unsafe fix decodes as UTF-8, strictly: "
        "a body in another charset is a UnicodeDecodeError then, and never other text. By repr "
        "all that is too much is the letter b: the last step cuts it off.",
    pythons="every Python 3",
    instead="'%s' % body.decode('utf-8')    # or the charset that the answer declares\n"
            "repr(body)[len('b'):]",
)
