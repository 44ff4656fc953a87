"""One module as a rule sees it: its tree, who stands in whom, and what every expression may be."""
import ast
import re
from typing import Any, Dict, FrozenSet, Iterator, List, NamedTuple, Optional, Tuple, Type

from . import flow
from .flow import values as v
from .flow.children import CHILDLESS, children
from .flow.conditions import decide
from .flow.values import NOTHING, Kinds
from .parsing import Parsed
from .source import Source

# What may stand beside the kind that a rule asks for without making it doubtful.
_BESIDE = frozenset((v.NONE, v.OWN, v.SUPER, v.TEXT))

# Parentheses in parentheses, and three modules where one was: nobody writes so by hand.
_CONVERTED = re.compile(
    r"\bprint\(\(|\bdict\(list\(|\burllib\.request, urllib\.(?:error|parse)")
_FUTURE = frozenset("__future__." + name for name in (
    "print_function", "division", "absolute_import", "unicode_literals", "with_statement"))
_OF_PYTHON_2 = frozenset((
    "httplib", "httplib_compat", "urllib2", "urlparse", "StringIO", "cStringIO", "cPickle", "Queue",
    "ConfigParser", "BaseHTTPServer", "SimpleHTTPServer", "xmlrpclib", "cookielib", "thread",
    "__builtin__", "mimetools", "rfc822", "future", "past"))

_LOADERS = ("__import__", "import_module")

_IMPORTING = (ast.Import, ast.ImportFrom, ast.Call)

_CHOOSING = (ast.If, ast.IfExp)

# Where a rule can start.
_STARTS = frozenset(("httplib", "urllib", "urllib2", "BaseHTTPServer", "xmlrpclib"))

# A method may also be taken from these.
_CLASSES = {v.CONNECTION: ("HTTPConnection", "HTTPSConnection"), v.LEGACY: ("HTTP", "HTTPS"),
            v.RESPONSE: ("HTTPResponse",), v.MESSAGE: ("HTTPMessage",)}

# The values a call is bound to; the classes, and methods of them, that it is taken from.
Called = Tuple[List[v.Value], List[Tuple[str, ...]]]


class Constructed(NamedTuple):
    """A call that runs the `__init__` of a class of httplib, without its ``self``."""

    name: str
    args: List[ast.expr]
    keywords: Dict[str, ast.expr]
    starred: bool
    certain: bool


