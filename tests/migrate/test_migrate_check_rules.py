"""Every rule over its rows: what it must find, and what it must leave alone, in both syntaxes."""
import pytest
from checking import OLD_LINE, found, marks, reads_new, rows

from httplib_compat.migrate.rules import rules

ROWS = rows()
# An import of httplib is in nearly every row; only rows of the 1xx are about it.
IMPORTS = {"HLC101", "HLC102"}
# Not found in a tree: files that nobody can read, what lies beside, what a running program shows.
UNSEEN = {"HLC000", "HLC110", "HLC512"}


def about(row, pairs):
    """Return the lines and codes that a row is about."""
    imports = IMPORTS if not row.code.startswith("HLC1") or row.code > "HLC104" else set()
    return {(line, code) for line, code in pairs if code not in imports}


@pytest.mark.parametrize("row", ROWS, ids=repr)
def test_what_is_marked_is_found_and_nothing_else(row):
    assert about(row, found(row.source)) == about(row, marks(row.source))


# A weak finding counts in a program of Python 2, and the old line makes one of every row.
IN_BOTH = [row for row in ROWS
           if reads_new(row.source) and not row.sentence.endswith("(new syntax only)")]


@pytest.mark.parametrize("row", IN_BOTH, ids=repr)
def test_the_grammar_of_python_2_finds_the_same(row):
    assert about(row, found(row.source + OLD_LINE)) == about(row, marks(row.source))


@pytest.mark.parametrize("code", sorted(set(rules()) - UNSEEN))
def test_every_rule_has_rows_that_find_and_rows_that_do_not(code):
    own = [row for row in ROWS if row.code == code]
    hits = [row for row in own if any(mark == code for _, mark in marks(row.source))]
    assert hits and len(own) > len(hits)


def test_every_file_of_rows_belongs_to_a_rule():
    assert {row.code for row in ROWS} <= set(rules())
