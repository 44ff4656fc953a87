"""The body modes: what a body is to the program, by class, object, process and environment."""
import io
import os
import subprocess
import sys

import pytest

from httplib_compat import httplib
from httplib_compat._py2 import settings
from httplib_compat._py2.bytestr import bytestr
from httplib_compat._py2.textstr import textstr
from wire import Wire, begun, connected

UTF_8 = "na\xefve \u20ac\n\U0001f40d!\n".encode("utf-8")


@pytest.fixture(autouse=True)
def no_setting_stays_behind():
    """Whatever a test sets for the process is undone."""
    yield
    httplib.set_body_mode(None)
    httplib.set_source_encoding(None)


def answer(body, content_type="text/plain", framing="sized"):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: " + content_type.encode() + b"\r\n"
    if framing == "sized":
        return head + b"Content-Length: %d\r\n\r\n" % len(body) + body
    if framing == "endless":
        return head + b"\r\n" + body
    chunks = b"".join(b"3\r\n" + body[at:at + 3] + b"\r\n" if len(body) - at >= 3
                      else b"%x\r\n" % (len(body) - at) + body[at:] + b"\r\n"
                      for at in range(0, len(body), 3))
    return head + b"Transfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"


def in_mode(mode, raw):
    """Return the response to an answer, in a mode."""
    class Mine(httplib.HTTPResponse):
        """A response of that mode."""

        body_mode = mode

    response = Mine(Wire(raw))
    response.begin()
    return response


@pytest.mark.parametrize("mode, kind", [("bytestr", bytestr), ("text", textstr), ("bytes", bytes)])
def test_each_mode_has_its_type_everywhere(mode, kind):
    assert type(in_mode(mode, answer(b"abc")).read()) is kind
    assert type(in_mode(mode, answer(b"abc")).read(2)) is kind
    assert type(in_mode(mode, answer(b"abc", framing="chunked")).read()) is kind
    assert type(in_mode(mode, answer(b"a\nb")).fp.readline()) is kind
    assert type(in_mode(mode, answer(b"a\nb")).fp.read(1)) is kind
    assert type(in_mode(mode, answer(b"a\nb")).readline()) is kind
    assert [type(line) for line in in_mode(mode, answer(b"a\nb"))] == [kind, kind]
    ended = in_mode(mode, answer(b"abc"))
    ended.read()
    assert type(ended.read()) is kind and not ended.read()


@pytest.mark.parametrize("framing", ["sized", "endless", "chunked"])
@pytest.mark.parametrize("amount", [1, 2, 3, 4, 5, 7, 100])
def test_text_read_in_pieces_never_cuts_a_character_nor_ends_early(framing, amount):
    response = in_mode("text", answer(UTF_8, framing=framing))
    pieces = []
    while True:
        piece = response.read(amount)
        if piece == "":
            break
        pieces.append(piece)
    assert "".join(pieces) == UTF_8.decode("utf-8")
    assert b"".join(map(bytes, pieces)) == UTF_8


@pytest.mark.parametrize("content_type, body, text", [
    ("text/plain; charset=iso-8859-1", b"caf\xe9", "caf\xe9"),
    ("text/plain; charset=UTF-8", b"caf\xc3\xa9", "caf\xe9"),
    ("text/plain; charset=\"koi8-r\"", b"\xc1", "\u0430"),
    ("text/plain; charset=shift_jis", b"\x82\xa0", "\u3042"),
    ("text/plain", b"caf\xc3\xa9", "caf\xe9"),
    ("text/plain", b"caf\xe9", "caf\xe9"),
    ("text/plain; charset=ascii", b"caf\xe9", "caf\xe9"),
    ("text/plain; charset=no-such", b"caf\xc3\xa9", "caf\xe9"),
    ("text/plain; charset=hex", b"cafe", "cafe"),
    ("text/plain; charset=unicode_escape", b"\\n", "\\n"),
    ("text/plain; charset=punycode", b"a-b", "a-b"),
    ("text/plain", b"\xc3\xa9\xff\xc3\xa9", "\xc3\xa9\xff\xc3\xa9"),
], ids=repr)
def test_the_charset_decides_else_utf_8_else_latin_1(content_type, body, text):
    whole = in_mode("text", answer(body, content_type)).read()
    assert whole == text and bytes(whole) == body


def test_after_what_is_no_utf_8_the_rest_is_latin_1():
    response = in_mode("text", answer(b"\xc3\xa9 \xff \xc3\xa9"))
    pieces = [response.read(3), response.read(2), response.read()]
    assert pieces == ["\xe9 ", "\xff ", "\xc3\xa9"]
    assert b"".join(map(bytes, pieces)) == b"\xc3\xa9 \xff \xc3\xa9"


