"""TLS that must not come about: refused with ssl.SSLError and a message that says why.

The messages are OpenSSL's, as Python's `ssl` hands them on: each Python's own are in the table.
Behind a refusal the connection has no socket, nothing has gone out in the clear, and once the
cause is removed the same connection works.
"""
import collections
import ssl
import sys
import warnings

import httplib
import pytest

from certificates import HOST, certificate_files  # noqa: F401  (a fixture)
from certificates import trustme
from faulty import PATIENCE
from secure_peers import client_context, serve_tls, server_context

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret'

ON_2718 = sys.version_info[0] == 2
# Before 3.7 OpenSSL's reason is not handed on, and a wrong host is found out by `ssl` itself, whose
# CertificateError was no SSLError yet.
SAYS_WHY = sys.version_info >= (3, 7)
VERIFY_FAILED = 'certificate verify failed'


@pytest.fixture(scope='module')
def self_signed(tmp_path_factory):
    """The path of a certificate that has signed itself, with its key."""
    authority = trustme.CA()
    path = tmp_path_factory.mktemp('self_signed') / 'both.pem'
    path.write_bytes(authority.private_key_pem.bytes() + authority.cert_pem.bytes())
    return str(path)


def up_to_tls_1_1(certificate):
    """Return a server's context that offers TLS 1.1 at best."""
    context = server_context(certificate)
    context.set_ciphers('ALL:@SECLEVEL=0')  # else OpenSSL 3 would not even offer that
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', DeprecationWarning)
        if hasattr(context, 'maximum_version'):
            context.minimum_version = ssl.TLSVersion.TLSv1
            context.maximum_version = ssl.TLSVersion.TLSv1_1
        else:
            context.options |= ssl.OP_NO_TLSv1_2 | getattr(ssl, 'OP_NO_TLSv1_3', 0)
    return context


def without_tls_1_3(context):
    """Return the context, with TLS 1.2 at best."""
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', DeprecationWarning)
        context.options |= getattr(ssl, 'OP_NO_TLSv1_3', 0)
    return context


# The certificate that the server shows, by its field, and what the refusal says: in full, and on
# Pythons that know no reason.
Refusal = collections.namedtuple('Refusal', 'name shown says says_before_37')

REFUSALS = [
    Refusal('expired', 'expired', 'certificate has expired', VERIFY_FAILED),
    Refusal('wrong-host', 'elsewhere', "Hostname mismatch.*'localhost'",
            "'localhost' doesn't match 'elsewhere.example'"),
    Refusal('self-signed', None, 'self.signed certificate', VERIFY_FAILED),
]


def sent(conn):
    """Return the body of one GET on the connection, which is closed behind it."""
    try:
        conn.request('GET', '/')
        return conn.getresponse().read()
    finally:
        conn.close()


def refused(conn):
    """Return the message of the SSLError that the connection is refused with."""
    kinds = ssl.SSLError if SAYS_WHY else (ssl.SSLError, ssl.CertificateError)
    with pytest.raises(kinds) as caught:
        conn.connect()
    message = str(caught.value)
    del caught  # on Python 2 its traceback would keep the socket open
    if not ON_2718:  # a departure with a row of its own: 2.7.18 left the plain socket there
        assert conn.sock is None
    conn.close()
    return message


def connection(peer, context):
    return httplib.HTTPSConnection(HOST, peer.port, timeout=PATIENCE, context=context)


@pytest.mark.parametrize('refusal', REFUSALS, ids=[refusal.name for refusal in REFUSALS])
def test_a_certificate_that_does_not_hold_is_refused_with_the_reason(
        certificates, self_signed, refusal):
    shown = getattr(certificates, refusal.shown) if refusal.shown else self_signed
    with serve_tls(server_context(shown), OK, refused=True) as peer:
        message = refused(connection(peer, client_context(certificates)))
    matches(refusal.says if SAYS_WHY else refusal.says_before_37, message)
    assert b''.join(peer.requests) == b''


