"""The fix for a body that is shown by its repr: its letter is cut off, where http.client is."""
import pytest

from fixrows import check_last, check_stays, codes, fixed, program

BYTES = bytes(range(256))


@pytest.mark.parametrize(("before", "after"), [
    ("print(repr(body))", "print(repr(body)[len('b'):])"),
    ("print(repr(body[:9] ) + '!')", "print(repr(body[:9] )[len('b'):] + '!')"),
    ("print('%r' % body)", "print('%s' % repr(body)[len('b'):])"),
    ("print('100%% of %d: %-9r' % (resp.status, body))",
     "print('100%% of %d: %-9s' % (resp.status, repr(body)[len('b'):]))"),
    ("print('%r and %r' % (resp.status, body))",
     "print('%r and %s' % (resp.status, repr(body)[len('b'):]))"),
    ("print('%r' % (body if resp.status == 200 else body[1:]))",
     "print('%s' % (repr(body if resp.status == 200 else body[1:])[len('b'):]))"),
])
def test_the_letter_is_cut_off(before, after):
    check_last("HLC403", before, after)


@pytest.mark.parametrize("row", [
    "print(f'{body!r}')",
    "print('%*r' % (9, body))",
    # A text grows there.
    "data = ''\ndata += body\nprint(repr(data))",
])
def test_in_doubt_the_finding_stays(row):
    check_stays("HLC403", row)


def test_nothing_is_decoded_at_once_that_is_shown_so():
    row = "seen = {body: 1}\nprint(repr(body))"
    assert ".decode" not in fixed(program(row), unsafe=True, last=True)
    assert ".decode" in fixed(program(row.replace("repr(body)", "body")), unsafe=True)


def test_code_of_python_2_keeps_its_finding():
    row = "print repr(body)[1:]"
    assert "HLC403" in codes(program(row))
    assert fixed(program(row), unsafe=True, last=True) == program(row)


@pytest.mark.parametrize("cut", ["[1:-1]", "[2:]", "[1:]", "[len('a'):]", "[len('b')]",
                                 "[len('b'):2]", "[len('b'):][1]"])
def test_what_cuts_off_something_else_has_the_finding(cut):
    before = "print(repr(body)%s)" % cut
    found = "HLC403" in codes(program(before, "http.client"))
    assert found is (cut != "[len('b'):][1]")


def test_the_rest_is_what_python_2_showed():
    # Recorded on 2.7.18: repr of all bytes, and of the two quotes.
    shown = repr(BYTES)[1:]
    assert (len(shown), shown[:12], shown[-8:]) == (737, "'\\x00\\x01\\x0", "xfe\\xff'")
    assert [repr(one)[1:] for one in (b"'", b'"', b"'\"", b"\\\t\n\r")] == [
        '"\'"', '\'"\'', '\'\\\'"\'', "'\\\\\\t\\n\\r'"]
