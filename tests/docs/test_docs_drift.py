"""The table of drift: its numbers, its kinds, and some of its lines, run on both modules."""
import http.client
import inspect
import io
import pickle
import re

import pytest

from docpages import rows
from httplib_compat import httplib

KINDS = {kind for kind, _ in rows("drift.md", ["kind"])}
TABLE = rows("drift.md", ["number"])
NUMBERS = [row[0] for row in TABLE]


def test_no_number_stands_twice_and_they_ascend():
    assert len(NUMBERS) > 100
    assert NUMBERS == sorted(set(NUMBERS))
    assert [number for number in NUMBERS if not re.match(r"D\d{3}$", number)] == []


@pytest.mark.parametrize("row", TABLE, ids=NUMBERS)
def test_a_line_has_both_worlds_and_a_kind(row):
    _, kind, before, after = row
    assert after and (before or kind == "same")
    assert set(kind.split(", ")) <= KINDS


def message(module):
    """Return the message of one head, as the module parses it."""
    head = b"Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nX: y \r\n\r\n"
    if module is httplib:
        return httplib.HTTPMessage(io.BytesIO(head))
    return http.client.parse_headers(io.BytesIO(head))


def assigned(module):
    """Return the value of a field that was set anew."""
    found = message(module)
    found["X"] = "z"
    return found["X"]


class Canned:
    """A socket that holds one answer, and keeps what it is sent."""

    def __init__(self, answer=b"HTTP/1.1 200 OK\r\nA-B: x \r\nContent-Length: 4\r\n\r\nspam"):
        self.answer = answer
        self.sent = []

    def makefile(self, *arguments):
        return io.BytesIO(self.answer)

    def sendall(self, data):
        self.sent.append(bytes(data))

    def close(self):
        """Nothing to let go of."""


def response(module):
    """Return the response to a GET, its head read."""
    conn = connected(module)
    conn.request("GET", "/")
    return conn.getresponse()


def connected(module):
    """Return a connection whose socket is a canned one."""
    conn = module.HTTPConnection("localhost")
    conn.sock = Canned()
    return conn


def body_of_a_file(module):
    """Return whether a file goes out in chunks."""
    conn = connected(module)
    with open(__file__, "rb") as file:
        conn.request("POST", "/", file)
    return b"chunked" in b"".join(conn.sock.sent).partition(b"\r\n\r\n")[0]


def small_post(module):
    """Return in how many sends a small body goes out."""
    conn = connected(module)
    conn.request("POST", "/", b"spam")
    return len(conn.sock.sent)


def arguments(called):
    """Return the names of the arguments of a function or class."""
    return list(inspect.signature(called).parameters)


# number -> the question, what 2.7.18 and this package answer, what http.client answers
PROBES = {
    "D002": (lambda module: "HTTP" in module.__all__, True, False),
    "D003": (lambda module: hasattr(module, "HTTPS"), True, False),
    "D004": (lambda module: hasattr(module, "LineAndFileWrapper"), True, False),
    "D009": (lambda module: type(module.OK) is int, True, False),
    "D011": (lambda module: repr(module.OK), "200", "<HTTPStatus.OK: 200>"),
    "D012": (lambda module: "%d" % module.OK, "200", "200"),
    "D014": (lambda module: b"HTTPStatus" in pickle.dumps(module.OK), False, True),
    "D018": (lambda module: 306 in module.responses, True, False),
    "D019": (lambda module: 207 in module.responses, False, True),
    "D030": (lambda module: arguments(module.HTTPConnection)[2], "strict", "timeout"),
    "D037": (lambda module: hasattr(module.HTTPConnection, "strict"), True, False),
    "D060": (lambda module: arguments(module.HTTPResponse)[2], "strict", "method"),
    "D062": (lambda module: "buffering" in arguments(module.HTTPConnection.getresponse),
             True, False),
    "D069": (lambda module: type(response(module).chunked), int, bool),
    "D070": (lambda module: hasattr(response(module), "strict"), True, False),
    "D081": (lambda module: response(module).read() == "spam", True, False),
    "D083": (lambda module: "%s" % response(module).read(), "spam", "b'spam'"),
    "D086": (lambda module: response(module).read()[0] == "s", True, False),
    "D110": (lambda module: "a-b" in dict(response(module).getheaders()), True, False),
    "D113": (lambda module: response(module).getheader("a-b").strip(), "x", "x"),
    "D114": (lambda module: response(module).getheader("none", []), [], ""),
    "D132": (lambda module: len(message(module).getallmatchingheaders("set-cookie")), 2, 0),
    "D134": (lambda module: message(module)["set-cookie"], "a=1, b=2", "a=1"),
    "D136": (lambda module: len(message(module)), 2, 3),
    "D138": (lambda module: assigned(module).strip(), "z", "y"),
    "D170": (body_of_a_file, False, True),
    "D183": (small_post, 1, 2),
    "D192": (lambda module: hasattr(module.HTTPConnection, "_set_content_length"), True, False),
}


# With -bb a comparison of bytes and text is an error, and a warning without it.
@pytest.mark.filterwarnings("ignore::BytesWarning")
@pytest.mark.parametrize("number", sorted(PROBES))
def test_both_modules_answer_as_the_line_says(number):
    assert number in NUMBERS
    question, before, after = PROBES[number]
    assert question(httplib) == before
    assert question(http.client) == after
