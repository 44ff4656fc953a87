"""Programs that open and wrap the socket themselves: the recipes of before 2.7.9, and after."""
import socket
import ssl

import httplib
import pytest

from certificates import ELSEWHERE, HOST, certificate_files  # noqa: F401  (a fixture)
from secure_peers import client_context, serve_tls, server_context

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret'
CHUNKED = b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nsecret\r\n0\r\n\r\n'
OPENED = b'HTTP/1.0 200 Connection established\r\n\r\n'


def opened(conn):
    """Return the plain socket of a recipe: to the proxy or the host, the tunnel asked for."""
    sock = socket.create_connection((conn.host, conn.port), conn.timeout, conn.source_address)
    if conn._tunnel_host:
        conn.sock = sock
        conn._tunnel()
    return sock


class OwnContext(httplib.HTTPSConnection):
    """Verifies against one file of authorities."""

    authority = None

    def connect(self):
        context = ssl.create_default_context(cafile=self.authority)
        self.sock = context.wrap_socket(
            opened(self), server_hostname=self._tunnel_host or self.host)


class OldProtocol(httplib.HTTPSConnection):
    """Chooses the protocol and verifies nothing."""

    def connect(self):
        # The name under which a client may choose it without a warning; 2.7 has the older alone.
        context = ssl.SSLContext(getattr(ssl, 'PROTOCOL_TLS_CLIENT', ssl.PROTOCOL_SSLv23))
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        self.sock = context.wrap_socket(opened(self))


class OverPlain(httplib.HTTPConnection):
    """TLS on a class that has none."""

    default_port = httplib.HTTPS_PORT

    def connect(self):
        httplib.HTTPConnection.connect(self)
        self.sock = ssl._create_unverified_context().wrap_socket(self.sock)


def own_context(port, certificates):
    conn = OwnContext(HOST, port)
    conn.authority = certificates.authority
    return conn


def old_protocol(port, certificates):
    return OldProtocol(HOST, port)


def over_plain(port, certificates):
    return OverPlain(HOST, port)


@pytest.mark.parametrize('make', [own_context, old_protocol, over_plain])
def test_a_subclass_wraps_the_socket_itself(certificates, make):
    with serve_tls(server_context(certificates.server), OK, CHUNKED) as peer:
        conn = make(peer.port, certificates)
        for _ in range(2):
            conn.request('POST', '/', 'spam')
            assert conn.getresponse().read() == 'secret'
        conn.close()
    assert (peer.accepted, len(peer.requests)) == (1, 2)


@pytest.mark.skipif(not hasattr(ssl, 'wrap_socket'), reason='Python 3.12 removed ssl.wrap_socket')
@pytest.mark.filterwarnings('ignore:ssl:DeprecationWarning')  # 3.7 and later say it will go
def test_the_oldest_recipe_uses_ssl_wrap_socket(certificates):
    class Oldest(httplib.HTTPSConnection):
        def connect(self):
            self.sock = ssl.wrap_socket(opened(self), self.key_file, self.cert_file,
                                        cert_reqs=ssl.CERT_REQUIRED,
                                        ca_certs=certificates.authority)

    server = server_context(certificates.server, certificates.authority)
    with serve_tls(server, OK) as peer:
        conn = Oldest(HOST, peer.port, certificates.client_key, certificates.client_chain)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert len(peer.client_certificates[0]) > 100


@pytest.mark.parametrize('make', [own_context, old_protocol])
def test_a_recipe_asks_for_its_tunnel(certificates, make):
    with serve_tls(server_context(certificates.server), OK, before=[OPENED]) as proxy:
        conn = make(proxy.port, certificates)
        conn.set_tunnel(HOST, 8443)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert proxy.in_the_clear == [b'CONNECT localhost:8443 HTTP/1.0\r\n\r\n']


def test_a_recipe_that_verifies_refuses_another_host(certificates):
    with serve_tls(server_context(certificates.elsewhere), OK, refused=True) as peer:
        conn = own_context(peer.port, certificates)
        with pytest.raises((ssl.SSLError, ssl.CertificateError)):
            conn.request('GET', '/')
        conn.close()


def test_a_subclass_adds_to_the_class_it_has(certificates):
    class Logged(httplib.HTTPSConnection):
        def connect(self):
            httplib.HTTPSConnection.connect(self)
            self.peer_certificate = self.sock.getpeercert()

    with serve_tls(server_context(certificates.server), OK) as peer:
        conn = Logged(HOST, peer.port, context=client_context(certificates))
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert 'subjectAltName' in conn.peer_certificate


def test_the_socket_may_come_from_another_opener(certificates):
    with serve_tls(server_context(certificates.elsewhere), OK) as peer:
        conn = httplib.HTTPSConnection(ELSEWHERE, timeout=10,
                                       context=client_context(certificates))
        asked = []

        def create(address, timeout, source_address):
            asked.append((address, timeout, source_address))
            return socket.create_connection((peer.host, peer.port), timeout)

        conn._create_connection = create
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert asked == [(('elsewhere.example', 443), 10, None)]


def test_a_socket_that_is_wrapped_already_is_used_as_it_is(certificates):
    with serve_tls(server_context(certificates.server), OK) as peer:
        conn = httplib.HTTPSConnection('example.org')
        conn.sock = client_context(certificates).wrap_socket(
            socket.create_connection((peer.host, peer.port)), server_hostname=HOST)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert b'\r\nHost: example.org\r\n' in peer.requests[0]


def test_a_context_of_the_programs_own_wraps_the_socket(certificates):
    class Wrapping(object):
        def __init__(self):
            self.calls = []

        def wrap_socket(self, sock, **keywords):
            self.calls.append(keywords)
            return client_context(certificates).wrap_socket(sock, **keywords)

    context = Wrapping()
    with serve_tls(server_context(certificates.server), OK) as peer:
        conn = httplib.HTTPSConnection(HOST, peer.port, context=context)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert context.calls == [{'server_hostname': 'localhost'}]


def test_a_subclass_has_a_response_class_of_its_own(certificates):
    class Mine(httplib.HTTPResponse):
        pass

    class Connection(httplib.HTTPSConnection):
        response_class = Mine

    with serve_tls(server_context(certificates.server), OK) as peer:
        conn = Connection(HOST, peer.port, context=client_context(certificates))
        conn.request('GET', '/')
        response = conn.getresponse()
        assert response.__class__ is Mine
        assert response.read() == 'secret'
        conn.close()


@pytest.mark.parametrize('name', ['sendall', 'recv', 'read', 'recv_into'])
@pytest.mark.parametrize('body', [None, 'spam', 'spam' * 5000], ids=['none', 'small', 'large'])
def test_a_method_of_one_socket_may_be_the_programs(certificates, name, body):
    with serve_tls(server_context(certificates.server), OK, CHUNKED, OK) as peer:
        conn = httplib.HTTPSConnection(HOST, peer.port, context=client_context(certificates))
        conn.connect()
        given, calls = getattr(conn.sock, name), []

        def own(*arguments, **keywords):
            calls.append(name)
            return given(*arguments, **keywords)

        setattr(conn.sock, name, own)
        for _ in range(3):
            conn.request('POST', '/', body)
            response = conn.getresponse()
            assert response.read(2) + response.read() == 'secret'
        conn.close()
    assert name != 'sendall' or calls
    assert len(peer.requests) == 3