def test_an_unknown_authority_is_refused_with_the_reason(certificates):
    with serve_tls(server_context(certificates.server), OK, refused=True) as peer:
        message = refused(
            connection(peer, ssl.create_default_context(cafile=certificates.stranger)))
    matches('unable to get local issuer certificate' if SAYS_WHY else VERIFY_FAILED, message)
    assert peer.requests == []


def matches(pattern, message):
    """Hold a message against a pattern, in any case."""
    with pytest.raises(ValueError, match='(?is)' + pattern):
        raise ValueError(message)


def test_tls_1_1_is_refused_by_the_default_context(certificates, monkeypatch):
    # What the system trusts is, for this test, the authority of the tests.
    monkeypatch.setenv('SSL_CERT_FILE', certificates.authority)
    with serve_tls(up_to_tls_1_1(certificates.server), OK, refused=True) as peer:
        message = refused(connection(peer, None))
    # 2.7.18 would speak 1.1; where it does not, today's OpenSSL refuses the old signatures.
    matches('ssl' if ON_2718 else 'protocol|version', message)
    assert peer.requests == []


def test_the_default_context_speaks_tls_1_2_with_the_same_server(certificates, monkeypatch):
    monkeypatch.setenv('SSL_CERT_FILE', certificates.authority)
    context = without_tls_1_3(server_context(certificates.server))
    with serve_tls(context, OK) as peer:
        conn = connection(peer, None)
        conn.connect()
        assert conn.sock.version() == 'TLSv1.2'
        assert sent(conn) == b'secret'


def test_a_missing_client_certificate_is_told_at_the_first_read(certificates):
    server = server_context(certificates.server, certificates.authority)
    with serve_tls(server, OK, refused=True) as peer:
        conn = connection(peer, client_context(certificates))
        with pytest.raises(ssl.SSLError) as caught:
            sent(conn)
        assert conn.sock is None
    # TLS 1.3 has an alert for it, which comes behind the handshake; TLS 1.2 has none.
    matches('certificate.required|handshake.failure', str(caught.value))
    assert peer.requests == []


def test_a_missing_client_certificate_fails_the_handshake_of_tls_1_2(certificates):
    server = without_tls_1_3(server_context(certificates.server, certificates.authority))
    with serve_tls(server, OK, refused=True) as peer:
        message = refused(connection(peer, client_context(certificates)))
    matches('handshake.failure', message)
    assert peer.requests == []


def test_a_client_certificate_of_an_unknown_authority_is_refused_with_the_reason(certificates):
    server = server_context(certificates.server, certificates.stranger)
    with serve_tls(server, OK, refused=True) as peer:
        conn = httplib.HTTPSConnection(
            HOST, peer.port, certificates.client_key, certificates.client_chain,
            timeout=PATIENCE, context=client_context(certificates))
        with pytest.raises(ssl.SSLError) as caught:
            sent(conn)
    matches('unknown.ca', str(caught.value))
    assert peer.requests == []


def test_the_key_of_another_certificate_is_refused_before_anything_is_opened(certificates):
    with pytest.raises(ssl.SSLError) as caught:
        httplib.HTTPSConnection(HOST, 443, certificates.other_key, certificates.client_chain)
    matches('key.values.mismatch', str(caught.value))


@pytest.mark.parametrize('shown', ['expired', 'elsewhere'])
def test_once_the_cause_is_removed_the_same_connection_works(certificates, shown):
    servers = [getattr(certificates, shown), certificates.server]
    conn = None
    for certificate in servers:
        with serve_tls(server_context(certificate), OK, refused=True) as peer:
            if conn is None:
                conn = connection(peer, client_context(certificates))
                refused(conn)
            else:
                conn.port = peer.port
                assert sent(conn) == b'secret'


@pytest.mark.skipif(ON_2718, reason='2.7.18 goes on in the clear: a departure with its own row')
def test_nothing_goes_out_in_the_clear_behind_a_refusal(certificates):
    with serve_tls(server_context(certificates.expired), OK, refused=True) as peer:
        conn = connection(peer, client_context(certificates))
        with pytest.raises(ssl.SSLError):
            conn.connect()
        conn.auto_open = 0
        with pytest.raises(httplib.NotConnected):
            conn.request('GET', '/secret')
        conn.close()
    assert peer.requests == []
