"""The judge of values says no as well as yes."""
import types

import pytest

from conforming import conforms

NAMES = {"int": int, "str": str, "Any": object}

YES = [
    (1, "int"), (True, "int"), (None, "int | None"), ("x", "int | str"), ([], "list[str]"),
    ([1, None], "list[int | None]"), ({"a": 1}, "dict[str, int]"), ((1, "a"), "tuple[int, str]"),
    ((1, [("a", None)]), "tuple[int, list[tuple[str, None]] | None]"), (types, "ModuleType"),
    (object(), "Any"),
]
NO = [
    (1, "str"), (0, "None"), (1.5, "int | None"), ((), "list[str]"), ([1], "list[str]"),
    ([1, "a"], "list[int]"), ({"a": "b"}, "dict[str, int]"), ({1: 1}, "dict[str, int]"),
    ((1,), "tuple[int, str]"), ((1, 2), "tuple[int, str]"), ([1, "a"], "tuple[int, str]"),
    ((1, [("a", 2)]), "tuple[int, list[tuple[str, None]] | None]"), ("types", "ModuleType"),
]


@pytest.mark.parametrize("value, claim", YES)
def test_a_value_of_the_type_conforms(value, claim):
    assert conforms(value, claim, NAMES)


@pytest.mark.parametrize("value, claim", NO)
def test_a_value_of_another_type_does_not(value, claim):
    assert not conforms(value, claim, NAMES)


def test_a_name_that_is_not_known_is_an_error():
    with pytest.raises(KeyError):
        conforms(1, "complex", NAMES)
