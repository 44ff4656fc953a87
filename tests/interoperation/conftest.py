"""What the tests of callers share: certificates of an authority of their own, as files."""
import ssl
from typing import NamedTuple

import pytest


class Certificates(NamedTuple):
    """Paths of PEM files: the authority, the server's and the client's key and chain."""

    authority: str
    server: str
    client_key: str
    client_chain: str

    def server_context(self, demands_client=False):
        """Return a server's context, which may demand a certificate of the client."""
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=self.authority)
        context.load_cert_chain(self.server)
        context.verify_mode = ssl.CERT_REQUIRED if demands_client else ssl.CERT_NONE
        return context

    def client_context(self):
        """Return the verifying context of a program that trusts the authority."""
        return ssl.create_default_context(cafile=self.authority)


@pytest.fixture(scope="session")
def certificates(tmp_path_factory):
    """The certificates, made once a session."""
    trustme = pytest.importorskip("trustme", reason="trustme makes the certificates")
    folder = tmp_path_factory.mktemp("callers")
    authority = trustme.CA()
    server = authority.issue_cert("localhost", "127.0.0.1")
    client = authority.issue_cert("client@example.org")
    contents = (
        authority.cert_pem.bytes(), server.private_key_and_cert_chain_pem.bytes(),
        client.private_key_pem.bytes(), b"".join(pem.bytes() for pem in client.cert_chain_pems))
    paths = []
    for name, content in zip(Certificates._fields, contents):
        path = folder / (name + ".pem")
        path.write_bytes(content)
        paths.append(str(path))
    return Certificates(*paths)
