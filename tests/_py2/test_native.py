"""The native string rule: code point n stands for byte n, and nothing else does."""
from array import array

import pytest

from httplib_compat._py2.bytestr import bytestr
from httplib_compat._py2.native import (
    UnsendableText, check_sendable, representation, string_of, to_bytes, to_bytestr, to_text,
)

EVERY_BYTE = bytes(range(256))


def test_text_and_bytes_meet_code_point_by_code_point():
    text = to_text(EVERY_BYTE)
    assert [ord(character) for character in text] == list(range(256))
    assert to_bytes(text, "text") == EVERY_BYTE


@pytest.mark.parametrize("value", [
    b"abc", "abc", bytestr(b"abc"), bytearray(b"abc"), memoryview(b"abc"), array("B", b"abc"),
], ids=lambda value: type(value).__name__)
def test_every_kind_of_string_becomes_a_bytestr(value):
    assert type(to_bytestr(value)) is bytestr
    assert bytes(to_bytestr(value)) == b"abc"
    assert to_text(value) == "abc" and type(to_text(value)) is str


def test_a_bytestr_passes_as_it_is():
    value = bytestr(b"abc")
    assert to_bytestr(value) is value


def test_text_beyond_latin_1_is_refused_by_the_name_of_the_argument_with_the_fix():
    with pytest.raises(UnsendableText) as caught:
        to_bytes("price: 5 \u20ac", "the header 'X'")
    message = str(caught.value)
    assert "the header 'X' holds '\u20ac'" in message
    assert "encode('utf-8')" in message
    assert isinstance(caught.value, UnicodeEncodeError) and caught.value.start == 9


def test_sendable_text_is_returned():
    assert check_sendable("caf\xe9", "url") == "caf\xe9"


@pytest.mark.parametrize("value", [None, 5, ["a"]], ids=repr)
def test_what_is_no_string_is_a_type_error(value):
    with pytest.raises(TypeError):
        to_text(value)
    with pytest.raises(TypeError):
        to_bytes(value, "body")


@pytest.mark.parametrize("value, expected", [
    ("a", "a"), (b"a\xe9", "a\xe9"), (5, "5"), (None, "None"), (True, "True"), (0.1 + 0.2, "0.3"),
    (1.0, "1.0"), (1e100, "1e+100"), (1e16, "1e+16"), (-0.0, "-0.0"),
    (123456789012345678.0, "1.23456789012e+17"), (float("nan"), "nan"), (float("inf"), "inf"),
    ([1], "[1]"), (1e11, "1e+11"), (1e12, "1e+12"), (123456789012.0, "1.23456789012e+11"),
    (-1e11, "-1e+11"), (99999999999.0, "99999999999.0"), (1e-05, "1e-05"), (0.0001, "0.0001"),
], ids=repr)
def test_values_become_the_text_that_python_2_made_of_them(value, expected):
    assert string_of(value) == expected


@pytest.mark.parametrize("text, expected", [
    ("abc", "'abc'"), ("a\r\nb", r"'a\r\nb'"), ("\xe9", r"'\xe9'"), ("it's", '"it\'s"'),
    ("\u20ac", r"'\u20ac'"),
], ids=ascii)
def test_texts_in_messages_look_as_on_python_2(text, expected):
    assert representation(text) == expected
