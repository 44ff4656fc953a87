"""loadimpact: a REST client over requests; its debug switch is set on HTTPConnection."""
import contextlib
import io
import json

import loadimpact
import loadimpact.clients
from counterpart import Loopback, answer, show_origin

show_origin(loadimpact.clients.httplib)

TEST = {'id': 1, 'title': 'caf\xe9', 'url': 'http://127.0.0.1/', 'status': 3,
        'started': '2015-01-01T00:00:00+00:00'}
ROUTES = {
    '/v2/tests': answer('200 OK', json.dumps([TEST, dict(TEST, id=2)]).encode()),
    '/v2/tests/1': answer('200 OK', json.dumps(TEST).encode()),
    '/v2/tests/2': answer('302 Found', b'', 'Location: /v2/tests/1'),
    '/v2/tests/401': answer('401 Unauthorized', b'{"message": "who?"}'),
    '/v2/tests/410': answer('410 Gone', b'gone'),
    '/v2/tests/503': answer('503 Service Unavailable', b'later'),
    '/v2/tests/0': b'',
    '/v2/tests/html': answer('200 OK', b'<html>'),
    '/v2/user-scenarios': answer('201 Created', json.dumps(
        {'id': 5, 'name': 'new', 'load_script': ''}).encode()),
    '/v2/data-stores/7': answer('204 No Content'),
}


NOW = ('ended', 'created', 'updated')  # where nothing came, the library takes the time of day


def fields(resource):
    return [[name, str(getattr(resource, name))] for name in sorted(resource.fields)
            if name not in NOW]


def failing(client, name):
    """Return the class alone: the words of its failures hold addresses of objects."""
    try:
        return fields(client.get_test(name))
    except Exception as failure:
        return [kind.__name__ for kind in type(failure).__mro__[:-3]]


def debug_lines(server):
    """Return the first words of what is printed where `debug` was asked for."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        loadimpact.ApiTokenClient(api_token='token', debug=True).get_test(1)
    return sorted(set(line.split(':')[0] for line in printed.getvalue().splitlines() if line))


with Loopback(ROUTES) as server:
    loadimpact.clients.Client.api_base_url = server.url('/v2/')
    loadimpact.clients.Client.user_agent = 'tests'
    client = loadimpact.ApiTokenClient(api_token='token')
    server.show_call('list', lambda: [fields(test) for test in client.list_tests()])
    for name in (1, 2, 401, 404, 410, 503, 0, 'html'):
        server.show_call('test %s' % name, failing, client, name)
    server.show_call('create', lambda: fields(client.create_user_scenario({'name': 'new'})))
    server.show_call('delete', lambda: client.delete('data-stores/7').status_code)
    server.show_requests()
    server.show_call('debug', debug_lines, server)
