"""The native string rule: code point n stands for byte n, and nothing else does."""
from array import array

import pytest

from httplib_compat._py2.bytestr import bytestr
from httplib_compat._py2.native import UnsendableText, to_bytes, to_bytestr, to_text
from httplib_compat._py2.textstr import textstr

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


def test_a_source_encoding_sends_what_the_source_file_held():
    assert to_bytes("5 \u20ac", "body", "utf-8") == b"5 \xe2\x82\xac"
    with pytest.raises(UnsendableText, match="expected characters of koi8-r"):
        to_bytes("\u20ac", "body", "koi8-r")


def test_text_that_came_goes_out_as_the_bytes_it_was():
    assert to_bytes(textstr("caf\xe9", b"caf\xc3\xa9"), "body") == b"caf\xc3\xa9"


@pytest.mark.parametrize("value", [None, 5, ["a"]], ids=repr)
def test_what_is_no_string_is_a_type_error(value):
    with pytest.raises(TypeError):
        to_text(value)
    with pytest.raises(TypeError):
        to_bytes(value, "body")
