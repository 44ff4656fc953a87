"""`httplib.StringIO`: what `cStringIO.StringIO` was, a file of strings in memory."""
import array

import pytest

import httplib

StringIO = httplib.StringIO
TEXT = 'a\nbc\nd'


def reading(text=TEXT):
    return StringIO(text)


def writing(text=TEXT):
    file = StringIO()
    file.write(text)
    file.seek(0)
    return file


KINDS = pytest.mark.parametrize('make', [reading, writing], ids=['reading', 'writing'])


def outcomes(file, calls):
    """Return what each call gives, or the class of what it raises."""
    given = []
    for name, arguments in calls:
        try:
            given.append(getattr(file, name)(*arguments))
        except (IOError, TypeError, ValueError) as error:
            given.append(IOError if isinstance(error, IOError) else type(error))
    return given


# Calls, and what they give; on a file that holds 'a\nbc\nd'.
CALLS = [
    ([('read', ()), ('read', ()), ('tell', ())], [TEXT, '', 6]),
    ([('read', (-1,)), ('tell', ())], [TEXT, 6]),
    ([('read', (-5,)), ('tell', ())], [TEXT, 6]),
    ([('read', (0,)), ('read', (2,)), ('read', (99,)), ('read', (1,))], ['', 'a\n', 'bc\nd', '']),
    ([('read', (None,)), ('tell', ())], [TypeError, 0]),
    ([('read', (1.0,))], [TypeError]),
    ([('read', ('1',))], [TypeError]),
    ([('read', (1, 2))], [TypeError]),
    ([('readline', ()), ('readline', ()), ('readline', ()), ('readline', ())], ['a\n', 'bc\n', 'd', '']),
    ([('readline', (1,)), ('readline', (9,)), ('readline', (2,)), ('readline', (3,))], ['a', '\n', 'bc', '\n']),
    ([('readline', (0,)), ('readline', (-1,)), ('tell', ())], ['', 'a\n', 2]),
    ([('readline', (None,))], [TypeError]),
    ([('readlines', ()), ('readlines', ())], [['a\n', 'bc\n', 'd'], []]),
    ([('readlines', (0,))], [['a\n', 'bc\n', 'd']]),
    ([('readlines', (-1,))], [['a\n', 'bc\n', 'd']]),
    ([('readlines', (1,)), ('tell', ())], [['a\n'], 2]),
    ([('readlines', (2,)), ('tell', ())], [['a\n'], 2]),
    ([('readlines', (3,)), ('tell', ())], [['a\n', 'bc\n'], 5]),
    ([('readlines', (99,))], [['a\n', 'bc\n', 'd']]),
    ([('readlines', (None,))], [TypeError]),
    ([('seek', (3,)), ('read', (1,)), ('reset', ()), ('tell', ())], [None, 'c', None, 0]),
    ([('seek', (-3,)), ('tell', ())], [None, 0]),
    ([('seek', (-2, 2)), ('read', ())], [None, '\nd']),
    ([('seek', (-99, 2)), ('tell', ())], [None, 0]),
    ([('seek', (3,)), ('seek', (2, 1)), ('tell', ())], [None, None, 5]),
    ([('seek', (3,)), ('seek', (-9, 1)), ('tell', ())], [None, None, 0]),
    ([('seek', (3, 7)), ('tell', ())], [None, 3]),
    ([('seek', (9,)), ('tell', ()), ('read', ()), ('readline', ()), ('readlines', ()), ('tell', ())],
     [None, 9, '', '', [], 9]),
    ([('seek', (9,)), ('getvalue', ()), ('getvalue', (1,))], [None, TEXT, TEXT]),
    ([('seek', (None,))], [TypeError]),
    ([('seek', ())], [TypeError]),
    ([('seek', (1.0,))], [TypeError]),
    ([('seek', (2,)), ('getvalue', ()), ('getvalue', (1,)), ('getvalue', (True,)), ('getvalue', (0,)),
      ('getvalue', (None,)), ('tell', ())], [None, TEXT, 'a\n', 'a\n', TEXT, TEXT, 2]),
    ([('truncate', (3,)), ('tell', ()), ('getvalue', ())], [None, 3, 'a\nb']),
    ([('seek', (5,)), ('truncate', (3,)), ('tell', ())], [None, None, 3]),
    ([('seek', (2,)), ('truncate', ()), ('tell', ()), ('getvalue', ())], [None, None, 2, 'a\n']),
    ([('truncate', (99,)), ('tell', ()), ('getvalue', ())], [None, 6, TEXT]),
    ([('seek', (99,)), ('truncate', ()), ('tell', ())], [None, None, 6]),
    ([('truncate', (0,)), ('getvalue', ())], [None, '']),
    ([('truncate', (-1,)), ('getvalue', ())], [IOError, TEXT]),
    ([('truncate', (None,)), ('getvalue', ())], [TypeError, TEXT]),
    ([('next', ()), ('tell', ()), ('read', ())], ['a\n', 2, 'bc\nd']),
    ([('flush', ()), ('isatty', ())], [None, False]),
    ([('tell', (1,))], [TypeError]),
    ([('getvalue', (1, 2))], [TypeError]),
    ([('close', ()), ('close', ())], [None, None]),
] + [([('close', ()), (name, arguments)], [None, ValueError]) for name, arguments in [
    ('read', ()), ('readline', ()), ('readlines', ()), ('tell', ()), ('seek', (0,)), ('reset', ()),
    ('getvalue', ()), ('truncate', ()), ('isatty', ()), ('flush', ()), ('next', ())]]


