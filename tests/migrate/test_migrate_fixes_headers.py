"""The fixes for headers, HLC501 to 513, 901, 902: rows of what becomes what, and what stays."""
import pytest
from fixchecks import codes, crlf, fixed, outcomes, recorded
from fixing import CLIENT, program, rows

# The headers as a dict of small names, each with its values joined.
COPY = "{name.lower(): resp.getheader(name) for name, value in resp.getheaders()}"
ROWS = rows("HLC5", "HLC9")
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


@pytest.mark.parametrize(("before", "after"), [
    ("print resp.msg.getheader('etag')", "print resp.getheader('etag')"),
    ("print msg.has_key('etag')", "print 'etag' in msg"),
    ("print len(msg), sorted(msg.keys())",
     "print len(%s), sorted(%s.keys())" % (COPY, COPY)),
    ("x = msg['etag']",
     "x = resp.getheader('etag')\nif x is None:\n    raise KeyError('etag')"),
    # The message of 2.7 has none of the methods that say the same, and its order is its own.
    ("print msg.gettype(), msg.getheaders('via')", "print msg.gettype(), msg.getheaders('via')"),
    ("print str(msg), msg.headers", "print str(msg), msg.headers"),
    ("print msg.getallmatchingheaders('via')", "print msg.getallmatchingheaders('via')"),
    ("for name in msg:\n    print name", "for name in msg:\n    print name"),
    ("print resp.reason.decode('utf-8')", "print resp.reason.decode('utf-8')"),
])
def test_a_source_of_python_2_gets_what_2_7_reads_in_the_same_way(before, after):
    above = program("").replace("from __future__ import print_function\n", "")
    assert fixed(above + before + "\n", unsafe=True) == above + after + "\n"


@pytest.mark.parametrize(("before", "after"), [
    ("for name in msg:\n    print(name)\nmsg.gettype()\n",
     "for name in %s:\n    print(name)\nmsg.get_content_type()\n" % COPY),
    ("print(len(resp.getheaders()))\n", "print(len(%s))\n" % COPY),
])
def test_names_of_a_program_that_asks_for_http_client_change_with_leave_alone(before, after):
    left = before.replace("gettype", "get_content_type")
    assert fixed(program(before, CLIENT), unsafe=False) == program(left, CLIENT)
    assert fixed(program(before, CLIENT), unsafe=True) == program(after, CLIENT)
