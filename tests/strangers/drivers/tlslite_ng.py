"""tlslite-ng: HTTPTLSConnection inherits from HTTPConnection; its TLS lies over the socket."""
import tlslite.integration.httptlsconnection as library
import tlslite.integration.xmlrpctransport as transport
import xmlrpc.client
from counterpart import Loopback, answer, certificate, show_origin

show_origin(library.httplib)

HOST = 'localhost'  # it takes no address with a port for a name
FAULT = xmlrpc.client.dumps(xmlrpc.client.Fault(4, 'no'), methodresponse=True).encode()
REPLY = xmlrpc.client.dumps(({'a': [1, 2.5, 'caf\xe9']},), methodresponse=True).encode()
ROUTES = {
    '/plain': answer('200 OK', b'plain', 'X-A: 1', 'Set-Cookie: a', 'Set-Cookie: b'),
    '/chunked': (b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n'
                 b'4\r\nfour\r\n5\r\nfive5\r\n0\r\n\r\n'),
    '/endless': b'HTTP/1.1 200 OK\r\n\r\nuntil the end',
    '/short': b'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nnot all',
    '/closed': b'',
    '/moved': answer('301 Moved', b'elsewhere', 'Location: /plain'),
    '/RPC2': lambda request: answer('200 OK', FAULT if 'fail' in request['body'] else REPLY,
                                    'Content-Type: text/xml'),
    '/broken': answer('500 Internal Server Error', b'<html>'),
}


def fetch(server, method, target, *arguments):
    connection = library.HTTPTLSConnection(HOST, server.port, ignoreAbruptClose=True)
    try:
        connection.request(method, target, *arguments)
        response = connection.getresponse()
        head = [response.status, response.reason, response.version, response.getheader('x-a'),
                response.msg.get_all('set-cookie'), response.getheader('set-cookie')]
        return head + [response.read(3), response.read(), response.read(), response.isclosed()]
    finally:
        connection.close()


def step_by_step(server):
    connection = library.HTTPTLSConnection(host='%s:%d' % (HOST, server.port))
    connection.putrequest('POST', '/plain', skip_accept_encoding=True)
    connection.putheader('Content-Length', 3)
    connection.putheader('X-Many', 'a', 'b')
    connection.endheaders()
    connection.send(b'abc')
    with connection.getresponse() as response:
        result = [sorted({name.lower() for name, value in response.getheaders()}),
                  b''.join(response), type(connection.sock).__name__]
    connection.close()
    return result


def call(server, name, path='/RPC2'):
    """A remote call over XMLRPCTransport, which makes its connection with our class."""
    carrier = transport.XMLRPCTransport(ignoreAbruptClose=True)
    address = 'https://%s:%d%s' % (HOST, server.port, path)
    proxy = xmlrpc.client.ServerProxy(address, transport=carrier)
    with proxy:
        return getattr(proxy, name)(1, 'caf\xe9')


with certificate() as context:
    context.options |= 0x40000  # OP_IGNORE_UNEXPECTED_EOF: the client says no TLS good-bye
    with Loopback(ROUTES, context) as server:
        for target in list(ROUTES)[:6]:
            server.show_call(target, fetch, server, 'GET', target)
        server.show_call('head', fetch, server, 'HEAD', '/plain')
        server.show_call('post', fetch, server, 'POST', '/plain', 'caf\xe9', {'X-B': '2'})
        server.show_call('missing', fetch, server, 'PUT', '/missing', b'\x00')
        server.show_call('step by step', step_by_step, server)
        server.show_call('call', call, server, 'work')
        server.show_call('fault', call, server, 'fail')
        server.show_call('error', call, server, 'work', '/broken')
        server.show_call('cut off', call, server, 'work', '/closed')
        server.show_requests()
