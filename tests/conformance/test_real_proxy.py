"""A real tinyproxy between: whole addresses in the clear, and tunnels with TLS inside."""
import hashlib
import os
import socket
import ssl

import httplib
import pytest

import real_programs
from certificates import ELSEWHERE, HOST, certificate_files  # noqa: F401  (a fixture)
from secure_peers import client_context, serve_tls, server_context

LARGE = 4 * 1024 * 1024  # bytes
OK = b'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret'
TEXT = b'Hello from a file\n'


@pytest.fixture(scope='module')
def nginx(tmp_path_factory, certificates):
    """The server behind the proxy."""
    with real_programs.nginx(str(tmp_path_factory.mktemp('nginx')), certificates) as server:
        for name, content in (('hello.txt', TEXT), ('large.bin', os.urandom(LARGE))):
            with open(os.path.join(server.path('files'), name), 'wb') as served:
                served.write(content)
        yield server


@pytest.fixture(scope='module')
def proxy(tmp_path_factory, nginx):
    """A tinyproxy that opens tunnels to the two ports of nginx alone."""
    folder = str(tmp_path_factory.mktemp('tinyproxy'))
    with real_programs.tinyproxy(folder, nginx.ports) as server:
        yield server


@pytest.fixture
def plain(proxy):
    """A connection to the proxy."""
    conn = httplib.HTTPConnection(proxy.host, proxy.ports[0], timeout=20)
    yield conn
    conn.close()


@pytest.fixture
def secure(proxy, certificates):
    """A connection to the proxy that will speak TLS with what is behind it."""
    conn = httplib.HTTPSConnection(proxy.host, proxy.ports[0], timeout=20,
                                   context=client_context(certificates))
    yield conn
    conn.close()


def fetched(conn, method, path, *arguments):
    """Return (response, body)."""
    conn.request(method, path, *arguments)
    response = conn.getresponse()
    return response, response.read()


def address(nginx, path):
    """Return a whole URL of the server in the clear."""
    return 'http://%s:%d%s' % (nginx.host, nginx.ports[0], path)


def test_a_whole_address_goes_through_the_proxy(plain, nginx):
    response, body = fetched(plain, 'GET', address(nginx, '/hello.txt'))
    assert (response.status, response.reason, body) == (200, 'OK', 'Hello from a file\n')
    assert 'tests' in response.getheader('via')


def test_the_host_field_is_that_of_the_address(plain, nginx):
    body = fetched(plain, 'GET', address(nginx, '/host'))[1]
    assert body == '%s:%d' % (nginx.host, nginx.ports[0])


def test_a_proxy_that_closes_without_a_word_is_noticed_and_asked_again(plain, nginx):
    assert fetched(plain, 'GET', address(nginx, '/hello.txt'))[1] == 'Hello from a file\n'
    assert plain.sock.recv(1, socket.MSG_PEEK) == b''  # awaits the end of the connection
    # Whether the end or the reset is seen first is the kernel's choice.
    with pytest.raises((httplib.BadStatusLine, socket.error)):
        fetched(plain, 'GET', address(nginx, '/hello.txt'))
    plain.close()
    assert fetched(plain, 'GET', address(nginx, '/hello.txt'))[1] == 'Hello from a file\n'


def test_post_through_the_proxy(plain, nginx):
    response, body = fetched(plain, 'POST', address(nginx, '/echo'), 'x' * 100000)
    assert (response.status, body) == (200, '100000')


def test_head_through_the_proxy(plain, nginx):
    response, body = fetched(plain, 'HEAD', address(nginx, '/hello.txt'))
    assert (response.getheader('content-length'), body) == (str(len(TEXT)), '')


def test_an_address_that_cannot_be_reached_is_an_answer_of_the_proxy(plain):
    port = real_programs.free_ports(1)[0]
    response, _ = fetched(plain, 'GET', 'http://127.0.0.1:%d/' % port)
    assert response.status in (httplib.INTERNAL_SERVER_ERROR, httplib.BAD_GATEWAY)


def test_a_path_without_a_host_is_refused_by_the_proxy(plain):
    assert fetched(plain, 'GET', '/hello.txt')[0].status == httplib.BAD_REQUEST


def test_a_tunnel_in_the_clear(plain, nginx):
    plain.set_tunnel(nginx.host, nginx.ports[0])
    for count in ('1', '2', '3'):
        assert fetched(plain, 'GET', '/connection')[1].split()[1] == count


