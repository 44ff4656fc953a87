"""`LineAndFileWrapper`: a line that was read already, and the file it came from, as one file."""
import io

import httplib
import pytest

from fakes import TextFile

LINE, REST = 'first\r\n', 'second\nthird'


def text_file():
    return TextFile(REST)


def bytes_file():
    return io.BytesIO(REST.encode('ascii'))


@pytest.fixture(params=[text_file, bytes_file], ids=['text', 'bytes'])
def wrapper(request):
    """A wrapper of one line and a file of two, in the file's kind of string."""
    line = LINE if request.param is text_file else LINE.encode('ascii')
    return httplib.LineAndFileWrapper(line, request.param())


def test_what_it_remembers(wrapper):
    assert wrapper._line == LINE
    assert (wrapper._line_consumed, wrapper._line_offset, wrapper._line_left) == (0, 0, 7)


def test_arguments_may_be_keywords():
    wrapper = httplib.LineAndFileWrapper(line='line', file=TextFile('file'))
    assert wrapper.read() == 'linefile'


@pytest.mark.parametrize('arguments', [(), (None,)])
def test_read_gives_both(wrapper, arguments):
    assert wrapper.read(*arguments) == LINE + REST
    assert wrapper.read() == ''


@pytest.mark.parametrize('amounts, pieces', [
    ([0], ['']),
    ([3], ['fir']),
    ([3, 4], ['fir', 'st\r\n']),
    ([7], [LINE]),
    ([7, 6], [LINE, 'second']),
    ([8], [LINE + 's']),
    ([3, 5, 2], ['fir', 'st\r\ns', 'ec']),
    ([1, None], ['f', 'irst\r\n' + REST]),
    ([7, None], [LINE, REST]),
    ([19], [LINE + REST]),
    ([100, 1], [LINE + REST, '']),
    ([0, 0, 7, 0, 12, 5], ['', '', LINE, '', REST, '']),
])
def test_reading_in_amounts(wrapper, amounts, pieces):
    assert [wrapper.read(amount) for amount in amounts] == pieces


@pytest.mark.parametrize('amount', [0, 1, 6])
def test_the_line_lasts_until_its_last_byte(wrapper, amount):
    wrapper.read(amount)
    assert (wrapper._line_consumed, wrapper._line_offset) == (0, amount)
    assert wrapper._line_left == 7 - amount


@pytest.mark.parametrize('use', [
    lambda wrapper: wrapper.read(7), lambda wrapper: wrapper.read(8),
    lambda wrapper: wrapper.read(), lambda wrapper: wrapper.readline(),
    lambda wrapper: wrapper.readlines(),
], ids=['read(7)', 'read(8)', 'read()', 'readline()', 'readlines()'])
def test_after_the_line_the_methods_of_the_file_take_over(wrapper, use):
    use(wrapper)
    assert wrapper._line_consumed == 1
    assert wrapper.read == wrapper._file.read
    assert wrapper.readline == wrapper._file.readline
    assert wrapper.readlines == wrapper._file.readlines


def test_lines(wrapper):
    assert [wrapper.readline() for _ in range(4)] == [LINE, 'second\n', 'third', '']


def test_the_rest_of_the_line(wrapper):
    wrapper.read(3)
    assert wrapper.readline() == 'st\r\n'
    assert wrapper.readline() == 'second\n'


def test_readlines_gives_all_lines(wrapper):
    assert wrapper.readlines() == [LINE, 'second\n', 'third']
    assert wrapper.readlines() == []


def test_readlines_begins_with_the_rest_of_the_line(wrapper):
    wrapper.read(5)
    assert wrapper.readlines() == ['\r\n', 'second\n', 'third']


def test_the_size_of_readlines_is_for_the_file_alone(wrapper):
    assert wrapper.readlines(1) == [LINE, 'second\n']
    assert wrapper.readlines(1) == ['third']


@pytest.mark.parametrize('use', [
    lambda wrapper: wrapper.read(), lambda wrapper: wrapper.read(1),
    lambda wrapper: wrapper.readline(), lambda wrapper: wrapper.readlines(),
], ids=['read()', 'read(1)', 'readline()', 'readlines()'])
def test_an_empty_line_fails_an_assertion(use):
    with pytest.raises(AssertionError):
        use(httplib.LineAndFileWrapper('', TextFile(REST)))


def test_everything_else_is_the_files(wrapper):
    assert wrapper.tell() == 0
    assert wrapper.getvalue() == wrapper._file.getvalue()
    assert wrapper.closed is False
    wrapper.close()
    assert wrapper._file.closed


def test_what_the_file_has_not_is_an_attribute_error(wrapper):
    with pytest.raises(AttributeError):
        wrapper.no_such_method()


def test_a_wrapper_may_wrap_a_wrapper():
    inner = httplib.LineAndFileWrapper('two\n', TextFile('three\n'))
    outer = httplib.LineAndFileWrapper('one\n', inner)
    assert [outer.readline() for _ in range(4)] == ['one\n', 'two\n', 'three\n', '']


def test_a_file_that_only_reads_is_enough_for_read():
    class Reader(object):
        readline = readlines = None

        def read(self, *amount):
            return 'rest'

    assert httplib.LineAndFileWrapper('line ', Reader()).read() == 'line rest'
