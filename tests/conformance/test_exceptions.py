"""The exceptions: their family, their arguments, attributes and texts, made by hand."""
import pickle

import httplib
import pytest

FAMILY = {
    'HTTPException': 'Exception',
    'NotConnected': 'HTTPException',
    'InvalidURL': 'HTTPException',
    'UnknownProtocol': 'HTTPException',
    'UnknownTransferEncoding': 'HTTPException',
    'UnimplementedFileMode': 'HTTPException',
    'IncompleteRead': 'HTTPException',
    'ImproperConnectionState': 'HTTPException',
    'CannotSendRequest': 'ImproperConnectionState',
    'CannotSendHeader': 'ImproperConnectionState',
    'ResponseNotReady': 'ImproperConnectionState',
    'BadStatusLine': 'HTTPException',
    'LineTooLong': 'HTTPException',
}
# Those that take any arguments, as Exception does.
PLAIN = ['HTTPException', 'NotConnected', 'InvalidURL', 'UnknownTransferEncoding',
         'UnimplementedFileMode', 'ImproperConnectionState', 'CannotSendRequest',
         'CannotSendHeader', 'ResponseNotReady']


@pytest.mark.parametrize('name', sorted(FAMILY))
def test_each_class_has_its_one_parent(name):
    parent = Exception if name == 'HTTPException' else getattr(httplib, FAMILY[name])
    assert getattr(httplib, name).__bases__ == (parent,)


@pytest.mark.parametrize('name', sorted(FAMILY))
def test_each_class_knows_its_name(name):
    assert getattr(httplib, name).__name__ == name


def test_error_is_the_old_name_of_http_exception():
    assert httplib.error is httplib.HTTPException


@pytest.mark.parametrize('name', sorted(FAMILY))
def test_none_is_an_error_of_the_system(name):
    assert not issubclass(getattr(httplib, name), (IOError, OSError, ValueError))


@pytest.mark.parametrize('name', PLAIN)
@pytest.mark.parametrize('arguments, text', [
    ((), ''), (('words',), 'words'), ((5,), '5'), ((None,), 'None'), (('a', 1), "('a', 1)"),
])
def test_plain_exceptions_take_any_arguments(name, arguments, text):
    error = getattr(httplib, name)(*arguments)
    assert error.args == arguments
    assert str(error) == text


@pytest.mark.parametrize('name', PLAIN)
@pytest.mark.parametrize('arguments', [(), ('a', 1)])
def test_plain_exceptions_show_their_arguments(name, arguments):
    error = getattr(httplib, name)(*arguments)
    assert repr(error) == name + repr(arguments)


@pytest.mark.parametrize('line, shown', [
    ('HTTP/1.1 abc\r\n', 'HTTP/1.1 abc\r\n'), ('x', 'x'), ('caf\xe9', 'caf\xe9'),
    ('', "''"), (None, 'None'), (0, '0'), ([], '[]'),
])
def test_bad_status_line(line, shown):
    error = httplib.BadStatusLine(line)
    assert (error.line, error.args, str(error)) == (shown, (shown,), shown)


@pytest.mark.parametrize('line', [5, ('a', 'b'), True])
def test_bad_status_line_keeps_what_is_no_string(line):
    error = httplib.BadStatusLine(line)
    assert (error.line, error.args) == (line, (line,))
    assert str(error) == str(line)


@pytest.mark.parametrize('version', ['HTTP/2.0', '', 'x', None, 5])
def test_unknown_protocol(version):
    error = httplib.UnknownProtocol(version)
    assert (error.version, error.args) == (version, (version,))
    assert str(error) == str(version)


@pytest.mark.parametrize('arguments, expected, words', [
    (('abc',), None, 'IncompleteRead(3 bytes read)'),
    (('abc', None), None, 'IncompleteRead(3 bytes read)'),
    (('abc', 5), 5, 'IncompleteRead(3 bytes read, 5 more expected)'),
    (('', 5), 5, 'IncompleteRead(0 bytes read, 5 more expected)'),
    (('abc', 0), 0, 'IncompleteRead(3 bytes read, 0 more expected)'),
    (('',), None, 'IncompleteRead(0 bytes read)'),
    (('abc', 2 ** 40), 2 ** 40, 'IncompleteRead(3 bytes read, 1099511627776 more expected)'),
    (([1, 2], 3), 3, 'IncompleteRead(2 bytes read, 3 more expected)'),
])
def test_incomplete_read(arguments, expected, words):
    error = httplib.IncompleteRead(*arguments)
    assert error.partial == arguments[0]
    assert error.expected == expected
    assert error.args == arguments[:1]
    assert (str(error), repr(error), '%s' % error) == (words, words, words)


