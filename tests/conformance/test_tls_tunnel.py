"""TLS through a proxy: CONNECT in the clear, then TLS with the host at the tunnel's end."""
import socket
import ssl

import httplib
import pytest

from certificates import ELSEWHERE, HOST, certificate_files  # noqa: F401  (a fixture)
from peers import serve
from secure_peers import client_context, serve_tls, server_context

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret'
OPENED = b'HTTP/1.0 200 Connection established\r\n\r\n'


def through(proxy, certificates, *tunnel, **keywords):
    """Return a connection to a proxy with its tunnel set; the proxy goes by a name of its own."""
    conn = httplib.HTTPSConnection('127.0.0.1', proxy.port,
                                   context=client_context(certificates), **keywords)
    conn.set_tunnel(*tunnel)
    return conn


def behind_proxy(certificate, *answers, **keywords):
    """Return a peer that opens a tunnel and is its end as well."""
    keywords.setdefault('before', [OPENED])
    return serve_tls(server_context(certificate), *answers, **keywords)


def test_the_certificate_is_checked_against_the_tunnels_host(certificates):
    with behind_proxy(certificates.elsewhere, OK) as proxy:
        conn = through(proxy, certificates, ELSEWHERE)
        conn.request('GET', '/x')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert proxy.in_the_clear == [b'CONNECT elsewhere.example:443 HTTP/1.0\r\n\r\n']
    assert proxy.names == ['elsewhere.example']
    assert proxy.requests == [b'GET /x HTTP/1.1\r\nHost: elsewhere.example\r\n'
                              b'Accept-Encoding: identity\r\n\r\n']


def test_a_certificate_for_the_proxys_own_host_is_refused(certificates):
    with behind_proxy(certificates.server, OK, refused=True) as proxy:
        conn = through(proxy, certificates, ELSEWHERE)
        with pytest.raises((ssl.SSLError, ssl.CertificateError)):
            conn.request('GET', '/')
        conn.close()
    assert proxy.requests in ([], [b''])


@pytest.mark.parametrize('tunnel, asked', [
    ((HOST,), b'CONNECT localhost:443 HTTP/1.0\r\n\r\n'),
    ((HOST, 8443), b'CONNECT localhost:8443 HTTP/1.0\r\n\r\n'),
    (('localhost:8443',), b'CONNECT localhost:8443 HTTP/1.0\r\n\r\n'),
    ((HOST, 80), b'CONNECT localhost:80 HTTP/1.0\r\n\r\n'),
    ((HOST, None, {'Proxy-Authorization': 'Basic c3BhbTplZ2dz'}),
     b'CONNECT localhost:443 HTTP/1.0\r\nProxy-Authorization: Basic c3BhbTplZ2dz\r\n\r\n'),
], ids=['host', 'port', 'port in host', 'port 80', 'authorization'])
def test_what_the_proxy_is_asked(certificates, tunnel, asked):
    with behind_proxy(certificates.server, OK) as proxy:
        conn = through(proxy, certificates, *tunnel)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert proxy.in_the_clear == [asked]


def test_the_proxys_credentials_do_not_enter_the_tunnel(certificates):
    with behind_proxy(certificates.server, OK) as proxy:
        conn = through(proxy, certificates, HOST, 443, {'Proxy-Authorization': 'Basic eA=='})
        conn.request('GET', '/', headers={'Authorization': 'Basic eQ=='})
        conn.getresponse().read()
        conn.close()
    assert b'Proxy-Authorization: Basic eA==' in proxy.in_the_clear[0]
    assert b'\r\nAuthorization: Basic eQ==\r\n' in proxy.requests[0]
    assert b'Proxy-Authorization' not in proxy.requests[0]


@pytest.mark.parametrize('status, reason', [(403, 'Filtered'), (407, 'Proxy Auth Required'),
                                            (502, 'Bad Gateway')])
