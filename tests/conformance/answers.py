"""Answers as legacy code meets them: text in a fake socket, or bytes on a real loopback one.

Runs on Python 2.7 and 3. `begun` gives a response whose head has been read; `wire` gives a pair
of connected TCP sockets; the fixture `any_socket` makes a socket of an answer, once over text,
once over bytes and once over the wire.
"""
import contextlib
import os
import socket

import httplib
import pytest

from fakes import bytes_socket, text_socket
from peers import PATIENCE

TEN_BYTES = 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789'
UNTIL_CLOSE = 'HTTP/1.1 200 OK\r\nServer: old\r\n\r\n0123456789'
CHUNKED_HEAD = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
TWO_CHUNKS = CHUNKED_HEAD + '6\r\nHello \r\n5\r\nworld\r\n0\r\n\r\n'


def begun(sock, *arguments, **keywords):
    """Return a response over this socket, its head read."""
    response = httplib.HTTPResponse(sock, *arguments, **keywords)
    response.begin()
    return response


def on_the_wire(text):
    """Return a native string as the bytes that Python 2 would have sent for it."""
    return text if isinstance(text, bytes) else text.encode('latin-1')


def close_for_good(sock):
    """Close a socket now, even if a response that an exception's traceback keeps has its file.

    Python 3 closes such a socket with its last file only; on Python 2 nothing else is needed.
    """
    sock.close()
    if hasattr(sock, 'detach'):
        descriptor = sock.detach()
        if descriptor != -1:
            os.close(descriptor)


@contextlib.contextmanager
def wire():
    """Give (client, server), two connected sockets on loopback, and close both."""
    listener = socket.socket()
    client = server = None
    try:
        listener.bind(('127.0.0.1', 0))
        listener.listen(1)
        client = socket.create_connection(listener.getsockname(), PATIENCE)
        server, _ = listener.accept()
        server.settimeout(PATIENCE)
        yield client, server
    finally:
        for one in (server, client, listener):
            if one is not None:
                close_for_good(one)


class Wires(object):
    """A factory of client sockets whose peer has answered and ended its side."""

    def __init__(self):
        self._open = []

    def __call__(self, answer):
        pair = wire()
        client, server = pair.__enter__()
        self._open.append(pair)
        server.sendall(on_the_wire(answer))
        server.shutdown(socket.SHUT_WR)
        return client

    def close(self):
        for pair in self._open:
            pair.__exit__(None, None, None)


@pytest.fixture(params=['text', 'bytes', 'wire'])
def any_socket(request):
    """A factory of sockets that hold one answer of a few kilobytes at most."""
    if request.param != 'wire':
        yield {'text': text_socket, 'bytes': bytes_socket}[request.param]
        return
    wires = Wires()
    try:
        yield wires
    finally:
        wires.close()
