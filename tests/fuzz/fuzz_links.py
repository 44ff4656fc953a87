"""The server of a fuzzed conversation: one thread for both ends, so that nothing is left to chance.

What the first connection sends lies in the socket before the client reads; what comes to a later
request is sent between the client's two calls, on whatever connection that request arrived.
Nothing depends on the speed of the machine: a timeout only strikes where nothing more will come.
"""
import io
import socket
import struct

_NO_LINGER = struct.pack("ii", 1, 0)
WAIT = 0.003  # seconds until a client gives up on a server that stays and says nothing more
HONEST_BODY = b"the honest answer"
HONEST = (b"HTTP/1.1 200 OK\r\nX-Honest: yes\r\nContent-Length: %d\r\n\r\n" % len(HONEST_BODY)
          + HONEST_BODY)


def unix_pair():
    """Two connected sockets of this machine."""
    return socket.socketpair()


def loopback_pair():
    """Two connected sockets over TCP; closing theirs leaves no TIME_WAIT behind."""
    listener = socket.socket()
    try:
        listener.bind(("127.0.0.1", 0))
        listener.listen(1)
        near = socket.create_connection(listener.getsockname())
        far = listener.accept()[0]
    finally:
        listener.close()
    far.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)
    return near, far


class Server:
    """Connections by `pair`; the first says `answer` and then does as `ending` says.

    `ending` is ``'closes'`` (half close), ``'stays'`` (silence, the client's timeout strikes) or
    ``'resets'`` (the socket is closed, the request not read). Each later one says `greeting` first,
    which is where a proxy opens a tunnel.
    """

    def __init__(self, pair, answer, ending, greeting=b""):
        self._pair = pair
        self.answer = answer
        self._ending = ending
        self._greeting = greeting
        self.links = []
        self._near = []

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        for link in self.links + self._near:
            link.close()

    def connect(self, address, timeout=None, source_address=None):
        """What the client calls for `socket.create_connection`."""
        near, far = self._pair()
        self.links.append(far)
        self._near.append(near)
        near.settimeout(WAIT)
        far.setblocking(False)
        if len(self.links) == 1:
            self._begin(near, far)
        elif self._greeting:
            far.send(self._greeting)
        return near

    def settle(self):
        """Wait until the first connection has said all it says: here it has."""

    def _begin(self, near, far):
        for end, option in ((far, socket.SO_SNDBUF), (near, socket.SO_RCVBUF)):
            end.setsockopt(socket.SOL_SOCKET, option, 1 << 20)
        sent = far.send(self.answer) if self.answer else 0
        assert sent == len(self.answer), "the answer does not fit into the socket"
        if self._ending == "resets":
            far.close()
        elif self._ending == "closes":
            far.shutdown(socket.SHUT_WR)

    def left_open(self):
        """Return the client's sockets that it has not closed."""
        return [near for near in self._near if near.fileno() >= 0]

    def answer_honestly(self, mark):
        """Send the honest answer wherever a request with `mark` in it has come."""
        for link in self.links:
            if mark in _all_that_came(link):
                try:
                    link.send(HONEST)
                except OSError:
                    assert link is self.links[0] and self._ending == "closes"


def _all_that_came(link):
    data = b""
    try:
        while link.fileno() >= 0:
            piece = link.recv(65536)
            if not piece:
                break
            data += piece
    except OSError:  # nothing more has come, or the client is gone
        return data
    return data


class Memory:
    """A socket that is none: `sendall` and `makefile`, the answer from memory.

    `file` makes a file of the answer; the files below are the kinds that programs bring along.
    """

    def __init__(self, answer, file):
        self.answer = answer
        self._file = file
        self.sent = b""

    def sendall(self, data):
        """Keep what is sent."""
        self.sent += data

    def makefile(self, *arguments):
        """Return the answer as a file."""
        return self._file(self.answer)

    def close(self):
        """Nothing is open."""


class Dribble(io.RawIOBase):
    """A raw file that gives one byte at a time."""

    def __init__(self, data):
        self._file = io.BytesIO(data)

    def readable(self):
        """True: it is there to be read."""
        return True

    def readinto(self, buffer):
        """Put the next byte into `buffer`."""
        piece = self._file.read(min(1, len(buffer)))
        buffer[:len(piece)] = piece
        return len(piece)


def text_file(data):
    """A file of text, as fakes of legacy tests are; code points stand for bytes."""
    return io.StringIO(data.decode("latin-1"), newline="\n")


FILES = {
    "bytes": io.BytesIO,
    "text": text_file,
    "buffered": lambda data: io.BufferedReader(Dribble(data)),
    "dribble": Dribble,
}
