"""The laws of the house: who may import whom, what an import loads, and how long things are.

The sources of the checkout are read, not imported, but for what one process loads.
"""
import ast
import os
import subprocess
import sys

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PACKAGE = "httplib_compat"

# layer -> the layers it may import, itself among them. Arrows point down only, and nothing points
# at `migrate`. A file in the package folder itself is a layer of its own name.
LAYERS = {
    "_alias": {"_alias", "face"},
    # The hand-over on 2.7 lives beside the alias; the record is loaded when the environment asks.
    "face": {"_alias", "_py2", "_record"},
    "_py2": {"_py2", "_wire"},
    "_wire": {"_wire"},
    "_demo": {"_demo", "face"},
    "_examples": {"face"},
    "__main__": {"_demo", "face", "migrate"},
    "migrate": {"migrate", "_record"},
    "_record": {"_record", "_py2"},  # it observes from outside, when asked to
}

# What of the standard library the core may use: patterns, and to say what values look like.
STANDARD_OF_THE_CORE = {"collections", "re", "struct", "typing"}

# Modules that cost a program dearly, or that it may want to patch before we load them.
NOT_LOADED = ("http", "http.client", "email", "ssl", "re", "urllib.parse", "logging", "asyncio")

LONGEST_FILE = 300
LONGEST_FUNCTION = 50

# Files and functions that may be longer, each with its reason.
LONGER_FILES = {
    "tests/_py2/test_bytestr.py": "one table, and the kinds of verdict that are read beside it",
}
LONGER_FUNCTIONS = {}


def files(*folders):
    """Return the sorted paths, from the root on, of the Python files below some folders."""
    found = []
    for folder in folders:
        for place, _, names in os.walk(os.path.join(ROOT, folder)):
            found += [os.path.relpath(os.path.join(place, name), ROOT).replace(os.sep, "/")
                      for name in names if name.endswith(".py")]
    return sorted(found)


def tree(path):
    """Return the syntax tree of a file of the checkout."""
    with open(os.path.join(ROOT, path), "rb") as source:
        return ast.parse(source.read(), path)


def module_of(path):
    """Return the dotted name by which the file is installed, without ``.__init__``."""
    parts = path[:-len(".py")].split("/")
    if parts[0] == "examples":
        parts[:1] = [PACKAGE, "_examples"]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def layer_of(module):
    """Return the layer of a module's dotted name; None if it is not ours."""
    parts = module.split(".")
    if parts[0] == "httplib":
        return "face"
    if parts[0] != PACKAGE:
        return None
    return "face" if parts[1:] in ([], ["httplib"]) else parts[1]


def imported(path):
    """Yield the dotted name of every module that a file imports, wherever it stands in it."""
    package = module_of(path).split(".")
    if not path.endswith("__init__.py"):
        package.pop()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield name.name
        elif isinstance(node, ast.ImportFrom):
            above = package[:len(package) - node.level + 1] if node.level else []
            start = ".".join(above + [node.module] * bool(node.module))
            # `from . import late` imports a module, `from .late import face` a name of one.
            for name in node.names:
                yield start if node.module else start + "." + name.name


SOURCES = files(PACKAGE, "examples")
# Legacy programs and what others made of them are data, in syntax that we may not read.
DATA = ("tests/migrate/programs/", "tests/migrate/clean/")
PYTHON = [path for path in SOURCES + files("tests", "benchmarks") if not path.startswith(DATA)]


def test_there_are_sources_to_read():
    assert len(SOURCES) > 20 and PACKAGE + "/__init__.py" in SOURCES


@pytest.mark.parametrize("path", SOURCES)
def test_a_layer_imports_only_what_is_below_it(path):
    layer = layer_of(module_of(path))
    assert layer in LAYERS, "%s: no row in LAYERS says what it may import" % path
    ours = {module: layer_of(module) for module in imported(path) if layer_of(module)}
    assert {module: of for module, of in ours.items() if of not in LAYERS[layer]} == {}


@pytest.mark.parametrize("path", [path for path in SOURCES if "/_wire/" in path])
def test_the_core_knows_bytes_and_nothing_else(path):
    foreign = {name.split(".")[0] for name in imported(path) if layer_of(name) is None}
    assert foreign <= STANDARD_OF_THE_CORE


