"""Text that remembers its bytes: a `str` for C code, Python 2's string for `decode`."""
import copy
import csv
import hashlib
import io
import json
import pickle
import re
import sys

import pytest

from httplib_compat._py2.textstr import textstr

CAFE = b"caf\xc3\xa9 12"


@pytest.fixture
def text():
    """Six characters and a number, of UTF-8 bytes."""
    return textstr(CAFE.decode("utf-8"), CAFE, "utf-8")


def test_it_is_a_str_for_code_that_asks_for_one(text):
    assert isinstance(text, str) and text == "caf\xe9 12"
    assert "".join([text, "!"]) == "caf\xe9 12!"
    assert re.search(r"\d+", text).group() == "12"
    assert io.StringIO(text).read() == text
    assert next(csv.reader([text], delimiter=" ")) == ["caf\xe9", "12"]
    assert json.loads(textstr('"x"')) == "x"
    assert {"caf\xe9 12": 1}[text] == 1 and hash(text) == hash("caf\xe9 12")


def test_its_bytes_are_the_bytes_that_came(text):
    assert bytes(text) == CAFE
    assert bytes(textstr("caf\xe9", encoding="latin-1")) == b"caf\xe9"
    assert bytes(textstr("no raw")) == b"no raw"
    assert hashlib.sha256(bytes(text)).digest() == hashlib.sha256(CAFE).digest()


@pytest.mark.skipif(sys.version_info < (3, 12), reason="the buffer protocol for classes is of 3.12")
def test_files_and_zlib_take_it_for_its_bytes(text, tmp_path):
    import zlib
    (tmp_path / "body").write_bytes(text)
    assert (tmp_path / "body").read_bytes() == CAFE
    assert zlib.crc32(text) == zlib.crc32(CAFE)


def test_decode_starts_from_the_bytes_as_on_python_2(text):
    assert text.decode("utf-8") == "caf\xe9 12" and type(text.decode("utf-8")) is str
    assert text.decode("latin-1") == "caf\xc3\xa9 12"
    assert textstr("plain").decode() == "plain"
    with pytest.raises(UnicodeDecodeError, match="'ascii' codec can't decode byte 0xc3"):
        text.decode()
    with pytest.raises(LookupError):
        text.decode("no-such-codec")


def test_a_byte_codec_gives_text_that_remembers_its_bytes():
    unpacked = textstr("636166c3a9").decode("hex")
    assert bytes(unpacked) == b"caf\xc3\xa9"
    assert unpacked.decode("utf-8") == "caf\xe9"


PIECES = [
    ("slice", lambda text: text[:4]), ("item", lambda text: text[3]),
    ("split", lambda text: text.split(" ")[0]), ("strip", lambda text: text.strip("12 ")),
    ("add", lambda text: text[:3] + "\xe9"), ("radd", lambda text: "caf" + text[3:4]),
    ("partition", lambda text: text.partition(" ")[0]),
    ("replace", lambda text: text.replace(" 12", "")),
    ("iteration", lambda text: [character for character in text][3]),
    ("percent", lambda text: textstr("%s") % "caf\xe9"), ("repeat", lambda text: text[:4] * 1),
    ("upper and lower", lambda text: text[:4].upper().lower()),
    ("splitlines", lambda text: text[:4].splitlines()[0]),
    ("join", lambda text: text[:0].join(["caf", "\xe9"])),
]


@pytest.mark.parametrize("piece", [row[1] for row in PIECES], ids=[row[0] for row in PIECES])
def test_pieces_and_forms_of_it_remember_theirs(text, piece):
    result = piece(text)
    assert type(result) is textstr
    assert result.decode("utf-8") in ("caf\xe9", "\xe9")
    assert bytes(result) in (b"caf\xc3\xa9", b"\xc3\xa9")


def test_numbers_and_truths_are_plain(text):
    assert text.find("12") == 5 and text.startswith("caf") is True
    assert [type(word) for word in text.split()] == [textstr, textstr]
    with pytest.raises(TypeError):
        text + 5
    with pytest.raises(TypeError):
        5 + text


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickled_it_keeps_its_bytes(text, protocol):
    loaded = pickle.loads(pickle.dumps(text, protocol))
    assert type(loaded) is textstr and loaded == text
    assert bytes(loaded) == CAFE and loaded.encoding == "utf-8"


def test_copied_it_keeps_its_bytes(text):
    for made in (copy.copy(text), copy.deepcopy(text)):
        assert type(made) is textstr and bytes(made) == CAFE
