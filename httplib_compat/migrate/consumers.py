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
    "json.dumps": "json", "json.dump": "json", "complex": "complex",
    "difflib.unified_diff": "difflib", "difflib.context_diff": "difflib",
    "difflib.ndiff": "difflib", "os.putenv": "the environment",
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
    if name in ("setattr", "getattr", "hasattr", "delattr"):
        return Consumer("the name of an attribute", call.args[1:2])
    if name in ("os.path.join", "posixpath.join", "ntpath.join") and any(
            module.of(one, v.TEXT, v.UNICODE) for one in call.args):
        return Consumer(name, call.args)
    if getattr(call.func, "attr", "") == "feed" and is_parser(call.func, module):
        return Consumer("HTMLParser", call.args)
    owner, _, last = name.rpartition(".")
    if owner == "re" and last in _MATCHING and len(call.args) > 1:
        return None if module.of(call.args[0], v.BYTES) else Consumer("re", call.args[1:])
    return of_method(call, module)


def is_parser(function: ast.expr, module: Module) -> bool:
    """Return whether a method is of an instance of a class that derives from HTMLParser."""
    return isinstance(function, ast.Attribute) and any(
        value.kind == v.OWN and "HTMLParser.HTMLParser" in module.base_names(value.detail)
        for value in module.kinds(function.value))


def stored(node: ast.Assign, module: Module) -> Optional[Consumer]:
    """Return what an assignment puts where text alone may be: in the environment, in XML."""
    for target in node.targets:
        if isinstance(target, ast.Subscript) and module.name(target.value) == "os.environ":
            return Consumer("the environment", [node.value])
        if isinstance(target, ast.Attribute) and target.attr in ("text", "tail") and any(
                name.split(".")[0] in ("xml", "lxml") for name in module.imported) and not any(
                value.kind == v.OWN for value in module.kinds(target.value)):
            return Consumer("an element of XML", [node.value])
    return None


def returned(node: ast.Return, module: Module) -> Optional[Consumer]:
    """Return what ``__str__`` gives, which has to be text."""
    function = module.inside(node, ast.FunctionDef, ast.Lambda)
    named = getattr(function, "name", "")
    return Consumer(named, [node.value]) if node.value is not None and named in (
        "__str__", "__repr__") else None


def copied(call: ast.Call, module: Module) -> Optional[bool]:
    """Return whether a call copies an answer into a file of text."""
    if module.name(call.func) != "shutil.copyfileobj" or len(call.args) < 2:
        return None
    certain = module.of(call.args[0], v.RESPONSE, v.OPENED, v.FILE_OF_ANSWER)
    texts = [value for value in module.kinds(call.args[1]) if value.kind == v.FILE
             and value.detail in ("text", "StringIO")]
    return certain if texts else None


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
