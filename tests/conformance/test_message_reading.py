"""How a message reads its file: what it calls, where it stops, where it goes back to, its limits."""
import io

import pytest

import httplib
from messages import FILE_NAMES, FILES, Lines, Unreading, rfc822

CLASSES = [httplib.HTTPMessage, httplib.mimetools.Message, rfc822.Message]
CLASS_NAMES = ['httplib', 'mimetools', 'rfc822']
MAIL = [httplib.mimetools.Message, rfc822.Message]


class Failing(Lines):
    """A file whose `tell` raises an error, from a call on."""

    def __init__(self, lines, error, calls=0):
        Lines.__init__(self, lines)
        self.error = error
        self.calls = calls

    def tell(self):
        if self.calls == 0:
            raise self.error
        self.calls -= 1
        return 7


@pytest.mark.parametrize('make_file', FILES, ids=FILE_NAMES)
@pytest.mark.parametrize('cls', CLASSES, ids=CLASS_NAMES)
def test_a_file_that_tells_is_seekable(cls, make_file):
    file = make_file('skipped\r\nA: 1\r\n\r\nbody')
    file.readline()
    message = cls(file)
    assert (message.seekable, message.startofheaders, message.startofbody) == (1, 9, 17)
    assert message.fp is file
    file.read()
    message.rewindbody()
    assert file.tell() == 17


@pytest.mark.parametrize('cls', CLASSES, ids=CLASS_NAMES)
@pytest.mark.parametrize('make', [
    lambda lines: Lines(lines), lambda lines: Failing(lines, IOError()),
    lambda lines: Failing(lines, AttributeError()), lambda lines: Failing(lines, io.UnsupportedOperation()),
], ids=['no tell', 'IOError', 'AttributeError', 'UnsupportedOperation'])
def test_a_file_that_cannot_tell_is_not_seekable(cls, make):
    message = cls(make(['A: 1\r\n', '\r\n']))
    assert (message.seekable, message.startofheaders, message.startofbody) == (0, None, None)
    assert message.dict == {'a': '1'}
    with pytest.raises(IOError) as caught:
        message.rewindbody()
    assert str(caught.value) == 'unseekable file'


@pytest.mark.parametrize('cls', CLASSES, ids=CLASS_NAMES)
def test_seekable_0_does_not_ask(cls):
    file = httplib.StringIO('A: 1\r\n\r\n')
    message = cls(file, 0)
    assert (message.seekable, message.startofheaders, message.startofbody) == (0, None, None)
    assert cls(fp=httplib.StringIO(''), seekable=0).seekable == 0
    with pytest.raises(IOError):
        message.rewindbody()


@pytest.mark.parametrize('cls', CLASSES, ids=CLASS_NAMES)
def test_seekable_2_does_not_try_first(cls):
    assert cls(httplib.StringIO('\r\n'), 2).seekable == 2
    with pytest.raises(AttributeError):
        cls(Lines(['\r\n']), 2)
    assert cls(Failing(['\r\n'], IOError()), 2).seekable == 0


@pytest.mark.parametrize('cls', CLASSES, ids=CLASS_NAMES)
@pytest.mark.parametrize('calls, start, seekable', [(1, None, 0), (2, 7, 0), (3, 7, 0), (4, 7, 0), (5, 7, 1)])
def test_a_file_that_stops_telling_is_no_more_seekable(cls, calls, start, seekable):
    message = cls(Failing(['A: 1\r\n', '\r\n'], IOError(), calls))
    assert (message.startofheaders, message.seekable) == (start, seekable)
    assert (message.dict, message.startofbody) == ({'a': '1'}, 7 if seekable else None)


@pytest.mark.parametrize('cls', CLASSES, ids=CLASS_NAMES)
def test_any_other_error_of_tell_comes_through(cls):
    file = httplib.StringIO('\r\n')
    file.close()
    with pytest.raises(ValueError):
        cls(file)


def test_http_asks_for_lines_of_one_byte_more_than_the_limit():
    file = Lines(['A: 1\r\n', ' 2\r\n', 'rubbish\r\n', '\r\n', 'body'])
    httplib.HTTPMessage(file)
    assert file.arguments == [(65537,)] * 4


