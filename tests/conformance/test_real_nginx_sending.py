"""Bodies that a real nginx is sent: its limits, PUT and DELETE, chunks, 100 Continue."""
import hashlib
import os

import httplib
import pytest

from certificates import certificate_files  # noqa: F401  (a fixture)
from real_nginx import nginx_connection, nginx_server  # noqa: F401  (fixtures)
from real_nginx import fetched, served


def test_a_body_that_is_too_large_is_413(connection):
    response, _ = fetched(connection, 'POST', '/small', 'x' * 100)
    assert (response.status, response.will_close) == (413, True)
    assert response.reason == 'Request Entity Too Large'


@pytest.mark.parametrize('size', [0, 1, 100, 2 * 1024 * 1024])
def test_the_length_of_a_post_arrives(connection, size):
    response, body = fetched(connection, 'POST', '/echo', 'x' * size)
    assert (response.status, body) == (200, str(size))


@pytest.fixture
def written(request, connection):
    """A path that a client can PUT to, of this test alone."""
    path = '/written/%s.bin' % hashlib.sha256(request.node.name.encode('utf-8')).hexdigest()
    if fetched(connection, 'DELETE', path)[0].status == httplib.NOT_IMPLEMENTED:
        pytest.skip('this nginx is compiled without its DAV module')
    return path


def test_put_get_and_delete(connection, written):
    assert fetched(connection, 'PUT', written, 'spam')[0].status == httplib.CREATED
    replaced, body = fetched(connection, 'PUT', written, 'eggs')
    assert (replaced.status, body) == (204, '')
    assert fetched(connection, 'GET', written)[1] == 'eggs'
    assert fetched(connection, 'DELETE', written)[0].status == httplib.NO_CONTENT
    assert fetched(connection, 'GET', written)[0].status == httplib.NOT_FOUND


def test_put_of_a_file_of_32_mebibytes(nginx, connection, written, tmp_path):
    content = os.urandom(1024 * 1024) * 32
    path = tmp_path / 'large.bin'
    path.write_bytes(content)
    with open(str(path), 'rb') as body:
        assert fetched(connection, 'PUT', written, body)[0].status == httplib.CREATED
    with open(served(nginx, written.lstrip('/')), 'rb') as arrived:
        assert hashlib.sha256(arrived.read()).digest() == hashlib.sha256(content).digest()
    assert fetched(connection, 'DELETE', written)[0].status == httplib.NO_CONTENT


def test_put_in_chunks_of_the_programs_own(connection, written):
    connection.putrequest('PUT', written)
    connection.putheader('Transfer-Encoding', 'chunked')
    connection.endheaders()
    for piece in ('Hello ', 'world', ''):
        connection.send('%x\r\n%s\r\n' % (len(piece), piece))
    response = connection.getresponse()
    response.read()
    assert response.status == httplib.CREATED
    assert fetched(connection, 'GET', written)[1] == 'Hello world'


def expect(connection, path):
    """Send the head of a PUT that waits for the server's word."""
    connection.putrequest('PUT', path)
    connection.putheader('Content-Length', '4')
    connection.putheader('Expect', '100-continue')
    connection.endheaders()


def test_100_continue_is_skipped_by_the_answer(connection, written):
    expect(connection, written)
    connection.send('spam')
    response = connection.getresponse()
    response.read()
    assert response.status == httplib.CREATED
    assert fetched(connection, 'GET', written)[1] == 'spam'


def test_100_continue_can_be_read_from_the_socket_before_the_body_goes(connection, written):
    expect(connection, written)
    interim = b''
    while not interim.endswith(b'\r\n\r\n'):
        piece = connection.sock.recv(1)
        assert piece
        interim += piece
    assert interim == b'HTTP/1.1 100 Continue\r\n\r\n'
    connection.send('spam')
    response = connection.getresponse()
    response.read()
    assert response.status == httplib.CREATED