@KINDS
@pytest.mark.parametrize('calls, given', CALLS, ids=[repr(row[0]) for row in CALLS])
def test_calls_give_what_they_gave(make, calls, given):
    assert outcomes(make(), calls) == given


# What is written behind what; what comes of it; the position then.
WRITES = [
    ([('write', ('xy',))], 'xybc\nd', 2),
    ([('write', ('',))], TEXT, 0),
    ([('seek', (0, 2)), ('write', ('!',))], TEXT + '!', 7),
    ([('seek', (5,)), ('write', ('xyz',))], 'a\nbc\nxyz', 8),
    ([('seek', (8,)), ('write', ('x',))], TEXT + '\0\0x', 9),
    ([('writelines', (['x', 'y\n'],))], 'xy\nc\nd', 3),
    ([('writelines', ('xy',))], 'xybc\nd', 2),
    ([('writelines', (('x', 'y'),))], 'xybc\nd', 2),
    ([('writelines', ([],))], TEXT, 0),
    ([('write', (b'xy',))], 'xybc\nd', 2),
    ([('write', ('\xe9\xff',))], '\xe9\xffbc\nd', 2),
    ([('write', (u'xy',))], 'xybc\nd', 2),
    ([('write', (bytearray(b'xy'),))], 'xybc\nd', 2),
    ([('truncate', (2,)), ('write', ('xy',))], 'a\nxy', 4),
    ([('truncate', (0,)), ('write', ('xy',))], 'xy', 2),
]


@pytest.mark.parametrize('calls, value, position', WRITES, ids=[repr(row[0]) for row in WRITES])
def test_writing_goes_over_what_is_there(calls, value, position):
    file = writing()
    assert outcomes(file, calls) == [None] * len(calls)
    assert (file.getvalue(), file.tell()) == (value, position)


@pytest.mark.parametrize('value', [5, None, ['a'], 1.0], ids=repr)
def test_what_is_no_string_is_not_written(value):
    file = writing()
    with pytest.raises(TypeError):
        file.write(value)
    with pytest.raises(TypeError):
        file.writelines([value])
    assert file.getvalue() == TEXT


@pytest.mark.parametrize('value, name', [(5, 'int'), (None, 'None'), ([], 'list'), (1.5, 'float')],
                         ids=repr)
def test_what_is_no_string_makes_no_file(value, name):
    with pytest.raises(TypeError) as caught:
        StringIO(value)
    assert str(caught.value) == 'StringIO() argument 1 must be string or buffer, not ' + name
    with pytest.raises(TypeError) as caught:
        StringIO().write(value)
    assert str(caught.value) == 'write() argument 1 must be string or buffer, not ' + name