class Module:
    """What the rules may ask."""

    def __init__(self, source: Source, parsed: Parsed):
        self.source = source
        self.tree = parsed.tree
        self.old = parsed.old
        #: What a rule found out about the whole module, for its next node.
        self.memory: Dict[str, Any] = {}
        self._calls: Dict[ast.Call, Called] = {}
        self.parents: Dict[ast.AST, ast.AST] = {}
        self.nodes: List[ast.AST] = []
        self._of_type: Dict[Type[ast.AST], List[Any]] = {}
        self._collect(parsed.tree)
        self.imported = [name for node in self.of_type(*_IMPORTING) for name in imported(node)]
        self.imports = {flow.canonical(name).split(".")[0] for name in self.imported}
        self._concerned = not self.imports.isdisjoint(_STARTS) or any(
            map(names_it, self.of_type(ast.Constant)))
        self.state = flow.analyse(parsed.tree, self.imports_httplib(), source.lines) \
            if self._concerned else flow.State()

    def _collect(self, root: ast.AST) -> None:
        """Fill `nodes`, in the order of the source, and the rest; leave out what never runs."""
        waiting, nodes, parents, of_type = [root], self.nodes, self.parents, self._of_type
        while waiting:
            node = waiting.pop()
            nodes.append(node)
            kind = type(node)
            if kind in of_type:
                of_type[kind].append(node)
            else:
                of_type[kind] = [node]
            if kind not in CHILDLESS:
                below = running(node) if kind in _CHOOSING else children(node)
                for child in below:
                    parents[child] = node
                below.reverse()
                waiting += below

    def of_type(self, *types: Type[ast.AST]) -> List[Any]:
        """Return the nodes of some types, those of one type in the order of the source."""
        return [node for one in types for node in self._of_type.get(one, ())]

    def imports_httplib(self) -> bool:
        """Return whether httplib is imported here, under whichever name."""
        return "httplib" in self.imports

    def is_concerned(self) -> bool:
        """Return whether a module is imported here, or named, from which a rule can start."""
        return self._concerned

    def is_legacy(self) -> bool:
        """Return whether the module shows, itself or by what 2to3 left, that it was Python 2's."""
        return self.old or _CONVERTED.search(self.source.text) is not None or any(
            name in _FUTURE or name.split(".")[0] in _OF_PYTHON_2 or "moves" in name.split(".")
            for name in self.imported)

    # ---- kinds ---------------------------------------------------------------------------------

    def kinds(self, node: Optional[ast.AST]) -> Kinds:
        """Return what an expression may be; empty for what never runs on Python 3."""
        return self.state.kinds.get(node, NOTHING) if node is not None else NOTHING

    def of(self, node: Optional[ast.AST], *kinds: str) -> Optional[bool]:
        """Return True if an expression surely is of one of `kinds`, False if likely, else None."""
        return sure(self.kinds(node), frozenset(kinds))

    def name(self, node: Optional[ast.AST]) -> str:
        """Return the dotted name, as Python 2 had it, of what an expression is; else empty."""
        names = self.names(node)
        return names[0] if names else ""

    def names(self, node: Optional[ast.AST]) -> List[str]:
        """Return the dotted names of all that an expression may be, sorted."""
        found = [value.detail for value in self.kinds(node) if value.kind == v.GLOBAL]
        return sorted(found) if len(found) > 1 else found

    def calls(self, call: ast.AST, kind: str, *names: str) -> Optional[bool]:
        """Return whether a call is one of the methods `names` of a `kind`: True, False or None."""
        if not isinstance(call, ast.Call):
            return None
        bound, unbound = self._called(call)
        if not bound and not unbound:
            return None
        found = [value for value in bound
                 if value.detail[0].kind == kind and value.detail[1] in names]
        if found:
            return all(value.certain for value in found) and self._undisputed(call, kind)
        return True if any(owner in _CLASSES.get(kind, ()) and name in names
                           for owner, name in unbound) else None

    def _called(self, call: ast.Call) -> Called:
        """Return the methods that a call may be: bound to a value, or taken from a class."""
        known = self._calls.get(call)
        if known is None:
            kinds = self.kinds(call.func)
            bound = [value for value in kinds if value.kind == v.METHOD]
            unbound = [tuple(value.detail.split(".")[1:]) for value in kinds
                       if value.kind == v.GLOBAL and value.detail.startswith("httplib.H")
                       and value.detail.count(".") == 2]
            known = self._calls[call] = bound, unbound
        return known

    def arguments(self, call: ast.Call) -> List[ast.expr]:
        """Return the positional arguments of a call of a method, without the instance."""
        return call.args[1:] if self._called(call)[1] else list(call.args)

    def _undisputed(self, call: ast.Call, kind: str) -> bool:
        if not isinstance(call.func, ast.Attribute):
            return True
        return self.of(call.func.value, kind) is not False

    def constructed(self, call: ast.Call) -> Optional[Constructed]:
        """Return which class of httplib a call constructs, directly or through a class of ours."""
        for value in v.in_order(self.kinds(call.func)):
            name, skipped = self._constructor(value, call)
            if name:
                args = call.args[skipped:]
                return Constructed(
                    name, args, {one.arg: one.value for one in call.keywords if one.arg},
                    any(isinstance(one, ast.Starred) for one in args), value.certain)
        return None

    def _constructor(self, value: v.Value, call: ast.Call) -> Tuple[str, int]:
        """Return the class that a call of a value constructs and how many arguments go before."""
        if value.kind == v.GLOBAL:
            if value.detail == "functools.partial" and call.args:
                return of_httplib(self.name(call.args[0])), 1
            if value.detail.endswith(".__init__"):
                return of_httplib(value.detail[:-len(".__init__")]), 1
            return of_httplib(value.detail), 0
        if value.kind == v.CLASS:
            own = self.state.method(value.detail, "__init__")
            return (self._ancestor(value.detail) if own is None or hands_all_on(own) else ""), 0
        return self._of_super(call) if value.kind in (v.UNKNOWN_KIND, v.METHOD) else ("", 0)

    def _of_super(self, call: ast.Call) -> Tuple[str, int]:
        if isinstance(call.func, ast.Attribute) and call.func.attr == "__init__":
            for value in v.in_order(self.kinds(call.func.value)):
                if value.kind == v.SUPER and \
                        self.state.method(value.detail, "__init__", True) is None:
                    return self._ancestor(value.detail), 0
        return "", 0

    def _ancestor(self, owner: ast.ClassDef) -> str:
        return next(filter(None, map(of_httplib, self.state.ancestors(owner))), "")

    # ---- places --------------------------------------------------------------------------------

    def inside(self, node: ast.AST, *types: Type[ast.AST]) -> Any:
        """Return the nearest node of some types round a node, or None."""
        above = self.parents.get(node)
        while above is not None and not isinstance(above, types):
            above = self.parents.get(above)
        return above

    def function_of(self, node: ast.AST) -> ast.AST:
        """Return the function that a node stands in, or the module."""
        return self.inside(node, ast.FunctionDef, ast.AsyncFunctionDef) or self.tree

    def base_names(self, owner: ast.ClassDef) -> List[str]:
        """Return the dotted names of the classes from elsewhere that a class derives from."""
        return self.state.ancestors(owner)

    def text(self, node: ast.AST) -> str:
        """Return an expression as it is in the source, on one line and not too long."""
        place: Any = node
        start = self.source.offset(place.lineno, place.col_offset)
        whole = self.source.text[start:self.source.offset(place.end_lineno, place.end_col_offset)]
        words = " ".join(whole.split())
        return words if len(words) <= 60 else words[:57] + "..."


