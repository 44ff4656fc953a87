"""Client certificates: `key_file` and `cert_file`, and what the server sees of them."""
import errno
import socket
import ssl

import httplib
import pytest

from certificates import HOST, certificate_files  # noqa: F401  (a fixture)
from secure_peers import client_context, serve_tls, server_context

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'


def demanding(certificates, *answers, **keywords):
    """Return a peer that wants a certificate of the tests' authority."""
    return serve_tls(server_context(certificates.server, certificates.authority),
                     *(answers or [OK]), **keywords)


def body_of(conn):
    try:
        conn.request('GET', '/')
        return conn.getresponse().read()
    finally:
        conn.close()


def shown(certificates):
    """Return the client's own certificate as a server's getpeercert(True) gives it."""
    with open(certificates.client_chain) as chain:
        return ssl.PEM_cert_to_DER_cert(chain.read())


def by_place(port, certificates, context):
    return httplib.HTTPSConnection(HOST, port, certificates.client_key,
                                   certificates.client_chain, context=context)


def by_name(port, certificates, context):
    return httplib.HTTPSConnection(HOST, port, context=context,
                                   key_file=certificates.client_key,
                                   cert_file=certificates.client_chain)


def one_file(port, certificates, context):
    return httplib.HTTPSConnection(HOST, port, cert_file=certificates.client, context=context)


def one_file_by_place(port, certificates, context):
    return httplib.HTTPSConnection(HOST, port, None, certificates.client, context=context)


def one_file_twice(port, certificates, context):
    return httplib.HTTPSConnection(HOST, port, certificates.client, certificates.client,
                                   context=context)


def in_the_context(port, certificates, context):
    context.load_cert_chain(certificates.client_chain, certificates.client_key)
    return httplib.HTTPSConnection(HOST, port, context=context)


@pytest.mark.parametrize('make', [
    by_place, by_name, one_file, one_file_by_place, one_file_twice, in_the_context])
def test_the_server_sees_the_client_certificate(certificates, make):
    with demanding(certificates) as peer:
        assert body_of(make(peer.port, certificates, client_context(certificates))) == 'ok'
    assert peer.client_certificates == [shown(certificates)]


def test_the_certificate_is_loaded_into_the_default_context(monkeypatch, certificates):
    monkeypatch.setattr(ssl, '_create_default_https_context',
                        lambda: client_context(certificates))
    with demanding(certificates) as peer:
        assert body_of(httplib.HTTPSConnection(
            HOST, peer.port, certificates.client_key, certificates.client_chain)) == 'ok'
    assert peer.client_certificates == [shown(certificates)]


def test_the_class_of_1_5_shows_the_certificate(certificates):
    with demanding(certificates) as peer:
        legacy = httplib.HTTPS(HOST, peer.port, certificates.client_key,
                               certificates.client_chain, context=client_context(certificates))
        legacy.putrequest('GET', '/')
        legacy.endheaders()
        assert legacy.getreply()[0] == 200
        assert legacy.getfile().read() == 'ok'
        legacy.close()
    assert peer.client_certificates == [shown(certificates)]
    assert (legacy.key_file, legacy.cert_file) == (
        certificates.client_key, certificates.client_chain)


def test_without_a_certificate_the_server_has_none(certificates):
    with serve_tls(server_context(certificates.server), OK) as peer:
        assert body_of(httplib.HTTPSConnection(
            HOST, peer.port, context=client_context(certificates))) == 'ok'
    assert peer.client_certificates == [None]


def test_a_server_that_wants_a_certificate_refuses_a_client_without(certificates):
    # With TLS 1.3 the refusal comes after the client's handshake, on sending or on reading: an
    # SSLError, or a reset of the connection. Both are socket.error.
    with demanding(certificates, refused=True) as peer, pytest.raises(socket.error):
        body_of(httplib.HTTPSConnection(
            HOST, peer.port, context=client_context(certificates)))
    assert (len(peer.refusals), peer.requests) == (1, [])


def test_a_server_refuses_a_certificate_of_an_unknown_authority(certificates):
    server = server_context(certificates.server, certificates.stranger)
    with serve_tls(server, OK, refused=True) as peer, pytest.raises(socket.error):
        body_of(by_name(peer.port, certificates, client_context(certificates)))
    assert (len(peer.refusals), peer.requests) == (1, [])


def test_a_key_that_belongs_to_another_certificate_is_an_ssl_error(certificates):
    with pytest.raises(ssl.SSLError, match='KEY_VALUES_MISMATCH'):
        httplib.HTTPSConnection(HOST, 443, certificates.other_key, certificates.client_chain)


def test_a_certificate_without_any_key_is_an_ssl_error(certificates):
    with pytest.raises(ssl.SSLError):
        httplib.HTTPSConnection(HOST, cert_file=certificates.client_chain)


def test_a_file_that_holds_no_certificate_is_an_ssl_error(certificates, tmp_path):
    rubbish = tmp_path / 'rubbish.pem'
    rubbish.write_bytes(b'no certificate\n')
    with pytest.raises(ssl.SSLError):
        httplib.HTTPSConnection(HOST, cert_file=str(rubbish))


@pytest.mark.parametrize('key, certificate', [('', 'none.pem'), ('none.pem', 'none.pem')],
                         ids=['certificate', 'both'])
def test_a_file_that_is_not_there_is_an_io_error(tmp_path, key, certificate):
    with pytest.raises(IOError) as caught:
        httplib.HTTPSConnection(HOST, 443, key and str(tmp_path / key),
                                str(tmp_path / certificate))
    assert caught.value.errno == errno.ENOENT


def test_a_key_without_a_certificate_is_a_type_error(certificates):
    with pytest.raises(TypeError):
        httplib.HTTPSConnection(HOST, 443, certificates.client_key)


def test_the_class_of_1_5_raises_the_same(certificates):
    with pytest.raises(ssl.SSLError, match='KEY_VALUES_MISMATCH'):
        httplib.HTTPS(HOST, 443, certificates.other_key, certificates.client_chain)


def test_a_context_needs_no_more_than_load_cert_chain_and_takes_certificate_then_key():
    class Recording(object):
        def __init__(self):
            self.loaded = []

        def load_cert_chain(self, *arguments):
            self.loaded.append(arguments)

    context = Recording()
    httplib.HTTPSConnection(HOST, 443, 'key.pem', 'certificate.pem', context=context)
    httplib.HTTPSConnection(HOST, 443, None, 'both.pem', context=context)
    httplib.HTTPSConnection(HOST, 443, '', '', context=context)
    assert context.loaded == [('certificate.pem', 'key.pem'), ('both.pem', None)]
