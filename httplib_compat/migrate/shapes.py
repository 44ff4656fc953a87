"""Shapes that several rules look for: text in the making, requests, literals."""
import ast
import re
from typing import Dict, Iterator, List, NamedTuple, Optional, Tuple

from .flow import values as v
from .flow.paths import path_of
from .module import Module

_LOG_METHODS = frozenset(("debug", "info", "warning", "warn", "error", "critical", "exception",
                          "log", "fatal"))
_LOGGER = frozenset(("logging", "log", "logger", "LOG", "LOGGER", "_log", "_logger", "logs"))


_TEMPLATE_METHODS = ("substitute", "safe_substitute")
_FIELDS = re.compile(r"\{([a-zA-Z_]\w*)")
_NAMED = re.compile(r"%\(([^)]*)\)[^a-zA-Z]*([a-zA-Z])")
_CONVERSION = re.compile(r"([^a-zA-Z]*)([a-zA-Z]?)")


class Shown(NamedTuple):
    """An expression that becomes text, and how: "%", "repr", "format", "str", "print", "log" or
    "csv".

    Of a dict, what it holds under `keys` alone; all of it if there are none. `sure` is False where
    only what stands beside it makes that likely.
    """

    node: ast.expr
    manner: str
    keys: Tuple[str, ...] = ()
    sure: bool = True


SHOWING = (ast.BinOp, ast.Call, ast.JoinedStr)


def shown(node: ast.AST, module: Module) -> Iterator[Shown]:
    """Yield what a node of one of the types in SHOWING turns into text."""
    if isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield Shown(part.value, "repr" if part.conversion == ord("r") else "format")
    elif isinstance(node, ast.BinOp):
        yield from filled(node, module)
    elif isinstance(node, ast.Call):
        yield from called(node, module)


def manner(node: ast.AST, module: Module) -> Optional[str]:
    """Return how an expression becomes text where it stands, None if it does not."""
    above = module.parents[node]
    return next((one.manner for place in (above, module.parents.get(above)) if place is not None
                 for one in shown(place, module) if one.node is node), None)


def filled(node: ast.BinOp, module: Module) -> Iterator[Shown]:
    """Yield what ``'...' % values`` fills in."""
    if not isinstance(node.op, ast.Mod):
        return
    if module.of(node.left, v.TEXT, v.UNICODE) is None:
        # Nothing but a string takes a string by `%`.
        if all(value.kind == v.UNKNOWN_KIND for value in module.kinds(node.left)):
            values = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
            yield from (Shown(value, "%", (), False) for value in values)
        return
    template = string(node.left) or ""
    if "%(" in template:
        yield from filled_by_name(template, node.right)
        return
    values = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
    signs = conversions(template)
    if any(value.kind == v.TUPLE for value in module.kinds(node.right)) and len(values) == 1:
        signs = sorted(signs, key="rs".find, reverse=True)
    for number, value in enumerate(values):
        sign = signs[number] if number < len(signs) else "s"
        if sign in "sr":
            yield Shown(value, "repr" if sign == "r" else "%")


def filled_by_name(template: str, right: ast.expr) -> Iterator[Shown]:
    """Yield what ``'...%(name)s...' % values`` fills in."""
    named = _NAMED.findall(template.replace("%%", ""))
    shows = {name: "repr" if sign == "r" else "%" for name, sign in named if sign in "sr"}
    if isinstance(right, ast.Dict):
        for key, value in zip(right.keys, right.values):
            if string(key) in shows:
                yield Shown(value, shows[string(key) or ""])
    elif shows:
        yield Shown(right, "%", tuple(sorted(shows)))


def conversions(template: str) -> List[str]:
    """Return the letter for each value that a template for ``%`` takes; a width's is ``*``."""
    found: List[str] = []
    for piece in template.replace("%%", "").split("%")[1:]:
        flags, letter = _CONVERSION.match(piece).groups()  # type: ignore[union-attr]
        found += ["*"] * flags.count("*") + [letter or "s"]
    return found


def called(node: ast.Call, module: Module) -> Iterator[Shown]:
    """Yield what a call turns into text."""
    name = module.name(node.func)
    if name in ("str", "unicode", "six.text_type") and len(node.args) == 1:
        yield Shown(node.args[0], "str")
    elif name == "repr" and node.args:
        yield Shown(node.args[0], "repr")
    elif name in ("print", "six.print_"):
        for argument in node.args:
            yield Shown(argument, "print")
    elif isinstance(node.func, ast.Attribute):
        yield from of_method(node, node.func, module)


