"""WSGIProxy2: a proxy in front of another server, over its default client."""
import webob
import wsgiproxy.proxies
from counterpart import Loopback, answer, certificate, show_origin

show_origin(wsgiproxy.proxies.httplib)

ROUTES = {
    '/': answer('200 OK', b'the root', 'Content-Type: text/html'),
    '/form': answer('200 OK', b'taken', 'X-Twice: 1', 'X-Twice: 2', 'Set-Cookie: a=1; Path=/'),
    '/cookies': answer('200 OK', b'', 'Set-Cookie: a=1', 'Set-Cookie: b=2'),
    '/moved': answer('301 Moved Permanently', b'', 'Location: /elsewhere'),
    '/away': answer('307 Temporary Redirect', b'', 'Location: http://example.org/there'),
    '/chunked': (b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
                 b'3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n'),
    '/failed': answer('500 Internal Server Error', b'broken'),
    '/closed': b'',
    '/short': b'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc',
    '/caf%C3%A9': answer('200 OK', b'coffee'),
}


spellings = []


def proxied(server, target, scheme='http', **options):
    request = webob.Request.blank(target, base_url=server.url('', scheme), **options)
    response = request.get_response(application)
    fields = {}
    for name, value in response.headerlist:
        fields.setdefault(name.lower(), []).append(value)
    cookies = fields.pop('set-cookie', [])
    # What HTTP calls the same: any spelling of a name, and one list in two fields or in one.
    spellings.append([name for name, value in response.headerlist])
    joined = {name: ', '.join(fields[name]) for name in fields}
    return [response.status, joined, cookies, response.body]


with Loopback(ROUTES) as server:
    application = wsgiproxy.proxies.HostProxy(server.url(''))
    for target in ROUTES:
        server.show_call(target, proxied, server, target)
    server.show_call('head', proxied, server, '/', method='HEAD')
    server.show_call('post', proxied, server, '/form', POST={'a': 'b c'})
    server.show_call('put', proxied, server, '/form', method='PUT', body=b'\xff\x00')
    server.show_call('delete', proxied, server, '/missing', method='DELETE')
    server.show_call('not allowed', proxied, server, '/', method='PROPFIND')
    application = wsgiproxy.proxies.TransparentProxy()
    server.show_call('transparent', proxied, server, '/form?x=1')
    server.show_requests()

with certificate() as context, Loopback(ROUTES, context) as server:
    application = wsgiproxy.proxies.HostProxy(server.url('', 'https'))
    server.show_call('https', proxied, server, '/', 'https')
    server.show_requests()
    server.show('spelling', spellings)
