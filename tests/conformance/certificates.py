"""Certificates of an authority made for the tests, as files that `ssl` can load.

Runs on Python 2.7 and 3. The authority and what it signs are made once a process, in memory; each
test file that imports `certificate_files` gets them, as the fixture `certificates`, written to a
folder of its own.
"""
import collections
import datetime
import warnings

import pytest

with warnings.catch_warnings():
    # cryptography says at its import that Python 2.7, 3.6, ... are old. So are the tests' programs.
    warnings.filterwarnings('ignore', r'Python [0-9.]+ is no longer supported')
    trustme = pytest.importorskip('trustme', reason='trustme makes the certificates')
    from cryptography import x509
    from cryptography.hazmat.backends import default_backend
    from cryptography.hazmat.primitives import hashes, serialization

# `authority` and `stranger` are certificates of authorities; `server` is for localhost,
# `elsewhere` for another host; `current` and `expired` differ in their dates alone. These and
# `client` hold key and chain in one file; `client_key` and `client_chain` are the halves of it.
Certificates = collections.namedtuple(
    'Certificates',
    'authority stranger server elsewhere current expired client client_key client_chain other_key')

HOST = 'localhost'
ELSEWHERE = 'elsewhere.example'
DAY = datetime.timedelta(1)

_made = {}


@pytest.fixture(scope='session', name='certificates')
def certificate_files(tmp_path_factory):
    """The paths of the certificates, one a field."""
    if not _made:
        _made.update(_make())
    folder = tmp_path_factory.mktemp('certificates')
    paths = {}
    for name, content in _made.items():
        path = folder / (name + '.pem')
        path.write_bytes(content)
        paths[name] = str(path)
    return Certificates(**paths)


def _make():
    """Return the content of each file by its name."""
    authority = trustme.CA()
    # The names have to be text: on Python 2 a native string is refused.
    server = authority.issue_cert(u'localhost', u'127.0.0.1')
    client = authority.issue_cert(u'client@example.org')
    chain = b''.join(blob.bytes() for blob in client.cert_chain_pems)
    today = datetime.datetime.combine(datetime.date.today(), datetime.time())
    return {
        'authority': authority.cert_pem.bytes(),
        'stranger': trustme.CA().cert_pem.bytes(),
        'server': server.private_key_and_cert_chain_pem.bytes(),
        'elsewhere': authority.issue_cert(
            u'elsewhere.example').private_key_and_cert_chain_pem.bytes(),
        'current': _dated(authority, server, today + 30 * DAY),
        'expired': _dated(authority, server, today - 2 * DAY),
        'client': client.private_key_and_cert_chain_pem.bytes(),
        'client_key': client.private_key_pem.bytes(),
        'client_chain': chain,
        'other_key': server.private_key_pem.bytes(),
    }


def _dated(authority, leaf, end):
    """Return key and certificate of `leaf` again, signed anew to last until `end`.

    The trustme that runs on Python 2.7 cannot be told the dates.
    """
    signer = serialization.load_pem_private_key(
        authority.private_key_pem.bytes(), None, default_backend())
    original = x509.load_pem_x509_certificate(
        leaf.cert_chain_pems[0].bytes(), default_backend())
    builder = x509.CertificateBuilder(
        issuer_name=original.issuer, subject_name=original.subject,
        public_key=original.public_key(), serial_number=x509.random_serial_number(),
        not_valid_before=end - 20 * 365 * DAY, not_valid_after=end)
    for extension in original.extensions:
        builder = builder.add_extension(extension.value, extension.critical)
    signed = builder.sign(signer, hashes.SHA256(), default_backend())
    return leaf.private_key_pem.bytes() + signed.public_bytes(serialization.Encoding.PEM)
