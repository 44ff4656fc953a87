"""What a non-ASCII `str` goes out as, and the warning that says so."""
import os
import warnings

import pytest

from httplib_compat import httplib
from wire import connected

CAFE = "caf\xe9"


@pytest.fixture(autouse=True)
def no_setting_stays_behind():
    """Whatever a test sets for the process is undone."""
    yield
    httplib.set_source_encoding(None)


def sent(body, headers={}, path="/", **attributes):
    """Return what a POST of `body` sends."""
    conn, wire = connected()
    vars(conn).update(attributes)
    conn.request("POST", path, body, headers)
    return wire.sent


def test_by_default_one_byte_goes_out_for_each_character_with_a_warning():
    with pytest.warns(UnicodeWarning) as caught:
        assert sent(CAFE).endswith(b"Content-Length: 4\r\n\r\ncaf\xe9")
    assert len(caught) == 1
    assert os.path.basename(caught[0].filename) == os.path.basename(__file__).replace(".pyc", ".py")
    message = str(caught[0].message)
    assert "latin-1" in message and "source_encoding" in message and "'\xe9'" in message


def test_it_warns_once_per_call_site():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        for _ in range(3):
            sent(CAFE)
        sent(CAFE)
    assert len(caught) == 1  # all from the one line of `sent`


@pytest.mark.parametrize("attributes", [{"source_encoding": "utf-8"}, {}],
                         ids=["object", "process"])
def test_a_utf_8_source_sends_its_own_bytes(attributes):
    if not attributes:
        httplib.set_source_encoding("utf-8")
    raw = sent(CAFE + "\u20ac", {"X": CAFE}, **attributes)
    assert raw.endswith(b"\r\n\r\ncaf\xc3\xa9\xe2\x82\xac")
    assert b"X: caf\xc3\xa9\r\n" in raw and b"Content-Length: 8\r\n" in raw


def test_latin_1_by_choice_is_silent():
    assert sent(CAFE, source_encoding="latin-1").endswith(b"\r\n\r\ncaf\xe9")


@pytest.mark.parametrize("body", [b"caf\xe9", "cafe", bytearray(b"\xe9")], ids=repr)
def test_bytes_and_ascii_are_silent(body):
    sent(body)


@pytest.mark.parametrize("path", ["/\u010a", "/\u20ac", "/\xe9"])
def test_a_path_holds_no_more_than_2_7_let_pass_of_those_bytes(path):
    with pytest.raises(httplib.InvalidURL):
        sent("", path=path, source_encoding="utf-8")


def test_pieces_and_sends_follow_it():
    conn, wire = connected()
    conn.source_encoding = "utf-8"
    conn.request("POST", "/", [CAFE])
    conn.send(CAFE)
    assert b"5\r\ncaf\xc3\xa9\r\n" in wire.sent and wire.sent.endswith(b"caf\xc3\xa9")


def test_a_class_chooses_for_its_objects():
    class Mine(httplib.HTTPConnection):
        """A program's class."""

        source_encoding = "utf-8"

    conn, wire = connected(kind=Mine)
    conn.request("POST", "/", CAFE)
    assert wire.sent.endswith(b"caf\xc3\xa9")


def test_a_warning_made_an_error_leaves_the_connection_usable():
    conn, wire = connected()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(UnicodeWarning):
            conn.request("POST", "/", CAFE)
    assert wire.sent == b""
    conn.request("POST", "/", "cafe")
    assert wire.sent.endswith(b"cafe")


@pytest.mark.parametrize("value", ["no-such", "utf-16", "hex", "cp037", 5], ids=repr)
def test_an_encoding_without_ascii_in_it_is_refused(value):
    with pytest.raises(ValueError, match="source_encoding is .*; expected a text encoding"):
        httplib.set_source_encoding(value)