def test_a_refusal_of_the_proxy_is_a_socket_error_and_closes(certificates, status, reason):
    refusal = 'HTTP/1.1 %d %s\r\nContent-Length: 2\r\n\r\nno' % (status, reason)
    with behind_proxy(certificates.server, None, before=[refusal.encode('ascii')]) as proxy:
        conn = through(proxy, certificates, HOST)
        with pytest.raises(socket.error) as caught:
            conn.request('GET', '/')
        assert conn.sock is None
    assert str(caught.value) == 'Tunnel connection failed: %d %s' % (status, reason)
    assert caught.value.args == (str(caught.value),)


def test_the_fields_of_the_proxys_answer_are_skipped(certificates):
    answer = b'HTTP/1.1 200 OK\r\nVia: 1.1 proxy\r\nX-Cache: none\r\n\r\n'
    with behind_proxy(certificates.server, OK, before=[answer]) as proxy:
        conn = through(proxy, certificates, HOST)
        conn.request('GET', '/')
        response = conn.getresponse()
        assert (response.read(), response.getheaders()) == ('secret', [('content-length', '6')])
        conn.close()


def test_many_requests_share_one_tunnel(certificates):
    with behind_proxy(certificates.server, OK, OK, OK) as proxy:
        conn = through(proxy, certificates, HOST)
        for _ in range(3):
            conn.request('GET', '/')
            assert conn.getresponse().read() == 'secret'
        conn.close()
    assert (len(proxy.in_the_clear), proxy.accepted, len(proxy.requests)) == (1, 1, 3)


def test_a_new_socket_asks_for_a_new_tunnel(certificates):
    with behind_proxy(certificates.server, [OK], [OK]) as proxy:
        conn = through(proxy, certificates, HOST)
        for _ in range(2):
            conn.request('GET', '/')
            assert conn.getresponse().read() == 'secret'
            conn.close()
    assert proxy.in_the_clear == [b'CONNECT localhost:443 HTTP/1.0\r\n\r\n'] * 2


def test_the_socket_inside_the_tunnel_is_one_of_ssl(certificates):
    with behind_proxy(certificates.server, OK) as proxy:
        conn = through(proxy, certificates, HOST)
        conn.connect()
        assert isinstance(conn.sock, ssl.SSLSocket)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()


def test_a_client_certificate_is_shown_inside_the_tunnel(certificates):
    server = server_context(certificates.server, certificates.authority)
    with serve_tls(server, OK, before=[OPENED]) as proxy:
        conn = through(proxy, certificates, HOST, cert_file=certificates.client)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert len(proxy.client_certificates[0]) > 100


def test_the_tunnel_of_a_connection_without_tls_stays_in_the_clear():
    with serve(OPENED, OK) as proxy:
        conn = httplib.HTTPConnection(proxy.host, proxy.port)
        conn.set_tunnel(ELSEWHERE)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert proxy.requests[0] == b'CONNECT elsewhere.example:80 HTTP/1.0\r\n\r\n'


def test_a_subclass_may_open_the_tunnel_itself(certificates):
    tunnels = []

    class Watching(httplib.HTTPSConnection):
        def _tunnel(self):
            tunnels.append((type(self.sock) is ssl.SSLSocket, self._tunnel_host,
                            self._tunnel_port))
            httplib.HTTPSConnection._tunnel(self)

    with behind_proxy(certificates.server, OK) as proxy:
        conn = Watching('127.0.0.1', proxy.port, context=client_context(certificates))
        conn.set_tunnel(HOST, 8443)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert tunnels == [(False, 'localhost', 8443)]


def test_a_tunnel_to_no_host_is_none(certificates):
    with serve_tls(server_context(certificates.server), OK) as peer:
        conn = httplib.HTTPSConnection(HOST, peer.port, context=client_context(certificates))
        conn.set_tunnel(ELSEWHERE)
        conn.set_tunnel(None, 443)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert peer.names == ['localhost']
