"""A response, and its `fp`, handed to code that reads files."""
import gzip
import io
import json
import shutil
import socket
import xml.etree.ElementTree as ElementTree
import zlib

import pytest

from answers import TEN_BYTES, UNTIL_CLOSE, begun, on_the_wire

LINES = 'HTTP/1.1 200 OK\r\nServer: x\r\n\r\nfirst: 1\r\nsecond: 2\r\n\r\nlast'
AFTER_THE_HEAD = ['first: 1\r\n', 'second: 2\r\n', '\r\n', 'last']


def sized(text):
    return 'HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s' % (len(text), text)


def native(data):
    return data if isinstance(data, str) else data.decode('latin-1')


def test_json_loads_from_a_response(any_socket):
    assert json.load(begun(any_socket(sized('{"a": ["b", 1.5]}')))) == {'a': ['b', 1.5]}


def test_element_tree_parses_a_response(any_socket):
    root = ElementTree.parse(begun(any_socket(sized('<a><b>1</b></a>')))).getroot()
    assert (root.tag, root.find('b').text) == ('a', '1')


def test_copyfileobj_copies_a_response(any_socket):
    stream = io.BytesIO()
    shutil.copyfileobj(begun(any_socket(UNTIL_CLOSE)), stream, 4)
    assert stream.getvalue() == b'0123456789'


def test_gzip_opens_the_bytes_of_a_response(any_socket):
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode='wb') as stream:
        stream.write(b'unpacked')
    response = begun(any_socket(sized(native(packed.getvalue()))))
    with gzip.GzipFile(fileobj=io.BytesIO(response.read())) as stream:
        assert stream.read() == b'unpacked'


def test_zlib_takes_pieces_of_a_response(any_socket):
    response = begun(any_socket(sized(native(zlib.compress(b'unpacked' * 20)))))
    unpacker, data = zlib.decompressobj(), b''
    for piece in iter(lambda: response.read(5), ''):
        data += unpacker.decompress(piece)
    assert data == b'unpacked' * 20


def test_lines_of_the_file(any_socket):
    response = begun(any_socket(LINES))
    assert [response.fp.readline() for _ in range(5)] == AFTER_THE_HEAD + ['']


def test_a_line_has_at_most_the_size_asked_for(any_socket):
    response = begun(any_socket(LINES))
    assert [response.fp.readline(n) for n in (5, 0, 100, 3)] == ['first', '', ': 1\r\n', 'sec']


def test_iterating_the_file(any_socket):
    assert [line for line in begun(any_socket(LINES)).fp] == AFTER_THE_HEAD


def test_readlines_of_the_file(any_socket):
    assert begun(any_socket(LINES)).fp.readlines() == AFTER_THE_HEAD


def test_reads_of_the_file(any_socket):
    response = begun(any_socket(LINES))
    assert response.fp.read(5) == 'first'
    assert response.fp.readline() == ': 1\r\n'
    assert response.fp.read() == 'second: 2\r\n\r\nlast'
    assert (response.fp.read(), response.fp.read(1), response.fp.readline()) == ('', '', '')


def test_the_file_does_not_know_the_length_of_the_body(any_socket):
    response = begun(any_socket(TEN_BYTES + 'beyond'))
    assert response.fp.read(12) == '0123456789be'
    assert response.length == 10


def test_a_loop_over_lines_until_the_empty_string_ends(any_socket):
    response, seen = begun(any_socket(LINES)), []
    for _ in range(20):
        line = response.fp.readline()
        if line == '':
            break
        seen.append(line.strip())
    assert seen == ['first: 1', 'second: 2', '', 'last']


def test_lines_are_split_into_names_and_values(any_socket):
    pairs = {}
    for line in begun(any_socket(LINES)).fp:
        if line.strip() == '':
            break
        name, value = line.rstrip('\r\n').split(': ', 1)
        pairs[name] = int(value)
    assert pairs == {'first': 1, 'second': 2}


def test_read_goes_on_where_the_file_stands(any_socket):
    response = begun(any_socket(LINES))
    response.fp.readline()
    assert response.read(6) == 'second'
    assert response.fp.readline() == ': 2\r\n'
    assert response.read() == '\r\nlast'


def test_lines_of_a_buffered_file(any_socket):
    response = begun(any_socket(LINES), buffering=True)
    assert response.fp.readline() == 'first: 1\r\n'
    assert response.fp.readlines() == AFTER_THE_HEAD[1:]


def test_the_file_kept_from_a_response_outlives_it(any_socket):
    file = begun(any_socket(UNTIL_CLOSE)).fp
    assert file.read() == '0123456789'


def test_a_file_that_was_closed_refuses_to_be_read(fake_socket):
    response = begun(fake_socket(TEN_BYTES))
    file = response.fp
    response.close()
    with pytest.raises(ValueError):
        file.read()


def test_a_file_of_the_program_in_place_of_fp_is_read(any_socket):
    response = begun(any_socket(UNTIL_CLOSE))
    response.fp = io.BytesIO(on_the_wire('mine'))
    assert response.read() == 'mine'
    assert response.isclosed() is True


def test_the_program_may_wrap_the_file(any_socket):
    class Counting(object):
        total = 0

        def __init__(self, file):
            self.file = file

        def read(self, *size):
            data = self.file.read(*size)
            self.total += len(data)
            return data

        def close(self):
            self.file.close()

    response = begun(any_socket(UNTIL_CLOSE))
    counting = response.fp = Counting(response.fp)
    assert response.read(4) == '0123'
    assert response.read() == '456789'
    assert counting.total == 10


def test_fileno_of_a_fake_is_the_error_of_its_file(fake_socket):
    with pytest.raises((AttributeError, IOError)):
        begun(fake_socket(TEN_BYTES)).fileno()


def test_fileno_of_a_file_that_has_one(any_socket, tmpdir):
    response = begun(any_socket(TEN_BYTES))
    with open(str(tmpdir.join('file')), 'wb') as stream:
        response.fp = stream
        assert response.fileno() == stream.fileno()


def test_fileno_of_a_closed_response_is_an_attribute_error(any_socket):
    response = begun(any_socket(TEN_BYTES))
    response.read()
    with pytest.raises(AttributeError):
        response.fileno()


def test_errors_of_the_file_reach_the_program(any_socket):
    class Broken(object):
        def read(self, *size):
            raise socket.error(104, 'reset')

        def close(self):
            self.closed = True

    for arguments in [(), (5,)]:
        response = begun(any_socket(TEN_BYTES))
        response.fp = Broken()
        with pytest.raises(socket.error) as caught:
            response.read(*arguments)
        assert caught.value.args == (104, 'reset')
        assert response.isclosed() is False
