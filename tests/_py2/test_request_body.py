"""What a body may be, how long it is, and the bytes it stands for."""
import io
import mmap
import tempfile
from array import array

import pytest

from httplib_compat._py2.native import UnsendableText
from httplib_compat._py2.request_body import (
    BLOCK, is_buffer, is_readable, is_streamed, iterate_pieces, length_of, read_blocks,
)


class Reader:
    """A body that has `read` and nothing else."""

    def __init__(self, *blocks):
        self.blocks = list(blocks)

    def read(self, amount):
        assert amount == BLOCK
        return self.blocks.pop(0) if self.blocks else ""


class Sized(Reader):
    """A body with `read` and a length."""

    def __len__(self):
        return 7


@pytest.fixture
def file():
    """An open file of five bytes."""
    with tempfile.TemporaryFile() as opened:
        opened.write(b"12\r\n\xe9")
        opened.seek(0)
        yield opened


@pytest.fixture
def text_file():
    """An open text file over the same five bytes, whose line ends stay as they are."""
    with tempfile.TemporaryFile("w+", encoding="latin-1", newline="") as opened:
        opened.write("12\r\n\xe9")
        opened.seek(0)
        yield opened


@pytest.mark.parametrize("body, length", [
    ("abc", 3), (b"abc", 3), (bytearray(b"abc"), 3), (memoryview(b"abc"), 3),
    (array("B", b"abc"), 3),
    (array("I", [1, 2]), 8), (memoryview(array("I", [1, 2])), 8), (Sized(), 7), (Reader(), None),
    (io.BytesIO(b"abc"), None), (io.StringIO("abc"), None), (["a"], None), (iter("a"), None),
    (5, None),
    ({"a": 1}, None),
], ids=lambda value: type(value).__name__)
def test_a_length_is_known_by_len_or_not_at_all(body, length):
    assert length_of(body) == length


def test_a_file_has_the_length_of_its_file(file):
    assert length_of(file) == 5


def test_a_text_file_has_the_length_of_its_file(text_file):
    assert length_of(text_file) == 5


def test_a_memory_map_has_its_length(file):
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        assert length_of(mapped) == 5
        assert is_readable(mapped) and b"".join(read_blocks(mapped)) == b"12\r\n\xe9"


@pytest.mark.parametrize("body, streamed", [
    (None, False), ("abc", False), (b"abc", False), (bytearray(), False), (array("B"), False),
    (Sized(), False), (Reader(), False), (5, False), (io.BytesIO(), True), (io.StringIO(), True),
    (["a"], True), (("a",), True), ((piece for piece in "ab"), True), ({"a"}, True),
], ids=lambda value: type(value).__name__)
def test_only_what_2_7_could_not_send_is_streamed(body, streamed):
    assert is_streamed(body) is streamed


def test_an_open_file_is_not_streamed(file):
    assert is_streamed(file) is False


@pytest.mark.parametrize("body", ["", b"", bytearray(), memoryview(b""), array("B")],
                         ids=lambda value: type(value).__name__)
def test_strings_and_buffers_are_buffers(body):
    assert is_buffer(body)


@pytest.mark.parametrize("body", [None, 5, [], io.BytesIO(), Reader()],
                         ids=lambda value: type(value).__name__)
def test_nothing_else_is_a_buffer(body):
    assert not is_buffer(body)


@pytest.mark.parametrize("body, pieces", [
    (Reader("ab", b"c\xe9"), [b"ab", b"c\xe9"]),
    (io.StringIO("a\xe9"), [b"a\xe9"]),
    (["a", b"b", bytearray(b"c")], [b"a", b"b", b"c"]),
    ("abc", [b"abc"]),
], ids=["reader", "StringIO", "list", "text"])
def test_pieces_are_bytes_by_the_native_rule(body, pieces):
    assert list(iterate_pieces(body)) == pieces


def test_a_text_file_gives_the_bytes_of_the_file(text_file):
    assert b"".join(read_blocks(text_file)) == b"12\r\n\xe9"


def test_a_text_file_gives_them_from_where_it_stands(text_file):
    assert text_file.read(2) == "12"
    assert b"".join(read_blocks(text_file)) == b"\r\n\xe9"


def test_text_that_stands_for_no_bytes_is_refused_where_it_comes():
    pieces = iterate_pieces(["a", "\u20ac"])
    assert next(pieces) == b"a"
    with pytest.raises(UnsendableText, match="an item of the body"):
        next(pieces)
