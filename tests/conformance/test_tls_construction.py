"""How an HTTPSConnection is made: its arguments by place and by name, and what it keeps of them."""
import socket
import ssl

import httplib
import pytest

from certificates import HOST, certificate_files  # noqa: F401  (a fixture)
from peers import PATIENCE
from secure_peers import client_context, serve_tls, server_context

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'


def test_all_arguments_by_place(certificates):
    context = ssl._create_unverified_context()
    conn = httplib.HTTPSConnection(
        'example.org', 8443, certificates.client_key, certificates.client_chain, 1, 7.5,
        ('127.0.0.1', 0), context)
    assert (conn.host, conn.port) == ('example.org', 8443)
    assert conn.key_file == certificates.client_key
    assert conn.cert_file == certificates.client_chain
    assert (conn.strict, conn.timeout) == (1, 7.5)
    assert conn.source_address == ('127.0.0.1', 0)
    assert conn._context is context


def test_all_arguments_by_name(certificates):
    context = ssl._create_unverified_context()
    conn = httplib.HTTPSConnection(
        context=context, source_address=('127.0.0.1', 0), timeout=7.5, strict=1,
        cert_file=certificates.client_chain, key_file=certificates.client_key, port=8443,
        host='example.org')
    assert (conn.host, conn.port, conn.strict, conn.timeout) == ('example.org', 8443, 1, 7.5)
    assert (conn.key_file, conn.cert_file) == (certificates.client_key, certificates.client_chain)
    assert (conn.source_address, conn._context) == (('127.0.0.1', 0), context)


def test_what_is_not_given():
    conn = httplib.HTTPSConnection('example.org')
    assert (conn.host, conn.port) == ('example.org', 443)
    assert (conn.key_file, conn.cert_file) == (None, None)
    assert (conn.strict, conn.source_address, conn.sock) == (0, None, None)
    assert conn.timeout is socket._GLOBAL_DEFAULT_TIMEOUT


def test_the_default_port_is_443():
    assert httplib.HTTPSConnection.default_port == 443 == httplib.HTTPS_PORT
    assert 'default_port' in vars(httplib.HTTPSConnection)


@pytest.mark.parametrize('host, port, expected', [
    ('example.org', None, ('example.org', 443)),
    ('example.org:8443', None, ('example.org', 8443)),
    ('example.org:', None, ('example.org', 443)),
    ('example.org', 80, ('example.org', 80)),
    ('[::1]', None, ('::1', 443)),
    ('[::1]:8443', None, ('::1', 8443)),
])
def test_host_and_port(host, port, expected):
    conn = httplib.HTTPSConnection(host, port)
    assert (conn.host, conn.port) == expected


def test_the_class_of_1_5_takes_port_0_for_none():
    assert httplib.HTTPS('example.org', 0)._conn.port == 443
    assert httplib.HTTPS('example.org:8443', 0)._conn.port == 8443


def test_a_port_that_is_no_number_is_an_invalid_url():
    with pytest.raises(httplib.InvalidURL, match="^nonnumeric port: 'https'$"):
        httplib.HTTPSConnection('example.org:https')


def test_a_bad_host_is_found_before_a_context_is_asked_for(monkeypatch):
    asked = []
    monkeypatch.setattr(ssl, '_create_default_https_context', lambda: asked.append(1))
    with pytest.raises(httplib.InvalidURL):
        httplib.HTTPSConnection('example.org:https')
    assert asked == []


def test_a_subclass_may_have_another_default_port():
    class Elsewhere(httplib.HTTPSConnection):
        default_port = 8443

    assert Elsewhere('example.org').port == 8443
    assert Elsewhere('example.org:443').port == 443


@pytest.mark.parametrize('port, expected', [
    (None, 'Host: elsewhere.example\r\n'),
    (443, 'Host: elsewhere.example\r\n'),
    (80, 'Host: elsewhere.example:80\r\n'),
])
def test_the_host_field_names_the_port_unless_it_is_443(certificates, port, expected):
    with serve_tls(server_context(certificates.elsewhere), OK) as peer:
        conn = httplib.HTTPSConnection('elsewhere.example', port,
                                       context=client_context(certificates))
        conn._create_connection = lambda address, *rest: socket.create_connection(
            (peer.host, peer.port), *rest)
        conn.request('GET', '/')
        conn.getresponse().read()
        conn.close()
    assert expected.encode('ascii') in peer.requests[0]


def test_timeout_and_source_address_reach_the_socket(certificates):
    seen = []

    def create(*arguments):
        seen.append(arguments)
        return socket.create_connection(*arguments)

    with serve_tls(server_context(certificates.server), OK) as peer:
        conn = httplib.HTTPSConnection(
            HOST, peer.port, timeout=PATIENCE, source_address=('127.0.0.1', 0),
            context=client_context(certificates))
        conn._create_connection = create
        conn.request('GET', '/')
        assert conn.sock.gettimeout() == PATIENCE
        conn.getresponse().read()
        conn.close()
    assert seen == [((HOST, peer.port), PATIENCE, ('127.0.0.1', 0))]


def test_fake_socket_gives_its_second_argument_and_warns():
    plain, secure = object(), object()
    with pytest.warns(DeprecationWarning) as caught:
        assert httplib.FakeSocket(plain, secure) is secure
    assert 'FakeSocket is deprecated' in str(caught[0].message)


def test_what_the_module_says_of_tls():
    assert 'HTTPSConnection' in httplib.__all__
    assert 'HTTPS' not in httplib.__all__
    assert issubclass(httplib.HTTPSConnection, httplib.HTTPConnection)
    assert issubclass(httplib.HTTPS, httplib.HTTP)
    assert httplib.HTTPS._connection_class is httplib.HTTPSConnection
    assert httplib.ssl is ssl
