"""A line over the system's sockets: the client's side is real, so that its short ways are tested.

`SocketLine` does on Python 3 what `MemoryLine` does on 2.7. While `feeding` is entered, a client
that asks for bytes when none are there lets the next piece arrive instead of waiting for it: no
thread runs, and an answer comes byte by byte without a clock.
"""
import contextlib
import os
import socket

# As plain numbers: the operators of enums are slow on some versions.
_NOW = int(getattr(socket, 'MSG_DONTWAIT', 0))
_PEEK = int(getattr(socket, 'MSG_PEEK', 0))
_receive = socket.socket.recv
_receive_into = socket.socket.recv_into

_lines = {}  # by the identity of the client's socket, which its line keeps alive


class SocketLine(object):
    """A line over a connected pair of sockets."""

    def __init__(self, pieces, end):
        self.client, self._server = socket.socketpair()
        self._coming = list(pieces)
        self._end = end
        self.taken = 0
        _lines[id(self.client)] = self

    def let_next_arrive(self):
        """Let the next piece arrive, or the end. Raises socket.timeout when nothing comes."""
        if self._coming:
            self._server.sendall(self._coming.pop(0))
        elif self._end == 'close':
            self._server.shutdown(socket.SHUT_WR)
        elif self._end == 'open':
            raise socket.timeout('timed out')
        else:
            # The system resets where what the client sent is still unread, and here it always is.
            self._server.close()

    def let_all_arrive(self):
        """Let arrive what is still on its way, and the end; nothing reaches a closed client."""
        try:
            while self._coming:
                self.let_next_arrive()
            if self._end != 'open' and self._server.fileno() != -1:
                self.let_next_arrive()
        except (BrokenPipeError, ConnectionResetError):
            self._coming = []

    def start(self):
        """Take the request from the line, but not where the end is to be a reset."""
        if self._end != 'reset':
            with contextlib.suppress(BlockingIOError):
                _receive(self._server, 65536, _NOW)

    def note(self, count, flags):
        """Note that so many bytes were received; those only looked at are not taken."""
        if not flags & _PEEK:
            self.taken += count

    def say(self, data):
        """Let more bytes arrive behind all others, and close then."""
        self._coming.append(data)
        self._end = 'close'

    def end(self):
        """Close both sides for good, even where a response still has its file."""
        _lines.pop(id(self.client), None)
        self._server.close()
        self.client.close()
        descriptor = self.client.detach()
        if descriptor != -1:
            os.close(descriptor)


@contextlib.contextmanager
def feeding():
    """Let every client of a line be fed by its line."""
    socket.socket.recv, socket.socket.recv_into = _fed_recv, _fed_recv_into
    try:
        yield
    finally:
        # The methods proper are those of the class below.
        del socket.socket.recv, socket.socket.recv_into


def _fed_recv(sock, size, flags=0):
    line = _lines.get(id(sock))
    if line is None:
        return _receive(sock, size, flags)
    flags = int(flags)
    data = _fed(line, flags, lambda flags: _receive(sock, size, flags))
    line.note(len(data), flags)
    return data


def _fed_recv_into(sock, buffer, size=0, flags=0):
    line = _lines.get(id(sock))
    if line is None:
        return _receive_into(sock, buffer, size, flags)
    flags = int(flags)
    count = _fed(line, flags, lambda flags: _receive_into(sock, buffer, size, flags))
    line.note(count, flags)
    return count


def _fed(line, flags, receive):
    if flags & _NOW or line.client.gettimeout() == 0:
        return receive(flags)
    while True:
        try:
            return receive(flags | _NOW)
        except BlockingIOError:
            line.let_next_arrive()
