"""What is noted and what is not, use by use: tables of expressions and the codes they show."""
import array
import io
import mmap
import socket
import warnings

import pytest

from httplib_compat import httplib
from httplib_compat._py2.bytestr import bytestr
from httplib_compat._py2.textstr import textstr

HEAD = (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Odd: a \r\nVia: one\r\nVia: two\r\n"
        b"lower: x\r\n\r\nOK")


@pytest.fixture(autouse=True)
def recording():
    """Have a record on, its warnings unseen."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", httplib.Py2OnlyWarning)
        with httplib.record() as on:
            yield on


def codes(recording, text, **names):
    """Return the codes that running a source, as a program, has noted."""
    before = {(place["code"], place["file"], place["line"]) for place in recording.places()}
    source = "<program %d>" % id(names)
    exec(compile(text, source, "exec"), dict(names, httplib=httplib))
    return sorted({place["code"] for place in recording.places()
                   if (place["code"], place["file"], place["line"]) not in before
                   and place["file"] == source})


BODIES = [
    ("body == 'OK'", ["HLC401"]),
    ("body != 'OK'", ["HLC401"]),
    ("'OK' == body", ["HLC401"]),
    ("body in ('no', 'OK')", ["HLC401"]),
    ("for _ in range(2): body == ''", ["HLC402"]),
    ("while body != '':\n body = body[:0]", ["HLC402"]),
    ("body == b'OK'", []),
    ("body == None", []),
    ("'%s' % body", ["HLC403"]),
    ("str(body)", ["HLC403"]),
    ("repr(body)", ["HLC403"]),
    ("format(body)", ["HLC403"]),
    ("'{}'.format(body)", ["HLC403"]),
    ("import logging; logging.getLogger('x').makeRecord('x', 20, '', 1, '%s', (body,),"
     " None).getMessage()", ["HLC403"]),
    ("'O' in body", ["HLC404"]),
    ("b'O' in body", []),
    ("body + 'x'", ["HLC404"]),
    ("'x' + body", ["HLC404"]),
    ("body + b'x'", []),
    ("body.split('K')", ["HLC404"]),
    ("body.split(b'K')", []),
    ("body.split()", []),
    ("body.startswith(('a', 'b'))", ["HLC404"]),
    ("body.strip('K')", ["HLC404"]),
    ("body.strip()", []),
    ("body.replace(b'K', b'k')", []),
    ("body < 'P'", ["HLC404"]),
    ("body.encode('ascii')", ["HLC405"]),
    ("body.decode('ascii')", []),
    ("body[0]", ["HLC406"]),
    ("body[:1]", []),
    ("list(body)", ["HLC406"]),
    ("{'OK': 1}.get(body)", ["HLC407"]),
    ("{body: 1}", []),
    ("len(body), bool(body), bytes(body), body * 2", []),
]


@pytest.mark.parametrize("text, shown", BODIES, ids=[row[0] for row in BODIES])
def test_a_body_that_meets_text_is_noted_and_one_that_meets_bytes_is_not(recording, text, shown):
    assert codes(recording, text, body=bytestr(b"OK")) == shown


TEXTS = [("body == 'OK'", ["HLC401"]), ("'O' in body", ["HLC404"]), ("body.split('K')", ["HLC404"]),
         ("'%s' % body", ["HLC403"]), ("body.encode('utf-8')", ["HLC405"]),
         ("body[0]", ["HLC406"]), ("{'OK': 1}[body]", ["HLC407"]), ("body.decode('utf-8')", []),
         ("len(body), body[:1]", [])]


@pytest.mark.parametrize("text, shown", TEXTS, ids=[row[0] for row in TEXTS])
def test_the_same_holds_in_text_mode(recording, text, shown):
    assert codes(recording, text, body=textstr("OK", b"OK")) == shown


ANSWERS = [
    ("answer.getheader('via')", []),
    ("answer.getheader('x-odd')", ["HLC506"]),
    ("answer.getheader(b'via')", ["HLC211"]),
    ("answer.getheader('none', [])", ["HLC510"]),
    ("answer.getheader('none', 'x')", []),
    ("answer.getheader('via', [])", []),
    ("answer.getheaders()", ["HLC506"]),
    ("dict(answer.getheaders())['content-length']", ["HLC505", "HLC506"]),
    ("answer.msg['via']", ["HLC504"]),
    ("answer.msg['content-length']", []),
    ("try: answer.msg['none']\nexcept KeyError: pass", ["HLC503"]),
    ("answer.msg.get('none')", []),
    ("answer.msg.getheader('via')", ["HLC501"]),
    ("answer.msg.getallmatchingheaders('via')", ["HLC502"]),
    ("answer.msg.get_all('via')", []),
    ("answer.msg.get_content_type()", []),
    ("str(answer.msg)", ["HLC507"]),
    ("answer.msg.headers", ["HLC508"]),
    ("answer.msg.type", ["HLC508"]),
    ("answer.msg['via'] = 'x'", ["HLC509"]),
    ("answer.msg['new'] = 'x'", []),
    ("len(answer.msg)", ["HLC506"]),
    ("'via' in answer.msg", []),
    ("answer.read(-1)", ["HLC409"]),
    ("answer.read(1), answer.read()", []),
    ("answer.strict", ["HLC204"]),
    ("answer.version, answer.status, answer.reason, answer.length", []),
    ("answer.fp._sock", ["HLC411"]),
]


def answered(head=HEAD):
    """Return an answer whose head has been read, and the socket that it came from."""
    ours, theirs = socket.socketpair()
    theirs.sendall(head)
    theirs.close()
    answer = httplib.HTTPResponse(ours)
    answer.begin()
    ours.close()
    return answer


@pytest.mark.parametrize("text, shown", ANSWERS, ids=[row[0] for row in ANSWERS])
def test_what_is_asked_of_an_answer(recording, text, shown):
    answer = answered()
    try:
        assert codes(recording, text, answer=answer) == shown
    finally:
        answer.close()


HEADS = [
    (b"hello\n", ["HLC804"]),
    (b"HTTP/1.1 200 OK\r\nno header\r\nX: 1\r\n\r\n", ["HLC512"]),
    (b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx", ["HLC512"]),
    (b"HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nConnection: close\r\n\r\n", ["HLC512"]),
    (HEAD, []),
]


@pytest.mark.parametrize("head, shown", HEADS)
def test_a_doubtful_head_is_noted_where_it_is_read(recording, head, shown):
    assert codes(recording, "answer = answered(head)\nanswer.close()",
                 answered=answered, head=head) == []  # the helper of this file is a program, too
    noted = {place["code"] for place in recording.places() if place["function"] == "answered"}
    assert noted == set(shown)


REQUESTS = [
    ("request('GET', '/')", []),
    ("request('GET', '/', headers={'X': 'text', 'Y': 5, 'Z': b'bytes'})", []),
    ("request('GET', '/', headers={'X': 2.5})", ["HLC607"]),
    ("request('GET', '/', headers={'X': None})", ["HLC607"]),
    ("request(b'GET', '/')", ["HLC211"]),
    ("request('PUT', '/', 'text')", []),
    ("request('PUT', '/', b'bytes')", []),
    ("request('PUT', '/', file)", ["HLC601"]),
    ("request('PUT', '/', file, {'Content-Length': '2'})", []),
    ("request('PUT', '/', text_file, {'Content-Length': '2'})", ["HLC602"]),
    ("request('PUT', '/', io.BytesIO(b'OK'))", ["HLC603"]),
    ("request('PUT', '/', io.StringIO('OK'), {'Content-Length': '2'})", []),
    ("class Own:\n left = ['OK', '']\n def read(self, amount): return self.left.pop(0)\n"
     "request('PUT', '/', Own(), {'Content-Length': '2'})", ["HLC603"]),
    ("request('PUT', '/', mapped)", ["HLC603"]),
    ("request('PUT', '/', iter([b'OK']))", []),
    ("request('PUT', '/', array.array('H', [1]))", ["HLC610"]),
    ("request('PUT', '/', bytearray(b'OK'))", []),
    ("conn.putrequest('PUT', '/'); conn.endheaders('text')", ["HLC606"]),
    ("conn.putrequest('PUT', '/'); conn.endheaders(b'bytes')", []),
    ("conn.putrequest('GET', '/'); conn.endheaders(); conn.send('x')", ["HLC606"]),
    ("conn.putrequest('GET', '/'); conn._output('X: y')", ["HLC303"]),
    ("conn.putrequest('GET', '/'); conn.putheader('X', [1])", ["HLC607"]),
    ("conn.strict", ["HLC204"]),
    ("conn.set_tunnel", []),
]


@pytest.mark.parametrize("text, shown", REQUESTS, ids=[row[0] for row in REQUESTS])
def test_what_is_sent(recording, text, shown, tmpdir):
    tmpdir.join("body").write("OK")
    conn = httplib.HTTPConnection("localhost", 1)
    conn.sock, theirs = socket.socketpair()
    with open(str(tmpdir.join("body")), "rb") as file, open(str(tmpdir.join("body"))) as text_file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        try:
            assert codes(recording, text, conn=conn, request=conn.request, file=file,
                         text_file=text_file, mapped=mapped, io=io, array=array) == shown
        finally:
            mapped.close()
            conn.close()
            theirs.close()


CONSTRUCTIONS = [
    ("httplib.HTTPConnection('h', 80)", []),
    ("httplib.HTTPConnection('h', port=80, timeout=1)", []),
    ("httplib.HTTPConnection('h', 80, None)", ["HLC201"]),
    ("httplib.HTTPConnection('h', 80, 1, 5)", ["HLC201", "HLC202"]),
    ("httplib.HTTPConnection('h', strict=1)", ["HLC203"]),
    ("httplib.HTTPConnection(b'h')", ["HLC211"]),
    ("httplib.HTTP('h')", ["HLC105"]),
    ("class Own(httplib.HTTP): pass", ["HLC105"]),
    ("httplib.HTTPSConnection('h', 443, None, None, 1)", ["HLC205", "HLC206"]),
    ("httplib.HTTPSConnection('h').key_file", ["HLC207"]),
    ("httplib.StringIO()", ["HLC106"]),
    ("from httplib import FakeSocket", ["HLC106"]),
    ("httplib.MAXAMOUNT", ["HLC106"]),
    ("httplib.os.sep", ["HLC109"]),
    ("httplib.socket, httplib.urlsplit", []),
    ("httplib.LineAndFileWrapper('a', httplib)", ["HLC106"]),
    ("class Own(httplib.HTTPConnection):\n"
     " def __init__(self, host, strict=None):\n"
     "  httplib.HTTPConnection.__init__(self, host, 80, strict)\nOwn('h')", ["HLC304"]),
    ("class Own(httplib.HTTPConnection):\n def endheaders(self, body=None): pass", ["HLC301"]),
    ("class Own(httplib.HTTPConnection):\n def endheaders(self, body=None, **more): pass", []),
    ("class Own(httplib.HTTPConnection):\n def _set_content_length(self): pass", ["HLC302"]),
    ("class Own(httplib.HTTPResponse):\n"
     " def __init__(self, sock, debuglevel=0, strict=0): pass", ["HLC306"]),
    ("import io\nclass Fake:\n"
     " def makefile(self, mode, size): return io.BytesIO()\n"
     "httplib.HTTPResponse(Fake())", ["HLC413"]),
    ("import io\nclass Fake:\n"
     " def makefile(self, mode, size=-1): return io.StringIO()\n"
     "httplib.HTTPResponse(Fake())", ["HLC413"]),
    ("import io\nclass Fake:\n"
     " def makefile(self, mode, size=-1): return io.BytesIO()\n"
     "httplib.HTTPResponse(Fake())", []),
    ("httplib._MAXLINE = httplib._MAXLINE", ["HLC308"]),
    ("httplib.responses[404]", []),
    ("httplib.responses[306]", ["HLC703"]),
    ("httplib.responses.get(426)", ["HLC703"]),
    ("len(httplib.responses)", ["HLC703"]),
]


@pytest.mark.parametrize("text, shown", CONSTRUCTIONS, ids=[row[0] for row in CONSTRUCTIONS])
def test_what_is_made_and_what_is_asked_of_the_module(recording, text, shown):
    assert codes(recording, text) == shown


def test_a_warning_of_the_strings_themselves_is_still_at_the_programs_line(recording):
    with warnings.catch_warnings(record=True) as drawn:
        warnings.simplefilter("always", UnicodeWarning)
        assert bytestr(b"\xe9") != "\u20ac"
    assert [warning.filename for warning in drawn if warning.category is UnicodeWarning] == [
        __file__]


def test_arguments_are_described_as_ever(recording):
    import inspect
    asked = inspect.getfullargspec(httplib.HTTPConnection.__init__)
    assert asked.args[:4] == ["self", "host", "port", "strict"]


def test_element_tree_still_gets_plain_bytes(recording):
    from xml.etree import ElementTree
    answer = answered(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n<a/>")
    assert ElementTree.parse(answer).getroot().tag == "a"


def test_names_of_headers_are_plain_text_to_whoever_keeps_them(recording):
    import json
    import pickle
    answer = answered()
    names = [name for name, _ in answer.getheaders()]
    answer.close()
    assert pickle.loads(pickle.dumps(names, 2)) == ["content-length", "x-odd", "via", "lower"]
    assert type(pickle.loads(pickle.dumps(names[0]))) is str
    assert json.loads(json.dumps(names))[0] == "content-length"


def test_every_code_has_its_words_and_they_fit_a_line():
    from httplib_compat._record.codes import MESSAGES
    assert all(0 < len(words) < 160 for words in MESSAGES.values())
