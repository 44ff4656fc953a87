"""What programs set and replace: attributes of a response, methods of its class, the message."""
import httplib
import pytest

from answers import CHUNKED_HEAD, TEN_BYTES, TWO_CHUNKS, UNTIL_CLOSE, begun

SHORT = 'HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nshort'


def forgiving(read):
    def inner(*arguments):
        try:
            return read(*arguments)
        except httplib.IncompleteRead as error:
            return error.partial
    return inner


@pytest.mark.parametrize('answer, body', [
    (SHORT, 'short'),
    (TEN_BYTES, '0123456789'),
    (UNTIL_CLOSE, '0123456789'),
    (TWO_CHUNKS, 'Hello world'),
    (CHUNKED_HEAD + '5\r\nhello\r\n', 'hello'),
    (CHUNKED_HEAD + '5\r\nhello\r\n5\r\nwor', 'wor'),
    (CHUNKED_HEAD + '5\r\nhello', ''),
])
def test_the_patch_that_forgives_an_incomplete_read(monkeypatch, any_socket, answer, body):
    monkeypatch.setattr(httplib.HTTPResponse, 'read', forgiving(httplib.HTTPResponse.read))
    response = begun(any_socket(answer))
    assert response.read() == body


@pytest.mark.parametrize('amount, body', [(3, 'Hel'), (8192, 'Hello world')])
def test_the_patch_passes_amounts_on(monkeypatch, any_socket, amount, body):
    monkeypatch.setattr(httplib.HTTPResponse, 'read', forgiving(httplib.HTTPResponse.read))
    assert begun(any_socket(TWO_CHUNKS)).read(amount) == body


def test_a_read_of_one_object_may_be_replaced(any_socket):
    response = begun(any_socket(SHORT))
    response.read = forgiving(response.read)
    assert response.read() == 'short'


@pytest.mark.parametrize('name', ['_safe_read', '_read_chunked', '_read_status', '_check_close'])
def test_a_seam_replaced_on_the_class_is_called(monkeypatch, any_socket, name):
    original, called = getattr(httplib.HTTPResponse, name), []

    def replaced(*arguments):
        called.append(arguments[1:])
        return original(*arguments)

    monkeypatch.setattr(httplib.HTTPResponse, name, replaced)
    assert begun(any_socket(TWO_CHUNKS)).read() == 'Hello world'
    assert called == {'_safe_read': [(6,), (2,), (5,), (2,)], '_read_chunked': [(None,)],
                      '_read_status': [()], '_check_close': [()]}[name]


@pytest.mark.parametrize('name', ['_safe_read', '_read_chunked', 'close'])
def test_a_seam_replaced_on_one_object_is_called(any_socket, name):
    response, called = begun(any_socket(TWO_CHUNKS)), []
    original = getattr(response, name)

    def replaced(*arguments):
        called.append(arguments)
        return original(*arguments)

    setattr(response, name, replaced)
    assert response.read() == 'Hello world'
    assert called == {'_safe_read': [(6,), (2,), (5,), (2,)], '_read_chunked': [(None,)],
                      'close': [()]}[name]


def test_aliases_that_urllib2_sets(any_socket):
    response = begun(any_socket(TEN_BYTES))
    response.recv = response.read
    response.code = response.status
    response.headers = response.msg
    response.msg = response.reason
    response.url = 'http://example.test/'
    assert (response.code, response.msg, response.url) == (200, 'OK', 'http://example.test/')
    assert response.headers['Content-Length'] == '10'
    assert (response.recv(4), response.recv(100)) == ('0123', '456789')


@pytest.mark.parametrize('name', ['body', 'request', 'elapsed', 'json', 'content', '_cached'])
def test_any_attribute_may_be_set(any_socket, name):
    response = begun(any_socket(TEN_BYTES))
    setattr(response, name, 'mine')
    assert getattr(response, name) == 'mine'
    assert response.__dict__[name] == 'mine'


