"""The fix for the encoding that json took (HLC414).

UTF-8 is what it assumes; where another one is named, the text is decoded by it before.
"""
import ast
import codecs
from typing import Optional

from ..flow import values as v
from ..module import Module
from ..shapes import string
from .arguments import extent, is_plain, without
from .edits import Edit
from .fixer import Edits, Fixers, together
from .literals import is_body


def encoding(call: ast.Call, module: Module) -> Edits:
    """``json.loads(body, encoding='latin-1')``: ``json.loads(body.decode('latin-1'))``."""
    given = [keyword.value for keyword in call.keywords if keyword.arg == "encoding"] or \
        call.args[1:2]
    codec = name_of_codec(string(given[0]))
    if codec is None or not call.args or len(call.args) > 2 or call.args[0] is given[0]:
        return None
    dropped = without(call, given[0], module)
    if codec == "utf-8" or module.of(call.args[0], v.UNICODE):
        return dropped
    return together([dropped, decoded(call, codec, given[0], module)])


def name_of_codec(name: Optional[str]) -> Optional[str]:
    """Return the name that Python has for a codec, None for one that it does not know."""
    try:
        return codecs.lookup(name).name if name else None
    except LookupError:
        return None


def decoded(call: ast.Call, codec: str, given: ast.expr, module: Module) -> Edits:
    """Return the edits that decode a body before json reads it."""
    first = call.args[0]
    if not is_plain(first):
        return None
    (start, end), text = extent(given, module), module.source.text
    decoding = ".decode(%s)" % text[start:end]
    at = extent(first, module)[1]
    if is_body(first, module):
        return [Edit(at, at, decoding)]
    last = extent(call.func, module)[1]
    if module.of(first, v.RESPONSE) and text[last - 4:last] == "load":
        return [Edit(last, last, "s"), Edit(at, at, ".read()" + decoding)]
    return None


SAFE: Fixers = {
    "HLC414": encoding,
}
UNSAFE: Fixers = {}