def test_the_rows_of_the_table_point_down_only():
    seen = set()

    def visit(layer, above):
        assert layer not in above, "a ring: %s" % " -> ".join(above + [layer])
        seen.add(layer)
        for below in LAYERS[layer] - {layer}:
            # The face asks the alias for 2.7's module; the alias gives the face its name.
            if (layer, below) != ("face", "_alias"):
                visit(below, above + [layer])

    for layer in LAYERS:
        visit(layer, [])
    assert seen == set(LAYERS)


def test_the_face_asks_the_alias_only_on_python_2():
    branches = [node for node in tree(PACKAGE + "/__init__.py").body if isinstance(node, ast.If)]
    inside = {name for branch in branches for node in branch.body for name in ast.walk(node)}
    asking = [node for node in ast.walk(tree(PACKAGE + "/__init__.py"))
              if isinstance(node, ast.ImportFrom) and node.module == "_alias.standard"]
    positions = {(node.lineno, node.col_offset) for node in inside if hasattr(node, "lineno")}
    assert asking and {(node.lineno, node.col_offset) for node in asking} <= positions


def test_what_is_in_the_package_folder_is_private_or_a_module_of_the_table():
    names = {name.rpartition(".py")[0] or name
             for name in os.listdir(os.path.join(ROOT, PACKAGE)) if not name.startswith("__")}
    assert {name for name in names if not name.startswith("_")} <= {"migrate", "py.typed"}


def loaded_by(statement):
    """Return the names of all modules that are loaded after a statement, in a new process."""
    program = statement + "\nimport sys\nprint(' '.join(sys.modules))"
    return set(subprocess.check_output([sys.executable, "-I", "-c", program],
                                       cwd=os.path.dirname(os.__file__)).decode().split())


# Python 3.6 knows no __getattr__ of modules: what is lazy elsewhere is loaded at once there.
@pytest.mark.skipif(sys.version_info < (3, 7), reason="3.6 must load every name at once")
@pytest.mark.parametrize("module", NOT_LOADED)
def test_an_import_alone_does_not_load(module):
    # A Python may load some of it for itself, and `socket` and `array` are names of 2.7's module.
    bare = loaded_by("import socket, array, os, importlib")
    assert module not in loaded_by("import httplib") - bare


@pytest.mark.parametrize("path", PYTHON)
def test_a_file_is_not_too_long(path):
    with open(os.path.join(ROOT, path), "rb") as source:
        length = len(source.readlines())
    assert length <= LONGEST_FILE or path in LONGER_FILES


@pytest.mark.parametrize("path", PYTHON)
def test_no_function_is_too_long(path):
    longer = []
    for node in ast.walk(tree(path)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            last = max(getattr(part, "lineno", 0) for part in ast.walk(node))
            # Up to Python 3.7 a function begins with its decorators, rows of a table among them.
            start = node.lineno if sys.version_info >= (3, 8) else node.body[0].lineno
            if last - start >= LONGEST_FUNCTION:
                longer.append("%s:%s" % (path, node.name))
    assert [name for name in longer if name not in LONGER_FUNCTIONS] == []


def test_the_exceptions_to_the_lengths_are_needed():
    assert set(LONGER_FILES) <= set(PYTHON)
    assert {name.partition(":")[0] for name in LONGER_FUNCTIONS} <= set(PYTHON)


@pytest.mark.parametrize("path", [path for path in SOURCES if not path.startswith("examples")])
def test_every_module_begins_with_its_law(path):
    assert ast.get_docstring(tree(path))


def test_the_tests_are_no_package_and_their_names_are_unique():
    paths = [path for path in PYTHON
             if path.startswith("tests/") and not path.endswith("/conftest.py")]
    names = [path.rpartition("/")[2] for path in paths]
    assert "__init__.py" not in names
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


# Split, so that this file does not find itself.
@pytest.mark.parametrize("word", ["TO" + "DO", "FIX" + "ME", "X" * 3])
def test_no_source_leaves_work_for_later(word):
    left = []
    for path in PYTHON:
        with open(os.path.join(ROOT, path), "rb") as source:
            left += [path for line in source if word.encode() in line]
    assert left == []
