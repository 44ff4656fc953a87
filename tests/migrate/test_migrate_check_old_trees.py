"""Programs in the common syntax: the grammar of Python 2 tells them as Python 3 itself does."""
import ast
import importlib
import sys
from types import SimpleNamespace

import pytest

from httplib_compat.migrate import oldsyntax
from httplib_compat.migrate.oldsyntax import engine
from httplib_compat.migrate.oldsyntax.literals import parse_number, parse_string
from httplib_compat.migrate.oldsyntax.places import last_leaf

unparses = pytest.mark.skipif(sys.version_info < (3, 9), reason="ast.unparse is of Python 3.9")

SAME = [
    "x = (y for y in z)",
    "x = {y for y in z if y if not a}",
    "x = {y: a for y in z}",
    "x = {**y, 'a': 1, **z}",
    "x = {1, 2}",
    "x = a[..., 1]",
    "x = a[1:2, ::3]",
    "a, *b = c",
    "[a, *b] = c",
    "x = (*a, b)",
    "x: int = 5",
    "x: int",
    "a.b: int = c",
    "def f():\n    yield from a",
    "def f():\n    x = yield",
    "if (x := f()):\n    pass",
    "raise A from b",
    "try:\n    a\nexcept B:\n    c\nelse:\n    d\nfinally:\n    e",
    "try:\n    a\nfinally:\n    e",
    "@a.b.c\ndef f():\n    pass",
    "@a\n@b.c(1, d=2)\ndef f():\n    pass",
    "@a()\nclass B:\n    pass",
    "def f(a, b=1, *c, d, e=2, **g):\n    pass",
    "def f(*a, b=1):\n    pass",
    "x = lambda *a, **b: a",
    "for a, b in c:\n    pass\nelse:\n    d",
    "while a:\n    pass\nelse:\n    d",
]


def old(text):
    """Return what the old grammar reads in a program, as a program again."""
    return ast.unparse(ast.fix_missing_locations(oldsyntax.parse(text)))


@unparses
@pytest.mark.parametrize("text", SAME)
def test_the_common_syntax_has_the_same_tree(text):
    assert old(text) == ast.unparse(ast.parse(text))


# What nobody asks for is left out: a keyword that changes no value, an annotation.
LESS = [
    ("async def f():\n    await g()", "def f():\n    g()"),
    ("async def f():\n    async with a as b:\n        pass",
     "def f():\n    with a as b:\n        pass"),
    ("async def f():\n    async for a in b:\n        pass",
     "def f():\n    for a in b:\n        pass"),
    ("def f(a: int, *b: str) -> c:\n    pass", "def f(a, *b):\n    pass"),
]


@unparses
@pytest.mark.parametrize("text, told", LESS)
def test_newer_words_are_read_and_left_out(text, told):
    assert old(text) == told


def test_what_is_no_target_is_read_all_the_same():
    """The grammar takes it; that it is no Python is for the compiler to say."""
    [statement] = oldsyntax.parse("f(x) = 1\n").body
    assert isinstance(statement.targets[0], ast.Call)


@pytest.mark.parametrize("text, value", [
    ("10L", 10), ("0777", 511), ("00", 0), ("0o17", 15), ("0xFFl", 255), ("1e3", 1000.0),
    ("2j", 2j), ("089", 0),
])
def test_numbers(text, value):
    assert parse_number(text) == value


@pytest.mark.parametrize("text, value, prefix", [
    ("'a'", "a", ""), ("UR'\\d'", "\\d", "ur"), ("b'a'", b"a", "b"), ("b'caf\xe9'", "caf\xe9", "b"),
    ("u'\\N{NO SUCH NAME}'", "\\N{NO SUCH NAME}", "u"), ("'a\0b'", "a\0b", ""),
])
def test_strings(text, value, prefix):
    assert parse_string(text) == (value, prefix)


def test_a_node_of_line_ends_alone_ends_where_it_begins():
    leaves = [SimpleNamespace(children=[], value=value) for value in ("\n", "")]
    assert last_leaf(SimpleNamespace(children=leaves)) is leaves[0]


@pytest.fixture
def without_memory():
    """Have the engine sought anew, before and behind a test."""
    engine.load.cache_clear()
    yield
    engine.load.cache_clear()


@pytest.mark.parametrize("missing, found", [((), "fissix"), (("fissix",), "lib2to3")])
def test_the_first_engine_that_is_installed_is_taken(without_memory, monkeypatch, missing, found):
    def imported(name):
        if name.split(".")[0] in missing:
            raise ImportError(name)
        return name

    monkeypatch.setattr(importlib, "import_module", imported)
    assert engine.load().pytree == found + ".pytree"


def test_without_any_engine_the_error_says_what_to_install(without_memory, monkeypatch):
    def fail(name):
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", fail)
    with pytest.raises(ImportError, match="needs fissix: pip install"):
        engine.load()


@pytest.mark.parametrize("error", [RecursionError, MemoryError])
def test_what_is_too_deep_for_the_engine_is_a_syntax_error(monkeypatch, error):
    class Driver:
        def __init__(self, *arguments, **keywords):
            pass

        def parse_string(self, text):
            raise error

    real = engine.load()
    monkeypatch.setattr(engine, "load",
                        lambda: real._replace(driver=SimpleNamespace(Driver=Driver)))
    with pytest.raises(SyntaxError, match="too deeply nested"):
        engine.parse("x = 1")
