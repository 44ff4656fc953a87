"""PySocks sends our connections through a SOCKS 5 proxy: by its wrapmodule, and by a connect."""
import json
import select
import socket
import subprocess
import sys

import pytest

import httplib
from callers import row
from conversations import conversing, receive
from loopback import PATIENCE, Answer, web

NAME = "nowhere.example"
BODY = b"through the proxy " * 3000

WRAPPED = """
import sys
import httplib
import socks
socks.set_default_proxy(socks.SOCKS5, "127.0.0.1", int(sys.argv[1]))
socks.wrapmodule(httplib)
conn = httplib.HTTPConnection("127.0.0.1", int(sys.argv[2]), timeout=10)
assert isinstance(conn, httplib.HTTPConnection)
for turn in range(2):
    conn.request("GET", "/%d" % turn)
    response = conn.getresponse()
    print(response.status, type(conn.sock).__name__, len(response.read()))
conn.close()
"""


def proxy_to(port, asked):
    """Return the script of a SOCKS 5 proxy that leads to `port` and notes what it was asked."""
    def script(connection):
        version, count = receive(connection, 2)
        assert version == 5 and 0 in receive(connection, count)
        connection.sendall(b"\x05\x00")
        assert receive(connection, 3) == b"\x05\x01\x00"
        kind = receive(connection, 1)[0]
        if kind == 1:
            host = socket.inet_ntoa(receive(connection, 4))
        else:
            host = receive(connection, receive(connection, 1)[0]).decode()
        asked.append((host, int.from_bytes(receive(connection, 2), "big")))
        connection.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
        with socket.create_connection(("127.0.0.1", port), PATIENCE) as target:
            relay(connection, target)
    return script


def relay(client, target):
    """Carry requests without a body to and fro until the client ends."""
    while True:
        ready, _, _ = select.select([client, target], [], [], PATIENCE)
        assert ready, "neither side said anything"
        for side in ready:
            data = side.recv(65536)
            if not data:
                return
            (target if side is client else client).sendall(data)


@row("socks-wrapmodule")
def test_a_wrapped_module_connects_by_the_proxy():
    pytest.importorskip("socks", reason="PySocks is not installed here")
    asked = []
    with web(lambda request: Answer(200, (), BODY)) as server:
        with conversing(proxy_to(server.port, asked)) as port:
            process = subprocess.run(
                [sys.executable, "-W", "error", "-c", WRAPPED, str(port), str(server.port)],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=3 * PATIENCE)
    assert process.stderr.decode() == ""
    assert process.stdout.decode().splitlines() == [f"200 socksocket {len(BODY)}"] * 2
    assert asked == [("127.0.0.1", server.port)]
    assert [request.path for request in server.requests] == ["/0", "/1"]


@row("socks-connect")
def test_a_connect_of_its_own_lets_the_proxy_resolve_the_name():
    socks = pytest.importorskip("socks", reason="PySocks is not installed here")
    asked = []

    class SocksConnection(httplib.HTTPConnection):
        """A connection through a proxy, as programs write it."""

        def connect(self):
            self.sock = socks.socksocket()
            self.sock.set_proxy(socks.SOCKS5, "127.0.0.1", self.proxy_port, rdns=True)
            self.sock.settimeout(PATIENCE)
            self.sock.connect((self.host, self.port))

    def answer(request):
        return Answer(200, (), json.dumps(request.headers["Host"]).encode())

    with web(answer) as server:
        with conversing(proxy_to(server.port, asked)) as port:
            conn = SocksConnection(NAME, 8080)
            conn.proxy_port = port
            conn.request("GET", "/")
            with conn.getresponse() as response:
                assert json.load(response) == f"{NAME}:8080"
            conn.close()
    assert asked == [(NAME, 8080)]
