"""Fixes for key and certificate of an HTTPS connection (HLC205): a context has them now.

Python 2 loaded them into the context that it made, as is written out here, before the statement
that makes the connection.
"""
import ast
from typing import List, NamedTuple, Optional

from ..module import Module
from .arguments import extent, without
from .edits import Edit
from .fixer import Edits
from .importing import imported
from .statements import before, free_name, is_pure, statement_of

_NAMES = ("context", "tls_context", "https_context")


class Given(NamedTuple):
    """The key and the certificate that a call is given, each None if it is not."""

    key: Optional[ast.expr]
    certificate: Optional[ast.expr]

    def both(self) -> List[ast.expr]:
        """Return what is given."""
        return [one for one in self if one is not None]


def given(call: ast.Call, module: Module) -> Optional[Given]:
    """Return key and certificate of a call, None where other arguments stand behind them."""
    made = module.constructed(call)
    if made is None or made.starred or len(made.args) > 4 or "context" in made.keywords:
        return None
    places: List[Optional[ast.expr]] = [*made.args[2:4], None, None]
    return Given(places[0] or made.keywords.get("key_file"),
                 places[1] or made.keywords.get("cert_file"))


def call_of(value: ast.expr, module: Module) -> ast.AST:
    """Return the call that an argument belongs to."""
    above = module.parents[value]
    return module.parents[above] if isinstance(above, ast.keyword) else above


def nothing(value: ast.expr, module: Module) -> Edits:
    """``HTTPSConnection(host, port, None, None)``: both out, with or without a context."""
    call = call_of(value, module)
    made = module.constructed(call) if isinstance(call, ast.Call) else None
    if made is None or made.starred or len(made.args) > 4 or not isinstance(call, ast.Call):
        return None
    values = [*made.args[2:4], *(one for name, one in made.keywords.items()
                                 if name in ("key_file", "cert_file"))]
    if not values or not all(isinstance(one, ast.Constant) and one.value is None
                             for one in values):
        return None
    return all_out(call, values, module)


def all_out(call: ast.Call, values: List[ast.expr], module: Module) -> Edits:
    """Return the edits that take several arguments out of a call, None if one cannot be."""
    found = [without(call, one, module) for one in values]
    return None if None in found else [edit for edits in found for edit in edits or []]


def key_and_certificate(value: ast.expr, module: Module) -> Edits:
    """``HTTPSConnection(host, port, key, cert)``: ``context=context``, made before."""
    call = call_of(value, module)
    found = given(call, module) if isinstance(call, ast.Call) else None
    statement = statement_of(call, module)
    name = free_name(_NAMES, module)
    ssl = imported("ssl", module)
    if found is None or statement is None or name is None or ssl is None or \
            not isinstance(call, ast.Call) or not all(map(is_pure, found.both())) or \
            is_asked_for(module):
        return None
    lines = ["%s = %s.create_default_context()" % (name, ssl[0]), *loading(name, found, module)]
    made = before(statement, lines, module)
    out = replaced(call, found.both(), "context=" + name, module)
    return None if made is None or out is None else [*ssl[1], made, *out]


def is_asked_for(module: Module) -> bool:
    """Return whether a module reads the paths from a connection: it would not have them."""
    return any(isinstance(node, ast.Attribute) and node.attr in ("key_file", "cert_file")
               and isinstance(node.ctx, ast.Load) for node in module.nodes)


def loading(name: str, found: Given, module: Module) -> List[str]:
    """Return the lines that load key and certificate into a context, if there are any."""
    texts = ["None" if one is None else module.source.text[slice(*extent(one, module))]
             for one in (found.certificate, found.key)]
    load = "%s.load_cert_chain(%s)" % (name, ", ".join(texts if found.key else texts[:1]))
    if any(isinstance(one, ast.Constant) and one.value for one in found.both()):
        return [load]
    doubtful = [text for text in texts if text != "None"]
    return ["if %s:" % " or ".join(sorted(set(doubtful), key=doubtful.index)), "    " + load]


def replaced(call: ast.Call, values: List[ast.expr], text: str, module: Module) -> Edits:
    """Return the edits that put a keyword in the place of the last of some arguments."""
    ordered = sorted(values, key=lambda one: (one.lineno, one.col_offset))
    out = all_out(call, ordered[:-1], module)
    last = ordered[-1]
    start, end = extent(last, module)
    above = module.parents[last]
    if isinstance(above, ast.keyword):
        start = module.source.text.rindex(above.arg or "", 0, start)
    elif any(one.arg is None for one in call.keywords):
        return None
    return None if out is None else [*out, Edit(start, end, text)]
