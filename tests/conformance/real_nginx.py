"""What the tests against nginx share: one server a test file, with files, and connections to it.

Runs on Python 2.7 and 3. A test file imports the fixtures; pytest knows them as `nginx` and
`connection`. Each test that asks for `connection` runs in the clear and over TLS.
"""
import os

import httplib
import pytest

import real_programs
from answers import on_the_wire
from certificates import HOST
from secure_peers import client_context

TEXT = 'Hello from a file\n'
PAGE = 'one <!--# echo var="arg_name" default="none" --> three\n'


@pytest.fixture(scope='module', name='nginx')
def nginx_server(tmp_path_factory, certificates):
    """An nginx with some files to serve, and spam:eggs among its users."""
    with real_programs.nginx(str(tmp_path_factory.mktemp('nginx')), certificates) as server:
        write(server, 'hello.txt', on_the_wire(TEXT))
        write(server, 'page.txt', on_the_wire(PAGE))
        write(server, 'empty.txt', b'')
        with open(server.path('users'), 'w') as users:
            users.write('spam:{PLAIN}eggs\n')
        yield server


@pytest.fixture(params=['clear', 'tls'], name='connection')
def nginx_connection(request, nginx, certificates):
    """A connection to the server."""
    if request.param == 'clear':
        conn = httplib.HTTPConnection(nginx.host, nginx.ports[0], timeout=20)
    else:
        conn = httplib.HTTPSConnection(HOST, nginx.ports[1], timeout=20,
                                       context=client_context(certificates))
    yield conn
    conn.close()


def write(server, name, content):
    """Put a file where the server finds it."""
    with open(served(server, name), 'wb') as target:
        target.write(content)


def served(server, name):
    """Return the path of a file that the server serves."""
    return os.path.join(server.path('files'), name)


def fetched(conn, method, path, *arguments):
    """Return (response, body)."""
    conn.request(method, path, *arguments)
    response = conn.getresponse()
    return response, response.read()


def count_of_requests(conn):
    """Return how many requests, this one included, the server has seen on the connection."""
    return int(fetched(conn, 'GET', '/connection')[1].split()[1])
