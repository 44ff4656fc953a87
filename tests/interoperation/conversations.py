"""Scripted ends of connections on loopback, for what is no HTTP: SOCKS, upgraded connections.

``with conversing(script) as port`` accepts one connection and runs ``script(socket)`` in a thread;
what fails there fails the test.
"""
import contextlib
import socket
import threading

from loopback import PATIENCE


@contextlib.contextmanager
def conversing(script):
    """Give the port at which one connection is accepted and handed to `script`."""
    failures = []
    listener = socket.socket()

    def run():
        try:
            connection, _ = listener.accept()
            with connection:
                connection.settimeout(PATIENCE)
                script(connection)
        except Exception as error:  # shown to the test below
            failures.append(error)

    thread = threading.Thread(target=run)
    with listener:
        listener.settimeout(PATIENCE)
        listener.bind(("127.0.0.1", 0))
        listener.listen(1)
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            thread.join(2 * PATIENCE)
    if failures:
        raise failures[0]


def receive(connection, count):
    """Return exactly `count` bytes. Raises EOFError when the other side ends first."""
    data = b""
    while len(data) < count:
        piece = connection.recv(count - len(data))
        if not piece:
            raise EOFError(f"the peer ended after {len(data)} of {count} bytes")
        data += piece
    return data


def receive_head(connection):
    """Return a request's head, to its empty line."""
    data = b""
    while not data.endswith(b"\r\n\r\n"):
        data += receive(connection, 1)
    return data
