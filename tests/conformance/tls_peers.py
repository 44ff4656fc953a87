"""Certificates and scripted servers for TLS, on 2.7 and 3; `trustme` makes the certificates."""
import contextlib
import datetime
import ssl
import warnings

import pytest

from peers import Peer

with warnings.catch_warnings():
    # On 2.7 and 3.6 the last `cryptography` says at import that it is the last.
    warnings.simplefilter('ignore')
    trustme = pytest.importorskip('trustme', reason='makes the certificates; pip install trustme')
    from cryptography import x509
    from cryptography.hazmat.backends import default_backend
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.x509.oid import NameOID


class TLSPeer(Peer):
    """A scripted server that speaks TLS first; a handshake that fails ends its connection."""

    def __init__(self, context, connections):
        Peer.__init__(self, connections)
        self._context = context
        self.names = []
        self.refused = []

    def _converse(self, connection, answers):
        try:
            secured = self._context.wrap_socket(connection, server_side=True)
        except (ssl.SSLError, OSError, IOError) as error:
            self.refused.append(error)
            return
        try:
            Peer._converse(self, secured, answers)
            say_goodbye(secured)
        except (ssl.SSLError, OSError, IOError) as error:
            # Python 2.7 looks at the name behind the handshake, and goes without a word.
            if self.requests:
                raise
            self.refused.append(error)
        finally:
            secured.close()


def say_goodbye(secured):
    """End TLS properly; a client that has gone already needs no goodbye."""
    try:
        secured.unwrap()
    except (ssl.SSLError, OSError, IOError, ValueError):
        return


def serve_tls(context, *answers):
    """Return a peer that gives these answers on one connection over TLS."""
    return TLSPeer(context, [list(answers)])


def server_context(certificate, authority=None):
    """Return a server's context; with an authority it asks for a client's certificate."""
    context = ssl.SSLContext(getattr(ssl, 'PROTOCOL_TLS_SERVER', ssl.PROTOCOL_SSLv23))
    certificate.configure_cert(context)
    if authority is not None:
        authority.configure_trust(context)
        context.verify_mode = ssl.CERT_REQUIRED
    if hasattr(ssl, 'TLSVersion') and authority is not None:
        # With 1.3 a refused client certificate shows only at the first read.
        context.maximum_version = ssl.TLSVersion.TLSv1_2
    return context


def client_context(authority=None):
    """Return the default context of a client, trusting an authority beside the system's."""
    context = ssl.create_default_context()
    if authority is not None:
        authority.configure_trust(context)
    return context


@contextlib.contextmanager
def files(certificate, folder):
    """Give the paths of (key, certificate chain) of a trustme certificate."""
    key, chain = folder.join('key.pem'), folder.join('chain.pem')
    key.write(certificate.private_key_pem.bytes(), 'wb')
    chain.write(b''.join(blob.bytes() for blob in certificate.cert_chain_pems), 'wb')
    yield str(key), str(chain)


class Expired(object):
    """A certificate for localhost that was good until yesterday, and the authority behind it."""

    def __init__(self):
        key = rsa.generate_private_key(65537, 2048, default_backend())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, u'localhost')])
        today = datetime.datetime(2020, 1, 2)
        certificate = (
            x509.CertificateBuilder().subject_name(name).issuer_name(name)
            .public_key(key.public_key()).serial_number(1000)
            .not_valid_before(today - datetime.timedelta(days=10)).not_valid_after(today)
            .add_extension(x509.SubjectAlternativeName([x509.DNSName(u'localhost')]), False)
            .add_extension(x509.BasicConstraints(True, 0), True)
            .sign(key, hashes.SHA256(), default_backend()))
        self.certificate = certificate.public_bytes(serialization.Encoding.PEM)
        self.key = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.NoEncryption())

    def configure_trust(self, context):
        context.load_verify_locations(cadata=self.certificate.decode('ascii'))

    def contexts(self, folder):
        """Return (server's, client's) contexts."""
        path = folder.join('expired.pem')
        path.write(self.certificate + self.key, 'wb')
        server = ssl.SSLContext(getattr(ssl, 'PROTOCOL_TLS_SERVER', ssl.PROTOCOL_SSLv23))
        server.load_cert_chain(str(path))
        return server, client_context(self)
