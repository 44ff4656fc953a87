"""Functions and methods of the standard library that take text and refuse bytes."""
import ast
from typing import List, NamedTuple, Optional

from .flow import values as v
from .module import Module

_REFUSING = {
    "StringIO.StringIO": "StringIO", "csv.reader": "csv", "csv.DictReader": "csv",
    "email.message_from_string": "email", "email.Parser.Parser.parsestr": "email",
    "sys.stdout.write": "sys.stdout", "sys.stderr.write": "sys.stderr",
    "cgi.escape": "cgi.escape", "textwrap.fill": "textwrap", "textwrap.wrap": "textwrap",
    "shlex.split": "shlex", "urlparse.urljoin": "urljoin", "ConfigParser.readfp": "ConfigParser",
    "HTMLParser.HTMLParser.feed": "HTMLParser", "unicodedata.normalize": "unicodedata",
    "json.dumps": "json", "json.dump": "json",
}
# What keeps a body for later, when it gives back bytes. (A pickle gives back what it was given.)
_KEEPING = {"marshal.dumps": "marshal", "marshal.dump": "marshal"}
_OF_DATABASES = ("execute", "executemany")
_MATCHING = ("search", "match", "fullmatch", "findall", "finditer", "split", "sub", "subn")


class Consumer(NamedTuple):
    """What refuses bytes, or keeps them as such, and what it is given."""

    name: str
    values: List[ast.expr]
    keeps: bool = False


def consumer(call: ast.Call, module: Module) -> Optional[Consumer]:
    """Return what a call hands to something that takes text only, or None."""
    name = module.name(call.func)
    if name in _REFUSING:
        return Consumer(_REFUSING[name], call.args)
    if name in _KEEPING:
        return Consumer(_KEEPING[name], call.args[:1], True)
    if isinstance(call.func, ast.Attribute) and call.func.attr in _OF_DATABASES \
            and len(call.args) == 2 and module.of(call.args[0], v.TEXT, v.UNICODE) is not None:
        return Consumer("a database", call.args[1:], True)
    owner, _, last = name.rpartition(".")
    if owner == "re" and last in _MATCHING and len(call.args) > 1:
        return None if module.of(call.args[0], v.BYTES) else Consumer("re", call.args[1:])
    return of_method(call, module)


def of_method(call: ast.Call, module: Module) -> Optional[Consumer]:
    """Return what a method takes that is called on a file, a pattern or a text, or None."""
    for value in v.in_order(module.kinds(call.func)):
        if value.kind != v.METHOD:
            continue
        owner, name = value.detail
        if owner.kind == v.FILE and owner.detail in ("text", "StringIO") \
                and name in ("write", "writelines"):
            return Consumer("a file in text mode", call.args)
        if owner.kind == v.PATTERN and owner.detail == "text" and name in _MATCHING:
            return Consumer("a pattern of text", call.args)
        if owner.kind in (v.TEXT, v.UNICODE) and name == "join":
            return Consumer("join of a text", call.args)
        if owner.kind == v.BODY and name == "encode" and isinstance(call.func, ast.Attribute):
            return Consumer("encode()", [call.func.value])
    return None
