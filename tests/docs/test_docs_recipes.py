"""Every recipe runs, as a program of its own, against a server on loopback."""
import base64
import email
import os
import re
import shlex
import socket
import socketserver
import ssl
import subprocess
import sys

import pytest

from docauthority import papers  # noqa: F401  a fixture
from docpages import DOCS, text_of
from docserver import serving
from httplib_compat._demo.pages import Pages
from httplib_compat._demo.proxy import Proxy

RECIPES = os.path.join(DOCS, "recipes")


class Teller(Pages):
    """Tells what it was asked: the path of a GET, and the fields and body of anything."""

    fields = {}

    def do_GET(self):
        self.server.seen = self.headers
        self.answer("text/plain", list(self.fields.items()), self.path.encode("ascii"))

    def do_POST(self):
        self.server.seen = self.headers
        self.server.body = b"".join(self._pieces())
        self.answer("text/plain", (), b"thanks")

    def _pieces(self):
        """Yield the body, out of its framing."""
        if "Content-Length" in self.headers:
            yield self.rfile.read(int(self.headers["Content-Length"]))
            return
        size = int(self.rfile.readline(), 16)
        while size:
            yield self.rfile.read(size)
            assert self.rfile.readline() == b"\r\n"
            size = int(self.rfile.readline(), 16)
        assert self.rfile.readline() == b"\r\n"


def python_2_7_18():
    """Return the path of a CPython 2.7.18: HTTPLIB_COMPAT_PYTHON27, or pyenv's. It may skip."""
    root = os.environ.get("PYENV_ROOT", os.path.expanduser("~/.pyenv"))
    path = os.environ.get("HTTPLIB_COMPAT_PYTHON27",
                          os.path.join(root, "versions", "2.7.18", "bin", "python"))
    if not os.path.exists(path):
        pytest.skip("no 2.7.18 in pyenv's versions; HTTPLIB_COMPAT_PYTHON27 may name one")
    return path


@pytest.fixture(params=["this Python", "2.7.18"])
def run(request):
    """A function that runs a recipe and returns the lines it prints; on 2.7 it is the oracle's."""
    python = sys.executable if request.param == "this Python" else python_2_7_18()

    def lines_of(recipe, *arguments, **keywords):
        command = [python, "-W", "error", os.path.join(RECIPES, recipe)]
        command += [str(argument) for argument in arguments]
        return subprocess.check_output(command, **keywords).decode("latin-1").splitlines()

    return lines_of


def server_context(papers):  # noqa: F811  the fixture's value
    """Return a context for a server with the certificate for localhost."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(papers.server)
    return context


def test_client_certificate(run, papers):  # noqa: F811
    context = server_context(papers)
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(papers.authority)
    with serving(Teller, context=context) as server:
        assert run("client_certificate.py", "localhost", server.server_port, papers.authority,
                   papers.key, papers.certificate) == ["/"]


@pytest.mark.parametrize("credentials", [[], ["me:secret"]], ids=["open", "with a password"])
def test_proxy(run, credentials):
    with serving(Teller) as server:
        port = server.server_port
        assert run("proxy.py", "127.0.0.1", port, "http://example.org/x",
                   *credentials) == ["http://example.org/x"]
        assert server.seen["Host"] == "example.org"
        sent = server.seen.get("Proxy-Authorization", "Basic ").partition(" ")[2]
        assert base64.b64decode(sent).decode("ascii") == "".join(credentials)


class Noting(Proxy):
    """A proxy that notes the fields of each CONNECT."""

    def do_CONNECT(self):
        self.server.seen = self.headers
        Proxy.do_CONNECT(self)


def test_tunnel(run, papers):  # noqa: F811
    with serving(Teller, context=server_context(papers)) as host:
        with serving(Noting, socketserver.ThreadingTCPServer) as proxy:
            assert run("tunnel.py", "localhost", proxy.server_address[1], "localhost",
                       host.server_port, papers.authority) == ["/"]
            assert proxy.seen["User-Agent"] == "tunnel.py"
            assert host.seen["User-Agent"] is None


class UnixServer(getattr(socketserver, "UnixStreamServer", object)):
    """A server at a path; its handler wants an address to speak of."""

    def get_request(self):
        return self.socket.accept()[0], ("unix", 0)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no unix sockets")
def test_unix_socket(run, tmp_path):
    path = str(tmp_path / "service")
    with serving(Teller, lambda _, handler: UnixServer(path, handler)) as server:
        assert run("unix_socket.py", path) == ["/"]
        assert server.seen["Host"] == "localhost"


def test_multipart_upload(run, tmp_path):
    content = bytes(bytearray(range(256))) * 300
    file = tmp_path / "picture.png"
    file.write_bytes(content)
    with serving(Teller) as server:
        assert run("multipart_upload.py", "127.0.0.1", server.server_port, "/form", file,
                   "name=spam", "many=2") == ["200 thanks"]
    head = "Content-Type: %s\r\n\r\n" % server.seen["Content-Type"]
    parts = email.message_from_bytes(head.encode("ascii") + server.body).get_payload()
    sent = [(part.get_param("name", header="Content-Disposition"), part.get_filename(),
             part.get_payload(decode=True)) for part in parts]
    assert sent == [("name", None, b"spam"), ("many", None, b"2"),
                    ("file", "picture.png", content)]


@pytest.mark.parametrize("content", [b"", b"spam", b"\xff\r\n" * 9000], ids=len)
def test_chunked_upload(run, content):
    with serving(Teller) as server:
        assert run("chunked_upload.py", "127.0.0.1", server.server_port, "/",
                   input=content) == ["200 thanks"]
        assert server.body == content and server.seen["Transfer-Encoding"] == "chunked"


def test_custom_connect(run):
    with serving(Teller) as server:
        port = server.server_port
        assert run("custom_connect.py", "name.invalid", port, "127.0.0.1") == ["200 /"]
        assert server.seen["Host"] == "name.invalid:%d" % port


def test_debugging(run):
    with serving(Teller) as server:
        lines = run("debugging.py", "127.0.0.1", server.server_port)
    assert lines[0].startswith("send: 'GET / HTTP/1.1\\r\\nHost: 127.0.0.1:")
    assert "reply: 'HTTP/1.1 200 OK\\r\\n'" in lines
    assert "header: Content-Type: text/plain" in lines
    assert lines[-1] == "first line: GET / HTTP/1.1"


def test_the_command_that_debugs_a_program_as_it_is(tmp_path):
    command = re.search(r'`python (-c ".*")`', text_of("recipes.md")).group(1)
    with serving(Teller) as server:
        (tmp_path / "program.py").write_text(
            "import httplib\nconn = httplib.HTTPConnection('127.0.0.1', %d)\n"
            "conn.request('GET', '/')\nconn.close()\n" % server.server_port)
        printed = subprocess.check_output([sys.executable] + shlex.split(command),
                                          cwd=str(tmp_path))
    assert printed.startswith(b"send: 'GET / HTTP/1.1")


class Talker(Teller):
    """Answers with far more fields than anybody needs."""

    fields = {"X-%d" % number: "x" for number in range(200)}


def test_many_headers(run):
    with serving(Talker) as server:
        lines = run("many_headers.py", "127.0.0.1", server.server_port)
    assert lines == ["refused: got more than 100 headers", "204"]


def test_every_recipe_is_on_the_page_and_has_a_test():
    files = {name for name in os.listdir(RECIPES) if name.endswith(".py")}
    page = text_of("recipes.md")
    assert files == {name for name in files if "{literalinclude} recipes/%s\n" % name in page}
    assert files == {name for name in files if "test_" + name[:-len(".py")] in globals()}
