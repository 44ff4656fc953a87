"""What published programs of 2006 to 2015 did with the module, each idiom as a small program."""
import errno
import json
import os
import shutil
import socket
import tempfile
import threading

import httplib
import pytest

from fakes import text_socket
from peers import serve

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
JSON = (b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n'
        b'{"spam": [1]}\n')


def test_an_init_with_positional_strict_and_no_super():
    class Mine(httplib.HTTPConnection):
        def __init__(self, host, port=None, strict=None):
            httplib.HTTPConnection.__init__(self, host, port, strict)
            self.mine = 1

    conn = Mine('example.org', 80, True)
    assert (conn.strict, conn.mine, conn.port) == (True, 1, 80)


def test_a_tls_connection_that_calls_the_plain_init_and_sets_its_files_itself():
    class Mine(httplib.HTTPSConnection):
        def __init__(self, host, port=None, key_file=None, cert_file=None, strict=None):
            httplib.HTTPConnection.__init__(self, host, port, strict)
            self.key_file = key_file
            self.cert_file = cert_file

    conn = Mine('example.org', None, 'k', 'c')
    assert (conn.port, conn.key_file, conn.cert_file) == (443, 'k', 'c')


def test_a_unix_socket():
    folder = tempfile.mkdtemp()
    try:
        path = os.path.join(folder, 'sock')
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(path)
        listener.listen(1)

        def answer():
            connection, _ = listener.accept()
            connection.recv(1000)
            connection.sendall(OK)
            connection.close()

        class Unix(httplib.HTTPConnection):
            def __init__(self, path):
                httplib.HTTPConnection.__init__(self, 'localhost')
                self.path = path

            def connect(self):
                sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
                sock.connect(self.path)
                self.sock = sock

        thread = threading.Thread(target=answer)
        thread.start()
        conn = Unix(path)
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
        conn.close()
        thread.join(10)
        listener.close()
    finally:
        shutil.rmtree(folder)


def test_a_multipart_upload_with_a_bar():
    class Progress(httplib.HTTPConnection):
        sent = 0

        def send(self, value):
            if hasattr(value, 'read'):
                block = value.read(4)
                while block:
                    httplib.HTTPConnection.send(self, block)
                    self.sent += len(block)
                    block = value.read(4)
            else:
                httplib.HTTPConnection.send(self, value)

    part = '--B\r\nContent-Disposition: form-data; name="f"\r\n\r\n'
    body = httplib.StringIO('0123456789')
    with serve(OK) as peer:
        conn = Progress(peer.host, peer.port)
        conn.putrequest('POST', '/upload')
        conn.putheader('Content-Type', 'multipart/form-data; boundary=B')
        conn.putheader('Content-Length', len(part) + 10 + len('\r\n--B--\r\n'))
        conn.endheaders()
        conn.send(part)
        conn.send(body)
        conn.send('\r\n--B--\r\n')
        assert conn.getresponse().status == 200
        conn.close()
    assert conn.sent == 10
    assert peer.requests[0].endswith(b'name="f"\r\n\r\n0123456789\r\n--B--\r\n')


def test_one_class_for_both_by_name():
    for scheme, port in [('http', 80), ('https', 443)]:
        kind = getattr(httplib, scheme.upper() + 'Connection')
        assert kind('example.org').port == port


def test_json_from_a_response():
    with serve(JSON, JSON) as peer:
        conn = httplib.HTTPConnection(peer.address)
        conn.request('GET', '/')
        assert json.loads(conn.getresponse().read()) == {'spam': [1]}
        conn.request('GET', '/')
        assert json.load(conn.getresponse()) == {'spam': [1]}
        conn.close()


def test_a_status_used_every_way():
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket(OK.decode('ascii'))
    conn.request('GET', '/')
    status = conn.getresponse().status
    assert status == 200 and status / 100 == 2 and str(status) == '200'
    assert status in (httplib.OK, httplib.CREATED) and {200: 1}[status] == 1
    assert httplib.responses[status] == 'OK' and '%d' % status == '200'


