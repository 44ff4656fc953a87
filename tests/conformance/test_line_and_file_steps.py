"""`LineAndFileWrapper` behind its line, asked by the methods of its class, as overrides do."""
import httplib
import pytest

from fakes import TextFile

Wrapper = httplib.LineAndFileWrapper


@pytest.fixture
def behind():
    """A wrapper whose line has been read; two lines of the file are left."""
    wrapper = Wrapper('first\n', TextFile('second\nthird'))
    assert wrapper.readline() == 'first\n'
    return wrapper


@pytest.mark.parametrize('ask, answer', [
    (lambda wrapper: Wrapper.read(wrapper, 3), 'sec'),
    (lambda wrapper: Wrapper.read(wrapper, -1), 'second\nthird'),
    (lambda wrapper: Wrapper.readline(wrapper), 'second\n'),
    (lambda wrapper: Wrapper.readlines(wrapper), ['second\n', 'third']),
    (lambda wrapper: Wrapper.readlines(wrapper, 1), ['second\n']),
], ids=['read(3)', 'read(-1)', 'readline()', 'readlines()', 'readlines(1)'])
def test_the_file_answers(behind, ask, answer):
    assert ask(behind) == answer
