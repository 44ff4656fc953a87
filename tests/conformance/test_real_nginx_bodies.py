"""Bodies that a real nginx sends: whole, in chunks, packed, in parts, and very large ones."""
import hashlib
import os
import zlib

import httplib
import pytest

from answers import on_the_wire
from certificates import certificate_files  # noqa: F401  (a fixture)
from real_nginx import nginx_connection, nginx_server  # noqa: F401  (fixtures)
from real_nginx import TEXT, count_of_requests, fetched, write

LARGE = 32 * 1024 * 1024  # bytes


@pytest.fixture(scope='module')
def digest(nginx):
    """The checksum of large.bin, which the server serves."""
    content = os.urandom(LARGE)
    write(nginx, 'large.bin', content)
    return hashlib.sha256(content).hexdigest()


def test_an_empty_file_is_an_empty_body(connection):
    response, body = fetched(connection, 'GET', '/empty.txt')
    assert (response.status, response.getheader('content-length'), body) == (200, '0', '')
    assert count_of_requests(connection) == 2


@pytest.mark.parametrize('amount', [None, 1, 7, 1000])
def test_a_chunked_body_in_pieces(connection, amount):
    connection.request('GET', '/included/page.txt?name=two')
    response = connection.getresponse()
    assert response.getheader('transfer-encoding') == 'chunked'
    assert (response.chunked, response.length) == (1, None)
    pieces = [response.read() if amount is None else response.read(amount)]
    for _ in range(100):
        if not pieces[-1]:
            break
        pieces.append(response.read() if amount is None else response.read(amount))
    assert b''.join(pieces) == b'one two three\n'
    assert count_of_requests(connection) == 2


def test_trailers_are_read_over(connection):
    response, body = fetched(connection, 'GET', '/trailed/hello.txt')
    assert response.getheader('transfer-encoding') == 'chunked'
    assert body == TEXT
    assert response.getheader('x-checked') is None
    assert count_of_requests(connection) == 2


def test_a_gzipped_body_is_the_programs_to_unpack(connection):
    response, body = fetched(connection, 'GET', '/packed/hello.txt', None,
                             {'Accept-Encoding': 'gzip'})
    assert response.getheader('content-encoding') == 'gzip'
    assert zlib.decompress(body, 16 + zlib.MAX_WBITS) == on_the_wire(TEXT)


def test_without_being_asked_nothing_is_packed(connection):
    response, body = fetched(connection, 'GET', '/packed/hello.txt')
    assert response.getheader('content-encoding') is None
    assert body == TEXT


@pytest.mark.parametrize('path', ['/large.bin', '/trailed/large.bin'], ids=['length', 'chunked'])
def test_32_mebibytes_by_64_kibibytes(connection, digest, path):
    connection.request('GET', path)
    response = connection.getresponse()
    seen, size = hashlib.sha256(), 0
    for _ in range(LARGE // 65536 + 2):
        piece = response.read(65536)
        if not piece:
            break
        seen.update(piece)
        size += len(piece)
    assert size == LARGE
    assert seen.hexdigest() == digest
    assert response.isclosed() is True


@pytest.mark.parametrize('path', ['/large.bin', '/trailed/large.bin'], ids=['length', 'chunked'])
def test_32_mebibytes_in_one_read(connection, digest, path):
    body = fetched(connection, 'GET', path)[1]
    assert len(body) == LARGE
    assert hashlib.sha256(body).hexdigest() == digest


def test_a_buffered_answer_is_the_same(connection, digest):
    connection.request('GET', '/large.bin')
    body = connection.getresponse(buffering=True).read()
    assert hashlib.sha256(body).hexdigest() == digest


@pytest.mark.parametrize('asked, got', [
    ('bytes=0-4', 'Hello'),
    ('bytes=6-9', 'from'),
    ('bytes=-5', 'file\n'),
    ('bytes=11-', 'a file\n'),
])
def test_a_range(connection, asked, got):
    response, body = fetched(connection, 'GET', '/hello.txt', None, {'Range': asked})
    assert (response.status, response.reason) == (206, 'Partial Content')
    assert response.getheader('content-range').endswith('/%d' % len(TEXT))
    assert body == got


def test_two_ranges_come_as_parts(connection):
    response, body = fetched(connection, 'GET', '/hello.txt', None, {'Range': 'bytes=0-4,6-9'})
    assert response.status == httplib.PARTIAL_CONTENT
    assert response.msg.gettype() == 'multipart/byteranges'
    boundary = response.msg.getparam('boundary')
    parts = body.split('--' + boundary)
    assert [part.split('\r\n\r\n')[1] for part in parts[1:3]] == ['Hello\r\n', 'from\r\n']


def test_a_range_beyond_the_end_is_416(connection):
    response, _ = fetched(connection, 'GET', '/hello.txt', None, {'Range': 'bytes=100-'})
    assert response.status == httplib.REQUESTED_RANGE_NOT_SATISFIABLE
    assert response.getheader('content-range') == 'bytes */%d' % len(TEXT)
