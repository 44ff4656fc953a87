"""raven: a crumb for each request, left by methods that it puts into HTTPConnection."""
import http.client
import sys
import urllib.request

import raven
import raven.breadcrumbs
from counterpart import Loopback, answer, show_origin

ROUTES = {'/plain': answer('200 OK', b'plain'), '/failed': answer('503 Busy'), '/closed': b'',
          '/api/1/store/': answer('200 OK', b'{"id": "1"}')}


def crumbs(client, function, *arguments):
    """Return what the function gave and the crumbs that it left."""
    client.context.breadcrumbs.clear()
    try:
        result = function(*arguments)
    except Exception as failure:
        result = [kind.__name__ for kind in type(failure).__mro__[:-3]]
    kept = client.context.breadcrumbs.get_buffer()
    return [result, [[crumb['type'], crumb['category'], crumb['data']] for crumb in kept]]


def fetch(connection_class, server, target):
    connection = connection_class('127.0.0.1', server.port)
    try:
        connection.request('GET', target)
        response = connection.getresponse()
        return [response.status, response.read()]
    finally:
        connection.close()


with Loopback(ROUTES) as server:
    client = raven.Client(server.url('/1').replace('//', '//user:secret@'),
                          hook_libraries=['httplib'], install_sys_hook=False,
                          install_logging_hook=False,
                          transport=raven.transport.http.HTTPTransport)
    mine = getattr(sys.modules.get('httplib'), 'HTTPConnection', http.client.HTTPConnection)
    show_origin(mine)
    for target in ('/plain', '/failed', '/closed'):
        server.show_call('own ' + target, crumbs, client, fetch, mine, server, target)
    server.show_call('urllib', crumbs, client, lambda: [
        urllib.request.urlopen(server.url('/plain')).read()])
    server.show_call('message', crumbs, client, lambda: bool(client.captureMessage('hello')))
    server.show('requests', [request['line'] for request in server.requests])
