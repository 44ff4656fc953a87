"""The parser of the 2to3 family: fissix where it is installed, else lib2to3, which 3.13 dropped."""
import functools
import importlib
import logging
import warnings
from typing import Any, Dict, List, NamedTuple

HINT = "Python 2's syntax needs fissix: pip install httplib-compat[migrate]"


class Engine(NamedTuple):
    """The modules of one member of the family."""

    pygram: Any
    pytree: Any
    driver: Any


@functools.lru_cache(maxsize=None)
def load() -> Engine:
    """Return the first engine that is installed; ImportError if there is none."""
    for family in ("fissix", "lib2to3"):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # lib2to3 says it will go
                return Engine(*(importlib.import_module(family + name) for name in
                                (".pygram", ".pytree", ".pgen2.driver")))
        except ImportError:
            continue
    raise ImportError(HINT)


@functools.lru_cache(maxsize=None)
def symbols() -> Dict[int, str]:
    """Return the name of each number of a grammar symbol."""
    return dict(load().pygram.python_grammar.number2symbol)


def parse(text: str) -> Any:
    """Return the engine's tree of a program; SyntaxError if no Python 2 would take it."""
    engine = load()
    silent = logging.getLogger(__name__)
    if not text.endswith("\n"):
        text += "\n"
    failure = SyntaxError("invalid syntax")
    for grammar in grammars(engine.pygram, text):
        try:
            reader = engine.driver.Driver(grammar, convert=engine.pytree.convert, logger=silent)
            return reader.parse_string(text)
        except (RecursionError, MemoryError):
            raise SyntaxError("too deeply nested") from None
        except Exception as error:  # the family has several classes for it, none of them shared
            place = getattr(error, "context", None)
            line = place[1][0] if place and len(place) > 1 else None
            failure = SyntaxError(str(error), ("<text>", line, 1, ""))
    raise failure


def grammars(pygram: Any, text: str) -> List[Any]:
    """Return the grammars to try, likeliest first: with ``print`` as a statement or a function."""
    statement, function = pygram.python_grammar, pygram.python_grammar_no_print_statement
    return [function, statement] if "print_function" in text else [statement, function]
