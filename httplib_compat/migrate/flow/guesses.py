"""What a value of unknown origin is, told by what the program asks of it: likely, never certain.

A function that takes a response from another module calls ``getheader`` on it all the same.
"""
import ast
import re
from typing import Dict, Optional, Set

from . import values as v
from .children import CHILDLESS, children
from .paths import path_of
from .state import State
from .values import UNKNOWN, Kinds, only

_OF_RESPONSE = frozenset(("getheaders", "getheader", "isclosed", "will_close", "_read_chunked"))
_OF_CONNECTION = frozenset(("getresponse", "putrequest", "endheaders"))
_OF_MESSAGE = frozenset(("getheader", "getheaders", "getrawheader", "getfirstmatchingheader",
                         "getallmatchingheaders", "gettype", "getmaintype", "getparam",
                         "typeheader", "addheader"))
_BESIDE_READ = frozenset(("status", "reason", "msg", "fp"))
_ASKED = _OF_RESPONSE | _OF_CONNECTION | _OF_MESSAGE | _BESIDE_READ | {"read"}
_RESPONSE_NAME = re.compile(r"(?:^|[_.])(?:http_?)?(?:r|res|resp|response|reply|answer)\d?\Z", re.I)
_MESSAGE_NAME = re.compile(r"(?:^|[_.])(?:msg|message|headers?|hdrs|info)\Z", re.I)
_UNTOLD = ({v.UNKNOWN_KIND}, {v.UNKNOWN_KIND, v.NONE})

Uses = Dict[Optional[ast.AST], Dict[str, Set[str]]]


def collect(tree: ast.AST) -> Uses:
    """Return the telling attributes asked of each path: by function; those of ``self`` by class."""
    uses: Uses = {}

    def visit(node: ast.AST, function: Optional[ast.AST], owner: Optional[ast.AST]) -> None:
        if isinstance(node, ast.ClassDef):
            owner = node
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            function = node
        elif isinstance(node, ast.Attribute) and node.attr in _ASKED:
            path = path_of(node.value)
            if path:
                place = owner if path.startswith("self.") else function
                uses.setdefault(place, {}).setdefault(path, set()).add(node.attr)
        for child in children(node):
            if type(child) not in CHILDLESS:
                visit(child, function, owner)

    visit(tree, None, None)
    return uses


def guess(state: State, path: str, known: Kinds) -> Kinds:
    """Return what is known of a path, or what its uses make likely if that is nothing."""
    if not path or known is not UNKNOWN and {value.kind for value in known} not in _UNTOLD:
        return known
    place: Optional[ast.AST] = state.function
    if path.startswith("self."):
        place = state.methods.get(state.function)
    asked = state.uses.get(place, {}).get(path)
    return known if not asked else likely(path, asked) or known


def likely(path: str, asked: Set[str]) -> Optional[Kinds]:
    """Return what has such a name and such attributes, or None."""
    if asked & _OF_MESSAGE and _MESSAGE_NAME.search(path):
        return only(v.MESSAGE, "http", certain=False)
    if asked & _OF_RESPONSE:
        return only(v.RESPONSE, None, certain=False)
    if asked & _OF_CONNECTION:
        return only(v.CONNECTION, "http", certain=False)
    if "read" in asked and (asked >= {"status", "reason"} or (
            _RESPONSE_NAME.search(path) and asked & _BESIDE_READ)):
        return only(v.RESPONSE, None, certain=False)
    return None
