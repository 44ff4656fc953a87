"""Where the context comes from when none is given: `ssl`, asked anew for each connection."""
import ssl

import httplib
import pytest

from certificates import HOST, certificate_files  # noqa: F401  (a fixture)
from secure_peers import client_context, serve_tls, server_context

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret'


def fetched(conn):
    """Return the body of one GET."""
    try:
        conn.request('GET', '/')
        return conn.getresponse().read()
    finally:
        conn.close()


@pytest.fixture
def secret(certificates):
    """A peer whose authority the system does not know."""
    with serve_tls(server_context(certificates.server), OK) as peer:
        yield peer


def test_the_factory_of_ssl_can_be_replaced(monkeypatch, secret, certificates):
    made = []

    def context():
        made.append(client_context(certificates))
        return made[-1]

    monkeypatch.setattr(ssl, '_create_default_https_context', context)
    conn = httplib.HTTPSConnection(HOST, secret.port)
    assert [conn._context] == made
    assert fetched(conn) == 'secret'


def test_the_classic_line_that_turns_verification_off_does_so(monkeypatch, secret):
    monkeypatch.setattr(ssl, '_create_default_https_context', ssl._create_unverified_context)
    assert fetched(httplib.HTTPSConnection(HOST, secret.port)) == 'secret'


def test_the_factory_can_be_replaced_through_httplib(monkeypatch, secret, certificates):
    monkeypatch.setattr(httplib.ssl, '_create_default_https_context',
                        lambda: client_context(certificates))
    assert fetched(httplib.HTTPSConnection(HOST, secret.port)) == 'secret'


def test_httplib_looks_for_ssl_under_its_own_name(monkeypatch, secret, certificates):
    class Ours(object):
        @staticmethod
        def _create_default_https_context():
            return client_context(certificates)

    monkeypatch.setattr(httplib, 'ssl', Ours)
    assert fetched(httplib.HTTPSConnection(HOST, secret.port)) == 'secret'


def test_the_authorities_of_the_environment_are_trusted(monkeypatch, secret, certificates):
    monkeypatch.setenv('SSL_CERT_FILE', certificates.authority)
    assert fetched(httplib.HTTPSConnection(HOST, secret.port)) == 'secret'


def test_the_class_of_1_5_asks_the_same_factory(monkeypatch, secret, certificates):
    monkeypatch.setattr(ssl, '_create_default_https_context',
                        lambda: client_context(certificates))
    legacy = httplib.HTTPS(HOST, secret.port)
    legacy.putrequest('GET', '/')
    legacy.endheaders()
    assert legacy.getreply()[:2] == (200, 'OK')
    assert legacy.getfile().read() == 'secret'
    legacy.close()


def test_the_factory_is_asked_when_the_connection_is_made_and_not_when_it_opens(monkeypatch):
    asked = []
    monkeypatch.setattr(ssl, '_create_default_https_context', lambda: asked.append(1))
    conn = httplib.HTTPSConnection('example.org')
    assert (asked, conn._context, conn.sock) == ([1], None, None)


def test_the_factory_is_not_asked_when_a_context_is_given(monkeypatch):
    asked = []
    monkeypatch.setattr(ssl, '_create_default_https_context', lambda: asked.append(1))
    context = ssl._create_unverified_context()
    assert httplib.HTTPSConnection('example.org', context=context)._context is context
    assert asked == []


def test_a_context_that_is_false_is_still_a_context():
    class Empty(object):
        def __len__(self):
            return 0

    context = Empty()
    assert httplib.HTTPSConnection('example.org', context=context)._context is context


def test_each_connection_has_a_context_of_its_own():
    first = httplib.HTTPSConnection('example.org')
    second = httplib.HTTPSConnection('example.org')
    assert first._context is not second._context


def test_the_default_context_verifies_certificate_and_host():
    context = httplib.HTTPSConnection('example.org')._context
    assert isinstance(context, ssl.SSLContext)
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