@pytest.mark.parametrize('cls', MAIL, ids=CLASS_NAMES[1:])
def test_mail_asks_for_lines_of_any_length(cls):
    file = Lines(['A: 1\r\n', '\r\n', 'body'])
    cls(file)
    assert file.arguments == [(), ()]
    assert len(cls(httplib.StringIO('A: ' + 'x' * 70000 + '\r\n\r\n'))['a']) == 70000
    assert len(cls(httplib.StringIO('A: 1\r\n' * 200 + '\r\n')).headers) == 200


@pytest.mark.parametrize('cls', MAIL, ids=CLASS_NAMES[1:])
@pytest.mark.parametrize('make_file', FILES, ids=FILE_NAMES)
def test_mail_goes_back_before_the_line_that_is_no_header(cls, make_file):
    message = cls(make_file('A: 1\r\nrubbish\r\nB: 2\r\n\r\n'))
    assert message.status == 'Non-header line where header expected'
    assert message.startofbody == message.fp.tell() == 6


@pytest.mark.parametrize('cls', MAIL, ids=CLASS_NAMES[1:])
def test_mail_gives_the_line_back_by_unread(cls):
    file = Unreading(['A: 1\r\n', 'rubbish\r\n', 'B: 2\r\n'])
    assert cls(file).status == 'Non-header line where header expected'
    assert file.unread_lines == ['rubbish\r\n']
    file = Unreading(['rubbish\r\n', 'B: 2\r\n'])
    assert cls(file).status == 'No headers'
    assert file.unread_lines == ['rubbish\r\n'] and len(file.arguments) == 1


@pytest.mark.parametrize('cls', MAIL, ids=CLASS_NAMES[1:])
def test_mail_says_when_it_cannot_go_back(cls):
    assert cls(Lines(['rubbish\r\n'])).status == 'No headers; bad seek'
    message = cls(Lines(['A: 1\r\n', 'rubbish\r\n', 'B: 2\r\n']))
    assert message.status == 'Non-header line where header expected; bad seek'
    assert message.dict == {'a': '1'} and message.fp.readline() == 'B: 2\r\n'


def test_http_never_goes_back():
    file = Unreading(['rubbish\r\n', 'A: 1\r\n', '\r\n'])
    assert httplib.HTTPMessage(file).dict == {'a': '1'}
    assert file.unread_lines == []


@pytest.mark.parametrize('make_file', FILES, ids=FILE_NAMES)
@pytest.mark.parametrize('lines, most, fits', [
    (100, None, True), (101, None, False), (3, 3, True), (4, 3, False), (0, 0, True), (1, 0, False),
    (0, -1, False), (200, 1000, True),
])
def test_a_head_has_so_many_lines_and_no_more(monkeypatch, make_file, lines, most, fits):
    if most is not None:
        monkeypatch.setattr(httplib, '_MAXHEADERS', most)
    head = 'A: 1\r\n' * lines + '\r\n'
    if fits:
        assert len(httplib.HTTPMessage(make_file(head)).headers) == lines
        return
    with pytest.raises(httplib.HTTPException) as caught:
        httplib.HTTPMessage(make_file(head))
    assert type(caught.value) is httplib.HTTPException
    assert caught.value.args == ('got more than %d headers' % httplib._MAXHEADERS,)


@pytest.mark.parametrize('head, fits', [
    ('A: 1\r\n 2\r\n 3\r\n\r\n', True), ('A: 1\r\n 2\r\n 3\r\n 4\r\n\r\n', False),
    ('rubbish\r\n: x\r\nA: 1\r\n\r\n', True), ('From x\r\n' * 2 + 'A: 1\r\n\r\n', True),
    ('A: 1\r\n' * 4, False), ('A: 1\r\n' * 3, True),
], ids=repr)
def test_folds_count_as_lines(monkeypatch, head, fits):
    monkeypatch.setattr(httplib, '_MAXHEADERS', 3)
    try:
        httplib.HTTPMessage(httplib.StringIO(head))
    except httplib.HTTPException as error:
        assert (fits, str(error)) == (False, 'got more than 3 headers')
    else:
        assert fits


