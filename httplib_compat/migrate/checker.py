"""Checks one file: from its bytes to its findings, whatever its bytes are."""
import ast
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Tuple, Type

from .beside import shadowing
from .findings import Finding
from .module import Module
from .noqa import without_silenced
from .parsing import Unparsed, parse
from .prefilter import is_concerned
from .rule import FIRST, LAST, Hit, Rule, Version
from .rules import rules
from .source import Source
from .traces import traces

UNPARSED = "HLC000"
_CONVERTED = "HLC102"


class Examined(NamedTuple):
    """A file, its module unless nobody could read it, its findings, and the node of each."""

    source: Source
    module: Optional[Module]
    found: List[Finding]
    nodes: List[ast.AST]


def check(path: str, data: bytes) -> List[Finding]:
    """Return the findings in a file that no comment silences, in the order of their places."""
    hidden = shadowing(path, data)
    found = examine(path, data).found if is_concerned(data) else []
    return found if hidden is None else [hidden, *found]


def examine(path: str, data: bytes) -> Examined:
    """Return a file with its findings, whatever it mentions."""
    source = Source(path, data)
    try:
        module = Module(source, parse(source))
    except Unparsed as error:
        return Examined(source, None, [unread(source, error)], [])
    if not module.is_concerned():
        return Examined(source, module, [], [])
    hits = list(hits_in(module))
    told = [(as_finding(rule, hit, module), hit.node) for rule, hit in strong_enough(hits, module)]
    unique = {(one.line, one.column, one.code): (one, node) for one, node in reversed(told)}
    nodes = {one: node for one, node in unique.values()}
    kept = sorted(nodes, key=lambda one: (one.line, one.column, one.code))
    left = without_idle(without_silenced(kept, source))
    return Examined(source, module, left, [nodes[one] for one in left])


def hits_in(module: Module) -> Iterator[Tuple[Rule, Hit]]:
    """Yield what the rules find in a module."""
    near = traces(module)
    at_traces, at_others = by_type(), elsewhere(module)
    for node in module.nodes:
        for rule in (at_traces if node in near else at_others).get(type(node), ()):
            for hit in rule.look(node, module):
                yield rule, hit


def strong_enough(hits: List[Tuple[Rule, Hit]], module: Module) -> List[Tuple[Rule, Hit]]:
    """Drop the weak hits of a module in which nothing else shows that it came from Python 2."""
    if module.is_legacy() or any(not hit.weak and hit.certain and rule.code[3] != "1"
                                 for rule, hit in hits):
        return hits
    return [(rule, hit) for rule, hit in hits if not hit.weak]


def without_idle(found: List[Finding]) -> List[Finding]:
    """Drop HLC102 where the module asks for nothing that Python 3's module has not."""
    if any(one.code[3] in "2345678" for one in found):
        return found
    return [one for one in found if one.code != _CONVERTED]


Table = Dict[Type[ast.AST], List[Rule]]

# These are no expressions: what they are nobody has told.
_UNTOLD = (ast.Import, ast.ImportFrom, ast.Constant, ast.ClassDef, ast.ExceptHandler, ast.Global,
           ast.arg)
_BY_TYPE: Table = {}


def by_type() -> Table:
    """Return the rules that look at each type of node where httplib has a part in it."""
    if not _BY_TYPE:
        for rule in rules().values():
            for kind in rule.on:
                _BY_TYPE.setdefault(kind, []).append(rule)
    return _BY_TYPE


def elsewhere(module: Module) -> Table:
    """Return the rules that look at each type of node of a module where httplib has no part."""
    text, imports = module.source.text, module.imports_httplib()
    found: Table = {}
    for rule in rules().values():
        if not rule.words or any(word in text for word in rule.words):
            for kind in rule.on:
                if kind in _UNTOLD or imports and kind in rule.anywhere:
                    found.setdefault(kind, []).append(rule)
    return found


def as_finding(rule: Rule, hit: Hit, module: Module) -> Finding:
    """Return a hit as a finding."""
    place: Any = hit.node if hasattr(hit.node, "lineno") else module.parents[hit.node]
    source = module.source
    start = source.place(place.lineno, place.col_offset)
    end = source.place(place.end_lineno, place.end_col_offset)
    return Finding(source.path, start.line, start.column, end.line, end.column, rule.code, hit.text,
                   hit.kind or rule.kind, hit.certain,
                   shown(hit.since or rule.since, FIRST), shown(hit.until or rule.until, LAST),
                   source.line(start.line))


def shown(version: Version, limit: Version) -> Optional[str]:
    """Return a version as it is written; None for one that is no limit."""
    return None if version == limit else "%d.%d" % version


def unread(source: Source, error: Unparsed) -> Finding:
    """Return the finding for a file that nobody can read."""
    line = min(max(error.line or 1, 1), len(source.lines))
    return Finding(source.path, line, 1, line, 1, UNPARSED, "cannot be read: %s" % error, "loud",
                   True, None, None, source.line(line))
