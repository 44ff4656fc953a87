"""A canned server for recorded programs: it answers by path and keeps every byte that was sent.

It runs in threads of the process that plays the programs, on a free port of loopback; with a
certificate, a second port speaks TLS. What came is kept connection by connection, in the order
in which they were accepted, so that two runs of one program can be compared.
"""
import os
import socket
import ssl
import threading
from collections import namedtuple

from canned_answers import END, pieces_for

HERE = os.path.dirname(os.path.abspath(__file__))
PATIENCE = 10  # seconds that a connection may be silent
LONGEST = 1 << 20  # bytes of a line that is taken

Request = namedtuple("Request", "method path version fields body")


class Canned(object):
    """The server while the ``with`` block runs; after it ``sent`` holds all that came.

    ``address`` is 'host:port'; ``secure_address`` the same for TLS, with a certificate only.
    """

    def __init__(self, certificate=None):
        self._certificate = certificate
        self._accepting = []
        self._threads = []
        self._last = None
        self.sent = []

    def __enter__(self):
        self.address = self._listen(None)
        self.secure_address = None
        if self._certificate:
            context = ssl.SSLContext(getattr(ssl, "PROTOCOL_TLS_SERVER", ssl.PROTOCOL_SSLv23))
            context.load_cert_chain(self._certificate)
            self.secure_address = self._listen(context)
        return self

    def __exit__(self, *exception):
        """Take every connection that was made, and wait until each has ended."""
        for listener, thread in self._accepting:
            self._hang_up(listener)
            thread.join()
            listener.close()
        for thread in self._threads:
            thread.join()

    def _hang_up(self, listener):
        """Make the last connection: they are accepted in order, so none before it is lost."""
        ours = socket.socket()
        ours.bind(("127.0.0.1", 0))
        self._last = ours.getsockname()
        ours.connect(listener.getsockname())
        ours.close()

    def _listen(self, context):
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        listener.listen(8)
        thread = threading.Thread(target=self._accept, args=(listener, context))
        self._accepting.append((listener, thread))
        thread.start()
        # The name: 2.7.18 looks for no address in a certificate.
        return "%s:%d" % ("localhost" if context else "127.0.0.1", listener.getsockname()[1])

    def _accept(self, listener, context):
        while True:
            connection, address = listener.accept()
            if address == self._last:
                connection.close()
                return
            kept = []
            self.sent.append(kept)
            thread = threading.Thread(target=_serve, args=(connection, context, kept))
            self._threads.append(thread)
            thread.start()


def _serve(connection, context, kept):
    """Answer the requests of one connection until the other side has ended it."""
    connection.settimeout(PATIENCE)
    source = None
    try:
        if context is not None:
            connection = context.wrap_socket(connection, server_side=True)
        source = connection.makefile("rb")
        _converse(connection, source, kept)
    except (socket.error, ssl.SSLError):  # the client broke off; what came until then is kept
        pass
    finally:
        if source is not None:
            source.close()
        connection.close()


def _converse(connection, source, kept):
    while True:
        head = _read_head(source)
        if not head.endswith(b"\r\n\r\n"):
            if head:
                kept.append({"rest": head.decode("latin-1")})
            return
        request, raw = _read_request(source, head)
        kept.append({"head": head.decode("latin-1").split("\r\n")[:-2],
                     "body": raw.decode("latin-1")})
        for piece in pieces_for(request):
            if piece is END:
                _end(connection, source, kept)
                return
            connection.sendall(piece)


def _end(connection, source, kept):
    """Close our half, and keep what still comes until the client has closed its own."""
    if isinstance(connection, ssl.SSLSocket):
        connection.unwrap()  # says that this was all, and waits for the client to say the same
        return
    try:
        connection.shutdown(socket.SHUT_WR)
    except socket.error:  # the client was faster
        return
    rest = source.read()
    if rest:
        kept.append({"rest": rest.decode("latin-1")})


def _read_head(source):
    """Read up to the empty line, or what there is of it."""
    head = []
    while True:
        line = source.readline(LONGEST)
        head.append(line)
        if line in (b"", b"\r\n"):
            return b"".join(head)


def _read_request(source, head):
    """Return the request, and the bytes of its body as they came."""
    first, rest = head.decode("latin-1").split("\r\n", 1)
    method, path, version = (first.split(" ") + ["", "", ""])[:3]
    fields = {}
    for line in rest.split("\r\n"):
        name, _, value = line.partition(":")
        fields[name.strip().lower()] = value.strip()
    if fields.get("transfer-encoding") == "chunked":
        body, raw = _read_chunked(source)
    else:
        body = raw = source.read(int(fields.get("content-length") or 0))
    return Request(method, path, version, fields, body), raw


def _read_chunked(source):
    pieces, raw = [], []
    while True:
        line = source.readline(LONGEST)
        raw.append(line)
        size = int(line.split(b";")[0] or b"0", 16)
        raw.append(source.read(size) + source.readline(LONGEST))
        if not size:
            return b"".join(pieces), b"".join(raw)
        pieces.append(raw[-1][:size])
