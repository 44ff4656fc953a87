"""Uploads as published programs built them: forms, files, chunks by hand, text and binary mixed."""
import base64
import hashlib
import json
import os
import struct
import tempfile

import httplib
import pytest

from fakes import text_socket
from peers import read_exactly, serve

CREATED = b'HTTP/1.1 201 Created\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok'
EVERY_BYTE = bytes(bytearray(range(256)))
BOUNDARY = '----------ThIs_Is_tHe_bouNdaRY_$'


@pytest.fixture
def picture():
    descriptor, name = tempfile.mkstemp('.png')
    os.write(descriptor, b'\x89PNG\r\n\x1a\n' + EVERY_BYTE * 100)
    os.close(descriptor)
    yield name
    os.remove(name)


def body_of(request):
    return request.split(b'\r\n\r\n', 1)[1]


def upload(send):
    """Run `send(conn)` against a peer; return the request that the peer was sent."""
    with serve(CREATED) as peer:
        conn = httplib.HTTPConnection(peer.address)
        send(conn)
        response = conn.getresponse()
        assert (response.status, response.reason, response.read()) == (201, 'Created', 'ok')
        conn.close()
    return peer.requests[0]


def test_a_form_of_strings_encoded_by_hand():
    fields = [('name', 'value'), ('other', 'a b&c')]
    lines = []
    for key, value in fields:
        lines.append('--' + BOUNDARY)
        lines.append('Content-Disposition: form-data; name="%s"' % key)
        lines.append('')
        lines.append(value)
    lines.append('--' + BOUNDARY + '--')
    lines.append('')
    body = '\r\n'.join(lines)

    def send(conn):
        conn.putrequest('POST', '/form')
        conn.putheader('content-type', 'multipart/form-data; boundary=%s' % BOUNDARY)
        conn.putheader('content-length', str(len(body)))
        conn.endheaders()
        conn.send(body)

    request = upload(send)
    assert body_of(request) == body.encode('ascii')
    assert ('content-length: %d\r\n' % len(body)).encode('ascii') in request


def test_a_file_between_two_parts_of_text(picture):
    before = '--%s\r\nContent-Disposition: form-data; name="f"; filename="p.png"\r\n\r\n' % BOUNDARY
    after = '\r\n--%s--\r\n' % BOUNDARY
    size = os.path.getsize(picture)

    def send(conn):
        conn.putrequest('POST', '/upload')
        conn.putheader('Content-Length', len(before) + size + len(after))
        conn.endheaders()
        conn.send(before)
        with open(picture, 'rb') as opened:
            while True:
                block = opened.read(4096)
                if not block:
                    break
                conn.send(block)
        conn.send(after)

    with open(picture, 'rb') as opened:
        data = opened.read()
    assert body_of(upload(send)) == before.encode('ascii') + data + after.encode('ascii')


def test_a_file_handed_to_send_between_two_parts_of_text(picture):
    def send(conn):
        conn.putrequest('PUT', '/')
        conn.putheader('Content-Length', os.path.getsize(picture) + 2)
        conn.endheaders('<')
        with open(picture, 'rb') as opened:
            conn.send(opened)
        conn.send('>')

    with open(picture, 'rb') as opened:
        assert body_of(upload(send)) == b'<' + opened.read() + b'>'


def test_a_whole_file_as_the_body(picture):
    with open(picture, 'rb') as opened:
        data = opened.read()
    with open(picture, 'rb') as opened:
        request = upload(lambda conn: conn.request('PUT', '/p.png', opened))
    assert body_of(request) == data
    assert b'\r\nContent-Length: 25608\r\n' in request
    request = upload(lambda conn: conn.request('PUT', '/p.png', data, {
        'Content-MD5': base64.b64encode(hashlib.md5(data).digest()).decode('ascii')}))
    assert body_of(request) == data


@pytest.mark.parametrize('blocks', [[b'abc'], [b'x' * 8192, b'\x00\xff'], [EVERY_BYTE] * 3, []],
                         ids=['one', 'two', 'three', 'none'])
def test_chunks_framed_by_hand(blocks):
    def send(conn):
        conn.putrequest('POST', '/stream')
        conn.putheader('Transfer-Encoding', 'chunked')
        conn.endheaders()
        for block in blocks:
            conn.send('%x\r\n' % len(block))
            conn.send(block)
            conn.send('\r\n')
        conn.send('0\r\n\r\n')

    request = upload(send)
    assert b'Content-Length' not in request
    expected = b''.join(('%x\r\n' % len(block)).encode('ascii') + block + b'\r\n'
                        for block in blocks)
    assert body_of(request) == expected + b'0\r\n\r\n'


