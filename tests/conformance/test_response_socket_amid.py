"""The socket amid a body: after any small reads it stands at the next byte, whoever asks it.

Where the connection ends with the answer, 2.7 has closed it behind the head: not these.
"""
import os
import select
import socket

import httplib
import pytest

from peers import serve

BODY = b'abcdefghijklmnopqrstuvwxyz' * 40
HEAD = b'HTTP/1.1 200 OK\r\n'
ANSWERS = {
    'sized': HEAD + b'Content-Length: 1040\r\n\r\n' + BODY,
    'chunked': HEAD + b'Transfer-Encoding: chunked\r\n\r\n410\r\n' + BODY + b'\r\n0\r\n\r\n',
}


def into(receive, amount):
    """Return what a method fills a buffer with."""
    buffer = bytearray(amount)
    receive(buffer)
    return bytes(buffer)


def by_a_file(response, sock, amount):
    file = sock.makefile('rb', 0)
    try:
        return file.read(amount)
    finally:
        file.close()


def by_a_copy(response, sock, amount):
    copy = sock.dup()
    try:
        return copy.recv(amount)
    finally:
        copy.close()


def by_a_child(response, sock, amount):
    near, far = os.pipe()
    child = os.fork()
    if not child:
        os.write(far, sock.recv(amount))
        os._exit(0)
    os.waitpid(child, 0)
    os.close(far)
    try:
        return os.read(near, amount)
    finally:
        os.close(near)


WAYS = {
    'recv': lambda response, sock, amount: sock.recv(amount),
    'recv_into': lambda response, sock, amount: into(sock.recv_into, amount),
    'recvfrom': lambda response, sock, amount: sock.recvfrom(amount)[0],
    'recvfrom_into': lambda response, sock, amount: into(sock.recvfrom_into, amount),
    'a look and recv': lambda response, sock, amount: (
        sock.recv(amount, socket.MSG_PEEK), sock.recv(amount))[0],
    'the descriptor': lambda response, sock, amount: os.read(sock.fileno(), amount),
    'a file': by_a_file,
    'a copy': by_a_copy,
    'a child': by_a_child,
    'fp.read': lambda response, sock, amount: response.fp.read(amount),
    'fp.readline': lambda response, sock, amount: response.fp.readline(amount),
    '_safe_read': lambda response, sock, amount: response._safe_read(amount),
}
if not hasattr(os, 'fork'):
    del WAYS['a child']


@pytest.fixture
def opened():
    """A function that asks a new peer for an answer and returns (response, its socket)."""
    ends = []

    def open_answer(answer):
        peer = serve(answer)
        peer.__enter__()
        conn = httplib.HTTPConnection(peer.address)
        ends.append((conn, peer))
        conn.request('GET', '/')
        sock = conn.sock
        response = conn.getresponse()
        ends.append((response, None))
        return response, sock

    yield open_answer
    for end, peer in reversed(ends):
        end.close()
        if peer:
            peer.__exit__(None, None, None)


@pytest.mark.filterwarnings('ignore:This process:DeprecationWarning')
@pytest.mark.parametrize('reads', [0, 1, 2, 5])
@pytest.mark.parametrize('framing', sorted(ANSWERS))
@pytest.mark.parametrize('way', sorted(WAYS))
def test_it_gives_the_next_bytes_and_the_body_goes_on_behind_them(opened, way, framing, reads):
    response, sock = opened(ANSWERS[framing])
    # The size of a chunk is behind the head: nothing is read until a read asks for the body.
    if framing == 'chunked' and not reads:
        reads = 1
    for number in range(reads):
        assert response.read(3) == BODY[3 * number:3 * number + 3].decode('ascii')
    place = 3 * reads
    assert bytes(WAYS[way](response, sock, 4)) == BODY[place:place + 4]
    for _ in range(3):
        assert response.read(2) == BODY[place + 4:place + 6].decode('ascii')
        place += 2


@pytest.mark.parametrize('framing', sorted(ANSWERS))
def test_it_is_readable_for_as_long_as_there_are_bytes(opened, framing):
    response, sock = opened(ANSWERS[framing])
    for number in range(20):
        assert select.select([sock], [], [], 5)[0] == [sock]
        assert response.read(1) == BODY[number:number + 1].decode('ascii')