def test_a_body_that_ends_inside_a_character_loses_nothing():
    response = in_mode("text", answer(b"ab\xc3"))
    pieces = [response.read(2), response.read(2), response.read(2)]
    assert "".join(pieces) == "ab\xc3"


@pytest.mark.parametrize("mode, kind", [("bytestr", bytestr), ("text", textstr), ("bytes", bytes)])
def test_what_an_incomplete_read_has_follows_the_mode(mode, kind):
    response = in_mode(mode, answer(b"abcdef")[:-3])
    with pytest.raises(httplib.IncompleteRead) as caught:
        response.read()
    assert type(caught.value.partial) is kind and caught.value.args == (caught.value.partial,)
    assert bytes(caught.value.partial) == b"abc" and caught.value.expected == 3


def test_files_that_read_a_text_response_by_blocks_get_bytes():
    body = UTF_8 * 3
    lines = io.TextIOWrapper(in_mode("text", answer(body)), "utf-8")
    assert "".join(line for line in lines) == body.decode("utf-8")
    buffer = bytearray(2)
    assert in_mode("text", answer(UTF_8)).readinto(buffer) == 2 and bytes(buffer) == UTF_8[:2]


def test_lines_in_text_mode_are_text():
    assert list(in_mode("text", answer(UTF_8, framing="chunked"))) == ["na\xefve \u20ac\n",
                                                                       "\U0001f40d!\n"]
    assert in_mode("text", answer(UTF_8)).fp.readlines() == ["na\xefve \u20ac\n", "\U0001f40d!\n"]


def test_the_1_5_class_hands_its_mode_on():
    class Mine(httplib.HTTP):
        """A program's class."""

        body_mode = "text"

    http = Mine("example.org")
    http._conn.sock = Wire(answer(UTF_8))
    http.putrequest("GET", "/")
    http.endheaders()
    assert http.getreply()[0] == 200
    assert http.getfile().readline() == "na\xefve \u20ac\n"


def test_the_nearest_wins():
    class Mine(httplib.HTTPConnection):
        """A class with a mode."""

        body_mode = "text"

    def kind(conn):
        conn.request("GET", "/")
        return type(conn.getresponse().read())

    raw = answer(b"abc")
    assert kind(connected(raw)[0]) is bytestr
    httplib.set_body_mode("bytes")
    assert kind(connected(raw)[0]) is bytes
    assert kind(connected(raw, Mine)[0]) is textstr
    conn, _ = connected(raw, Mine)
    conn.body_mode = "bytestr"
    assert kind(conn) is bytestr
    httplib.set_body_mode(None)
    assert kind(connected(raw)[0]) is bytestr


@pytest.mark.parametrize("variable, value, code, printed", [
    ("HTTPLIB_COMPAT_BODY_MODE", "text", "settings.body_mode.choose()", "text"),
    ("HTTPLIB_COMPAT_BODY_MODE", "", "settings.body_mode.choose()", "bytestr"),
    ("HTTPLIB_COMPAT_SOURCE_ENCODING", "UTF8", "settings.source_encoding.choose()", "utf-8"),
])
def test_the_environment_chooses_for_a_process(variable, value, code, printed):
    code = "from httplib_compat._py2 import settings; print(%s)" % code
    environment = dict(os.environ, **{variable: value})
    found = subprocess.check_output([sys.executable, "-c", code], env=environment)
    assert found.decode().split() == [printed]


def test_a_wrong_value_is_refused_by_its_name():
    with pytest.raises(ValueError, match="body_mode is 'unicode'; expected 'bytestr', 'text' or"):
        httplib.set_body_mode("unicode")
    conn, _ = connected(answer(b""))
    conn.body_mode = "str"
    conn.request("GET", "/")
    with pytest.raises(ValueError, match="body_mode is 'str'"):
        conn.getresponse()


def test_a_wrong_value_in_the_environment_names_the_variable(monkeypatch):
    made = settings.Setting("body_mode", "HTTPLIB_TEST_MODE", "bytestr", settings._body_mode)
    monkeypatch.setenv("HTTPLIB_TEST_MODE", "unicode")
    with pytest.raises(ValueError, match="the environment variable HTTPLIB_TEST_MODE is 'unicode'"):
        made.choose()


def test_a_choice_of_another_thread_at_this_moment_counts(monkeypatch):
    def check(value, origin):
        if "environment" in origin:
            made.set("bytes")
        return value

    made = settings.Setting("body_mode", "HTTPLIB_TEST_MODE", "bytestr", check)
    monkeypatch.setenv("HTTPLIB_TEST_MODE", "bytestr")
    assert (made.choose(), made.is_default) == ("bytes", False)
    made.set(None)
    assert (made.choose(), made.is_default) == ("bytestr", True)


def test_the_default_takes_no_form():
    assert begun(answer(b"abc"))._form is None
