"""Every fix over every row of the checker: the result is a program, and no second time changes it.
"""
import ast

import pytest
from checking import reads_new, rows

from httplib_compat.migrate.fixes.left import to_shim_and_on
from httplib_compat.migrate.fixes.modernizing import UNSAFE_TOO, to_client

ROWS = [row for row in rows() if reads_new(row.source)]


@pytest.mark.parametrize("fix", [to_client, to_shim_and_on])
@pytest.mark.parametrize("row", ROWS, ids=repr)
def test_a_row_is_fixed_to_a_program_and_once(row, fix):
    data = row.source.encode("utf-8")
    fixed = fix("program.py", data, UNSAFE_TOO)
    if fixed.data is not None:
        ast.parse(fixed.data)
        assert fix("program.py", fixed.data, UNSAFE_TOO).data is None
