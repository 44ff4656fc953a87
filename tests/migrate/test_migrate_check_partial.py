"""The part of a body that came: what asks for bytes by name knows what it gets, on Python 3."""
import pytest
from checking import OLD_LINE, found

PROGRAM = """\
import httplib
try:
    httplib.HTTPConnection('h').getresponse().read()
except httplib.IncompleteRead as error:
    print(%s)
"""


@pytest.mark.parametrize("known", [
    "error.partial.decode('utf-8')", "error.partial.startswith(b'only')", "error.partial == b'all'",
])
def test_what_asks_for_bytes_is_no_finding_in_a_source_of_python_3(known):
    assert (5, "HLC805") not in found(PROGRAM % known)
    assert (5, "HLC805") in found(PROGRAM % known + OLD_LINE)


@pytest.mark.parametrize("unknown", [
    "len(error.partial)", "error.partial.strip()", "error.partial.startswith(x)", "error.expected",
    "error.partial == other",
])
def test_the_rest_is_one(unknown):
    assert (5, "HLC805") in found(PROGRAM % unknown)
