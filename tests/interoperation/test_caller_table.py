"""The table of callers: each row is held by a test, and says what documentation can print."""
import os
import re

import pytest

from callers import CALLERS, MODES, OLDEST, READERS, ROWS

HERE = os.path.dirname(os.path.abspath(__file__))


def sources():
    """Return the text of every test of this folder."""
    texts = []
    for name in sorted(os.listdir(HERE)):
        if name.startswith("test_caller_") and name.endswith(".py"):
            with open(os.path.join(HERE, name), encoding="utf-8") as file:
                texts.append(file.read())
    return "\n".join(texts)


def test_every_row_is_held_by_a_test_and_every_test_names_a_row():
    held = set(re.findall(r'@row\("([^"]+)"\)', sources()))
    of_readers = {f"{reader}: {mode}" for reader, *_ in READERS for mode in MODES}
    assert held <= set(ROWS)
    assert set(ROWS) - of_readers <= held


@pytest.mark.parametrize("caller", CALLERS, ids=lambda caller: caller.key)
def test_a_row_can_be_printed(caller):
    assert caller.caller.strip() and caller.works.strip() and not caller.works.endswith(".")
    assert "|" not in caller.caller + caller.works, "it would end a cell of a table"
    assert caller.since >= OLDEST


def test_no_key_is_there_twice():
    assert len(ROWS) == len(CALLERS)
