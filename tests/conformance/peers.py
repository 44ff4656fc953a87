"""A scripted server on loopback: the other end of the wire for legacy client code.

Runs on Python 2.7 and 3. ``with serve(answer, answer) as peer`` accepts one connection and gives
one answer to each request; a list of answers stands for one connection of several. An answer is
bytes, or a function of (socket, request) for what bytes cannot say. What came in is kept, byte
for byte, in ``peer.requests``.
"""
import socket
import threading

PATIENCE = 10  # seconds before a test that waits for a peer fails instead of hanging


class Peer(object):
    """What a test sees of the server: where it listens and what it was sent."""

    def __init__(self, connections):
        self._connections = connections
        self._listener = socket.socket()
        self._listener.settimeout(PATIENCE)
        self._listener.bind(('127.0.0.1', 0))
        self._listener.listen(5)
        self.host = '127.0.0.1'
        self.port = self._listener.getsockname()[1]
        self.address = '%s:%d' % (self.host, self.port)
        self.requests = []
        self.accepted = 0
        self.failure = None
        self._thread = threading.Thread(target=self._run)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self._listener.close()
        self._thread.join(PATIENCE)
        self._listener.close()
        assert not self._thread.is_alive(), 'the peer still waits'
        if kind is None and self.failure is not None:
            raise self.failure

    def _run(self):
        try:
            for answers in self._connections:
                connection, _ = self._listener.accept()
                self.accepted += 1
                connection.settimeout(PATIENCE)
                try:
                    self._converse(connection, answers)
                finally:
                    connection.close()
        except Exception as error:  # shown to the test by __exit__
            self.failure = error

    def _converse(self, connection, answers):
        for answer in answers:
            request = read_request(connection)
            self.requests.append(request)
            if callable(answer):
                answer(connection, request)
            else:
                connection.sendall(answer)


def serve(*answers):
    """Return a peer for these answers; see the module's first paragraph."""
    if answers and isinstance(answers[0], list):
        return Peer(list(answers))
    return Peer([list(answers)])


def read_request(connection):
    """Return one request as raw bytes: its head and, by its framing, its body."""
    data = b''
    while b'\r\n\r\n' not in data:
        piece = connection.recv(1)
        if not piece:
            return data
        data += piece
    fields = [line.split(b':', 1) for line in data.lower().split(b'\r\n')[1:] if b':' in line]
    values = dict((name.strip(), value.strip()) for name, value in fields)
    if values.get(b'transfer-encoding') == b'chunked':
        while not data.endswith(b'0\r\n\r\n'):
            data += _receive(connection, 1)
    left = int(values.get(b'content-length', b'0'))
    while left:
        piece = _receive(connection, left)
        data += piece
        left -= len(piece)
    return data


def read_exactly(connection, count):
    """Return `count` bytes of a connection, for answers that read beyond the framing."""
    data = b''
    while len(data) < count:
        data += _receive(connection, count - len(data))
    return data


def _receive(connection, count):
    piece = connection.recv(count)
    if not piece:
        raise EOFError('the client closed inside its request')
    return piece
