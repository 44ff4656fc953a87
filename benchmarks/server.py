"""The server: a process that knows its answers by heart and checks what it is sent.

One port a work. The first request of each connection is compared with the upload byte for byte and
kept, to be asked for; of later ones the length and both ends are looked at. A request that is wrong
is answered 400, which no client takes for a success.
"""
import json
import socket
import ssl
import sys
import threading

from .answers import Answer, body_bytes, wire_bytes

_ROOM = 256 * 1024
_EDGE = 64
_WRONG = b"HTTP/1.1 400 Not What Was Agreed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Canned:
    """What a port serves: its answer, and the upload that it expects."""

    def __init__(self, answer, upload, context, fresh):
        self.fresh = fresh
        self.wire = wire_bytes(answer)
        self.upload = body_bytes(upload, "upload")
        self.context = context
        self.first_head = b""

    def listen(self):
        """Serve on a free port, which is returned."""
        listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        calm(listener)
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()
        return listener.getsockname()[1]

    def _accept(self, listener):
        while True:
            sock, _ = listener.accept()
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self.fresh:
                # A thread for one exchange would cost more than most clients do.
                self._converse(sock)
            else:
                threading.Thread(target=self._converse, args=(sock,), daemon=True).start()

    def _converse(self, sock):
        try:
            if self.context:
                sock = self.context.wrap_socket(sock, server_side=True)
            with sock:
                self._answer_requests(sock)
        except (OSError, EOFError):
            pass  # The client has gone: it has what it wanted, or says itself what it lacks.

    def _answer_requests(self, sock):
        room = bytearray(len(self.upload))
        is_first = True
        while True:
            head, came = self._read_head(sock)
            if not head:
                return
            is_right = self._read_upload(sock, came, room, is_first)
            if is_first:
                self.first_head = head
                is_first = False
            sock.sendall(self.wire if is_right else _WRONG)
            if self.fresh:
                return

    @staticmethod
    def _read_head(sock):
        """Return a head and what came behind it; an empty head at the end."""
        data = sock.recv(_ROOM)
        while data and not data.endswith(b"\r\n\r\n") and b"\r\n\r\n" not in data:
            more = sock.recv(_ROOM)
            if not more:
                raise EOFError
            data += more
        end = data.find(b"\r\n\r\n") + 4 if data else 0
        return data[:end], data[end:]

    def _read_upload(self, sock, came, room, is_first):
        """Read the body of a request; tell whether it is the one that was agreed."""
        filled = len(came)
        if filled > len(room):
            return False
        room[:filled] = came
        view = memoryview(room)
        while filled < len(room):
            count = sock.recv_into(view[filled:filled + _ROOM])
            if not count:
                raise EOFError
            filled += count
        if is_first:
            return room == self.upload
        return room[:_EDGE] == self.upload[:_EDGE] and room[-_EDGE:] == self.upload[-_EDGE:]


def calm(sock):
    """Have a socket send at one speed: the estimates of bbr flip between two on loopback."""
    if hasattr(socket, "TCP_CONGESTION"):
        try:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_CONGESTION, b"reno")
        except OSError:
            pass  # A kernel without reno keeps its own.


def main():
    """Serve what standard input asks for, one JSON object a line, until it ends."""
    context = None
    if len(sys.argv) > 1:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1])
    served = {}
    for line in sys.stdin:
        order = json.loads(line)
        if "head" in order:
            reply = {"head": served[order["head"]].first_head.decode("latin-1")}
        else:
            canned = Canned(Answer(*order["answer"]), order["upload"],
                            context if order["tls"] else None, order["fresh"])
            reply = {"port": canned.listen()}
            served[reply["port"]] = canned
        print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    main()