@pytest.mark.parametrize('name, value', [
    ('status', 500), ('reason', 'Mine'), ('version', 10), ('will_close', 1), ('debuglevel', 0),
    ('strict', 1), ('length', 3), ('chunked', 0), ('chunk_left', 7), ('_method', 'PUT'),
])
def test_what_the_head_said_may_be_overwritten(any_socket, name, value):
    response = begun(any_socket(TEN_BYTES))
    setattr(response, name, value)
    assert getattr(response, name) == value
    assert vars(response)[name] == value


@pytest.mark.parametrize('length, body', [(3, '012'), (0, ''), (None, '0123456789'),
                                          (10, '0123456789')])
def test_a_length_set_by_the_program_counts(any_socket, length, body):
    response = begun(any_socket(TEN_BYTES))
    response.length = length
    assert response.read() == body
    assert response.isclosed() is True


def test_chunks_may_be_switched_off(any_socket):
    response = begun(any_socket(CHUNKED_HEAD + '2\r\nok\r\n0\r\n\r\n'))
    response.chunked = 0
    assert response.read() == '2\r\nok\r\n0\r\n\r\n'


def test_chunks_may_be_switched_on(any_socket):
    response = begun(any_socket('HTTP/1.1 200 OK\r\n\r\n2\r\nok\r\n0\r\n\r\n'))
    response.chunked, response.chunk_left = 1, None
    assert response.read() == 'ok'


def test_what_is_left_of_a_chunk_may_be_set(any_socket):
    response = begun(any_socket(CHUNKED_HEAD + 'ok\r\n0\r\n\r\n'))
    response.chunk_left = 2
    assert response.read() == 'ok'


@pytest.mark.parametrize('method, body', [('HEAD', ''), ('GET', '0123456789')])
def test_the_method_may_be_set_after_begin(any_socket, method, body):
    response = begun(any_socket(TEN_BYTES))
    response._method = method
    assert response.read() == body


def test_dropping_the_file_ends_the_response(any_socket):
    response = begun(any_socket(TEN_BYTES))
    response.fp = None
    assert response.isclosed() is True
    assert (response.read(), response.read(5)) == ('', '')
    assert response.close() is None


def test_the_message_class_of_the_module_is_asked(monkeypatch, any_socket):
    made, original = [], httplib.HTTPMessage

    class Mine(httplib.HTTPMessage):
        def __init__(self, *arguments):
            made.append(arguments[1:])
            original.__init__(self, *arguments)

        def getheader(self, name, default=None):
            found = original.getheader(self, name, default)
            return 'mine' if name == 'none' else found

    monkeypatch.setattr(httplib, 'HTTPMessage', Mine)
    response = begun(any_socket('HTTP/1.1 200 OK\r\nServer: x\r\n\r\n'))
    assert made == [(0,)]
    assert response.msg.__class__ is Mine
    assert (response.getheader('server'), response.getheader('none')) == ('x', 'mine')


def test_a_message_class_may_read_the_head_its_own_way(monkeypatch, any_socket):
    class Mine(httplib.HTTPMessage):
        def readheaders(self):
            self.headers, self.dict, self.status, self.unixfrom = [], {}, '', ''
            for _ in range(10):
                line = self.fp.readline()
                if line in ('\r\n', ''):
                    break
                self.headers.append(line)
                self.dict[line.split('=')[0]] = line.split('=')[1].strip()

    monkeypatch.setattr(httplib, 'HTTPMessage', Mine)
    response = begun(any_socket('HTTP/1.1 200 OK\r\ncontent-length=4\r\n\r\nbody'))
    assert response.getheader('Content-Length') == '4'
    assert (response.length, response.read()) == (4, 'body')


def test_a_method_of_the_message_class_may_be_replaced(monkeypatch, any_socket):
    monkeypatch.setattr(httplib.HTTPMessage, 'items', lambda self: [('only', 'mine')])
    assert begun(any_socket(TEN_BYTES)).getheaders() == [('only', 'mine')]
