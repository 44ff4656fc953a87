"""Fixes for the clauses of a ``try``: their order (HLC801), and what they unpack (HLC803)."""
import ast
from typing import Any, List, Optional, Tuple

from ..module import Module
from ..rules.hlc801 import OURS, SYSTEM, caught
from .arguments import extent
from .edits import Edit
from .fixer import Edits
from .statements import free_name, line_end

_NAMES = ("error", "failure", "caught")


def ours_first(earlier: ast.ExceptHandler, module: Module) -> Edits:
    """``except BadStatusLine`` below ``except socket.error``: above it.

    On Python 2 no exception was both, so that their order meant nothing.
    """
    attempt = module.parents[earlier]
    if not isinstance(attempt, ast.Try):
        return None
    place = attempt.handlers.index(earlier)
    for later in attempt.handlers[place:]:
        names = caught(later, module)
        if names <= OURS:
            return moved(later, earlier, attempt, module)
        if not names <= SYSTEM:
            return None
    return None


def moved(later: ast.ExceptHandler, earlier: ast.ExceptHandler, attempt: ast.Try,
          module: Module) -> Edits:
    """Return the edits that put one clause before another, with the comments above it."""
    lines, starts, text = module.source.lines, module.source.starts, module.source.text
    first, place = first_line(later, lines), first_line(earlier, lines)
    last = later.end_lineno or later.lineno
    alone = all(lines[one.lineno - 1].lstrip().startswith("except") for one in (later, earlier))
    if not alone or last >= len(starts):
        return None
    block = text[starts[first - 1]:starts[last]]
    at = starts[place - 1]
    return [Edit(at, at, block), Edit(starts[first - 1], starts[last], "")]


def first_line(handler: ast.ExceptHandler, lines: List[str]) -> int:
    """Return the number of the line with which a clause begins, or the comments above it."""
    first, own = handler.lineno, indent_of(lines[handler.lineno - 1])
    while lines[first - 2].strip().startswith("#") and indent_of(lines[first - 2]) == own:
        first -= 1
    return first


def indent_of(line: str) -> str:
    """Return the blanks that a line begins with."""
    return line[:len(line) - len(line.lstrip())]


def unpacked(handler: ast.ExceptHandler, module: Module) -> Edits:
    """``except socket.error, (code, text):``: a name, and its ``args`` unpacked in the body."""
    place = target(handler, module)
    name = free_name(_NAMES, module)
    first: Any = handler.body[0]
    start = extent(first, module)[0]
    line = module.source.starts[first.lineno - 1]
    indent = module.source.text[line:start]
    if place is None or name is None or indent.strip() or first.lineno == handler.lineno:
        return None
    names = module.source.text[slice(*place)]
    return [Edit(*place, name),
            Edit(start, start, "%s = %s.args%s%s" % (names, name, line_end(module), indent))]


def target(handler: ast.ExceptHandler, module: Module) -> Optional[Tuple[int, int]]:
    """Return where the target of a clause stands that unpacks an exception, or None."""
    if handler.type is None:
        return None
    text = module.source.text
    start = extent(handler.type, module)[1]
    end = text.find(":", start, extent(handler.body[0], module)[0])
    written = text[start:end]
    comma = written.find(",")
    names = written[comma + 1:]
    if end < 0 or comma < 0 or written[:comma].strip(" \t)") or "#" in names \
            or "\n" in names or "\r" in names:
        return None
    before: List[str] = names.split(names.strip(), 1) if names.strip() else []
    return (start + comma + 1 + len(before[0]), end - len(before[1])) if before else None
