"""The bare socket: the same bytes by as few calls as there are, and no HTTP. It is the floor."""
import platform
import socket
import ssl

from calming import calm

_BLOCK = 256 * 1024
_WAIT = getattr(socket, "MSG_WAITALL", 0)


class Client(object):
    """Sends a request that was made before, receives so many bytes."""

    reads_wire = True

    def __init__(self, order):
        self.version = platform.python_version()
        self.path = socket.__file__
        self.sock = self.file = None
        self.block = bytearray(_BLOCK)
        # The C library keeps freed memory up to the largest block it has seen: without this each
        # large body is faulted in anew, and the floor lies above the house.
        bytes((32 << 20) - 65536)

    def open(self, target):
        """Make the request and connect."""
        self.sock = self.file = None
        lines = ["%s /canned HTTP/1.1" % target["method"],
                 "Host: %s:%d" % (target["host"], target["port"]), "Accept-Encoding: identity"]
        headers = dict(target["headers"])
        if target["upload_length"]:
            headers["Content-Length"] = str(target["upload_length"])
        lines += ["%s: %s" % field for field in headers.items()]
        self.request = ("\r\n".join(lines) + "\r\n\r\n").encode("ascii")
        if target["upload_as"] == "file":
            self.file = open(target["upload"], "rb")
        elif target["upload_as"]:
            with open(target["upload"], "rb") as file:
                body = file.read()
            if len(body) <= 65536:
                self.request, body = self.request + body, b""
            self.body = body
        if not target["fresh"]:
            self.sock = self.connect(target)
            calm(self.sock)

    def connect(self, target):
        """Return a socket as the work wants it."""
        sock = socket.create_connection((target["host"], target["port"]), target["timeout"])
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if target["tls"]:
            context = ssl.create_default_context(cafile=target["certificate"])
            sock = context.wrap_socket(sock, server_hostname=target["host"])
        return sock

    def exchange(self, target, kept):
        """Send, receive; return how many bytes came."""
        sock = self.sock or self.connect(target)
        sock.sendall(self.request)
        if target["upload_as"]:
            self.send_body(sock)
        due = target["wire"]["length"]
        # One read() has to give one object; a loop and a decoder may reuse one block.
        if target["amount"] or target["chunk"] or target["tls"]:
            length = self.receive_blocks(sock, due, kept)
        else:
            length = self.receive_whole(sock, due, kept)
        if target["fresh"]:
            sock.close()
        return length

    def send_body(self, sock):
        """Send the upload, a block at a time when it is a file."""
        if not self.file:
            if self.body:
                sock.sendall(self.body)
            return
        self.file.seek(0)
        view = memoryview(self.block)
        while True:
            count = self.file.readinto(self.block)
            if not count:
                return
            sock.sendall(view[:count])

    def receive_blocks(self, sock, due, kept):
        """Receive into one block, over and over."""
        length = 0
        while length < due:
            count = sock.recv_into(self.block, min(_BLOCK, due - length))
            if not count:
                return length
            length += count
            if kept:
                kept.pieces.append(bytes(self.block[:count]))
        return length

    def receive_whole(self, sock, due, kept):
        """Receive as one object."""
        data = sock.recv(due, _WAIT) if sock.gettimeout() is None else b""
        if len(data) < due:
            # With a timeout the kernel waits for nothing, and gives what is there.
            data = self.receive_rest(sock, due, data)
        if kept:
            kept.pieces.append(data)
        return len(data)

    @staticmethod
    def receive_rest(sock, due, came):
        """Receive into one object what is still due."""
        whole = bytearray(due)
        whole[:len(came)] = came
        length = len(came)
        with memoryview(whole) as view:
            while length < due:
                count = sock.recv_into(view[length:])
                if not count:
                    break
                length += count
        return whole[:length] if length < due else whole

    def close(self):
        """Close what `open` opened."""
        for opened in (self.sock, self.file):
            if opened:
                opened.close()
