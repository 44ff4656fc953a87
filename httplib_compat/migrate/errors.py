"""Exceptions that were caught, by their dotted names."""
import ast
import builtins
from typing import Optional

from .flow import values as v
from .module import Module


_PLAIN = frozenset(name for name, one in vars(builtins).items()
                   if isinstance(one, type) and issubclass(one, BaseException))
_MODULES = ("httplib.", "socket.", "urllib2.", "ssl.", "select.")


def is_plain(node: ast.AST, module: Module) -> bool:
    """Return whether all that an exception may be is of the standard library, as far as we know."""
    return all(value.kind == v.ERROR and (value.detail in _PLAIN
                                          or value.detail.startswith(_MODULES))
               for value in module.kinds(node))


def is_error(node: ast.AST, module: Module, *names: str) -> Optional[bool]:
    """Return True if an expression surely is an exception, of `names` if any, False if likely.

    None if it is none of them.
    """
    found = [value for value in module.kinds(node) if value.kind == v.ERROR
             and (not names or value.detail in names)]
    if not found:
        return None
    return all(value.certain and value.kind in (v.ERROR, v.OWN) for value in module.kinds(node))
