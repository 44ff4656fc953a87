"""What a program asks of a message, told by the rule that it falls under.

The same questions are asked of a response's headers, of what urlopen gives and of a request
handler's: three families of rules share this table.
"""
import ast
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Tuple

from .flow import values as v
from .flow.paths import path_of
from .module import Module
from .shapes import shown, string

REMOVED = frozenset((
    "getheader", "getheaders", "getrawheader", "getfirstmatchingheader", "getaddr", "getaddrlist",
    "getdate", "getdate_tz", "gettype", "getmaintype", "getsubtype", "getplist", "getparam",
    "getparamnames", "getencoding", "has_key", "setdefault", "rewindbody", "isheader", "islast",
    "iscomment", "addheader", "addcontinue", "readheaders", "parsetype", "parseplist", "iteritems",
    "iterkeys", "itervalues"))
ATTRIBUTES = frozenset((
    "dict", "headers", "status", "fp", "seekable", "startofheaders", "startofbody", "unixfrom",
    "type", "maintype", "subtype", "plist", "plisttext", "typeheader", "encodingheader"))
REPEATING = frozenset((
    "set-cookie", "set-cookie2", "link", "via", "warning", "vary", "allow", "received", "cookie",
    "www-authenticate", "proxy-authenticate", "cache-control", "x-forwarded-for", "forwarded",
    "content-language", "pragma", "accept-ranges", "p3p"))
_LISTING = ("keys", "items", "values")
_COUNTING = frozenset(("len", "sorted", "dict", "list", "iter", "tuple", "set"))


class Use(NamedTuple):
    """A use of a message: the last two digits of its rule in the 5xx, and what there is to say."""

    number: str
    node: ast.AST
    text: str
    of: str
    certain: bool
    weak: bool = False


USED_IN = (ast.Call, ast.Subscript, ast.Attribute, ast.For, ast.comprehension, ast.BinOp,
           ast.JoinedStr)


def uses(node: Any, module: Module) -> List[Use]:
    """Return the uses of a message at a node of one of the types in USED_IN.

    A dozen rules ask for those of the same node; each has its number.
    """
    known: Dict[ast.AST, List[Use]] = module.memory.setdefault("uses", {})
    found = known.get(node)
    if found is None:
        found = known[node] = list(of_node(node, module))
    return found


def of_node(node: Any, module: Module) -> Iterator[Use]:
    """Yield the uses of a message at a node."""
    for one in shown(node, module):
        found = message(one.node, module)
        if found is not None:
            yield Use("07", one.node, "the text of a message is another on Python 3", *found)
    if isinstance(node, ast.Call):
        yield from of_call(node, module)
    elif isinstance(node, ast.Subscript):
        yield from of_subscript(node, module)
    elif isinstance(node, ast.Attribute):
        yield from of_attribute(node, module)
    elif isinstance(node, (ast.For, ast.comprehension)):
        found = message(node.iter, module)
        if found is not None:
            yield Use("06", node.iter, "names come as sent and repeated on Python 3", *found,
                      weak=True)


def message(node: ast.AST, module: Module) -> Optional[Tuple[str, bool]]:
    """Return what the message was made for that an expression is, and whether that is certain."""
    certain = module.of(node, v.MESSAGE)
    if certain is None:
        return None
    made = sorted(str(value.detail) for value in module.kinds(node) if value.kind == v.MESSAGE)
    return made[0], certain


def of_call(call: ast.Call, module: Module) -> Iterator[Use]:
    """Yield the uses in a call: a method of a message, or a function that lists it."""
    name, found = method(call, module)
    if found is not None:
        yield from of_method(call, name, found, module)
    elif module.name(call.func) in _COUNTING and len(call.args) == 1:
        found = message(call.args[0], module)
        if found is not None:
            yield Use("06", call, "names come as sent and repeated on Python 3", *found, weak=True)


def method(call: ast.Call, module: Module) -> Tuple[str, Optional[Tuple[str, bool]]]:
    """Return which method of a message a call is, and the message's `message`, or None for it."""
    for value in v.in_order(module.kinds(call.func)):
        if value.kind == v.METHOD and value.detail[0].kind == v.MESSAGE:
            sure = module.calls(call, v.MESSAGE, value.detail[1])
            return value.detail[1], (str(value.detail[0].detail), bool(sure))
        if value.kind == v.GLOBAL and value.detail.startswith("httplib.HTTPMessage."):
            return value.detail.rpartition(".")[2], ("http", True)
    return "", None


