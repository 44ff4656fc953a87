"""Fixes for sockets that are wrapped by hand (HLC213): a context wraps them now.

What was checked is checked, what was not is not, and that is written out for a reader to see.
"""
import ast
from typing import Any, Dict, List, Optional

from ..module import Module
from .arguments import extent
from .certificates import Given, loading
from .edits import Edit
from .fixer import Edits
from .importing import imported
from .statements import before, dropped, free_name, is_pure, statement_of

_PARAMETERS = ("sock", "keyfile", "certfile", "server_side", "cert_reqs", "ssl_version", "ca_certs")
_KNOWN = frozenset(("sock", "keyfile", "certfile", "cert_reqs", "ca_certs"))
_NAMES = ("context", "tls_context", "unchecked_context")


def own_context(call: ast.Call, module: Module) -> Edits:
    """``ssl.wrap_socket(sock)``: a context made before, and its ``wrap_socket``."""
    if module.name(call.func) == "ssl.match_hostname":
        return checked_by_context(call, module)
    asked = arguments(call)
    statement = statement_of(call, module)
    name = free_name(_NAMES, module)
    ssl = imported("ssl", module)
    if asked is None or statement is None or name is None or ssl is None:
        return None
    checks = module.name(asked.get("cert_reqs")) == "ssl.CERT_REQUIRED"
    host = self_of(call, module)
    if (checks and not host) or not is_known_check(asked, checks, module):
        return None
    made = before(statement, context(name, ssl[0], asked, checks, module), module)
    text = "%s.wrap_socket(%s%s)" % (name, written(asked["sock"], module), (
        ", server_hostname=%s.host" % host) if checks else "")
    return None if made is None else [*ssl[1], made, Edit(*extent(call, module), text)]


def self_of(node: ast.AST, module: Module) -> str:
    """Return the name of the instance in the method of a connection class; empty elsewhere."""
    function: Any = module.function_of(node)
    owner = module.parents.get(function)
    if not isinstance(owner, ast.ClassDef) or not function.args.args:
        return ""
    connection = any(name in ("httplib.HTTPConnection", "httplib.HTTPSConnection")
                     for name in module.base_names(owner))
    return str(function.args.args[0].arg) if connection else ""


def arguments(call: ast.Call) -> Optional[Dict[str, ast.expr]]:
    """Return the arguments of ``ssl.wrap_socket`` by name; None if a context cannot have them."""
    found: Dict[str, ast.expr] = dict(zip(_PARAMETERS, call.args))
    found.update((one.arg or "**", one.value) for one in call.keywords)
    known = len(call.args) <= len(_PARAMETERS) and _KNOWN.issuperset(found) and "sock" in found
    return found if known and all(map(is_pure, found.values())) else None


def is_known_check(asked: Dict[str, ast.expr], checks: bool, module: Module) -> bool:
    """Return whether it is clear what is checked: the peer by an authority's file, or nothing."""
    if checks:
        return "ca_certs" in asked
    return "ca_certs" not in asked and (
        "cert_reqs" not in asked or module.name(asked["cert_reqs"]) == "ssl.CERT_NONE")


def context(name: str, ssl: str, asked: Dict[str, ast.expr], checks: bool,
            module: Module) -> List[str]:
    """Return the lines that make the context."""
    cafile = "cafile=" + written(asked["ca_certs"], module) if checks else ""
    lines = ["%s = %s.create_default_context(%s)" % (name, ssl, cafile)]
    if not checks:
        lines += [name + ".check_hostname = False",
                  "%s.verify_mode = %s.CERT_NONE" % (name, ssl)]
    shown = [one for one in (asked.get("keyfile"), asked.get("certfile"))]
    if all(one is None or (isinstance(one, ast.Constant) and one.value is None) for one in shown):
        return lines
    return lines + loading(name, Given(*shown), module)


def written(node: ast.expr, module: Module) -> str:
    """Return an expression as it is written."""
    return module.source.text[slice(*extent(node, module))]


def checked_by_context(call: ast.Call, module: Module) -> Edits:
    """``ssl.match_hostname(...)`` beside a context that looks at the name: out."""
    statement = module.parents[call]
    wraps = [node for node in ast.walk(module.function_of(call)) if isinstance(node, ast.Call)
             and isinstance(node.func, ast.Attribute) and node.func.attr == "wrap_socket"]
    named = [one for one in wraps for keyword in one.keywords if keyword.arg == "server_hostname"]
    if not isinstance(statement, ast.Expr) or len(wraps) != 1 or wraps != named:
        return None
    return dropped(statement, module)
