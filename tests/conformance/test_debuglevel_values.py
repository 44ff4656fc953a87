"""What counts as a debug level, who has it, and how each kind of sent data is printed."""
import array
import sys

import httplib
import pytest

from fakes import text_socket

OK = 'HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 2\r\n\r\nok'
SENT = ("send: 'GET / HTTP/1.1\\r\\nHost: example.org\\r\\n"
        "Accept-Encoding: identity\\r\\n\\r\\n'\n")
CAME = "reply: 'HTTP/1.1 200 OK\\r\\n'\nheader: A: b\r\nheader: Content-Length: 2\r\n"


class Reader(object):
    def __repr__(self):
        return '<a reader>'

    def read(self, amount):
        return ''


def connected(kind=None, answer=OK):
    conn = (kind or httplib.HTTPConnection)('example.org')
    conn.sock = text_socket(answer)
    return conn


def printed(conn, capsys):
    """Return what a whole exchange prints."""
    conn.request('GET', '/')
    conn.getresponse().read()
    return capsys.readouterr()[0]


@pytest.mark.parametrize('level', [1, 2, 100, True, 0.5], ids=repr)
def test_levels_that_print(level, capsys):
    conn = connected()
    conn.set_debuglevel(level)
    assert conn.debuglevel is level
    assert printed(conn, capsys) == SENT + CAME


@pytest.mark.parametrize('level', [0, -1, False, None, 0.0], ids=repr)
def test_levels_that_do_not(level, capsys):
    conn = connected()
    conn.set_debuglevel(level)
    assert conn.debuglevel is level
    assert printed(conn, capsys) == ''


@pytest.mark.parametrize('level', ['1', '0', ''], ids=repr)
def test_any_text_is_above_zero_as_an_option_of_the_command_line_is(level, capsys):
    conn = connected()
    conn.set_debuglevel(level)
    assert printed(conn, capsys) == SENT + CAME


def test_a_level_on_a_subclass(capsys):
    class Loud(httplib.HTTPConnection):
        debuglevel = 1

    assert printed(connected(Loud), capsys) == SENT + CAME
    assert printed(connected(), capsys) == ''


def test_a_level_set_on_the_class_counts_for_objects_that_exist(capsys, monkeypatch):
    conn = connected()
    monkeypatch.setattr(httplib.HTTPConnection, 'debuglevel', 1)
    assert printed(conn, capsys) == SENT + CAME


def test_a_level_set_between_request_and_answer(capsys):
    conn = connected()
    conn.request('GET', '/')
    conn.set_debuglevel(1)
    assert conn.getresponse().debuglevel == 1
    assert capsys.readouterr()[0] == CAME


def test_a_response_class_may_have_no_room_for_a_level():
    class Old(httplib.HTTPResponse):
        def __init__(self, sock, strict=0, method=None):
            httplib.HTTPResponse.__init__(self, sock, 0, strict, method)

    conn = connected()
    conn.response_class = Old
    conn.request('GET', '/')
    assert conn.getresponse().debuglevel == 0
    conn = connected()
    conn.response_class = Old
    conn.set_debuglevel(1)
    conn.request('GET', '/')
    with pytest.raises(TypeError):
        conn.getresponse()


@pytest.mark.parametrize('data, line', [
    ('text', "send: 'text'\n"), ('', "send: ''\n"), ("it's", 'send: "it\'s"\n'),
    ('both\'"', "send: 'both\\'\"'\n"), ('\r\n\t\\', "send: '\\r\\n\\t\\\\'\n"),
    (b'bytes', "send: 'bytes'\n"), (b'\x00\x7f\x80\xff', "send: '\\x00\\x7f\\x80\\xff'\n"),
    (Reader(), 'send: <a reader>\nsendIng a read()able\n'),
], ids=repr)
def test_what_is_printed_of_what_is_sent(data, line, capsys):
    conn = connected()
    conn.set_debuglevel(1)
    conn.send(data)
    assert capsys.readouterr()[0] == line


def test_an_array_is_printed_as_it_is_and_is_no_reader(capsys):
    conn = connected()
    conn.set_debuglevel(1)
    conn.sock.sendall = lambda data: None
    conn.send(array.array('B', [1, 2]))
    assert capsys.readouterr()[0] == "send: array('B', [1, 2])\n"


@pytest.mark.parametrize('answer, lines', [
    ('HTTP/1.0 200\r\n\r\n', "reply: 'HTTP/1.0 200\\r\\n'\n"),
    ('HTTP/1.0 200 It\'s\r\n\r\n', 'reply: "HTTP/1.0 200 It\'s\\r\\n"\n'),
    ('HTTP/1.0 200 \xe4\r\n\r\n', "reply: 'HTTP/1.0 200 \\xe4\\r\\n'\n"),
    ('HTTP/1.0 200 OK\nA: b\nC:d\n\n', "reply: 'HTTP/1.0 200 OK\\n'\nheader: A: b\nheader: C:d\n"),
    ('HTTP/1.0 200 OK\r\nA: b\r\n c\r\nA: d\r\n\r\n',
     "reply: 'HTTP/1.0 200 OK\\r\\n'\nheader: A: b\r\nheader:  c\r\nheader: A: d\r\n"),
    ('no status line', "reply: 'no status line'\n"),
    ('HTTP/1.1 100 Continue\r\nA: b\r\nC:d \r\n\r\nHTTP/1.0 200 OK\r\n\r\n',
     "reply: 'HTTP/1.1 100 Continue\\r\\n'\nheader: A: b\nheader: C:d\n"
     "reply: 'HTTP/1.0 200 OK\\r\\n'\n"),
], ids=repr)
def test_what_is_printed_of_what_comes(answer, lines, capsys):
    conn = connected(answer=answer)
    conn.request('GET', '/')
    conn.set_debuglevel(1)
    conn.getresponse()
    assert capsys.readouterr()[0] == lines


def test_no_answer_prints_an_empty_reply(capsys):
    conn = connected(answer='')
    conn.request('GET', '/')
    conn.set_debuglevel(1)
    with pytest.raises(httplib.BadStatusLine):
        conn.getresponse()
    assert capsys.readouterr()[0] == "reply: ''\n"


def test_the_lines_go_to_standard_output_as_it_is_then(monkeypatch):
    mine = httplib.StringIO()
    monkeypatch.setattr(sys, 'stdout', mine)
    conn = connected()
    conn.set_debuglevel(1)
    conn.request('GET', '/')
    monkeypatch.undo()
    assert mine.getvalue() == SENT