@pytest.mark.parametrize('text', [u'\u20ac', u'a\u0101'], ids=['euro', 'a with macron'])
def test_text_that_no_bytes_stand_for_is_refused(text):
    with pytest.raises(UnicodeEncodeError):
        StringIO(text)
    file = writing()
    with pytest.raises(UnicodeEncodeError):
        file.write(text)
    with pytest.raises(UnicodeEncodeError):
        file.writelines([text])
    assert (file.getvalue(), file.tell()) == (TEXT, 0)


@pytest.mark.parametrize('content, text', [
    ('', ''), ('abc', 'abc'), ('\xe9\0\xff', '\xe9\0\xff'), (b'a\xe9', 'a\xe9'), (u'abc', 'abc'),
    (bytearray(b'a\xe9'), 'a\xe9'), (memoryview(b'a\xe9'), 'a\xe9'), (array.array('B', [97, 98]), 'ab'),
], ids=['empty', 'text', '8 bit', 'bytes', 'unicode', 'bytearray', 'memoryview', 'array'])
def test_a_file_is_made_of_anything_with_bytes(content, text):
    file = StringIO(content)
    assert (file.getvalue(), file.read(), file.tell()) == (text, text, len(text))


def test_a_file_is_made_of_what_was_read():
    file = StringIO(StringIO(TEXT).read())
    assert file.readline() == 'a\n'
    other = StringIO()
    other.write(file.read())
    assert other.getvalue() == 'bc\nd'


@KINDS
def test_a_file_gives_its_lines_one_by_one(make):
    file = make()
    assert iter(file) is file
    assert list(file) == ['a\n', 'bc\n', 'd']
    assert list(file) == []
    file.reset()
    assert [line.strip() for line in file] == ['a', 'bc', 'd']
    with pytest.raises(StopIteration):
        next(file)


@KINDS
def test_a_line_ends_at_a_newline_only(make):
    assert list(make('a\rb\x0bc\x0cd\x1ce\x85f\r\ng')) == ['a\rb\x0bc\x0cd\x1ce\x85f\r\n', 'g']


@KINDS
def test_what_comes_out_is_a_string_of_the_old_kind(make):
    file = make()
    for text in (file.read(1), file.readline(), next(file), file.readlines()[0], file.getvalue()):
        assert text + '' == '' + text and isinstance(text, bytes)
        assert not str(text).startswith('b\'') and text[0] == str(text)[0]


@KINDS
def test_closed_tells_whether_it_was_closed(make):
    file = make()
    assert not file.closed
    file.close()
    assert file.closed
    with pytest.raises(ValueError) as caught:
        file.read()
    assert str(caught.value) == 'I/O operation on closed file'


def test_a_closed_file_takes_nothing():
    file = writing()
    file.close()
    with pytest.raises(ValueError):
        file.write('a')
    with pytest.raises(ValueError):
        file.writelines(['a'])


def test_a_file_made_of_a_string_is_for_reading_only():
    file = reading()
    for name in ('write', 'writelines', 'softspace'):
        assert not hasattr(file, name)
    with pytest.raises(AttributeError):
        file.write('a')


def test_print_may_note_a_space_that_is_due():
    file = StringIO()
    assert file.softspace == 0
    file.softspace = 1
    assert file.softspace == 1


@KINDS
@pytest.mark.parametrize('name', ['name', 'mode', 'encoding', 'newlines', 'fileno', 'anything'])
def test_a_file_has_no_other_attributes_and_takes_none(make, name):
    file = make()
    assert not hasattr(file, name)
    with pytest.raises(AttributeError):
        setattr(file, name, 1)


def test_the_two_kinds_have_names_of_their_own():
    assert callable(StringIO)
    assert [type(file).__name__ for file in (StringIO(''), StringIO())] == ['StringI', 'StringO']
    assert [type(file).__module__ for file in (StringIO(''), StringIO())] == ['cStringIO'] * 2


@pytest.mark.parametrize('arguments, keywords', [(('a', 'b'), {}), ((), {'s': 'a'})])
def test_one_string_is_what_it_takes(arguments, keywords):
    with pytest.raises(TypeError):
        StringIO(*arguments, **keywords)


@KINDS
def test_it_serves_as_the_file_of_a_message(make):
    file = make('A: 1\r\n\r\nbody')
    message = httplib.HTTPMessage(file)
    assert (message['a'], message.fp.read()) == ('1', 'body')
    message.rewindbody()
    assert message.fp.read() == 'body'
