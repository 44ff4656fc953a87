"""What an expression may be when the program runs: a set of values, each of some kind.

An empty set means that nothing reached the place; UNKNOWN, that something did that we do not know.
"""
import ast
from typing import Any, FrozenSet, Iterable, NamedTuple

# ---- what httplib gives ------------------------------------------------------------------------
CONNECTION = "connection"      # detail: "http" or "https"
OPENER = "opener"              # of urllib2
LEGACY = "1.5 connection"      # HTTP and HTTPS of Python 1.5
RESPONSE = "response"
OPENED = "urlopen result"
MESSAGE = "message"            # resp.msg; detail: "http", "urlopen" or "handler"
BODY = "body"                  # bytes of an answer; a str on Python 2; detail: BARE, "partial"
LETTER = "letter of a body"     # body[i], for c in body: an int on Python 3; detail: BARE
HEADER = "header value"
HEADER_NAME = "header name"
HEADERS = "header list"        # getheaders(), msg.items()
HEADER_DICT = "header dict"    # dict(getheaders()); detail: "lowered" once the names are
FILE_OF_ANSWER = "answer file"  # resp.fp, getfile(); detail: BARE
SOCKET = "socket"              # detail: "connection" for one that a connection made
ERROR = "exception"            # detail: its dotted name
STATUS = "status constant"     # detail: its name
NUMBER = "number"              # detail: "length" out of a header or body, "float", "negative"
HANDLER = "request handler"

# ---- what a program makes ----------------------------------------------------------------------
TEXT = "native text"           # '' or what is made of it; detail: "ascii", "wide", "file" or None
UNICODE = "text"               # u'' or decoded
BYTES = "bytes"                # b'', or encoded; detail: "encoded" where that is seen
ENCODED = "encoded bytes"      # base64 and digests: bytes on Python 3, a str on Python 2
FILE = "file"                  # detail: "text", "binary", "StringIO", "BytesIO", "mmap"
ARRAY = "array"                # detail: its type code
PATTERN = "pattern"            # re.compile(); detail: "text" or "bytes"
NONE = "None"
SLICE = "slice"                # between the brackets of `x[1:2]`
LIST = "list"                  # detail: the kinds of its members
TUPLE = "tuple"                # detail: a tuple of kinds
DICT = "dict"                  # detail: the node that made it: a display, a call
OBJECT = "object"              # of a class of the library that is no string; detail: its name
RECORD = "record class"        # a namedtuple; detail: the names of its fields
GLOBAL = "global"              # detail: a dotted name, told as Python 2 told it
FUNCTION = "function"          # detail: its node
LAMBDA = "lambda"              # detail: its node
CLASS = "class"                # detail: its node
OWN = "instance"               # of a class of this module; detail: the node of the class
SUPER = "super"                # detail: the node of the class whose bases are meant
METHOD = "method"              # detail: (the value it is bound to, its name)
BOUND = "bound method"         # detail: (the value it is bound to, the node of the function)
UNKNOWN_KIND = "unknown"

#: The detail of what other modules made of a body: plain bytes, on this package too.
BARE = "bare"


class Value(NamedTuple):
    """One thing that an expression may be; `certain` is False where its use was all we had.

    `origin` is the call that made it, of files; the names of its fields, of a record.
    """

    kind: str
    detail: Any = None
    certain: bool = True
    origin: Any = None


Kinds = FrozenSet[Value]

NOTHING: Kinds = frozenset()
UNKNOWN: Kinds = frozenset({Value(UNKNOWN_KIND)})
_MOST = 24     # values of one expression; more say nothing that a rule could use
_DEEPEST = 3   # lists of lists of lists


def only(kind: str, detail: Any = None, certain: bool = True) -> Kinds:
    """Return the set that holds one value."""
    return frozenset({Value(kind, detail, certain)})


def join(several: Iterable[Kinds]) -> Kinds:
    """Return what comes from any of several places; of several lists, one."""
    joined = NOTHING.union(*several)
    if len(joined) < 2:
        return joined
    lists = [value for value in joined if value.kind == LIST]
    if len(lists) > 1:
        # One that grows would be another with each member: it is one with all of them.
        together = join([value.detail for value in lists])
        joined = joined.difference(lists) | only(
            LIST, together, all(value.certain for value in lists))
    return joined if len(joined) <= _MOST else frozenset(sorted(joined, key=_place)[:_MOST])


def in_order(kinds: Kinds) -> Iterable[Value]:
    """Return values in an order that is the same in every run."""
    return sorted(kinds, key=_place) if len(kinds) > 1 else kinds


def _place(part: Any) -> str:
    """Return what to sort a value by: nodes stand where they do in the source, not in memory."""
    if isinstance(part, frozenset):
        return "{%s}" % ",".join(sorted(map(_place, part)))
    if isinstance(part, tuple):
        return "(%s)" % ",".join(map(_place, part))
    if isinstance(part, ast.AST):
        return "%s:%06d:%04d" % (
            type(part).__name__, getattr(part, "lineno", 0), getattr(part, "col_offset", 0))
    return str(part)


def list_of(members: Kinds) -> Kinds:
    """Return a list, its members no deeper than makes sense."""
    return only(LIST, frozenset(value for value in members if depth(value) < _DEEPEST))


def tuple_of(members: Iterable[Kinds]) -> Kinds:
    """Return a tuple of some members."""
    kept = tuple(frozenset(value for value in one if depth(value) < _DEEPEST) for one in members)
    return only(TUPLE, kept)


def bare(kinds: Kinds) -> Kinds:
    """Return values of which what is a body, or made of one, is plain bytes on this package too."""
    return frozenset(
        value._replace(detail=BARE) if value.kind in (BODY, LETTER, FILE_OF_ANSWER) else
        value._replace(detail=bare(value.detail)) if value.kind == LIST else value
        for value in kinds)


def as_bare_as(value: Value, kinds: Kinds) -> Kinds:
    """Return what is made of a value: bare if that is."""
    return bare(kinds) if value.detail == BARE else kinds


def depth(value: Value) -> int:
    """Return how many containers stand in one another in a value."""
    if value.kind == LIST:
        return 1 + max((depth(member) for member in value.detail), default=0)
    if value.kind == TUPLE:
        return 1 + max((depth(member) for one in value.detail for member in one), default=0)
    if value.kind in (METHOD, BOUND):
        return depth(value.detail[0])
    return 0


def doubtful(kinds: Kinds) -> Kinds:
    """Return the same values, none of them certain."""
    return frozenset(value._replace(certain=False) for value in kinds)
