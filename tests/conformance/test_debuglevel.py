"""The lines that a debug level prints: word for word, and in their order."""
import httplib
import pytest

from fakes import text_socket
from peers import serve

ANSWER = 'HTTP/1.1 200 OK\r\nX-One: 1\r\nX-Two: two\r\nContent-Length: 2\r\n\r\nok'
HEAD = "GET / HTTP/1.1\\r\\nHost: example.org\\r\\nAccept-Encoding: identity\\r\\n"


class Reader(object):
    def __init__(self):
        self.blocks = ['body']

    def read(self, amount):
        return self.blocks.pop() if self.blocks else ''


def connected(answer=ANSWER):
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket(answer)
    conn.set_debuglevel(1)
    return conn


def test_a_request_and_its_answer(capsys):
    conn = connected()
    conn.request('GET', '/')
    assert capsys.readouterr()[0] == "send: '%s\\r\\n'\n" % HEAD
    conn.getresponse()
    assert capsys.readouterr()[0] == ("reply: 'HTTP/1.1 200 OK\\r\\n'\n"
                                      "header: X-One: 1\r\nheader: X-Two: two\r\n"
                                      "header: Content-Length: 2\r\n")


def test_the_same_on_a_real_socket(capsys):
    with serve(ANSWER.encode('ascii')) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.set_debuglevel(1)
        conn.request('GET', '/')
        conn.getresponse().read()
        conn.close()
    assert capsys.readouterr()[0] == (
        "send: '%s\\r\\n'\nreply: 'HTTP/1.1 200 OK\\r\\n'\n"
        "header: X-One: 1\r\nheader: X-Two: two\r\nheader: Content-Length: 2\r\n"
        % HEAD.replace('example.org', peer.address))


def test_a_string_body_is_in_the_same_line(capsys):
    conn = connected()
    conn.request('GET', '/', "it's")
    assert capsys.readouterr()[0] == (
        'send: "%sContent-Length: 4\\r\\n\\r\\nit\'s"\n' % HEAD)


def test_a_file_body(capsys):
    conn = connected()
    body = Reader()
    conn.request('GET', '/', body)
    assert capsys.readouterr()[0] == (
        "Cannot stat!!\nsend: '%s\\r\\n'\nsend: %r\nsendIng a read()able\n" % (HEAD, body))


def test_binary_data(capsys):
    conn = connected()
    conn.send(b'\x00\xff')
    assert capsys.readouterr()[0] == "send: '\\x00\\xff'\n"


def test_a_100_before_the_answer(capsys):
    conn = connected('HTTP/1.1 100 Continue\r\nA: b\r\n\r\n' + ANSWER)
    conn.request('GET', '/')
    capsys.readouterr()
    conn.getresponse()
    assert capsys.readouterr()[0] == (
        "reply: 'HTTP/1.1 100 Continue\\r\\n'\nheader: A: b\nreply: 'HTTP/1.1 200 OK\\r\\n'\n"
        "header: X-One: 1\r\nheader: X-Two: two\r\nheader: Content-Length: 2\r\n")


def test_the_class_s_level(capsys, monkeypatch):
    monkeypatch.setattr(httplib.HTTPConnection, 'debuglevel', 1)
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket(ANSWER)
    conn.request('GET', '/')
    assert capsys.readouterr()[0] == "send: '%s\\r\\n'\n" % HEAD


@pytest.mark.parametrize('level', [0, -1])
def test_no_level_no_lines(capsys, level):
    conn = connected()
    conn.set_debuglevel(level)
    conn.request('GET', '/')
    conn.getresponse().read()
    assert capsys.readouterr()[0] == ''


def test_a_response_of_its_own(capsys):
    response = httplib.HTTPResponse(text_socket('nothing like it\r\n'), 1)
    response.begin()
    assert capsys.readouterr()[0] == "reply: 'nothing like it\\r\\n'\n"


def test_the_1_5_class(capsys):
    http = httplib.HTTP('example.org')
    http._conn.sock = text_socket(ANSWER)
    http.set_debuglevel(1)
    http.putrequest('GET', '/')
    http.endheaders()
    assert capsys.readouterr()[0] == "send: 'GET / HTTP/1.0\\r\\n\\r\\n'\n"
