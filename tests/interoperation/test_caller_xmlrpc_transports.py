"""xmlrpc.client calls over our connections: Transport, SafeTransport and those of Python 2."""
import xmlrpc.client

import pytest

import httplib
from callers import row
from loopback import PATIENCE, Answer, web
from rpc import rpc_server


class OurTransport(xmlrpc.client.Transport):
    """A transport that keeps one of our connections, as the standard library's keeps its own."""

    def make_connection(self, host):
        if self._connection and host == self._connection[0]:
            return self._connection[1]
        target, self._extra_headers, _ = self.get_host_info(host)
        self._connection = host, httplib.HTTPConnection(target, timeout=PATIENCE)
        return self._connection[1]


class OurSafeTransport(xmlrpc.client.SafeTransport):
    """The same over TLS, with the client's key and chain as Python 2 took them."""

    def __init__(self, certificates):
        xmlrpc.client.SafeTransport.__init__(self)
        self.certificates = certificates

    def make_connection(self, host):
        if self._connection and host == self._connection[0]:
            return self._connection[1]
        target, self._extra_headers, _ = self.get_host_info(host)
        self._connection = host, httplib.HTTPSConnection(
            target, None, self.certificates.client_key, self.certificates.client_chain,
            timeout=PATIENCE, context=self.certificates.client_context())
        return self._connection[1]


def proxy_of(server, transport):
    return xmlrpc.client.ServerProxy(
        f"http://{server.address}/RPC2", transport=transport, allow_none=True)


@row("xmlrpc-transport")
def test_calls_share_one_connection():
    with rpc_server() as server, proxy_of(server, OurTransport()) as proxy:
        assert [proxy.pow(2, 9), proxy.pow(3, 3), proxy.echo(None)] == [512, 27, None]
        assert proxy.echo({"caf\xe9": [1.5, True, "\u20ac"]}) == {"caf\xe9": [1.5, True, "\u20ac"]}
    assert server.connections == [0, 0, 0, 0]


@row("xmlrpc-transport")
def test_a_fault_leaves_the_connection_usable():
    with rpc_server() as server, proxy_of(server, OurTransport()) as proxy:
        with pytest.raises(xmlrpc.client.Fault, match="no_such_method"):
            proxy.no_such_method()
        assert proxy.pow(2, 2) == 4
    assert server.connections == [0, 0]


@row("xmlrpc-transport")
def test_the_user_of_the_url_is_sent():
    with rpc_server() as server:
        with xmlrpc.client.ServerProxy(
                f"http://user:word@{server.address}/", transport=OurTransport()) as proxy:
            assert proxy.pow(2, 3) == 8
    [(_, fields, _)] = server.seen
    assert fields["Authorization"] == "Basic dXNlcjp3b3Jk"


@row("xmlrpc-transport")
def test_an_answer_of_an_error_is_a_protocol_error_with_our_fields():
    with web(lambda request: Answer(404, [("X-Why", "because")], b"no")) as server:
        with proxy_of(server, OurTransport()) as proxy:
            with pytest.raises(xmlrpc.client.ProtocolError) as caught:
                proxy.pow(1, 1)
    assert (caught.value.errcode, caught.value.errmsg) == (404, "Not Found")
    assert caught.value.headers["x-why"] == "because"


@row("xmlrpc-gzip")
def test_a_packed_answer_is_unpacked():
    text = "a long text " * 5000
    with rpc_server() as server, proxy_of(server, OurTransport()) as proxy:
        assert proxy.echo(text) == text
        assert proxy.pow(2, 2) == 4
    [(_, fields, _), _] = server.seen
    assert fields.get_all("Accept-Encoding") == ["gzip"]
    assert server.connections == [0, 0]


@row("xmlrpc-safe-transport")
def test_calls_over_tls_show_the_certificate_of_the_client(certificates):
    context = certificates.server_context(demands_client=True)
    with rpc_server(context=context) as server:
        with xmlrpc.client.ServerProxy(
                f"https://localhost:{server.port}/",
                transport=OurSafeTransport(certificates)) as proxy:
            assert [proxy.pow(2, 9), proxy.pow(3, 3)] == [512, 27]
    assert server.connections == [0, 0]


class TimeoutTransport(xmlrpc.client.Transport):
    """The transport of a Python 2 program that wants a time-out: a new connection each call."""

    def make_connection(self, host):
        self.made = httplib.HTTPConnection(host, None, True, PATIENCE)
        return self.made


class ProxiedTransport(xmlrpc.client.Transport):
    """The transport through a proxy, by the recipe of Python 2.7's documentation, ported."""

    def __init__(self, proxy):
        xmlrpc.client.Transport.__init__(self)
        self.proxy = proxy

    def make_connection(self, host):
        self.made = httplib.HTTPConnection(self.proxy)
        return self.made

    def send_request(self, host, handler, request_body, debug):
        return xmlrpc.client.Transport.send_request(
            self, host, f"http://{host}{handler}", request_body, debug)


class Wrapped:
    """What has the methods of a connection, and a real one behind it."""

    def __init__(self, host):
        self._real = httplib.HTTPConnection(host, timeout=PATIENCE)

    def __getattr__(self, name):
        return getattr(self._real, name)


class WrappingTransport(xmlrpc.client.Transport):
    """A transport over an object that is none of our classes."""

    def make_connection(self, host):
        self.made = Wrapped(host)
        return self.made


class VeryOldTransport(xmlrpc.client.Transport):
    """The `request` of transports before Python 2.7: by the class of Python 1.5."""

    def request(self, host, handler, request_body, verbose=0):
        old = httplib.HTTP(host)
        old.putrequest("POST", handler)
        old.putheader("Host", host)
        old.putheader("User-Agent", self.user_agent)
        old.putheader("Content-Type", "text/xml")
        old.putheader("Content-Length", str(len(request_body)))
        old.endheaders()
        old.send(request_body)
        status, reason, headers = old.getreply()
        if status != 200:
            raise xmlrpc.client.ProtocolError(host + handler, status, reason, headers)
        self.verbose = verbose
        file = old.getfile()
        self.made = old
        try:
            return self.parse_response(file)
        finally:
            file.close()


@row("xmlrpc-python-2")
@pytest.mark.parametrize("kind", [TimeoutTransport, WrappingTransport, VeryOldTransport])
def test_a_transport_of_python_2_calls(kind):
    transport = kind()
    with rpc_server() as server:
        proxy = proxy_of(server, transport)
        try:
            assert proxy.pow(2, 9) == 512
        finally:
            transport.made.close()
    assert server.connections == [0]


@row("xmlrpc-python-2")
def test_a_transport_through_a_proxy_asks_for_the_whole_url():
    with rpc_server() as server:
        transport = ProxiedTransport(server.address)
        proxy = xmlrpc.client.ServerProxy("http://elsewhere.example/RPC2", transport=transport)
        try:
            assert proxy.pow(2, 9) == 512
        finally:
            transport.made.close()
    [(_, fields, path)] = server.seen
    assert path == "http://elsewhere.example/RPC2" and fields["Host"] == "elsewhere.example"

