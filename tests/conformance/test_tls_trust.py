"""Whom an HTTPSConnection trusts: the context's authorities, for the host it was told."""
import socket
import ssl

import httplib
import pytest

from certificates import ELSEWHERE, HOST, certificate_files  # noqa: F401  (a fixture)
from secure_peers import client_context, serve_tls, server_context

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret'

# A host name that does not match is a ValueError on Python 2.7 and an SSLError since 3.7.
REFUSALS = (ssl.SSLError, ssl.CertificateError)


def fetched(host, port, context):
    """Return status and body of one GET."""
    conn = httplib.HTTPSConnection(host, port, context=context)
    try:
        conn.request('GET', '/')
        response = conn.getresponse()
        return response.status, response.read()
    finally:
        conn.close()


def refusing(certificate):
    """Return a peer that shows this certificate to a client that will not like it."""
    return serve_tls(server_context(certificate), OK, refused=True)


def test_a_certificate_of_a_trusted_authority_is_accepted(certificates):
    with serve_tls(server_context(certificates.server), OK) as peer:
        assert fetched(HOST, peer.port, client_context(certificates)) == (200, 'secret')
    assert peer.requests == [
        ('GET / HTTP/1.1\r\nHost: localhost:%d\r\nAccept-Encoding: identity\r\n\r\n'
         % peer.port).encode('ascii')]


def test_the_socket_is_one_of_ssl_and_knows_the_certificate(certificates):
    with serve_tls(server_context(certificates.server), OK) as peer:
        conn = httplib.HTTPSConnection(HOST, peer.port, context=client_context(certificates))
        conn.connect()
        assert isinstance(conn.sock, ssl.SSLSocket)
        names = [value for kind, value in conn.sock.getpeercert()['subjectAltName']
                 if kind == 'DNS']
        conn.request('GET', '/')
        conn.getresponse().read()
        conn.close()
    assert names == ['localhost']


def test_an_unknown_authority_is_refused(certificates):
    context = ssl.create_default_context(cafile=certificates.stranger)
    with refusing(certificates.server) as peer, \
            pytest.raises(ssl.SSLError, match='(?i)certificate.verify.failed'):
        fetched(HOST, peer.port, context)
    assert (len(peer.refusals), peer.requests) == (1, [])


def test_the_default_context_refuses_an_authority_of_ours(certificates):
    with refusing(certificates.server) as peer, \
            pytest.raises(ssl.SSLError, match='(?i)certificate.verify.failed'):
        fetched(HOST, peer.port, None)
    assert (len(peer.refusals), peer.requests) == (1, [])


def test_a_certificate_for_another_host_is_refused(certificates):
    with refusing(certificates.elsewhere) as peer, \
            pytest.raises(REFUSALS, match='elsewhere.example|[Hh]ostname mismatch'):
        fetched(HOST, peer.port, client_context(certificates))
    assert peer.requests in ([], [b''])


def test_another_host_is_accepted_when_the_context_does_not_check_it(certificates):
    context = client_context(certificates)
    context.check_hostname = False
    with serve_tls(server_context(certificates.elsewhere), OK) as peer:
        assert fetched(HOST, peer.port, context) == (200, 'secret')


def test_a_certificate_that_has_not_expired_is_accepted(certificates):
    with serve_tls(server_context(certificates.current), OK) as peer:
        assert fetched(HOST, peer.port, client_context(certificates)) == (200, 'secret')


def test_an_expired_certificate_is_refused(certificates):
    with refusing(certificates.expired) as peer, \
            pytest.raises(ssl.SSLError, match='(?i)certificate.verify.failed'):
        fetched(HOST, peer.port, client_context(certificates))
    assert (len(peer.refusals), peer.requests) == (1, [])


@pytest.mark.parametrize('name', ['server', 'elsewhere', 'expired'])
def test_an_unverified_context_accepts_whatever_comes(certificates, name):
    with serve_tls(server_context(getattr(certificates, name)), OK) as peer:
        assert fetched(HOST, peer.port, ssl._create_unverified_context()) == (200, 'secret')


def test_after_a_refusal_the_connection_can_be_closed_and_used_again(certificates):
    answers = [[OK], [OK]]
    with serve_tls(server_context(certificates.server), *answers, refused=True) as peer:
        conn = httplib.HTTPSConnection(
            HOST, peer.port, context=ssl.create_default_context(cafile=certificates.stranger))
        with pytest.raises(ssl.SSLError):
            conn.request('GET', '/')
        conn.close()
        conn._context = client_context(certificates)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()


def test_a_server_that_speaks_no_tls_is_an_ssl_error(certificates):
    clear = b'HTTP/1.0 400 Bad Request\r\n\r\nplain HTTP only'
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen(1)
    conn = httplib.HTTPSConnection(
        '127.0.0.1', listener.getsockname()[1], timeout=10, context=client_context(certificates))
    plain = conn._create_connection(listener.getsockname(), 10)
    served, _ = listener.accept()
    served.sendall(clear)
    conn._create_connection = lambda *arguments: plain
    try:
        with pytest.raises(ssl.SSLError):
            conn.request('GET', '/')
    finally:
        conn.close()
        for one in (plain, served, listener):
            one.close()


def test_the_client_names_the_host_to_the_server(certificates):
    with serve_tls(server_context(certificates.server), OK) as peer:
        fetched(HOST, peer.port, client_context(certificates))
    assert peer.names == ['localhost']


def test_a_host_with_another_name_is_named_and_verified_by_that_name(certificates):
    with serve_tls(server_context(certificates.elsewhere), OK) as peer:
        conn = httplib.HTTPSConnection(ELSEWHERE, context=client_context(certificates))
        conn._create_connection = lambda address, *rest: socket.create_connection(
            (peer.host, peer.port), *rest)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'secret'
        conn.close()
    assert peer.names == ['elsewhere.example']
    assert b'\r\nHost: elsewhere.example\r\n' in peer.requests[0]