def of_method(call: ast.Call, name: str, found: Tuple[str, bool], module: Module) -> Iterator[Use]:
    """Yield the use that a method of a message is."""
    if name in REMOVED and not has_asked(call, name, module):
        yield Use("01", call, "a message has no `%s` on Python 3" % name, *found)
    elif name == "getallmatchingheaders":
        yield Use("02", call, "`getallmatchingheaders` gives [] on Python 3, always", *found)
    elif name == "get" and (string(call.args[0]) or "" if call.args else "").lower() in REPEATING:
        yield Use("04", call, "`get` gives the first of repeated headers, and gave all of them",
                  *found, weak=True)
    elif name in _LISTING:
        yield Use("06", call, "names come as sent and repeated on Python 3", *found, weak=True)
    elif name == "get_all" and len(call.args) == 1 and not call.keywords:
        above = module.parents.get(call)
        if isinstance(above, (ast.For, ast.comprehension)) and above.iter is call:
            yield Use("13", call, "`get_all` gives None where the header is missing", *found)


def of_subscript(node: ast.Subscript, module: Module) -> Iterator[Use]:
    """Yield the use that ``msg[name]`` is, read or set."""
    found = message(node.value, module)
    if found is None:
        return
    name = string(node.slice)
    if isinstance(node.ctx, ast.Store):
        if not is_deleted_before(node, module):
            yield Use("09", node, "this adds a second header on Python 3; reading gives the first",
                      *found, weak=True)
    elif isinstance(node.ctx, ast.Load) and (name or "").lower() in REPEATING:
        yield Use("04", node, "this gives the first of repeated headers, and gave all of them",
                  *found, weak=True)
    elif isinstance(node.ctx, ast.Load) and not is_asked_before(node, name, module):
        yield Use("03", node, "a missing header is None on Python 3, and was a KeyError", *found,
                  weak=not expects_error(node, module))


def of_attribute(node: ast.Attribute, module: Module) -> Iterator[Use]:
    """Yield the use that a lost attribute of a message is."""
    if node.attr in ATTRIBUTES:
        found = message(node.value, module)
        if found is not None:
            yield Use("08", node, "a message has no `%s` on Python 3" % node.attr, *found)


def is_asked_before(node: ast.AST, name: Optional[str], module: Module) -> bool:
    """Return whether a test round a node asks for the same header first."""
    inner, above = node, module.parents.get(node)
    while above is not None:
        test = getattr(above, "test", None)
        if isinstance(above, (ast.If, ast.IfExp)) and inner is not test and \
                any(string(one) == name is not None for one in ast.walk(above.test)):
            return True
        if isinstance(above, ast.BoolOp) and inner is not above.values[0] and \
                any(string(one) == name is not None for one in ast.walk(above.values[0])):
            return True
        inner, above = above, module.parents.get(above)
    return False


def has_asked(node: ast.AST, name: str, module: Module) -> bool:
    """Return whether a function asks first whether its message is Python 2's, or Python 3's."""
    return any(isinstance(one, ast.Call) and path_of(one.func) == "hasattr" and len(one.args) == 2
               and string(one.args[1]) in (name, "get_all") for one in
               ast.walk(module.function_of(node)))


def is_deleted_before(node: ast.Subscript, module: Module) -> bool:
    """Return whether the function deletes something of the same message."""
    path = path_of(node.value)
    return any(isinstance(one, ast.Subscript) and isinstance(one.ctx, ast.Del)
               and path_of(one.value) == path for one in ast.walk(module.function_of(node)))


def expects_error(node: ast.AST, module: Module) -> bool:
    """Return whether a KeyError is caught round a node."""
    above = module.inside(node, ast.Try)
    return above is not None and any(
        isinstance(one, ast.Name) and one.id in ("KeyError", "LookupError")
        for handler in above.handlers if handler.type is not None for one in ast.walk(handler.type))
