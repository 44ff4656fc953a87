"""Connections to scripted TLS peers, opened for a test and closed behind it.

Runs on Python 2.7 and 3. A test file imports the fixture; pytest knows it as `opened`.
"""
import httplib
import pytest

from certificates import HOST
from secure_peers import client_context, serve_tls, server_context


@pytest.fixture(name='opened')
def opened_connections(certificates):
    """A function that serves answers and gives the connection to them; closed at the end."""
    ends = []

    def open_connection(*answers):
        peer = serve_tls(server_context(certificates.server), *answers)
        peer.__enter__()
        ends.append(peer)
        conn = httplib.HTTPSConnection(HOST, peer.port, context=client_context(certificates))
        ends.append(conn)
        return conn, peer

    yield open_connection
    while ends:
        end = ends.pop()
        if isinstance(end, httplib.HTTPConnection):
            end.close()
        else:
            end.__exit__(None, None, None)


def fetched(conn, method='GET', *arguments):
    """Return the response to one request."""
    conn.request(method, '/', *arguments)
    return conn.getresponse()
