"""What an attribute of a value is: a field, a method, a name of a module."""
import ast
from typing import Optional

from . import values as v
from .globals import STATUS_NAMES, canonical
from .state import State
from .tables import ATTRIBUTES, method
from .values import NOTHING, UNKNOWN, Kinds, Value, join, only

_ANY_METHOD = frozenset((v.LIST, v.DICT, v.FILE, v.PATTERN))
# Only text has the first, and what has the second becomes text.
_TELLING = {"encode": v.TEXT, "decode": v.BYTES}


def attribute(state: State, owner: Kinds, name: str) -> Kinds:
    """Return what an attribute of any of some values may be."""
    if not owner or owner is UNKNOWN and name not in _TELLING:
        return owner
    found = [of_own(state, value, name) for value in owner if value.kind in (v.OWN, v.SUPER)]
    known = [kinds for kinds in found if kinds is not None]
    if known:
        return join(known)
    parts = [one(state, value, name) for value in owner
             if value.kind not in (v.OWN, v.SUPER, v.NONE)]
    return join(parts) if parts else UNKNOWN


def one(state: State, value: Value, name: str) -> Kinds:
    """Return what an attribute of one value may be."""
    if value.kind == v.GLOBAL:
        return of_global(value, name)
    if value.kind == v.CLASS:
        return of_class(state, value.detail, name)
    row = ATTRIBUTES.get((value.kind, name))
    if row is not None:
        return row if value.certain else v.doubtful(row)
    if value.kind == v.TUPLE and value.origin and name in value.origin:
        held: Kinds = value.detail[value.origin.index(name)]
        return held
    if value.kind == v.ERROR:
        return of_error(state, value, name)
    if method(value.kind, name) is not None or value.kind in _ANY_METHOD:
        return only(v.METHOD, (value, name), value.certain)
    if value.kind == v.UNKNOWN_KIND and name in _TELLING:
        return only(v.METHOD, (Value(_TELLING[name]), name))
    return UNKNOWN


def of_global(value: Value, name: str) -> Kinds:
    """Return a name of a module; the constants of httplib are a kind of their own."""
    dotted = canonical("%s.%s" % (value.detail, name))
    module, _, last = dotted.rpartition(".")
    if module == "httplib" and last in STATUS_NAMES:
        return only(v.STATUS, last, value.certain)
    return only(v.GLOBAL, dotted, value.certain)


def of_error(state: State, value: Value, name: str) -> Kinds:
    """Return an attribute of an exception: httplib's hold a body, urllib2's are answers."""
    if value.detail == "httplib.IncompleteRead" and name == "partial":
        return only(v.BODY, "partial", value.certain)
    if name == "args":
        return state.kept("the arguments of " + value.detail, NOTHING)
    if value.detail == "urllib2.HTTPError":
        return one_of_opened(value, name)
    return UNKNOWN


def one_of_opened(value: Value, name: str) -> Kinds:
    """Return an attribute of an HTTPError, which is what urlopen gives, too."""
    row = ATTRIBUTES.get((v.OPENED, name))
    if row is not None:
        return row
    if method(v.OPENED, name) is not None:
        return only(v.METHOD, (Value(v.OPENED, None, value.certain), name), value.certain)
    return UNKNOWN


def of_class(state: State, owner: ast.ClassDef, name: str) -> Kinds:
    """Return an attribute of a class of this module, from above it if it has none."""
    function = state.method(owner, name)
    if function is not None:
        return only(v.FUNCTION, function)
    field = state.field(owner, name)
    if field is not None:
        return field
    return only(v.GLOBAL, "%s.%s" % ((state.ancestors(owner) or ["?"])[0], name))


def of_own(state: State, value: Value, name: str) -> Optional[Kinds]:
    """Return an attribute of an instance of a class of this module, None if the class has none."""
    owner, above = value.detail, value.kind == v.SUPER
    function = state.method(owner, name, above)
    if function is not None and is_property(function):
        return state.given_by(function, NOTHING)
    if function is not None:
        return only(v.BOUND, (Value(v.OWN, owner, value.certain), function), value.certain)
    if not above:
        field = state.field(owner, name)
        if field is not None:
            return field
    getter = None if above else state.method(owner, "__getattr__")
    return None if getter is None else state.given_by(getter, NOTHING)


def is_property(function: ast.FunctionDef) -> bool:
    """Return whether a method is asked for without a call."""
    return any(isinstance(decorator, ast.Name) and decorator.id in ("property", "cached_property")
               for decorator in function.decorator_list)
