"""`FakeSocket`, which was a class once: it warns, and returns its second argument."""
import os
import warnings

import httplib
import pytest


def call(*arguments, **keywords):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        result = httplib.FakeSocket(*arguments, **keywords)
    return result, caught


@pytest.mark.parametrize('sslobj', [None, 'text', 5, object(), []],
                         ids=['None', 'text', 'int', 'object', 'list'])
def test_the_second_argument_comes_back_as_it_is(sslobj):
    assert call(None, sslobj)[0] is sslobj


def test_arguments_may_be_keywords():
    marker = object()
    assert call(sock=object(), sslobj=marker)[0] is marker


def test_it_warns_once_of_its_deprecation():
    _, caught = call(None, None)
    assert [warning.category for warning in caught] == [DeprecationWarning]
    assert str(caught[0].message).startswith('FakeSocket is deprecated')


def test_the_warning_is_about_the_caller():
    _, caught = call(None, None)
    name = os.path.splitext(os.path.basename(caught[0].filename))[0]
    assert name == 'test_fake_socket'


@pytest.mark.parametrize('arguments', [(), (None,), (None, None, None)])
def test_two_arguments_are_needed(arguments):
    with pytest.raises(TypeError):
        httplib.FakeSocket(*arguments)


def test_it_is_a_function():
    assert not isinstance(httplib.FakeSocket, type)
    assert callable(httplib.FakeSocket)
    assert 'FakeSocket' not in httplib.__all__
