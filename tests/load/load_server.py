"""The server of the load test: it misbehaves by plan, in a process and under a GIL of its own.

Run as a program it prints its port and serves until its standard input ends. A request is
``GET /number/attempt`` or a PUT of the number's content, which is verified here.
"""
import socket
import struct
import sys
import threading
import time

from load_plan import answer_of, content_of

PAUSE = 0.0005  # seconds between the pieces of an answer
UNVERIFIED = b"HTTP/1.1 500 Another Body\r\nContent-Length: 0\r\n\r\n"


class Connection:
    """One client: its requests one after the other, in a thread."""

    def __init__(self, sock):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.sock = sock
        self.received = b""

    def serve(self):
        """Answer requests until the plan or the client ends the connection."""
        try:
            while self.answer(*self.read_request()):
                continue
        except (ConnectionError, EOFError):
            return  # the client went, as it does behind an answer that broke off
        finally:
            self.sock.close()

    def answer(self, number, attempt, body):
        """Answer by plan; tell whether the connection goes on."""
        if body is not None and body != content_of(number):
            self.sock.sendall(UNVERIFIED)
            return True
        answer = answer_of(number, attempt)
        for place, piece in enumerate(answer.pieces):
            if place:
                time.sleep(PAUSE)
            self.sock.sendall(piece)
        if answer.end == "reset":
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return answer.end == "keep"

    def read_request(self):
        """Return number, attempt and body, None for none. Raises EOFError."""
        while b"\r\n\r\n" not in self.received:
            self.receive()
        head, self.received = self.received.split(b"\r\n\r\n", 1)
        _, number, attempt = head.split(b" ", 2)[1].split(b"/")
        if not head.startswith(b"PUT"):
            return int(number), int(attempt), None
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        while len(self.received) < length:
            self.receive()
        body, self.received = self.received[:length], self.received[length:]
        return int(number), int(attempt), body

    def receive(self):
        data = self.sock.recv(65536)
        if not data:
            raise EOFError
        self.received += data


def accept_for_ever(listener):
    """Start a thread for each connection that comes."""
    while True:
        sock, _ = listener.accept()
        threading.Thread(target=Connection(sock).serve, daemon=True).start()


def main():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(128)
        print(listener.getsockname()[1], flush=True)
        threading.Thread(target=accept_for_ever, args=(listener,), daemon=True).start()
        sys.stdin.read()


if __name__ == "__main__":
    main()
