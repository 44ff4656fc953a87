"""HLC305: an own `send` or `putheader` that counts on what Python 2 handed to it."""
import ast
from typing import Iterator

from ..module import Module
from ..overrides import CONNECTIONS, overrides
from ..rule import NO, SILENT, Hit, Rule


def look(owner: ast.ClassDef, module: Module) -> Iterator[Hit]:
    for function in overrides(owner, module, CONNECTIONS, "send", "putheader"):
        if function.name == "send":
            yield Hit(function, "`send` gets bytes on Python 3, headers and body apart",
                      looks_at_data(function))
        else:
            yield Hit(function, "`putheader` gets the Host as bytes where the port is the default",
                      False)


def looks_at_data(function: ast.FunctionDef) -> bool:
    """Return whether a method does more with its argument than to hand it on."""
    names = [argument.arg for argument in function.args.args[1:2]]
    uses = [node for node in ast.walk(function) if isinstance(node, ast.Name) and node.id in names]
    handed_on = [argument for node in ast.walk(function) if isinstance(node, ast.Call)
                 for argument in node.args if argument in uses
                 and isinstance(node.func, ast.Attribute) and node.func.attr == "send"]
    return len(uses) > len(handed_on)


RULE = Rule(
    code="HLC305", name="override-send", kind=SILENT, fix=NO, on=(ast.ClassDef,), look=look,
    summary="own `send` or `putheader`",
    why="Python 2 called send() once with a str that held the headers and a small body. "
        "Python 3 calls it with bytes, first for the headers and then for the body; "
        "putheader() sees the Host as bytes when the port is the default one.",
    pythons="every Python 3",
    instead="# take bytes, and several calls for one request",
)
