"""Answers over TLS are those of a plain connection: reuse, ends, framings, sizes, buffering."""
import hashlib
import json

import httplib
import pytest

from certificates import HOST, certificate_files  # noqa: F401  (a fixture)
from secure_connections import opened_connections  # noqa: F401  (a fixture)
from secure_connections import fetched
from secure_peers import client_context, serve_tls, server_context

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
CLOSING = b'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 6\r\n\r\nsecret'
UNTIL_CLOSE = b'HTTP/1.0 200 OK\r\n\r\nsecret'
CHUNKED = (b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
           b'6\r\nHello \r\n5\r\nworld\r\n0\r\n\r\n')
LARGE = bytes(bytearray(range(256))) * 8192  # 2 MiB
LARGE_ANSWER = b'HTTP/1.1 200 OK\r\nContent-Length: 2097152\r\n\r\n' + LARGE
LARGE_UNTIL_CLOSE = b'HTTP/1.0 200 OK\r\n\r\n' + LARGE
LARGE_CHUNKED = (b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n' + b''.join(
    b'10000\r\n' + LARGE[start:start + 65536] + b'\r\n'
    for start in range(0, len(LARGE), 65536)) + b'0\r\n\r\n')

large_answers = pytest.mark.parametrize(
    'answer', [LARGE_ANSWER, LARGE_CHUNKED, LARGE_UNTIL_CLOSE], ids=['length', 'chunked', 'close'])


def test_one_handshake_serves_many_requests(opened):
    conn, peer = opened(OK, CHUNKED, OK, OK)
    fetched(conn).read()
    sock = conn.sock
    assert fetched(conn).read() == 'Hello world'
    assert fetched(conn, 'POST', 'a=1').read() == 'ok'
    assert fetched(conn, 'DELETE').read() == 'ok'
    assert conn.sock is sock
    assert (peer.accepted, len(peer.names)) == (1, 1)


def test_close_and_reuse_shakes_hands_again(opened):
    conn, peer = opened([OK], [CHUNKED])
    assert fetched(conn).read() == 'ok'
    conn.close()
    assert conn.sock is None
    assert fetched(conn).read() == 'Hello world'
    assert len(peer.names) == 2


def test_an_answer_that_closes_is_read_after_the_connection_let_go(opened):
    conn, peer = opened([CLOSING], [OK])
    response = fetched(conn)
    assert conn.sock is None
    assert response.read() == 'secret'
    assert fetched(conn).read() == 'ok'
    assert peer.accepted == 2


def test_a_body_without_length_ends_with_the_servers_farewell(opened):
    conn, _ = opened(UNTIL_CLOSE)
    response = fetched(conn)
    assert response.length is None
    assert (response.read(), response.read()) == ('secret', '')


def test_what_follows_a_head_stays_in_the_socket(opened):
    conn, _ = opened(OK)
    fetched(conn)
    assert conn.sock.recv(100) == b'ok'


def test_the_body_is_readable_after_close_of_the_connection(opened):
    conn, _ = opened(CLOSING)
    response = fetched(conn)
    conn.close()
    assert response.read(3) == 'sec'
    assert response.read() == 'ret'


def test_head_has_the_length_and_no_body(opened):
    conn, peer = opened(b'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n', OK)
    response = fetched(conn, 'HEAD')
    assert response.getheader('content-length') == '1000'
    assert response.read() == ''
    assert fetched(conn).read() == 'ok'
    assert peer.requests[0].startswith(b'HEAD / HTTP/1.1\r\n')


@pytest.mark.parametrize('amount', [1, 4, 11, 100])
def test_a_chunked_body_in_pieces(opened, amount):
    conn, _ = opened(CHUNKED)
    response = fetched(conn)
    pieces = []
    for _ in range(20):
        pieces.append(response.read(amount))
        if not pieces[-1]:
            break
    assert [len(piece) for piece in pieces[:-2]] == [amount] * (len(pieces) - 2)
    assert b''.join(pieces) == b'Hello world'


@large_answers
def test_two_mebibytes_in_one_read(opened, answer):
    conn, _ = opened(answer)
    body = fetched(conn).read()
    assert len(body) == 2097152
    assert hashlib.sha256(body).hexdigest() == hashlib.sha256(LARGE).hexdigest()


@large_answers
def test_two_mebibytes_by_64_kibibytes(opened, answer):
    conn, _ = opened(answer)
    response = fetched(conn)
    digest = hashlib.sha256()
    sizes = []
    for _ in range(40):
        piece = response.read(65536)
        if not piece:
            break
        sizes.append(len(piece))
        digest.update(piece)
    assert sizes == [65536] * 32
    assert digest.hexdigest() == hashlib.sha256(LARGE).hexdigest()
    assert response.isclosed() is True


def test_a_body_that_ends_early_is_an_incomplete_read(opened):
    conn, _ = opened(b'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf')
    response = fetched(conn)
    with pytest.raises(httplib.IncompleteRead) as caught:
        response.read()
    assert (caught.value.partial, caught.value.expected) == ('half', 6)


def test_an_end_before_the_answer_is_a_bad_status_line(opened):
    conn, _ = opened(b'')
    conn.request('GET', '/')
    with pytest.raises(httplib.BadStatusLine) as caught:
        conn.getresponse()
    assert str(caught.value) == 'No status line received - the server has closed the connection'


@pytest.mark.parametrize('buffering', [False, True], ids=['unbuffered', 'buffered'])
def test_getresponse_buffered_or_not_gives_the_same(opened, buffering):
    conn, _ = opened(CHUNKED, OK)
    conn.request('GET', '/')
    assert conn.getresponse(buffering=buffering).read() == 'Hello world'
    conn.request('GET', '/')
    assert conn.getresponse(buffering).read() == 'ok'


def test_buffered_answers_in_lines(opened):
    conn, _ = opened(b'HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\none\ntwo\n')
    conn.request('GET', '/')
    response = conn.getresponse(buffering=True)
    assert response.fp.readline() == 'one\n'
    assert response.fp.readline() == 'two\n'
    response.close()


def test_json_of_an_answer(opened):
    body = json.dumps({'spam': [1, 2]}).encode('ascii')
    conn, _ = opened(b'HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n' % str(len(body)).encode()
                     + body)
    assert json.loads(fetched(conn).read()) == {'spam': [1, 2]}


def test_an_interim_answer_over_tls_is_skipped(opened):
    conn, _ = opened(b'HTTP/1.1 100 Continue\r\n\r\n' + OK)
    response = fetched(conn)
    assert (response.status, response.read()) == (200, 'ok')


def test_the_classes_of_1_5(certificates):
    with serve_tls(server_context(certificates.server), CLOSING) as peer:
        legacy = httplib.HTTPS('%s:%d' % (HOST, peer.port), context=client_context(certificates))
        legacy.putrequest('GET', '/legacy')
        legacy.putheader('Accept', 'text/html')
        legacy.endheaders()
        status, reason, headers = legacy.getreply()
        assert (status, reason, headers['content-length']) == (200, 'OK', '6')
        assert legacy.getfile().read() == 'secret'
        legacy.close()
    assert peer.requests == [b'GET /legacy HTTP/1.0\r\nAccept: text/html\r\n\r\n']
    assert (legacy.key_file, legacy.cert_file) == (None, None)
