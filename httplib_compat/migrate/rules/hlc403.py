"""HLC403: a body that becomes text by itself, with b'' round it."""
from typing import Any, Iterator

from ..flow import values as v
from ..module import Module
from ..rule import SILENT, UNSAFE, Hit, Rule
from ..shapes import SHOWING, shown

_HOW = {"%": "`%`", "repr": "repr", "format": "format", "str": "str()", "print": "print",
        "log": "the log"}


def look(node: Any, module: Module) -> Iterator[Hit]:
    for one in shown(node, module):
        certain = module.of(one.node, v.BODY)
        if certain is not None:
            yield Hit(one.node, "`%s` is bytes on Python 3: by %s it becomes text as b'...'"
                      % (module.text(one.node), _HOW[one.manner]), certain)


RULE = Rule(
    code="HLC403", name="body-as-text", kind=SILENT, fix=UNSAFE, on=SHOWING, look=look,
    summary="a body in `%`, format, an f-string, str(), print or a log",
    why="Bytes become text as their repr: b'...' with escapes, in the output, in addresses, "
        "in headers, in file names, without an error. The unsafe fix decodes as UTF-8, strictly: "
        "a body in another charset is a UnicodeDecodeError then, and never other text.",
    pythons="every Python 3",
    instead="'%s' % body.decode('utf-8')    # or the charset that the answer declares",
)
