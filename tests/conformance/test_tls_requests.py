"""Requests over TLS: bodies of strings and files, large ones, steps, and one ahead of its turn."""
import hashlib
import io

import httplib
import pytest

from certificates import certificate_files  # noqa: F401  (a fixture)
from secure_connections import opened_connections  # noqa: F401  (a fixture)
from secure_connections import fetched

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
CHUNKED = (b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
           b'6\r\nHello \r\n5\r\nworld\r\n0\r\n\r\n')
LARGE = bytes(bytearray(range(256))) * 8192  # 2 MiB


def test_post_of_a_string(opened):
    conn, peer = opened(OK)
    response = fetched(conn, 'POST', 'spam=1&eggs=2',
                       {'Content-Type': 'application/x-www-form-urlencoded'})
    assert response.read() == 'ok'
    assert b'\r\nContent-Length: 13\r\n' in peer.requests[0]
    assert peer.requests[0].endswith(b'\r\n\r\nspam=1&eggs=2')


def test_put_of_a_file(opened, tmp_path):
    path = tmp_path / 'body'
    path.write_bytes(LARGE[:200000])
    conn, peer = opened(OK)
    with open(str(path), 'rb') as body:
        assert fetched(conn, 'PUT', body).read() == 'ok'
    head, _, sent = peer.requests[0].partition(b'\r\n\r\n')
    assert b'Content-Length: 200000' in head
    assert hashlib.sha256(sent).hexdigest() == hashlib.sha256(LARGE[:200000]).hexdigest()


def test_post_of_a_file_in_memory_with_a_length_of_the_programs(opened):
    conn, peer = opened(OK)
    body = io.BytesIO(b'spam and eggs')
    assert fetched(conn, 'POST', body, {'Content-Length': '13'}).read() == 'ok'
    assert peer.requests[0].endswith(b'\r\n\r\nspam and eggs')


def test_post_of_two_mebibytes(opened):
    conn, peer = opened(OK)
    assert fetched(conn, 'POST', LARGE).read() == 'ok'
    assert peer.requests[0].endswith(b'\r\n\r\n' + LARGE)


def test_a_request_in_steps(opened):
    conn, peer = opened(OK)
    conn.putrequest('POST', '/steps', skip_host=True, skip_accept_encoding=True)
    conn.putheader('Host', 'example.org')
    conn.putheader('Content-Length', 4)
    conn.endheaders()
    conn.send('spam')
    assert conn.getresponse().read() == 'ok'
    assert peer.requests == [
        b'POST /steps HTTP/1.1\r\nHost: example.org\r\nContent-Length: 4\r\n\r\nspam']


def test_a_second_request_may_go_out_early_but_its_answer_has_to_wait(opened):
    conn, _ = opened(OK, CHUNKED)
    first = fetched(conn)
    conn.request('GET', '/')
    with pytest.raises(httplib.ResponseNotReady):
        conn.getresponse()
    assert first.read() == 'ok'
    assert conn.getresponse().read() == 'Hello world'
