"""Subclasses of our connection that open, wrap or feed the socket themselves."""
import email.parser
import email.policy
import socket
import socketserver
import ssl

import pytest

import httplib
from callers import row
from loopback import PATIENCE, Answer, Conversation, Web, running, web

needs_unix = pytest.mark.skipif(
    not hasattr(socket, "AF_UNIX"), reason="this system has no Unix sockets")


class UnixConnection(httplib.HTTPConnection):
    """A connection to a path, as programs write it for a local daemon."""

    def __init__(self, path, timeout=PATIENCE):
        httplib.HTTPConnection.__init__(self, "localhost", timeout=timeout)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)


class PathConversation(Conversation):
    """A conversation without Nagle's algorithm, which Unix sockets do not know."""

    disable_nagle_algorithm = False


class UnixWeb(Web):
    """The web server at a path."""

    address_family = getattr(socket, "AF_UNIX", None)

    def __init__(self, path, answer):
        socketserver.TCPServer.__init__(self, path, PathConversation)
        self.answer = answer
        self.requests = []
        self.failures = []
        self.context = None

    def server_bind(self):
        """Bind; a path has neither the name nor the port that HTTPServer looks for."""
        socketserver.TCPServer.server_bind(self)


@row("unix-socket")
@needs_unix
def test_a_connection_over_a_unix_socket_is_kept_alive(tmp_path):
    path = str(tmp_path / "daemon.sock")
    with running(UnixWeb(path, lambda request: Answer(200, (), request.body * 2))) as server:
        conn = UnixConnection(path)
        bodies = []
        for turn in range(3):
            conn.request("POST", "/containers/%d" % turn, b"body %d;" % turn)
            bodies.append(conn.getresponse().read())
        first = conn.sock
        assert first.family == socket.AF_UNIX
        conn.close()
    assert bodies == ["body %d;" % turn * 2 for turn in range(3)]
    assert [request.headers["Host"] for request in server.requests] == ["localhost"] * 3


@row("unix-socket")
@needs_unix
def test_no_daemon_at_the_path_is_the_error_of_the_socket(tmp_path):
    conn = UnixConnection(str(tmp_path / "nobody.sock"))
    with pytest.raises(FileNotFoundError):
        conn.request("GET", "/")
    conn.close()


def wrapping(base):
    """Return a subclass of `base` that does its own TLS."""
    class WrappingConnection(base):
        """A connection whose connect makes the socket, the context and the handshake."""

        authority = None

        def connect(self):
            plain = socket.create_connection((self.host, self.port), self.timeout)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.load_verify_locations(self.authority)
            self.sock = context.wrap_socket(plain, server_hostname=self.host)

    return WrappingConnection


@row("tls-by-hand")
@pytest.mark.parametrize("base", [httplib.HTTPConnection, httplib.HTTPSConnection])
def test_a_connect_that_wraps_its_socket_by_hand(base, certificates):
    kind = wrapping(base)
    kind.authority = certificates.authority
    with web(lambda request: Answer(200, [("Transfer-Encoding", "chunked")], request.body),
             certificates.server_context()) as server:
        conn = kind("localhost", server.port, timeout=PATIENCE)
        for size in (3, 100000):
            conn.request("POST", "/", b"x" * size)
            response = conn.getresponse()
            assert conn.sock.version().startswith("TLS")
            assert response.read() == "x" * size
        conn.close()
    assert len(server.requests) == 2


class StreamingConnection(httplib.HTTPConnection):
    """A connection whose `send` takes a generator and tells how far it is."""

    progress = None

    def send(self, data):
        if not hasattr(data, "__next__"):
            httplib.HTTPConnection.send(self, data)
            return
        for piece in data:
            self.sock.sendall(piece)
            self.progress.append(len(piece))


BOUNDARY = "a-boundary"


def multipart(fields, files, block):
    """Yield the pieces of a form: `fields` and `files` are lists of (name, content)."""
    for name, value in fields:
        yield (f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'
               f"{value}\r\n").encode()
    for name, path in files:
        yield (f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"; '
               f'filename="{path.name}"\r\nContent-Type: application/octet-stream\r\n\r\n').encode()
        with path.open("rb") as file:
            piece = file.read(block)
            while piece:
                yield piece
                piece = file.read(block)
        yield b"\r\n"
    yield f"--{BOUNDARY}--\r\n".encode()


def parts_of(request):
    """Return what a server finds in the form: {name: content}."""
    head = b"Content-Type: " + request.headers["Content-Type"].encode() + b"\r\n\r\n"
    form = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + request.body)
    return {part.get_param("name", header="content-disposition"): part.get_payload(decode=True)
            for part in form.iter_parts()}


@row("streaming-upload")
@pytest.mark.parametrize("by_steps", [False, True], ids=["request", "step by step"])
def test_a_form_streams_through_an_override_of_send(tmp_path, by_steps):
    upload = tmp_path / "upload.bin"
    upload.write_bytes(bytes(range(14, 256)) * 1500)
    form = ([("user", "caf\xe9"), ("empty", "")], [("file", upload)])
    length = sum(map(len, multipart(*form, 10000)))
    fields = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
              "Content-Length": str(length)}
    with web(lambda request: Answer(201)) as server:
        conn = StreamingConnection(server.address, timeout=PATIENCE)
        conn.progress = []
        if by_steps:
            conn.putrequest("POST", "/upload")
            for name, value in fields.items():
                conn.putheader(name, value)
            conn.endheaders()
            conn.send(multipart(*form, 10000))
        else:
            conn.request("POST", "/upload", multipart(*form, 10000), fields)
        response = conn.getresponse()
        assert (response.status, response.read()) == (201, "")
        conn.close()
    [request] = server.requests
    assert "Transfer-Encoding" not in request.headers
    assert parts_of(request) == {
        "user": "caf\xe9".encode(), "empty": b"", "file": upload.read_bytes()}
    assert sum(conn.progress) == length and len(conn.progress) > 30
