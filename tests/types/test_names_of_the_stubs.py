"""The stubs of the face and of the alias have the same names, and all of them are there.

The stubs are read where the package is installed; no type checker is needed.
"""
import ast
import os

import pytest

import httplib

FACE = os.path.dirname(httplib.__file__)
ALIAS = os.path.join(FACE, "_alias")


def names_of(folder):
    """Return the names that a stub gives to those who import it."""
    with open(os.path.join(folder, "__init__.pyi"), encoding="ascii") as stub:
        statements = ast.parse(stub.read()).body
    names = set()
    for statement in statements:
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            # A stub gives on only what it imports under a name that is said.
            names |= {alias.asname for alias in statement.names if alias.asname}
        elif isinstance(statement, ast.AnnAssign):
            names.add(statement.target.id)
        elif isinstance(statement, ast.FunctionDef):
            names.add(statement.name)
    return names


def all_of(folder):
    """Return the ``__all__`` that a stub gives."""
    with open(os.path.join(folder, "__init__.pyi"), encoding="ascii") as stub:
        statements = ast.parse(stub.read()).body
    [value] = [statement.value for statement in statements
               if isinstance(statement, ast.Assign) and statement.targets[0].id == "__all__"]
    return ast.literal_eval(value)


def test_the_alias_has_the_names_of_the_face():
    assert names_of(ALIAS) == names_of(FACE)


@pytest.mark.parametrize("folder", [FACE, ALIAS])
def test_a_star_import_gives_what_it_gives_at_run_time(folder):
    assert all_of(folder) == httplib.__all__


@pytest.mark.parametrize("name", sorted(names_of(FACE)))
def test_a_name_of_the_stub_is_there(name):
    assert hasattr(httplib, name)


def test_every_name_of_the_module_is_in_the_stub():
    public = {name for name in dir(httplib) if not name.startswith("_")}
    public.discard("migrate")  # the package of that name, once something has imported it
    assert public <= names_of(FACE)
