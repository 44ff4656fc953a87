"""Subclasses of connections as published programs wrote them: whom they call and what they set."""
import os
import shutil
import socket
import tempfile

import httplib
import pytest

from fakes import text_socket
from peers import Peer, serve

OK = b'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok'


class UnixPeer(Peer):
    """The scripted server, on a socket in the file system."""

    def __init__(self, path, *answers):
        Peer.__init__(self, [list(answers)])
        self._listener.close()
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.settimeout(10)
        self._listener.bind(path)
        self._listener.listen(1)


@pytest.fixture
def path():
    folder = tempfile.mkdtemp()  # pytest's own is too long for the address of a socket
    yield os.path.join(folder, 'sock')
    shutil.rmtree(folder)


class PathIsTheHost(httplib.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.connect(self.host)


class PathBehindAnEmptyHost(httplib.HTTPConnection):
    def __init__(self, path, strict=None):
        httplib.HTTPConnection.__init__(self, '', 0, strict)
        self.unix_path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(5)
        self.sock.connect(self.unix_path)


class PathMangled(httplib.HTTPConnection):
    def __init__(self, path, **keywords):
        httplib.HTTPConnection.__init__(self, path.replace('/', '%2F'), **keywords)

    def connect(self):
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        sock.connect(self.host.replace('%2F', '/'))
        self.sock = sock


class PathWithoutInit(httplib.HTTPConnection):
    def __init__(self, path):
        httplib.HTTPConnection.__init__(self, 'localhost')
        self._create_connection = None
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(self.path)


@pytest.mark.parametrize('kind, host', [
    (PathIsTheHost, None), (PathBehindAnEmptyHost, b':0'), (PathMangled, None),
    (PathWithoutInit, b'localhost'),
])
def test_a_unix_socket(kind, host, path):
    with UnixPeer(path, OK) as peer:
        conn = kind(path)
        conn.request('POST', '/containers/create', '{}', {'Content-Type': 'application/json'})
        response = conn.getresponse()
        assert (response.status, response.read()) == (200, 'ok')
        conn.close()
    lines = peer.requests[0].split(b'\r\n')
    expected = host if host is not None else conn.host.encode('ascii')
    assert lines[0] == b'POST /containers/create HTTP/1.1'
    assert lines[1] == b'Host: ' + expected
    assert lines[-1] == b'{}'


def test_a_connect_that_tries_every_address():
    class Mine(httplib.HTTPConnection):
        def connect(self):
            message = 'getaddrinfo returns an empty list'
            for result in socket.getaddrinfo(self.host, self.port, 0, socket.SOCK_STREAM):
                family, kind, protocol, _, address = result
                try:
                    self.sock = socket.socket(family, kind, protocol)
                    self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
                    self.sock.settimeout(5)
                    if self.debuglevel > 0:
                        print('connect: (%s, %s)' % (self.host, self.port))
                    self.sock.connect(address)
                except socket.error as error:
                    message = error
                    if self.sock:
                        self.sock.close()
                    self.sock = None
                    continue
                break
            if not self.sock:
                raise socket.error(message)

    with serve(OK) as peer:
        conn = Mine(peer.host, peer.port)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
    with pytest.raises(socket.error):
        Mine(peer.host, peer.port).request('GET', '/')


def test_a_connect_that_only_adds_to_the_old_one():
    class NoDelay(httplib.HTTPConnection):
        def connect(self):
            httplib.HTTPConnection.connect(self)
            self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.connected = True

    with serve(OK) as peer:
        conn = NoDelay(peer.address, timeout=5)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
    assert conn.connected


def test_a_proxy_whose_connect_is_written_by_hand():
    class Proxied(httplib.HTTPConnection):
        def set_proxy(self, host, port):
            self.far = self.host, self.port
            self.host, self.port = host, port

        def connect(self):
            httplib.HTTPConnection.connect(self)
            self.send('CONNECT %s:%d HTTP/1.0\r\n\r\n' % self.far)
            response = self.response_class(self.sock, strict=self.strict, method=self._method)
            version, code, message = response._read_status()
            if code != 200:
                self.close()
                response.close()
                raise socket.error('Proxy connection failed: %d %s' % (code, message.strip()))
            while True:
                line = response.fp.readline()
                if line == '\r\n':
                    break
            self.version_of_proxy = version

    with serve(b'HTTP/1.1 200 Fine\r\nVia: x\r\n\r\n', OK) as peer:
        conn = Proxied('example.org', 443)
        conn.set_proxy(peer.host, peer.port)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
    assert conn.version_of_proxy == 'HTTP/1.1'
    assert peer.requests[0] == b'CONNECT example.org:443 HTTP/1.0\r\n\r\n'
    with serve(b'HTTP/1.0 407 Who are you\r\n\r\n') as peer:
        conn = Proxied('example.org', 443)
        conn.set_proxy(peer.host, peer.port)
        with pytest.raises(socket.error) as caught:
            conn.connect()
        assert str(caught.value) == 'Proxy connection failed: 407 Who are you'


@pytest.mark.parametrize('strict', [None, 0, 1])
def test_an_init_with_positions_and_no_super(strict):
    class Mine(httplib.HTTPConnection):
        def __init__(self, host, port=None, strict=None, extra='x'):
            httplib.HTTPConnection.__init__(self, host, port, strict)
            self.extra = extra

    conn = Mine('example.org:81', None, strict)
    assert (conn.host, conn.port, conn.strict, conn.extra) == ('example.org', 81, strict or 0, 'x')


def test_a_tls_connection_by_its_plain_init():
    class Mine(httplib.HTTPSConnection):
        def __init__(self, host, port=None, key_file=None, cert_file=None, strict=None, timeout=9):
            httplib.HTTPConnection.__init__(self, host, port, strict, timeout)
            self.key_file, self.cert_file = key_file, cert_file

        def connect(self):
            self.sock = text_socket(OK.decode('ascii'))

    conn = Mine('example.org', 444, 'k', 'c', True)
    conn.request('GET', '/')
    assert conn.getresponse().read() == 'ok'
    assert (conn.strict, conn.timeout, conn.key_file) == (True, 9, 'k')


def test_a_connection_reset_through_its_private_names():
    class Resettable(httplib.HTTPConnection):
        def reset(self):
            self._HTTPConnection__state = httplib._CS_IDLE
            self._HTTPConnection__response = None
            self._buffer = []

    conn = Resettable('example.org')
    conn.sock = text_socket(OK.decode('ascii'))
    for _ in range(3):
        conn.putrequest('GET', '/')
        conn.reset()
    conn.request('GET', '/last')
    assert conn.sock.data.startswith('GET /last ')
    conn._HTTPConnection__response = None
    assert conn.__dict__['_HTTPConnection__state'] == httplib._CS_REQ_SENT


def test_a_host_and_port_set_anew():
    conn = httplib.HTTPConnection('example.org')
    conn.host, conn.port = conn._get_hostport('other.org:81', None)
    conn.putrequest('GET', '/')
    assert conn._buffer[1] == 'Host: other.org:81'


def test_a_pool_that_asks_whether_a_connection_is_alive():
    with serve([OK], [OK]) as peer:
        pool = [httplib.HTTPConnection(peer.host, peer.port)]
        for _ in range(2):
            conn = pool.pop()
            if conn.sock is None:
                conn.connect()
            conn.request('GET', '/')
            assert conn.getresponse().read() == 'ok'
            pool.append(conn)
        assert conn.sock is None
    assert peer.accepted == 2
