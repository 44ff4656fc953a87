"""What a response built by hand prints of its head when its debug level is above zero."""
import sys

import httplib
import pytest

from answers import TEN_BYTES, begun
from fakes import TextFile

REPLY = "reply: 'HTTP/1.1 200 OK\\r\\n'\n"


def printed(capsys):
    return capsys.readouterr()[0]


@pytest.mark.parametrize('arguments, keywords', [
    ((1,), {}), ((5,), {}), ((True,), {}), ((), {'debuglevel': 1}), ((0.5,), {}),
])
def test_the_head_is_printed(capsys, any_socket, arguments, keywords):
    begun(any_socket(TEN_BYTES), *arguments, **keywords)
    assert printed(capsys) == REPLY + 'header: Content-Length: 10\r\n'


@pytest.mark.parametrize('arguments', [(), (0,), (-1,), (False,), (None,)])
def test_nothing_is_printed(capsys, any_socket, arguments):
    begun(any_socket(TEN_BYTES), *arguments).read()
    assert printed(capsys) == ''


@pytest.mark.parametrize('head, lines', [
    ('A: b\r\nC:d\r\n', 'header: A: b\r\nheader: C:d\r\n'),
    ('A:   b  \r\na: c\r\n', 'header: A:   b  \r\nheader: a: c\r\n'),
    ('A: b\r\n  folded\r\nC: d\r\n', 'header: A: b\r\nheader:   folded\r\nheader: C: d\r\n'),
    ('A: b\nC: d\n', 'header: A: b\nheader: C: d\n'),
    ('', ''),
])
def test_fields_are_printed_as_they_came(capsys, any_socket, head, lines):
    response = begun(any_socket('HTTP/1.1 200 OK\r\n' + head + '\r\n'), 1)
    assert printed(capsys) == REPLY + lines
    assert response.status == 200


def test_a_value_beyond_ascii_is_printed_as_a_native_string(monkeypatch, any_socket):
    output = TextFile()
    monkeypatch.setattr(sys, 'stdout', output)
    begun(any_socket('HTTP/1.1 200 OK\r\nA: caf\xe9\r\n\r\n'), 1)
    monkeypatch.undo()
    assert output.getvalue() == REPLY + 'header: A: caf\xe9\r\n'


@pytest.mark.parametrize('line, shown', [
    ("HTTP/1.1 200 it's\r\n", '"HTTP/1.1 200 it\'s\\r\\n"'),
    ('HTTP/1.1 200 "q"\r\n', "'HTTP/1.1 200 \"q\"\\r\\n'"),
    ('HTTP/1.1 200 caf\xe9\t\\\r\n', "'HTTP/1.1 200 caf\\xe9\\t\\\\\\r\\n'"),
    ('HTTP/1.1 200\n', "'HTTP/1.1 200\\n'"),
])
def test_the_status_line_is_printed_as_python_2_shows_a_string(capsys, any_socket, line, shown):
    begun(any_socket(line + '\r\n'), 1)
    assert printed(capsys) == 'reply: %s\n' % shown


def test_fields_of_an_interim_answer_are_printed_without_their_line_ends(capsys, any_socket):
    begun(any_socket('HTTP/1.1 100 Continue\r\nA: b \r\n C\r\n\r\n' + TEN_BYTES), 1)
    assert printed(capsys) == ("reply: 'HTTP/1.1 100 Continue\\r\\n'\n"
                               'header: A: b\nheader: C\n' + REPLY +
                               'header: Content-Length: 10\r\n')


def test_http_0_9_prints_its_first_line(capsys, any_socket):
    begun(any_socket('<html>\n<body>'), 1)
    assert printed(capsys) == "reply: '<html>\\n'\n"


def test_no_answer_prints_an_empty_reply(capsys, any_socket):
    with pytest.raises(httplib.BadStatusLine):
        begun(any_socket(''), 1)
    assert printed(capsys) == "reply: ''\n"


@pytest.mark.parametrize('line', ['HTTP/1.1 x OK\r\n', 'HTTP/1.1 1000 OK\r\n'])
def test_a_refused_line_is_printed_first(capsys, any_socket, line):
    with pytest.raises(httplib.BadStatusLine):
        begun(any_socket(line + '\r\n'), 1)
    assert printed(capsys) == 'reply: %r\n' % line


def test_an_unknown_version_is_printed_first(capsys, any_socket):
    with pytest.raises(httplib.UnknownProtocol):
        begun(any_socket('HTTP/2.0 200 OK\r\nA: b\r\n\r\n'), 1)
    assert printed(capsys) == "reply: 'HTTP/2.0 200 OK\\r\\n'\n"


def test_the_level_is_looked_up_when_the_head_is_read(capsys, any_socket):
    response = httplib.HTTPResponse(any_socket(TEN_BYTES))
    response.debuglevel = 1
    response.begin()
    assert printed(capsys) == REPLY + 'header: Content-Length: 10\r\n'


def test_the_body_is_not_printed(capsys, any_socket):
    response = begun(any_socket(TEN_BYTES), 1)
    printed(capsys)
    assert response.read() == '0123456789'
    assert printed(capsys) == ''
