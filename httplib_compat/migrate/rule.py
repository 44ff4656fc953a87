"""What a rule is: its page, the nodes it looks at, and the function that looks.

A rule sees one node and the module round it, and yields hits. Everything a reader needs, why, on
which Pythons, what to write instead, is on its page and nowhere else.
"""
import ast
from typing import Any, Callable, Iterable, NamedTuple, Optional, Tuple, Type

SILENT, HANG, LOUD, LENIENT = "silent", "hang", "loud", "lenient"
SAFE, UNSAFE, SHIM, NO = "safe", "unsafe", "shim", "no"

Version = Tuple[int, int]
FIRST: Version = (3, 0)
LAST: Version = (3, 99)


class Hit(NamedTuple):
    """A place where a rule bites: the node, one sentence, and whether it is sure.

    `since` and `until` are the first and last Python that differ there; None means the rule's own.
    `kind` may say that this place is louder or more silent than the rule. A `weak` hit is what a
    program written for Python 3 does, too: it counts where something else shows that this is none.
    """

    node: ast.AST
    text: str
    certain: bool = True
    since: Optional[Version] = None
    until: Optional[Version] = None
    kind: Optional[str] = None
    weak: bool = False


class Rule(NamedTuple):
    """One row of the rule table, with its page."""

    code: str
    name: str
    kind: str
    fix: str
    summary: str
    why: str
    pythons: str
    instead: str
    on: Tuple[Type[ast.AST], ...]
    look: Callable[[Any, Any], Iterable[Hit]]
    since: Version = FIRST
    until: Version = LAST
    #: False: only with --select, or for findings that are certain.
    default: bool = True
    #: Types of nodes that are looked at in a module that imports httplib even where that has no
    #: part in them, as `traces` tells.
    anywhere: Tuple[Type[ast.AST], ...] = ()
    #: Texts of which a module has to hold one for a look where httplib has no part; any module
    #: does if there are none.
    words: Tuple[str, ...] = ()
