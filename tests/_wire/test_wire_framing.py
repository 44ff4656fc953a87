"""How the end of a body is known (RFC 9112, 6.3)."""
import pytest

from httplib_compat._wire.errors import ConflictingLengths, UnknownCoding
from httplib_compat._wire.framing import (
    is_bodiless, is_chunked, is_interim, parse_content_length,
)

LENGTHS = [
    (b"0", 0), (b"42", 42), (b" 42\t", 42), (b"0042", 42), (b"12345678901234567890",
                                                            12345678901234567890),
    (b"", None), (b"-1", None), (b"+1", None), (b"4_2", None), (b"0x10", None), (b"1 2", None),
    (b"42, 42", 42), (b"42,42 ,\t42", 42), (b"x, x", None), (b",", None), (b"42, x", None),
    (b"42,", None), (b",42", None), (b"1.0", None),
    (b"\xb2", None), (b"9" * 21, None), (b"42\x0b", None),
]


@pytest.mark.parametrize("value, expected", LENGTHS, ids=repr)
def test_a_content_length_is_digits_and_nothing_else(value, expected):
    assert parse_content_length(value) == expected


@pytest.mark.parametrize("value", [b"1, 2", b"42, 042", b"1, 1, 2"], ids=repr)
def test_lengths_that_differ_are_refused(value):
    with pytest.raises(ConflictingLengths) as caught:
        parse_content_length(value)
    assert caught.value.value == value


@pytest.mark.parametrize("value, expected", [
    (b"chunked", True), (b"Chunked", True), (b" CHUNKED ", True), (b"\tchunked", True),
    (b"identity", False), (b"Identity", False), (b"", False),
], ids=repr)
def test_chunked_alone_is_chunked_in_any_case(value, expected):
    assert is_chunked(value) is expected


@pytest.mark.parametrize("value", [
    b"gzip, chunked", b"chunked, chunked", b"xchunked", b"\x0bchunked", b"chunked, identity",
    b"gzip", b",", b"chunked;a=b",
], ids=repr)
def test_any_other_coding_is_refused(value):
    with pytest.raises(UnknownCoding) as caught:
        is_chunked(value)
    assert caught.value.value == value


@pytest.mark.parametrize("code, expected", [
    (100, True), (101, True), (199, True), (200, False), (204, True), (205, False), (304, True),
    (404, False), (999, False),
])
def test_answers_without_a_body_are_told_by_their_code(code, expected):
    assert is_bodiless(code) is expected


@pytest.mark.parametrize("code, expected", [
    (100, True), (101, False), (102, True), (103, True), (199, True), (200, False), (99, False),
])
def test_every_1xx_but_101_is_interim(code, expected):
    assert is_interim(code) is expected
