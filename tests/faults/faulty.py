"""A server on loopback that goes wrong once: the path asked for decides how.

Runs on Python 2.7 and 3. ``with Faulty(fault) as server``: a request for ``/first`` is given to
`fault`, a function of (connection, request); any other, on whatever connection, gets a good answer
whose body names the path and the number of the connection. So a test sees which connection
answered, and that no answer holds bytes of another.
"""
import socket
import struct
import threading

PATIENCE = 20  # seconds before a test that waits for the other end fails instead of hanging


class Faulty(object):
    """What a test sees of the server: its address, and the requests in the order they came."""

    def __init__(self, fault):
        self._fault = fault
        self._listener = socket.socket()
        self._listener.bind(('127.0.0.1', 0))
        self._listener.listen(5)
        self.host, self.port = self._listener.getsockname()
        self.requests = []
        self.failures = []
        self._connections = []
        self._ended = False
        self._threads = [threading.Thread(target=self._accept)]

    def __enter__(self):
        self._threads[0].start()
        return self

    def __exit__(self, kind, error, trace):
        self._ended = True
        socket.create_connection((self.host, self.port), PATIENCE).close()  # ends accept()
        for connection in self._connections:
            wake(connection)
        for thread in self._threads:
            thread.join(PATIENCE)
        self._listener.close()
        assert not [thread for thread in self._threads if thread.is_alive()], 'the server waits'
        if kind is None and self.failures:
            raise self.failures[0]

    @property
    def accepted(self):
        """How many connections came."""
        return len(self._connections)

    def _accept(self):
        while True:
            connection, _ = self._listener.accept()
            if self._ended:
                connection.close()
                return
            connection.settimeout(PATIENCE)
            self._connections.append(connection)
            thread = threading.Thread(
                target=self._serve, args=(connection, len(self._connections)))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection, number):
        try:
            connection = self._connections[number - 1] = self.secured(connection)
            while True:
                request = read_head(connection)
                if not request:
                    return
                self.requests.append(request)
                self.answer(connection, request, number)
        except socket.error:
            return  # reset by the fault, or by a client that went on its account
        except Exception as error:  # shown to the test by __exit__
            self.failures.append(error)
        finally:
            connection.close()

    def secured(self, connection):
        """Return the connection as the answers use it; a server that speaks TLS wraps it here."""
        return connection

    def answer(self, connection, request, number):
        """Answer one request on the connection of this number: by the fault, or well."""
        path = request.split(b' ')[1]
        if path == b'/first':
            self._fault(connection, request)
        else:
            connection.sendall(good_answer(path, number))


def good_answer(path, number):
    """Return the answer that names the path and the connection."""
    body = path + (' on connection %d' % number).encode('ascii')
    return b'HTTP/1.1 200 OK\r\nContent-Length: ' + str(len(body)).encode('ascii') + (
        b'\r\n\r\n' + body)


def read_head(connection):
    """Return the head of a request; what came of it when the client closes inside."""
    data = b''
    while not data.endswith(b'\r\n\r\n'):
        piece = connection.recv(1)
        if not piece:
            return b''
        data += piece
    return data


def wake(sock):
    """End whatever waits on a socket in another thread."""
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except socket.error:
        return  # it has ended already


def reset(connection):
    """Close with a RST, which also throws away what the other end has not read yet."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    connection.close()


def end(connection):
    """Send no more, and read on: the client sees the end of the stream and no reset."""
    connection.shutdown(socket.SHUT_WR)
    until_the_client_goes(connection)


def until_the_client_goes(connection):
    """Read until the client has closed, and return it: a stall that is over with the test."""
    pieces = []
    while not pieces or pieces[-1]:
        pieces.append(connection.recv(65536))
    return b''.join(pieces)
