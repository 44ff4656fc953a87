"""HTTPS: who is believed, who is not, client certificates, tunnels, and everything HTTP over TLS."""
import socket
import ssl
import threading

import httplib
import pytest

from tls_peers import (
    Expired, TLSPeer, client_context, files, serve_tls, server_context, trustme,
)

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
REFUSED = (ssl.SSLError, ssl.CertificateError)


@pytest.fixture(scope='module')
def authority():
    return trustme.CA()


@pytest.fixture(scope='module')
def server(authority):
    return server_context(authority.issue_cert(u'localhost'))


def connect(peer, authority=None, **keywords):
    return httplib.HTTPSConnection('localhost', peer.port, timeout=10,
                                   context=client_context(authority), **keywords)


def test_a_good_certificate_and_two_requests_on_one_connection(authority, server):
    with serve_tls(server, OK, OK) as peer:
        conn = connect(peer, authority)
        for _ in range(2):
            conn.request('GET', '/')
            assert conn.getresponse().read() == 'ok'
        assert isinstance(conn.sock, ssl.SSLSocket)
        conn.close()
    assert peer.accepted == 1


@pytest.mark.parametrize('call', ['request', 'connect'])
def test_an_unknown_authority_is_refused(server, call):
    with serve_tls(server, OK) as peer:
        conn = connect(peer)
        with pytest.raises(ssl.SSLError):
            conn.request('GET', '/') if call == 'request' else conn.connect()
        conn.close()
    assert peer.requests == []


def test_a_wrong_host_name_is_refused(authority):
    context = server_context(authority.issue_cert(u'elsewhere.example'))
    with serve_tls(context, OK) as peer:
        conn = connect(peer, authority)
        with pytest.raises(REFUSED):
            conn.request('GET', '/')
        conn.close()


def test_an_expired_certificate_is_refused(tmpdir):
    server, client = Expired().contexts(tmpdir)
    with serve_tls(server, OK) as peer:
        conn = httplib.HTTPSConnection('localhost', peer.port, context=client)
        with pytest.raises(ssl.SSLError):
            conn.request('GET', '/')
        conn.close()


def test_the_default_context_is_asked_for_at_call_time(authority, server, monkeypatch):
    context = client_context(authority)
    monkeypatch.setattr(httplib.ssl, '_create_default_https_context', lambda: context)
    with serve_tls(server, OK) as peer:
        conn = httplib.HTTPSConnection('localhost', peer.port)
        assert conn._context is context
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
        conn.close()


def test_the_default_context_verifies():
    context = httplib.HTTPSConnection('localhost')._context
    assert context.verify_mode == ssl.CERT_REQUIRED and context.check_hostname


def test_an_unverified_context_believes_anybody(server):
    with serve_tls(server, OK) as peer:
        conn = httplib.HTTPSConnection('127.0.0.1', peer.port,
                                       context=ssl._create_unverified_context())
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
        conn.close()


def test_positional_order_and_attributes():
    context = client_context()
    conn = httplib.HTTPSConnection('localhost', 444, None, None, 1, 7, ('127.0.0.1', 0), context)
    assert (conn.port, conn.key_file, conn.cert_file, conn.strict) == (444, None, None, 1)
    assert (conn.timeout, conn.source_address, conn._context) == (7, ('127.0.0.1', 0), context)
    assert httplib.HTTPSConnection('localhost').port == 443


@pytest.mark.parametrize('how', ['positional', 'keyword', 'combined', 'context', '1.5 class'])
def test_a_client_certificate(authority, tmpdir, how, monkeypatch):
    context = server_context(authority.issue_cert(u'localhost'), authority)
    trusting = client_context(authority)
    monkeypatch.setattr(httplib.ssl, '_create_default_https_context', lambda: trusting)
    with files(authority.issue_cert(u'client.example'), tmpdir) as (key, chain):
        with serve_tls(context, OK) as peer:
            if how == 'positional':
                conn = httplib.HTTPSConnection('localhost', peer.port, key, chain)
            elif how == 'keyword':
                conn = httplib.HTTPSConnection('localhost', peer.port, cert_file=chain, key_file=key)
                assert (conn.key_file, conn.cert_file) == (key, chain)
            elif how == 'combined':
                both = tmpdir.join('both.pem')
                both.write(open_bytes(key) + open_bytes(chain), 'wb')
                conn = httplib.HTTPSConnection('localhost', peer.port, None, str(both))
            elif how == 'context':
                conn = httplib.HTTPSConnection('localhost', peer.port, key, chain,
                                               context=trusting)
            else:
                conn = httplib.HTTPS('localhost', peer.port, key, chain)._conn
                conn._http_vsn, conn._http_vsn_str = 11, 'HTTP/1.1'
            conn.request('GET', '/')
            assert conn.getresponse().read() == 'ok'
            conn.close()


def open_bytes(path):
    with open(path, 'rb') as file:
        return file.read()