def hands_all_on(function: Any) -> bool:
    """Return whether an ``__init__`` gives another one all that it takes: in the same places, with
    ``*args`` and ``**kwargs``.
    """
    arguments = function.args
    if arguments.vararg is None or arguments.kwarg is None:
        return False
    taken = [one.arg for one in arguments.args] + [arguments.vararg.arg]
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and last_name(node.func) == "__init__":
            given = [last_name(getattr(one, "value", one)) if isinstance(one, ast.Starred) else
                     last_name(one) for one in node.args]
            named = {last_name(one.value) for one in node.keywords if one.arg is None}
            if given in (taken, taken[1:]) and arguments.kwarg.arg in named:
                return True
    return False


def names_it(node: ast.AST) -> bool:
    """Return whether a node is a string that begins with the name of the module."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str) \
        and node.value.startswith("httplib")


def running(node: Any) -> List[ast.AST]:
    """Return the children of an `if`, without the branch that no Python 3 takes."""
    below = children(node)
    decided = decide(node.test)
    if decided is None:
        return below
    dropped: Any = node.orelse if decided else node.body
    dead = dropped if isinstance(dropped, list) else [dropped]
    return [child for child in below if child not in dead]


def sure(known: Kinds, kinds: FrozenSet[str]) -> Optional[bool]:
    """Return True if values surely are of `kinds`, False if likely, None if they are not."""
    wanted = [value for value in known if value.kind in kinds]
    if not wanted:
        return None
    rest = [value for value in known if value.kind not in kinds and value.kind not in _BESIDE]
    return not rest and all(value.certain for value in wanted)


def of_httplib(name: str) -> str:
    """Return the name of a class of httplib's without the module, else an empty string."""
    module, _, last = name.rpartition(".")
    return last if module == "httplib" and last[:1] == "H" else ""


def last_name(node: ast.AST) -> str:
    """Return ``conn`` for ``conn`` and for ``self.conn``; empty for what is no name."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def imported(node: ast.AST) -> Iterator[str]:
    """Yield the dotted names of the modules, or of what may be modules, that a node imports."""
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield alias.name
    elif isinstance(node, ast.ImportFrom):
        module = "." * node.level + (node.module or "")
        yield module
        for alias in node.names:
            yield "%s.%s" % (module, alias.name)
    elif isinstance(node, ast.Call) and last_name(node.func).endswith(_LOADERS):
        for argument in node.args[:1]:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


__all__ = ["Constructed", "Module", "imported", "of_httplib", "sure"]
