"""What programs seldom do, and is noted all the same; and who is not the program: tables again."""
import array
import io
import socket
import threading

import pytest

from httplib_compat import httplib
from httplib_compat._py2.bytestr import bytestr
from httplib_compat._record import loops, places, watching
from httplib_compat._record.responses import is_doubtful
import test_record_observed
from test_record_observed import answered, codes

recording = test_record_observed.recording  # the fixture, for every test of this file

BODIES = [
    ("body % ('x',)", ["HLC404"]),
    ("body % {'a': 'x'}", ["HLC404"]),
    ("body % {'a': 1}", []),
    ("import collections; collections.ChainMap({}, {}).get(body)", []),  # its own line looks it up
]


@pytest.mark.parametrize("text, shown", BODIES, ids=[row[0] for row in BODIES])
def test_a_body_as_a_template_and_as_a_key_of_others(recording, text, shown):
    template = bytestr(b"%(a)s" if "{'a'" in text else b"%s")
    assert codes(recording, text, body=template) == shown


FOLDED = (b"HTTP/1.1 200 OK\r\nX-Long: one\r\n two\r\nno field\r\nContent-Length: 0\r\n\r\n")
PLAIN = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
EMPTY = b"HTTP/1.1 204 None\r\n\r\n"
BAD_CHUNK = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
SHORT = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nOK"

NAME = "name = answer.getheaders()[0][0]\n"

ANSWERS = [
    (PLAIN, NAME + "name != 'content-length'", ["HLC505"]),
    (PLAIN, NAME + "name != 'Content-Length'", []),
    (PLAIN, NAME + "repr(name)", ["HLC506"]),
    (PLAIN, NAME + "'{:>20}'.format(name)", ["HLC506"]),
    (PLAIN, NAME + "name + ':'", ["HLC506"]),
    (PLAIN, NAME + "import string; string.Formatter().format('{}', name)", []),
    (PLAIN, "list(answer.msg)", []),
    (PLAIN, "for name in answer.msg: name == 'content-length'", ["HLC505"]),
    (EMPTY, "answer.msg.items()", []),
    (FOLDED, "answer.getheader('x-long')", ["HLC506"]),
    (FOLDED, "answer.getheader('content-length')", []),
    (FOLDED, "answer.msg.headers.insert(0, 'no field'); answer.getheaders()",
     ["HLC506", "HLC508"]),
    (PLAIN, "del answer.strict", []),
    (PLAIN, "del answer.fp._sock", []),
    (PLAIN, "type(answer.fp)._sock", ["HLC411"]),
    (BAD_CHUNK, "try: answer.read()\nexcept httplib.IncompleteRead: pass", ["HLC805"]),
    (SHORT, "try: answer.read()\nexcept httplib.IncompleteRead: pass", []),
]


@pytest.mark.parametrize("head, text, shown", ANSWERS, ids=[repr(row[1:]) for row in ANSWERS])
def test_what_is_asked_of_an_answer(recording, head, text, shown):
    answer = answered(head)
    file = answer.fp
    sock = getattr(file, "_sock", None)
    try:
        assert codes(recording, text, answer=answer) == shown
    finally:
        if "del answer.fp._sock" in text:
            file._sock = sock
        answer.close()


REQUESTS = [
    ("conn.request('PUT', '/', array.array('b', [1]))", []),
    ("conn.putrequest('PUT', '/'); conn.endheaders(text_file)", ["HLC602"]),
    ("conn.putrequest('GET', '/'); conn._output(b'X: y')", []),
]


@pytest.mark.parametrize("text, shown", REQUESTS, ids=[row[0] for row in REQUESTS])
def test_what_is_sent(recording, text, shown, tmpdir):
    tmpdir.join("body").write("OK")
    conn = httplib.HTTPConnection("localhost", 1)
    conn.sock, theirs = socket.socketpair()
    with open(str(tmpdir.join("body"))) as text_file:
        try:
            assert codes(recording, text, conn=conn, text_file=text_file, array=array) == shown
        finally:
            conn.close()
            theirs.close()


