"""The fixes for bodies, HLC401 to 414: rows of what becomes what, and of what stays."""
import sys

import pytest
from fixchecks import codes, crlf, fixed, outcomes, recorded
from fixing import CLIENT, program, rows

from httplib_compat.migrate.fixes.modernizing import to_client

ROWS = rows("HLC4")
CHANGED = [row for row in ROWS if row.kind != "stays"]
UNSAFE = [row for row in ROWS if row.kind == "unsafe"]


@pytest.mark.parametrize("row", ROWS, ids=repr)
def test_a_row_becomes_what_is_written_below_it_once(row):
    unsafe = row.kind != "safe"
    assert fixed(program(row.before), unsafe) == program(row.after)
    assert fixed(program(row.after), unsafe) == program(row.after)


@pytest.mark.parametrize("row", CHANGED, ids=repr)
def test_what_it_becomes_is_a_program_without_the_finding(row):
    compile(program(row.after), "program.py", "exec", dont_inherit=True)
    assert row.code in codes(program(row.before))
    assert (row.code not in codes(program(row.after))) == row.is_whole


@pytest.mark.parametrize("row", CHANGED, ids=repr)
def test_line_ends_stay_what_they_are(row):
    unsafe = row.kind != "safe"
    assert fixed(crlf(program(row.before)), unsafe) == crlf(program(row.after))


@pytest.mark.parametrize("row", UNSAFE, ids=repr)
def test_a_finding_with_an_unsafe_fix_alone_is_left_without_leave(row):
    assert row.code in codes(fixed(program(row.before), unsafe=False))


@pytest.mark.parametrize("row", [row for row in ROWS if row.is_run], ids=repr)
def test_a_fixed_row_does_what_it_did_on_2718(row):
    assert outcomes(row) == [recorded()[repr(row)]] * 2


def test_what_is_recorded_are_the_rows_that_are_run():
    assert set(recorded()) == {repr(row) for row in rows("HLC") if row.is_run}


@pytest.mark.parametrize(("before", "after"), [
    ("print body == 'OK', 'x' in body", "print body == b'OK', b'x' in body"),
    ("print body.split('\\n')[0]", "print body.split(b'\\n')[0]"),
    ("if block == '':\n    print body", "if block == '':\n    print body"),
    ("for c in body:\n    print ord(c)", "for c in bytearray(body):\n    print c"),
    ("data = ''\ndata += body\nprint data", "data = b''\ndata += body\nprint data"),
    ("print isinstance(body, str)", "print isinstance(body, bytes)"),
    # Decoded, it would be unicode, and another program.
    ("print body, '%s' % body", "print body, '%s' % body"),
    ("print {'a': 1}[body]", "print {'a': 1}[body]"),
    ("print name + body", "print name + body"),
])
def test_a_source_of_python_2_gets_what_2_7_reads_in_the_same_way(before, after):
    above = program("").replace("from __future__ import print_function\n", "")
    assert fixed(above + before + "\n", unsafe=True) == above + after + "\n"


def test_what_lies_behind_the_file_of_an_answer_changes_with_the_import():
    before = program("sock = resp.fp._sock\n")
    assert fixed(before, unsafe=True) == before
    moved = to_client("program.py", before.encode("utf-8"), unseen=True).data.decode("utf-8")
    assert moved == program("sock = resp.fp.raw._sock\n", CLIENT)


@pytest.mark.skipif(sys.version_info < (3, 10), reason="there is no `match` before Python 3.10")
@pytest.mark.parametrize(("subject", "pattern", "is_found"), [
    ("body", "'OK'", True), ("body[:2]", "'OK' | 'NO'", True), ("body", "b'OK'", False),
    ("body", "other", False), ("resp.reason", "'OK'", False)])
def test_a_body_that_is_matched_with_text_is_found(subject, pattern, is_found):
    lines = "match %s:\n    case %s:\n        print(1)\n" % (subject, pattern)
    assert ("HLC401" in codes(program(lines))) == is_found
    assert fixed(program(lines), unsafe=False) == program(lines)