def of_method(node: ast.Call, function: ast.Attribute, module: Module) -> Iterator[Shown]:
    """Yield what ``'...'.format(...)`` or a method of a logger turns into text."""
    values = [*node.args, *(keyword.value for keyword in node.keywords)]
    if function.attr == "format" and module.of(function.value, v.TEXT, v.UNICODE) is not None:
        keys = tuple(_FIELDS.findall(string(function.value) or ""))
        for value in values:
            yield Shown(value, "format", keys)
    elif function.attr in _TEMPLATE_METHODS:
        for value in values:
            yield Shown(value, "format")
    elif function.attr in ("writerow", "writerows") and len(node.args) == 1:
        parts = node.args[0].elts if isinstance(node.args[0], (ast.List, ast.Tuple)) else node.args
        for value in parts:
            yield Shown(value, "csv")
    elif function.attr in _LOG_METHODS and is_logger(function.value, module):
        for value in node.args:
            yield Shown(value, "log")


def is_logger(node: ast.expr, module: Module) -> bool:
    """Return whether an expression is the logging module or named as loggers are."""
    return module.name(node) == "logging" or path_of(node).rpartition(".")[2] in _LOGGER


def string(node: Optional[ast.AST]) -> Optional[str]:
    """Return the value of a string literal that is no bytes, else None."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def is_text(node: Optional[ast.AST], module: Module) -> bool:
    """Return whether an expression surely is text: a literal, or made of literals."""
    return module.of(node, v.TEXT, v.UNICODE) is True


class Request(NamedTuple):
    """The parts of a call of ``request``; None for what is not given."""

    method: Optional[ast.expr]
    url: Optional[ast.expr]
    body: Optional[ast.expr]
    headers: Optional[ast.expr]
    certain: bool


_PARTS = ("method", "url", "body", "headers")


def request(call: ast.Call, module: Module) -> Optional[Request]:
    """Return the parts of a call of a connection's ``request``, None for another call."""
    certain = module.calls(call, v.CONNECTION, "request", "_send_request")
    if certain is None:
        return None
    parts: Dict[str, Optional[ast.expr]] = dict.fromkeys(_PARTS)
    parts.update(zip(_PARTS, module.arguments(call)))
    parts.update((one.arg, one.value) for one in call.keywords if one.arg in _PARTS)
    return Request(parts["method"], parts["url"], parts["body"], parts["headers"], certain)


def sent_headers(node: ast.AST, module: Module) -> Iterator[Tuple[ast.expr, ast.expr, bool]]:
    """Yield name, value and certainty of each header that a node sends.

    From ``putheader``, from a dict given to ``request``, and from what is put into such a dict.
    """
    if isinstance(node, ast.Call):
        certain = module.calls(node, v.CONNECTION, "putheader")
        if certain is None:
            certain = module.calls(node, v.LEGACY, "putheader")
        arguments = module.arguments(node)
        if certain is not None and len(arguments) > 1:
            for value in arguments[1:]:
                yield arguments[0], value, certain
        yield from of_request(node, module)


def of_request(call: ast.Call, module: Module) -> Iterator[Tuple[ast.expr, ast.expr, bool]]:
    """Yield the headers in the dict that a ``request`` is given, wherever it was written."""
    asked = request(call, module)
    if asked is None or asked.headers is None:
        return
    for value in v.in_order(module.kinds(asked.headers)):
        if value.kind == v.DICT:
            for name, content in written(value.detail):
                if name is not None:
                    yield name, content, asked.certain
    path = path_of(asked.headers)
    if path:
        yield from put_into(path, module.function_of(call), module, asked.certain)


def written(made: ast.AST) -> List[Tuple[Optional[ast.expr], ast.expr]]:
    """Return the keys and values of a dict that is written out, none of one that a call makes."""
    return list(zip(made.keys, made.values)) if isinstance(made, ast.Dict) else []


def put_into(path: str, function: ast.AST, module: Module,
             certain: bool) -> Iterator[Tuple[ast.expr, ast.expr, bool]]:
    """Yield what a function puts into the dict of a name, key by key."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript) \
                and path_of(node.targets[0].value) == path:
            yield node.targets[0].slice, node.value, certain


def mentions(function: ast.AST, *words: str) -> bool:
    """Return whether a string below a node is one of `words`, in whichever case."""
    return any((string(node) or "").lower() in words for node in ast.walk(function))
