"""`HTTPResponse` built by hand: its arguments, and what it knows before its head was read."""
import httplib
import pytest

from answers import TEN_BYTES
from fakes import text_socket

UNREAD = ['version', 'status', 'reason', 'chunked', 'chunk_left', 'length', 'will_close']


def test_arguments_have_the_names_order_and_defaults_of_python_2():
    code = httplib.HTTPResponse.__init__.__code__
    assert code.co_varnames[:6] == ('self', 'sock', 'debuglevel', 'strict', 'method', 'buffering')
    assert httplib.HTTPResponse.__init__.__defaults__[:4] == (0, 0, None, False)


def test_a_socket_alone_is_enough(fake_socket):
    response = httplib.HTTPResponse(fake_socket(TEN_BYTES))
    assert response.debuglevel == 0
    assert response.strict == 0
    assert response._method is None


def test_arguments_may_be_positional(fake_socket):
    response = httplib.HTTPResponse(fake_socket(TEN_BYTES), 0, 1, 'HEAD', True)
    assert response.debuglevel == 0
    assert response.strict == 1
    assert response._method == 'HEAD'


def test_arguments_may_be_keywords(fake_socket):
    response = httplib.HTTPResponse(sock=fake_socket(TEN_BYTES), debuglevel=2, strict=True,
                                    method='PUT', buffering=False)
    assert response.debuglevel == 2
    assert response.strict is True
    assert response._method == 'PUT'


def test_no_socket_is_a_type_error():
    with pytest.raises(TypeError):
        httplib.HTTPResponse()


def test_a_socket_without_makefile_is_an_attribute_error():
    with pytest.raises(AttributeError):
        httplib.HTTPResponse(object())


@pytest.mark.parametrize('keywords, arguments', [
    ({}, ('rb', 0)),
    ({'buffering': False}, ('rb', 0)),
    ({'buffering': True}, ('rb',)),
    ({'buffering': 1}, ('rb',)),
])
def test_makefile_is_asked_once_with_the_arguments_of_python_2(fake_socket, keywords, arguments):
    sock = fake_socket(TEN_BYTES)
    httplib.HTTPResponse(sock, **keywords).begin()
    assert sock.makefile_arguments == [arguments]


@pytest.mark.parametrize('name', UNREAD)
def test_what_the_head_says_is_unknown_before_begin(fake_socket, name):
    response = httplib.HTTPResponse(fake_socket(TEN_BYTES))
    assert getattr(response, name) == 'UNKNOWN'
    assert getattr(response, name) == httplib._UNKNOWN


def test_the_unknown_value_is_looked_up_when_a_response_is_made(monkeypatch):
    monkeypatch.setattr(httplib, '_UNKNOWN', 'nobody knows')
    response = httplib.HTTPResponse(text_socket(TEN_BYTES))
    assert [getattr(response, name) for name in UNREAD] == ['nobody knows'] * len(UNREAD)


def test_there_is_no_message_before_begin(fake_socket):
    assert httplib.HTTPResponse(fake_socket(TEN_BYTES)).msg is None


def test_the_file_is_open_before_begin(fake_socket):
    response = httplib.HTTPResponse(fake_socket(TEN_BYTES))
    assert response.fp is not None
    assert response.isclosed() is False


def test_nothing_is_read_before_begin(fake_socket):
    response = httplib.HTTPResponse(fake_socket(TEN_BYTES))
    assert response.fp.readline() == 'HTTP/1.1 200 OK\r\n'


@pytest.mark.parametrize('call', [
    lambda response: response.getheader('server'),
    lambda response: response.getheader('server', 'nobody'),
    lambda response: response.getheaders(),
], ids=['getheader', 'getheader with a default', 'getheaders'])
def test_fields_are_not_ready_before_begin(fake_socket, call):
    with pytest.raises(httplib.ResponseNotReady) as caught:
        call(httplib.HTTPResponse(fake_socket(TEN_BYTES)))
    assert caught.value.args == ()
    assert str(caught.value) == ''


def test_reading_before_begin_fails_an_assertion(fake_socket):
    with pytest.raises(AssertionError):
        httplib.HTTPResponse(fake_socket(TEN_BYTES)).read()


def test_reading_chunks_before_begin_fails_an_assertion(fake_socket):
    with pytest.raises(AssertionError):
        httplib.HTTPResponse(fake_socket(TEN_BYTES))._read_chunked(None)


def test_a_response_to_head_reads_as_nothing_even_before_begin(fake_socket):
    response = httplib.HTTPResponse(fake_socket(TEN_BYTES), method='HEAD')
    assert response.read() == ''
    assert response.isclosed() is True


def test_a_response_closed_before_begin_reads_as_nothing(fake_socket):
    response = httplib.HTTPResponse(fake_socket(TEN_BYTES))
    response.close()
    assert response.isclosed() is True
    assert response.read() == ''
    assert response.read(5) == ''


def test_a_response_is_an_instance_of_its_class(fake_socket):
    response = httplib.HTTPResponse(fake_socket(TEN_BYTES))
    assert isinstance(response, httplib.HTTPResponse)
    assert response.__class__ is httplib.HTTPResponse


def test_a_response_is_true_even_when_it_is_closed(fake_socket):
    response = httplib.HTTPResponse(fake_socket(TEN_BYTES))
    response.close()
    assert bool(response) is True