def test_incomplete_read_by_keywords():
    error = httplib.IncompleteRead(expected=7, partial='ab')
    assert (error.partial, error.expected, error.args) == ('ab', 7, ('ab',))


def test_incomplete_read_shows_what_it_holds_now():
    error = httplib.IncompleteRead('ab', 7)
    error.partial, error.expected = 'abcd', None
    assert str(error) == 'IncompleteRead(4 bytes read)'


@pytest.mark.parametrize('kind, text', [
    ('header line', 'got more than 65536 bytes when reading header line'),
    ('chunk size', 'got more than 65536 bytes when reading chunk size'),
    ('', 'got more than 65536 bytes when reading '),
    (5, 'got more than 65536 bytes when reading 5'),
])
def test_line_too_long(kind, text):
    error = httplib.LineTooLong(kind)
    assert (error.args, str(error)) == ((text,), text)


@pytest.mark.parametrize('make', [
    lambda: httplib.BadStatusLine(), lambda: httplib.UnknownProtocol(),
    lambda: httplib.IncompleteRead(), lambda: httplib.LineTooLong(),
    lambda: httplib.BadStatusLine('a', 'b'), lambda: httplib.UnknownProtocol('a', 'b'),
    lambda: httplib.IncompleteRead('a', 'b', 'c'), lambda: httplib.LineTooLong('a', 'b'),
], ids=['BadStatusLine()', 'UnknownProtocol()', 'IncompleteRead()', 'LineTooLong()',
        'BadStatusLine of two', 'UnknownProtocol of two', 'IncompleteRead of three',
        'LineTooLong of two'])
def test_exceptions_with_arguments_of_their_own_count_them(make):
    with pytest.raises(TypeError):
        make()


@pytest.mark.parametrize('error', [
    httplib.BadStatusLine('x'), httplib.IncompleteRead('ab'), httplib.CannotSendRequest(),
    httplib.LineTooLong('x'), httplib.UnknownProtocol('x'), httplib.InvalidURL('x'),
], ids=lambda error: type(error).__name__)
def test_one_clause_catches_them_all(error):
    for catching in (httplib.HTTPException, httplib.error, Exception):
        try:
            raise error
        except catching as caught:
            assert caught is error


@pytest.mark.parametrize('error', [
    httplib.CannotSendRequest(), httplib.CannotSendHeader(), httplib.ResponseNotReady(),
], ids=lambda error: type(error).__name__)
def test_wrong_states_have_a_common_parent(error):
    with pytest.raises(httplib.ImproperConnectionState):
        raise error


@pytest.mark.parametrize('protocol', [0, 1, 2])
def test_exceptions_survive_a_pickle(protocol):
    def again(error):
        return pickle.loads(pickle.dumps(error, protocol))

    incomplete = again(httplib.IncompleteRead('ab', 3))
    assert (incomplete.partial, incomplete.expected, incomplete.args) == ('ab', 3, ('ab',))
    assert again(httplib.BadStatusLine('x')).line == 'x'
    assert again(httplib.UnknownProtocol('x')).version == 'x'
    assert again(httplib.NotConnected('a', 1)).args == ('a', 1)


@pytest.mark.parametrize('name', ['HTTPException', 'BadStatusLine', 'IncompleteRead'])
def test_a_class_of_the_program_may_inherit(name):
    class Mine(getattr(httplib, name)):
        def __init__(self, text):
            Exception.__init__(self, text)
            self.text = text

    error = Mine('mine')
    assert (error.args, error.text) == (('mine',), 'mine')
    assert isinstance(error, httplib.HTTPException)


def test_attributes_may_be_set_on_an_exception():
    error = httplib.HTTPException('x')
    error.code, error.args = 5, ('y',)
    assert (error.code, str(error)) == (5, 'y')
