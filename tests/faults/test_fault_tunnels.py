"""A tunnel that fails: nothing meant for its end reaches the proxy, and no answer comes from there.

2.7.18 keeps the socket to the proxy unless the proxy refused in good form. A program that goes on
then asks the proxy itself, in the clear, and takes its bytes for the answer of the host.
"""
import contextlib
import sys

import httplib
import pytest

from deviations import DEVIATIONS
from faulty import PATIENCE, Faulty, end, reset, until_the_client_goes
from outcomes import outcome

DEPARTURE = 'A failed tunnel leaves no socket'

ON_2718 = sys.version_info[0] == 2
STALLED = 0.1  # seconds that a client waits for a proxy which never goes on

FORGED = b'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged'
LONG = b'x' * 70000


def go_on(connection):
    """Leave the connection to what comes next."""


# What the proxy sends to a CONNECT, what it does then, the outcome of connect(), and whether
# 2.7.18 keeps the socket behind it.
FAILURES = {
    'reset': (b'', reset, 'gone', True),
    'end': (b'', end, 'BadStatusLine', True),
    'end-in-status-line': (b'HTTP/1.0 2', end, 'BadStatusLine', True),
    'stall': (b'', until_the_client_goes, 'timeout', True),
    'stall-in-fields': (b'HTTP/1.0 200 OK\r\nX: ', until_the_client_goes, 'timeout', True),
    'no-status': (b'HTTP/1.0 2x0 OK\r\n' + FORGED, go_on, 'BadStatusLine', True),
    'line-too-long': (b'HTTP/1.0 200 OK\r\nX: ' + LONG + b'\r\n', go_on, 'LineTooLong', True),
    'refused': (b'HTTP/1.0 407 No\r\n\r\n', go_on, 'refused', False),
    'no-answer-of-http': (b'220 ready\r\n', go_on, 'refused', False),
}
EACH_FAILURE = pytest.mark.parametrize('name', sorted(FAILURES))
EACH_KIND = pytest.mark.parametrize('kind', [httplib.HTTPConnection, httplib.HTTPSConnection])


class Proxy(Faulty):
    """A proxy whose answer to CONNECT is the failure; to all else it gives an answer of its own."""

    def __init__(self, name):
        self.data, self.then = FAILURES[name][:2]
        Faulty.__init__(self, self.fail)

    def fail(self, connection, request):
        connection.sendall(self.data)
        self.then(connection)

    def answer(self, connection, request, number):
        if request.startswith(b'CONNECT'):
            self.fail(connection, request)
        else:
            connection.sendall(FORGED)

    @property
    def asked_in_the_clear(self):
        """The requests that were meant for the end of the tunnel."""
        return [request for request in self.requests if not request.startswith(b'CONNECT')]

    def connection(self, kind):
        """Return a connection through this proxy, not yet opened; leaving it closes it."""
        stalls = self.then is until_the_client_goes
        conn = kind(self.host, self.port, timeout=STALLED if stalls else PATIENCE)
        conn.set_tunnel('example.org', 443)
        return contextlib.closing(conn)


def told(call):
    """Return the outcome of a call; a tunnel that the proxy refused is one, too."""
    try:
        return outcome(call)
    except EnvironmentError as error:
        assert 'unnel' in str(error)
        return 'refused'


@EACH_KIND
@EACH_FAILURE
def test_behind_a_failed_tunnel_there_is_no_socket(name, kind):
    _, _, expected, kept_on_2718 = FAILURES[name]
    with Proxy(name) as proxy, proxy.connection(kind) as conn:
        assert told(conn.connect) == expected
        assert (conn.sock is not None) == (ON_2718 and kept_on_2718)
    assert proxy.asked_in_the_clear == []


@pytest.mark.skipif(ON_2718, reason='2.7.18 asks the proxy, as the next test shows')
@EACH_KIND
@EACH_FAILURE
def test_a_request_behind_a_failed_tunnel_tries_for_the_tunnel_again(name, kind):
    expected = FAILURES[name][2]
    with Proxy(name) as proxy, proxy.connection(kind) as conn:
        assert told(conn.connect) == expected
        assert told(lambda: conn.request('GET', '/secret')) == expected
        assert conn.sock is None
        with pytest.raises(httplib.ResponseNotReady):
            conn.getresponse()
    assert [request.split(b' ')[0] for request in proxy.requests] == [b'CONNECT'] * 2


def test_the_proxy_is_not_asked_in_the_clear_for_what_is_meant_for_the_host():
    with Proxy('no-status') as proxy, proxy.connection(httplib.HTTPSConnection) as conn:
        assert told(conn.connect) == 'BadStatusLine'
        seen = told(lambda: asked(conn))
    assert seen == ((200, b'forged') if ON_2718 else 'BadStatusLine')
    assert bool(proxy.asked_in_the_clear) == ON_2718


def asked(conn):
    """Return status and body of a request that is nobody else's business."""
    conn.request('GET', '/', headers={'Authorization': 'Basic c2VjcmV0'})
    response = conn.getresponse()
    return response.status, response.read()


def test_the_departure_is_written_down():
    assert DEPARTURE in [deviation.name for deviation in DEVIATIONS]
