"""Make the certificate that the demo's server shows: run by hand, with `cryptography` installed.

    python -m httplib_compat._demo.make_certificate

writes two files beside this one: ``authority.pem``, what the client trusts, and ``server.pem``,
certificate and key of the server. The authority's key is thrown away, so nothing else can be
signed with it; the server's key is public, and good for the demo on loopback only.
"""
# mypy: disable-error-code=import-not-found
# `cryptography` is no requirement of the package: who checks types need not have it.
import datetime
import ipaddress
import os

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

HERE = os.path.dirname(os.path.abspath(__file__))
START = datetime.datetime(2020, 1, 1)
END = datetime.datetime(2120, 1, 1)
# What stands above the first line of PEM is for people.
NOTICE = (b"The key in this file is public: anybody can read it. It is for the demo of\n"
          b"httplib-compat on loopback only; _demo/make_certificate.py made it.\n")


def name(text):
    """Return a distinguished name of one common name."""
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def unsigned(subject, issuer, key):
    """Return what both certificates have in common, to be extended and signed."""
    return (x509.CertificateBuilder().subject_name(name(subject)).issuer_name(name(issuer))
            .public_key(key.public_key()).serial_number(x509.random_serial_number())
            .not_valid_before(START).not_valid_after(END)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False))


def key_usage(signs_certificates):
    """Return the key usage of an authority or of a server."""
    return x509.KeyUsage(
        digital_signature=not signs_certificates, content_commitment=False,
        key_encipherment=False, data_encipherment=False, key_agreement=False,
        key_cert_sign=signs_certificates, crl_sign=signs_certificates,
        encipher_only=False, decipher_only=False)


def main():
    """Write both files."""
    authority, server = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    issuer = "httplib-compat demo, key thrown away"
    root = (unsigned(issuer, issuer, authority)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), True)
            .add_extension(key_usage(True), True).sign(authority, hashes.SHA256()))
    leaf = (unsigned("localhost", issuer, server)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), True)
            .add_extension(key_usage(False), True)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(
                authority.public_key()), False)
            .add_extension(x509.SubjectAlternativeName([
                x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1")),
            ]), False).sign(authority, hashes.SHA256()))
    pem = serialization.Encoding.PEM
    with open(os.path.join(HERE, "authority.pem"), "wb") as file:
        file.write(root.public_bytes(pem))
    with open(os.path.join(HERE, "server.pem"), "wb") as file:
        file.write(NOTICE + leaf.public_bytes(pem) + server.private_bytes(
            pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))


if __name__ == "__main__":
    main()