def test_a_missing_client_certificate(authority):
    context = server_context(authority.issue_cert(u'localhost'), authority)
    with serve_tls(context, OK) as peer:
        conn = connect(peer, authority)
        with pytest.raises((ssl.SSLError, socket.error)):
            conn.request('GET', '/')
            conn.getresponse()
        conn.close()
    assert len(peer.refused) == 1


def test_a_key_that_is_not_the_certificate_s(authority, tmpdir):
    with files(authority.issue_cert(u'one.example'), tmpdir) as (_, chain):
        other = tmpdir.mkdir('other')
        with files(authority.issue_cert(u'two.example'), other) as (key, _):
            with pytest.raises(ssl.SSLError):
                httplib.HTTPSConnection('localhost', 443, key, chain)


def test_a_file_that_is_not_there():
    with pytest.raises((IOError, OSError)):
        httplib.HTTPSConnection('localhost', 443, 'no such key', 'no such certificate')


def test_a_tunnel_checks_the_certificate_of_its_far_end(authority):
    context = server_context(authority.issue_cert(u'far.example'))

    class Proxied(TLSPeer):
        def _converse(self, connection, answers):
            head = b''
            while not head.endswith(b'\r\n\r\n'):
                head += connection.recv(1)
            self.connect = head
            connection.sendall(b'HTTP/1.0 200 OK\r\nVia: x\r\n\r\n')
            TLSPeer._converse(self, connection, answers)

    with Proxied(context, [[OK]]) as peer:
        conn = connect(peer, authority)
        conn.set_tunnel('far.example', 443)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
        conn.close()
    assert peer.connect == b'CONNECT far.example:443 HTTP/1.0\r\n\r\n'
    assert b'\r\nHost: far.example\r\n' in peer.requests[0]
    with Proxied(context, [[OK]]) as peer:
        conn = connect(peer, authority)
        conn.set_tunnel('wrong.example', 443)
        with pytest.raises(REFUSED):
            conn.request('GET', '/')
        conn.close()


@pytest.mark.parametrize('amount', [None, 65536, 1000])
@pytest.mark.parametrize('framing', ['length', 'chunked', 'close'])
def test_a_large_body(authority, server, framing, amount):
    body = bytes(bytearray(range(256))) * 4096
    head = b'HTTP/1.1 200 OK\r\n'
    if framing == 'length':
        answer = head + b'Content-Length: 1048576\r\n\r\n' + body
    elif framing == 'chunked':
        answer = (head + b'Transfer-Encoding: chunked\r\n\r\n'
                  + (b'10000\r\n' + body[:65536] + b'\r\n') * 16 + b'0\r\n\r\n')
    else:
        answer = head + b'\r\n' + body
    with serve_tls(server, answer) as peer:
        conn = connect(peer, authority)
        conn.request('GET', '/')
        response = conn.getresponse()
        if amount is None:
            pieces = [response.read()]
        else:
            pieces = list(iter(lambda: response.read(amount), ''))
        conn.close()
    assert b''.join(pieces) == body


@pytest.mark.parametrize('buffering', [False, True])
def test_head_and_post(authority, server, buffering):
    head = b'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n'
    with serve_tls(server, head, OK) as peer:
        conn = connect(peer, authority)
        conn.request('HEAD', '/')
        assert conn.getresponse(buffering).read() == ''
        conn.request('POST', '/', 'spam=1')
        assert conn.getresponse(buffering).read() == 'ok'
        conn.close()
    assert peer.requests[1].endswith(b'Content-Length: 6\r\n\r\nspam=1')


def test_a_connect_of_the_program_s_own(authority, server):
    class Mine(httplib.HTTPSConnection):
        def connect(self):
            sock = socket.create_connection((self.host, self.port), 10)
            self.sock = client_context(authority).wrap_socket(sock, server_hostname='localhost')

    with serve_tls(server, OK) as peer:
        conn = Mine('localhost', peer.port)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
        conn.close()


def test_what_follows_a_head_stays_in_the_socket(authority, server):
    def upgrade(connection, request):
        connection.sendall(b'HTTP/1.1 101 Switching\r\n\r\nfirst bytes')

    with serve_tls(server, upgrade) as peer:
        conn = connect(peer, authority)
        conn.request('GET', '/')
        assert conn.getresponse().status == 101
        assert conn.sock.recv(100) == b'first bytes'
        conn.close()


def test_a_server_that_stalls(authority, server):
    done = threading.Event()
    with serve_tls(server, lambda connection, request: done.wait(10)) as peer:
        conn = httplib.HTTPSConnection('localhost', peer.port, timeout=0.3,
                                       context=client_context(authority))
        conn.request('GET', '/')
        with pytest.raises((socket.timeout, ssl.SSLError)):
            conn.getresponse()
        done.set()
        conn.close()


def test_the_1_5_class(authority, server):
    with serve_tls(server, b'HTTP/1.0 200 OK\r\n\r\nold body\n') as peer:
        https = httplib.HTTPS('localhost', peer.port, context=client_context(authority))
        https.putrequest('GET', '/')
        https.endheaders()
        assert https.getreply()[:2] == (200, 'OK')
        assert https.getfile().readline() == 'old body\n'
        https.getfile().close()
        https.close()
