"""Bad input: refused by the argument's name, before a byte is sent, the connection usable."""
import pytest

from httplib_compat import httplib
from wire import connected

EURO = "\u20ac"
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


def works(conn):
    """Tell whether a request goes through."""
    conn.request("GET", "/")
    return conn.getresponse().read() == "ok"


@pytest.mark.parametrize("arguments, named", [
    ((EURO, "/"), "method"),
    (("GET", "/" + EURO), "url"),
    (("POST", "/", EURO), "body"),
    (("GET", "/", None, {"X-Price": EURO}), "the header 'X-Price'"),
    (("GET", "/", None, {EURO: "1"}), "the header '\u20ac'"),
    (("POST", "/", ["a", EURO]), None),
], ids=["method", "url", "body", "value", "name", "item"])
def test_a_request_with_text_that_stands_for_no_bytes(arguments, named):
    conn, wire = connected(OK)
    with pytest.raises(UnicodeEncodeError) as caught:
        conn.request(*arguments)
    if named is None:
        # An iterable is read as it is sent: half a request is out, so the socket is closed.
        assert "an item of the body" in str(caught.value)
        assert wire.closed and conn.sock is None
        conn.sock = type(wire)(OK)
    else:
        assert named + " holds " in str(caught.value)
        assert "encode('utf-8')" in str(caught.value)
        assert wire.sent == b""
    assert works(conn)


def test_a_header_that_cannot_be_sent_leaves_the_request_open_for_others():
    conn, wire = connected(OK)
    conn.putrequest("GET", "/")
    with pytest.raises(UnicodeEncodeError):
        conn.putheader("X", EURO)
    conn.putheader("X", "1")
    conn.endheaders()
    assert b"X: 1\r\n" in wire.sent
    assert conn.getresponse().read() == "ok"


def test_a_body_that_cannot_be_sent_leaves_the_head_to_be_sent():
    conn, wire = connected(OK)
    conn.putrequest("POST", "/")
    conn.putheader("Content-Length", 1)
    with pytest.raises(UnicodeEncodeError):
        conn.endheaders(EURO)
    assert wire.sent == b""
    conn.endheaders("x")
    assert wire.sent.endswith(b"Content-Length: 1\r\n\r\nx")


def test_text_that_cannot_be_sent_by_hand_is_refused():
    conn, wire = connected()
    with pytest.raises(UnicodeEncodeError, match="the data to send"):
        conn.send(EURO)
    assert wire.sent == b""


@pytest.mark.parametrize("call, kind, words", [
    (lambda: httplib.HTTPConnection(None), AttributeError, "host is NoneType"),
    (lambda: httplib.HTTPConnection(5, 80), TypeError, "host is int"),
    (lambda: connected()[0].request("GET", 5), TypeError, "url is int"),
    (lambda: connected()[0].request(None, "/"), AttributeError, "method is NoneType"),
    (lambda: connected()[0].request("GET", "/", None, {5: 1}), AttributeError,
     "header name is int"),
    (lambda: connected()[0].request("GET", "/", None, None), TypeError, "headers is NoneType"),
    (lambda: connected()[0].request("GET", "/", None, [("a", "b")]), AttributeError,
     "headers is list"),
    (lambda: connected()[0].request("GET", "/", None, "a: b"), AttributeError, "headers is str"),
    (lambda: connected()[0].send(5), TypeError, "data to send is int"),
], ids=["host", "host with port", "url", "method", "header name", "no headers", "a list",
        "a string", "data"])
def test_a_wrong_argument_raises_what_2_7_raised_and_is_named(call, kind, words):
    with pytest.raises(kind, match=words):
        call()


def test_a_wrong_url_leaves_the_connection_usable():
    conn, _ = connected(OK)
    with pytest.raises(TypeError):
        conn.request("GET", 5)
    assert works(conn)