def test_a_tunnel_leaves_the_host_field_to_the_server_behind(plain, nginx):
    plain.set_tunnel(nginx.host, nginx.ports[0])
    body = fetched(plain, 'GET', '/host')[1]
    assert body == '%s:%d' % (nginx.host, nginx.ports[0])


def test_tls_inside_the_tunnel_keeps_one_connection(secure, nginx):
    secure.set_tunnel(HOST, nginx.ports[1])
    for count in ('1', '2', '3'):
        assert fetched(secure, 'GET', '/connection')[1].split()[1] == count
    assert isinstance(secure.sock, ssl.SSLSocket)


def test_the_server_behind_is_named_and_verified(secure, nginx):
    secure.set_tunnel(HOST, nginx.ports[1])
    assert fetched(secure, 'GET', '/tls')[1] == 'localhost NONE'


def test_close_and_reuse_opens_a_second_tunnel(secure, nginx):
    secure.set_tunnel(HOST, nginx.ports[1])
    first = fetched(secure, 'GET', '/connection')[1]
    secure.close()
    second = fetched(secure, 'GET', '/connection')[1]
    assert first.split()[0] != second.split()[0]


@pytest.mark.parametrize('path', ['/large.bin', '/trailed/large.bin'], ids=['length', 'chunked'])
@pytest.mark.parametrize('amount', [65536, LARGE])
def test_4_mebibytes_through_the_tunnel(secure, nginx, path, amount):
    secure.set_tunnel(HOST, nginx.ports[1])
    secure.request('GET', path)
    response = secure.getresponse()
    digest = hashlib.sha256()
    for _ in range(LARGE // amount + 1):
        digest.update(response.read(amount))
    with open(os.path.join(nginx.path('files'), 'large.bin'), 'rb') as served:
        assert digest.hexdigest() == hashlib.sha256(served.read()).hexdigest()
    assert response.isclosed() is True


def test_post_through_the_tunnel(secure, nginx):
    secure.set_tunnel(HOST, nginx.ports[1])
    assert fetched(secure, 'POST', '/echo', 'x' * 1000000)[1] == '1000000'


def test_a_client_certificate_reaches_the_server_behind(proxy, nginx, certificates):
    conn = httplib.HTTPSConnection(proxy.host, proxy.ports[0], cert_file=certificates.client,
                                   context=client_context(certificates))
    conn.set_tunnel(HOST, nginx.ports[1])
    assert fetched(conn, 'GET', '/tls')[1] == 'localhost SUCCESS'
    conn.close()


@pytest.mark.parametrize('fixture', ['plain', 'secure'])
def test_a_port_that_the_proxy_forbids_is_a_socket_error(request, fixture):
    conn = request.getfixturevalue(fixture)
    conn.set_tunnel('127.0.0.1', real_programs.free_ports(1)[0])
    with pytest.raises(socket.error) as caught:
        conn.request('GET', '/')
    assert str(caught.value) == 'Tunnel connection failed: 403 Access violation'
    assert conn.sock is None


def test_a_server_behind_whose_authority_is_not_known_is_refused(proxy, nginx):
    conn = httplib.HTTPSConnection(proxy.host, proxy.ports[0])
    conn.set_tunnel(HOST, nginx.ports[1])
    with pytest.raises(ssl.SSLError):
        conn.request('GET', '/')
    conn.close()


@pytest.fixture
def guarded(tmp_path, certificates):
    """(proxy, peer): a proxy that opens tunnels to this scripted TLS peer, for another host."""
    real_programs.installed('tinyproxy')  # where it is not, no peer is left waiting
    elsewhere = server_context(certificates.elsewhere)
    with serve_tls(elsewhere, OK, refused=True) as peer, \
            real_programs.tinyproxy(str(tmp_path), [peer.port]) as server:
        yield server, peer


def test_a_certificate_for_another_host_behind_the_proxy_is_refused(guarded, certificates):
    proxy, peer = guarded
    conn = httplib.HTTPSConnection(proxy.host, proxy.ports[0],
                                   context=client_context(certificates))
    conn.set_tunnel(HOST, peer.port)
    with pytest.raises((ssl.SSLError, ssl.CertificateError),
                       match='%s|[Hh]ostname mismatch' % ELSEWHERE):
        conn.request('GET', '/')
    conn.close()
