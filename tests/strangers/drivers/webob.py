"""WebOb's send_request_app: a WSGI request goes out over the network, and the answer comes back."""
import socket

import webob
import webob.client
from counterpart import Loopback, answer, certificate, show_origin

show_origin(webob.client.httplib)

ROUTES = {
    '/plain': answer('200 OK', b'plain \xe9', 'Content-Type: text/plain; charset=latin-1'),
    '/many?a=1&b=%20': answer('200 Fine by me', b'{}', 'Set-Cookie: a=1', 'Set-Cookie: b=2',
                              'X-Folded: one', '\ttwo', 'x-EMPTY:', 'Content-Type: text/json'),
    '/chunked': (b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
                 b'5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nTrailer: yes\r\n\r\n'),
    '/endless': b'HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nuntil the end',
    '/moved': answer('302 Found', b'', 'Location: /plain'),
    '/nothing': b'HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n',
    '/failed': answer('503 Service Unavailable', b'later', 'Retry-After: 3'),
    '/closed': b'',
    '/rubbish': b'no HTTP at all\r\n\r\n',
    '/short': b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this',
    '/post': answer('201 Created', b'made', 'Location: /post/1'),
}


def send(server, target, scheme='http', **options):
    request = webob.Request.blank(target, base_url=server.url('', scheme), **options)
    request.environ['webob.client.timeout'] = 5
    response = request.send(webob.client.send_request_app)
    return [response.status, response.headerlist, response.body]


with Loopback(ROUTES) as server:
    for target in ROUTES:
        server.show_call(target, send, server, target)
    server.show_call('missing', send, server, '/missing')
    server.show_call('head', send, server, '/plain', method='HEAD')
    server.show_call('form', send, server, '/post', POST={'name': 'value \xe9'})
    server.show_call('bytes', send, server, '/post', method='PUT', body=b'\x00\xff')
    server.show_call('field', send, server, '/plain', headers={'X-Mine': 'caf\xe9'})
    server.show_requests()

with certificate() as context, Loopback(ROUTES, context) as server:
    server.show_call('https', send, server, '/plain', 'https')
    server.show_requests()

with socket.create_server(('127.0.0.1', 0)) as reserved, Loopback(ROUTES) as server:
    # A port that was just given back refuses.
    server.port, kept = reserved.getsockname()[1], server.port
    reserved.close()
    server.show_call('refused', send, server, '/plain')
    server.port = kept
