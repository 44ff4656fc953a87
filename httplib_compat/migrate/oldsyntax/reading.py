"""Python 2's syntax, told as an `ast` tree: rules meet one model, whoever parsed the file.

What Python 2 has beyond it is told in its terms: ``print`` and ``exec`` are calls of those names,
backticks a call of ``repr``, ``<>`` is ``!=``, a tuple parameter a parameter without a name.
"""
import ast

from . import engine
from .statements import Statements


def parse(text: str) -> ast.Module:
    """Return the tree of a Python 2 program whose lines end in ``\\n``.

    SyntaxError if the grammar of Python 2 does not accept it; ImportError if nothing that is
    installed has that grammar.
    """
    lines = text.split("\n")
    return Statements(engine.symbols(), lines).module(engine.parse(text))