def test_a_location_followed_by_hand():
    moved = b'HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n'
    with serve(moved, OK) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port, strict=True)
        conn.request('GET', '/here')
        response = conn.getresponse()
        response.read()
        assert response.status in (301, 302)
        conn.request('GET', response.getheader('location', '/'))
        assert conn.getresponse().read() == 'ok'
        conn.close()
    assert peer.requests[1].startswith(b'GET /there ')


def test_headers_as_a_dict_of_lower_case_names():
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('HTTP/1.1 200 OK\r\nETag: "x"\r\nX-A: 1\r\nx-a: 2\r\n\r\n')
    conn.request('GET', '/')
    headers = dict(conn.getresponse().getheaders())
    assert headers == {'etag': '"x"', 'x-a': '1, 2'}


def test_a_download_in_blocks_to_a_file(tmpdir):
    data = bytes(bytearray(range(256))) * 300
    answer = b'HTTP/1.1 200 OK\r\nContent-Length: 76800\r\n\r\n' + data
    with serve(answer) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request('GET', '/')
        response = conn.getresponse()
        with open(str(tmpdir.join('file')), 'wb') as target:
            while True:
                block = response.read(8192)
                if not block:
                    break
                target.write(block)
        conn.close()
    assert tmpdir.join('file').read('rb') == data


def test_progress_by_the_length_that_is_left():
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789')
    conn.request('GET', '/')
    response = conn.getresponse()
    seen = []
    while not response.isclosed():
        seen.append((response.length, response.read(4)))
    assert seen == [(10, '0123'), (6, '4567'), (2, '89')]


def test_a_retry_on_bad_status_line_and_on_a_refused_connection():
    with serve([b''], [OK]) as peer:
        attempts = 0
        while attempts < 3:
            attempts += 1
            conn = httplib.HTTPConnection(peer.host, peer.port)
            try:
                conn.request('GET', '/')
                body = conn.getresponse().read()
                break
            except httplib.BadStatusLine:
                conn.close()
        conn.close()
    assert (attempts, body) == (2, 'ok')
    with pytest.raises(socket.error) as caught:
        httplib.HTTPConnection(peer.host, peer.port).request('GET', '/')
    assert caught.value.errno == errno.ECONNREFUSED


def test_a_server_that_stalls():
    done = threading.Event()
    with serve(lambda connection, request: done.wait(10)) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port, timeout=0.05)
        conn.request('GET', '/')
        with pytest.raises(socket.timeout):
            conn.getresponse()
        done.set()
        conn.close()


def test_an_upgrade_by_hand_loses_nothing():
    def upgrade(connection, request):
        connection.sendall(b'HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\n\r\nfirst')
        connection.sendall(b'echo ' + connection.recv(100))

    with serve(upgrade) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request('GET', '/', headers={'Upgrade': 'echo', 'Connection': 'Upgrade'})
        response = conn.getresponse()
        assert (response.status, response.getheader('upgrade')) == (101, 'echo')
        sock = conn.sock
        assert sock.recv(5) == b'first'
        sock.sendall(b'hello')
        assert sock.recv(100) == b'echo hello'
        conn.close()


def test_the_socket_kept_when_the_response_lets_go():
    with serve(OK) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request('GET', '/')
        response = conn.getresponse()
        response.read()
        assert response.isclosed() and conn.sock.fileno() > 0
        conn.close()


def test_fake_socket_warns_and_gives_back_its_ssl_object():
    with pytest.warns(DeprecationWarning) as caught:
        assert httplib.FakeSocket('sock', 'ssl object') == 'ssl object'
    assert str(caught[0].message).startswith("FakeSocket is deprecated, and won't be in 3.x.  Use")


def test_names_outside_all():
    from httplib import HTTPMessage, HTTPS_PORT, NO_CONTENT, _CS_IDLE, _UNKNOWN
    assert (HTTPS_PORT, NO_CONTENT, _CS_IDLE, _UNKNOWN) == (443, 204, 'Idle', 'UNKNOWN')
    assert issubclass(HTTPMessage, httplib.mimetools.Message)