# A head; whether its lines fit where 10 bytes are the limit.
@pytest.mark.parametrize('make_file', FILES, ids=FILE_NAMES)
@pytest.mark.parametrize('head, fits', [
    ('A: 34567\r\n\r\n', True), ('A: 345678\r\n\r\n', False), ('A: 3456789', True),
    ('A: 34567890', False), ('A: 345678\n\r\n', True), ('B: 1\r\n 23456789\r\n\r\n', False),
    ('B: 1\r\n 2345678\r\n\r\n', True),
    ('rubbish here\r\n\r\n', False), ('From somewhere\r\n\r\n', False),
    ('A: \xe9\xe9\xe9\xe9\xe9\r\n\r\n', True), ('A: \xe9\xe9\xe9\xe9\xe9\xe9\r\n\r\n', False),
], ids=repr)
def test_a_line_has_so_many_bytes_and_no_more(monkeypatch, make_file, head, fits):
    monkeypatch.setattr(httplib, '_MAXLINE', 10)
    try:
        httplib.HTTPMessage(make_file(head))
    except httplib.LineTooLong as error:
        assert not fits
        assert error.args == ('got more than 10 bytes when reading header line',)
        assert str(error) == error.args[0] and isinstance(error, httplib.HTTPException)
    else:
        assert fits


def test_the_limit_of_a_line_is_65536_bytes_with_its_end():
    fits = 'A: ' + 'x' * (65536 - 5) + '\r\n'
    assert len(httplib.HTTPMessage(httplib.StringIO(fits + '\r\n'))['a']) == 65531
    with pytest.raises(httplib.LineTooLong) as caught:
        httplib.HTTPMessage(httplib.StringIO('x' + fits + '\r\n'))
    assert str(caught.value) == 'got more than 65536 bytes when reading header line'


def test_the_limit_goes_with_the_question_for_a_line(monkeypatch):
    monkeypatch.setattr(httplib, '_MAXLINE', 99)
    file = Lines(['\r\n'])
    httplib.HTTPMessage(file)
    assert file.arguments == [(100,)]


@pytest.mark.parametrize('name, head', [('LineTooLong', 'A: 234567890\r\n'), ('HTTPException', 'A:\r\n' * 4)])
def test_the_errors_are_those_of_the_module_at_that_moment(monkeypatch, name, head):
    class Mine(Exception):
        pass

    monkeypatch.setattr(httplib, '_MAXLINE', 10)
    monkeypatch.setattr(httplib, '_MAXHEADERS', 3)
    monkeypatch.setattr(httplib, name, Mine)
    with pytest.raises(Mine):
        httplib.HTTPMessage(httplib.StringIO(head))


@pytest.mark.parametrize('error', [IOError(5, 'broken'), ValueError('closed'), KeyError('x')], ids=repr)
@pytest.mark.parametrize('cls', CLASSES, ids=CLASS_NAMES)
def test_errors_of_the_file_come_through(cls, error):
    class Broken(Lines):
        def readline(self, *limit):
            raise error

    with pytest.raises(type(error)) as caught:
        cls(Broken([]))
    assert caught.value is error


@pytest.mark.parametrize('cls', CLASSES, ids=CLASS_NAMES)
def test_readheaders_starts_afresh(cls):
    message = cls(httplib.StringIO('A: 1\r\n\r\nB: 2\r\n\r\n'))
    first = message.dict
    message.readheaders()
    assert (message.dict, message.headers, first) == ({'b': '2'}, ['B: 2\r\n'], {'a': '1'})
    message.readheaders()
    assert (message.dict, message.headers, message.status) == ({}, [], 'EOF in headers')


@pytest.mark.parametrize('cls', CLASSES, ids=CLASS_NAMES)
def test_nothing_is_read_behind_the_blank_line(cls):
    file = Lines(['A: 1\r\n', '\n', 'body\r\n'])
    cls(file)
    assert file.readline() == 'body\r\n'
