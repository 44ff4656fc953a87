"""An authority made for the recipes, and what it signed, as PEM files."""
import warnings
from typing import NamedTuple

import pytest

with warnings.catch_warnings():
    # cryptography says at its import which Pythons are old.
    warnings.filterwarnings("ignore", r"Python [0-9.]+ is no longer supported")
    trustme = pytest.importorskip("trustme", reason="trustme makes the certificates")


class Papers(NamedTuple):
    """The paths of PEM files; `server` holds key and chain, for localhost."""

    authority: str
    server: str
    key: str
    certificate: str


@pytest.fixture(scope="session")
def papers(tmp_path_factory):
    """The files, in a folder of their own."""
    folder = tmp_path_factory.mktemp("papers")
    authority = trustme.CA()
    server = authority.issue_cert("localhost")
    client = authority.issue_cert("client@example.org")
    files = Papers(*(str(folder / (name + ".pem")) for name in Papers._fields))
    authority.cert_pem.write_to_path(files.authority)
    server.private_key_and_cert_chain_pem.write_to_path(files.server)
    client.private_key_pem.write_to_path(files.key)
    client.cert_chain_pems[0].write_to_path(files.certificate)
    return files