def test_a_progress_bar_around_a_file():
    class Bar(object):
        def __init__(self, data):
            self.opened, self.total, self.seen = httplib.StringIO(data), len(data), []

        def __len__(self):
            return self.total

        def read(self, amount):
            block = self.opened.read(amount)
            self.seen.append(len(block))
            return block

    bar = Bar('x' * 20000)
    request = upload(lambda conn: conn.request('PUT', '/', bar))
    assert body_of(request) == b'x' * 20000
    assert bar.seen == [8192, 8192, 3616, 0]


def test_expect_100_by_hand():
    def answer(connection, request):
        assert request.endswith(b'Expect: 100-continue\r\n\r\n')
        connection.sendall(b'HTTP/1.1 100 Continue\r\n\r\n')
        assert read_exactly(connection, 4) == b'body'
        connection.sendall(CREATED)

    with serve(answer) as peer:
        conn = httplib.HTTPConnection(peer.address)
        conn.putrequest('POST', '/')
        conn.putheader('X-Length', 4)
        conn.putheader('Expect', '100-continue')
        conn.endheaders()
        response = conn.response_class(conn.sock, strict=conn.strict, method=conn._method)
        assert response._read_status() == ('HTTP/1.1', 100, 'Continue\r\n')
        assert response.fp.readline() == '\r\n'
        conn.send('body')
        assert conn.getresponse().status == 201


@pytest.mark.parametrize('make, expected', [
    (lambda: json.dumps({'spam': [1, 2]}), b'{"spam": [1, 2]}'),
    (lambda: json.dumps([u'\u20ac']), b'["\\u20ac"]'),
    (lambda: u'\u20ac'.encode('utf-8'), b'\xe2\x82\xac'),
    (lambda: '<a>%s</a>' % 5, b'<a>5</a>'),
    (lambda: struct.pack('>HI', 1, 2), b'\x00\x01\x00\x00\x00\x02'),
    (lambda: 'a=%s&b=%d' % ('c', 1), b'a=c&b=1'),
    (lambda: ''.join(['a', 'b']), b'ab'),
    (lambda: '\r\n'.join(['<?xml version="1.0"?>', '<a/>']), b'<?xml version="1.0"?>\r\n<a/>'),
    (lambda: base64.b64encode(b'\x00\xff'), b'AP8='),
    (lambda: bytearray(b'\x00') + bytearray(b'\xff'), b'\x00\xff'),
], ids=['json', 'json beyond ASCII', 'encoded', 'formatted', 'packed', 'form', 'joined', 'xml',
        'base64', 'added bytearrays'])
def test_how_programs_make_a_body(make, expected):
    request = upload(lambda conn: conn.request('POST', '/', make()))
    assert body_of(request) == expected
    assert ('Content-Length: %d\r\n' % len(expected)).encode('ascii') in request


def test_a_send_that_shows_progress_and_knows_text_from_files():
    class Progress(httplib.HTTPConnection):
        def __init__(self, *arguments):
            httplib.HTTPConnection.__init__(self, *arguments)
            self.log = []

        def send(self, data):
            if isinstance(data, str):
                self.log.append('text %d' % len(data))
            elif hasattr(data, 'read'):
                self.log.append('file')
            httplib.HTTPConnection.send(self, data)

    conn = Progress('example.org')
    conn.sock = text_socket('')
    conn.request('POST', '/', httplib.StringIO('abc'))
    conn.send('more')
    assert conn.log[-2:] == ['file', 'text 4']
    assert conn.sock.data.endswith('\r\n\r\nabcmore')


def test_head_and_body_of_a_soap_call_in_one_packet():
    envelope = '<Envelope/>'
    conn = httplib.HTTP('example.org')
    conn._conn.sock = sock = text_socket('HTTP/1.1 200 OK\r\n\r\n')
    conn.putrequest('POST', '/soap')
    conn.putheader('Host', 'example.org')
    conn.putheader('Content-type', 'text/xml; charset="utf-8"')
    conn.putheader('Content-length', '%d' % len(envelope))
    conn.putheader('SOAPAction', '""')
    conn.endheaders(envelope)
    assert sock.pieces == ['\r\n'.join([
        'POST /soap HTTP/1.0', 'Host: example.org', 'Content-type: text/xml; charset="utf-8"',
        'Content-length: 11', 'SOAPAction: ""', '', envelope])]