OWN_SECURE = ("class Own(httplib.HTTPSConnection):\n"
              " def __init__(self, host, strict=None):\n"
              "  httplib.HTTPSConnection.__init__(self, host, strict=strict)\nOwn('h')")
MISSING = ("try: %s\nexcept AttributeError: pass\nelse: assert False")

QUESTIONS = [
    ("httplib.HTTPSConnection('h', strict=1)", ["HLC203"]),
    (OWN_SECURE, ["HLC304"]),
    ("import io\nclass Fake:\n def makefile(self, mode, size=-1): return io.BytesIO()\n"
     "httplib.HTTPResponse(Fake(), 0, 1)", ["HLC208"]),
    ("import textwrap\nclass Own(httplib.HTTPConnection): endheaders = textwrap.dedent", []),
    (MISSING % "httplib.HTTPMessage.type", []),
    (MISSING % "httplib.HTTPMessage.__new__(httplib.HTTPMessage).type", ["HLC508"]),
    (MISSING % "del httplib.HTTPMessage.__new__(httplib.HTTPMessage).type", []),
    ("type(httplib).MAXAMOUNT", []),
    ("httplib.MAXAMOUNT = httplib.MAXAMOUNT", ["HLC106", "HLC308"]),
    ("kept = httplib.MAXAMOUNT\ndel httplib.MAXAMOUNT\n" + MISSING % "del httplib.MAXAMOUNT"
     + "\nhttplib.MAXAMOUNT = kept", ["HLC106", "HLC308"]),
    ("404 in httplib.responses", []),
    ("426 in httplib.responses", ["HLC703"]),
    ("repr(httplib.responses)", ["HLC703"]),
    ("httplib.responses.keys()", ["HLC703"]),
    ("httplib.responses.items()", ["HLC703"]),
    ("httplib.responses.values()", ["HLC703"]),
    ("import copy; copy.copy(httplib.responses)", []),
]


@pytest.mark.parametrize("text, shown", QUESTIONS, ids=[row[0] for row in QUESTIONS])
def test_what_is_made_and_what_is_asked_of_the_module(recording, text, shown):
    assert codes(recording, text) == shown


def test_where_there_is_no_line_of_the_program_nothing_is_noted(recording):
    """A method of ours as the whole work of a thread: only `threading` and we are on its stack."""
    answer = answered()
    before = len(recording.places())
    thread = threading.Thread(target=answer.read, args=(-1,))
    thread.start()
    thread.join()
    answer.close()
    assert recording.places()[before:] == []


def test_a_body_cut_short_that_is_not_in_chunks_is_as_on_http_client(recording):
    class Fake:
        def makefile(self, mode, size=-1):
            return io.BytesIO(SHORT)

    answer = httplib.HTTPResponse(Fake())
    answer.begin()
    assert codes(recording, "try: answer.read()\nexcept httplib.IncompleteRead: pass",
                 answer=answer) == []


def test_a_message_of_another_kind_is_not_judged():
    assert not is_doubtful(object())


def test_a_method_that_tells_no_signature_is_watched_too():
    def method(self, amount):
        return amount

    method.__wrapped__ = method  # what `inspect` takes for a ring
    seen = []
    observed = watching.watched(method, lambda frame, *call: seen.append(call))
    assert observed("it", 5) == 5
    assert seen == [("it", (5,), {})]


def test_the_tables_of_files_and_loops_do_not_grow_for_ever(recording, monkeypatch):
    monkeypatch.setattr(places, "_MOST_KINDS", 0)
    monkeypatch.setattr(loops, "_MOST_CODES", 0)
    known = len(places._kinds), len(loops._lines)
    text = "while body != '':\n body, seldom = body[:0], 'code of no other test'"
    assert codes(recording, text, body=bytestr(b"OK")) == ["HLC402"]
    assert (len(places._kinds), len(loops._lines)) == known
