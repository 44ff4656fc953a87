"""Lines within a limit, amounts that are whole or an error; the source is plain io.BytesIO."""
import io

import pytest

from httplib_compat._wire.errors import EndOfStream, FieldOverflow, LineOverflow
from httplib_compat._wire.source import read_exactly, read_line, skip_fields


def is_blank(line):
    return line == b"\r\n"


def test_a_line_of_exactly_the_limit_passes():
    assert read_line(io.BytesIO(b"abc\n"), 4, "line") == b"abc\n"


def test_a_line_one_byte_longer_than_the_limit_is_an_overflow_that_names_its_kind():
    with pytest.raises(LineOverflow) as caught:
        read_line(io.BytesIO(b"abcd\n"), 4, "chunk size")
    assert caught.value.kind == "chunk size"


def test_an_endless_line_is_never_read_further_than_one_byte_past_the_limit():
    source = io.BytesIO(b"x" * 1000)
    with pytest.raises(LineOverflow):
        read_line(source, 10, "line")
    assert source.tell() == 11


def test_the_end_of_the_stream_is_an_empty_line():
    assert read_line(io.BytesIO(), 10, "line") == b""


@pytest.mark.parametrize("block", [1, 3, 10, 100])
def test_exact_amounts_come_in_blocks_and_leave_the_rest(block):
    source = io.BytesIO(b"0123456789rubbish")
    pieces = []
    read_exactly(source, 10, block, pieces)
    assert b"".join(pieces) == b"0123456789"
    assert max(map(len, pieces)) <= block
    assert source.read() == b"rubbish"


def test_nothing_asked_for_is_nothing_read():
    source = io.BytesIO(b"abc")
    pieces = []
    read_exactly(source, 0, 10, pieces)
    assert pieces == []
    assert source.tell() == 0


def test_an_early_end_tells_what_came_and_what_is_missing():
    with pytest.raises(EndOfStream) as caught:
        read_exactly(io.BytesIO(b"abc"), 10, 2, [])
    assert (caught.value.partial, caught.value.missing) == (b"abc", 7)


def test_skipped_fields_are_returned_and_the_line_that_ends_them_is_not():
    source = io.BytesIO(b"a: 1\r\nb: 2\r\n\r\nbody")
    assert skip_fields(source, 100, 10, "trailer", is_blank) == [b"a: 1\r\n", b"b: 2\r\n"]
    assert source.read() == b"body"


def test_the_end_of_the_stream_ends_skipped_fields():
    assert skip_fields(io.BytesIO(b"a: 1\r\n"), 100, 10, "trailer", is_blank) == [b"a: 1\r\n"]


def test_one_field_more_than_the_limit_is_an_overflow():
    fields = b"a: 1\r\n" * 3 + b"\r\n"
    assert len(skip_fields(io.BytesIO(fields), 100, 3, "trailer", is_blank)) == 3
    with pytest.raises(FieldOverflow) as caught:
        skip_fields(io.BytesIO(fields), 100, 2, "trailer", is_blank)
    assert (caught.value.kind, caught.value.limit) == ("trailer", 2)
