"""xmlrpc.client over connections that the server drops: it tries again where it is told to.

It retries on RemoteDisconnected, which 2.7 did not have, and on the errors of a reset. A program
chooses the first on its response class; without it, 2.7's BadStatusLine comes out.
"""
import http.client
import select
import xmlrpc.client

import pytest

import httplib
from callers import row
from loopback import PATIENCE
from rpc import AFTER_THE_ANSWER, BY_RESET, INSTEAD_OF_THE_ANSWER, KEEP, rpc_server


class RetriedResponse(httplib.HTTPResponse):
    """A response for callers that retry."""

    remote_disconnected = True


class RetriedConnection(httplib.HTTPConnection):
    """A connection for callers that retry."""

    response_class = RetriedResponse


class OurTransport(xmlrpc.client.Transport):
    """A transport that keeps one connection of the class `kind`."""

    kind = RetriedConnection

    def make_connection(self, host):
        if self._connection and host == self._connection[0]:
            return self._connection[1]
        self._connection = host, self.kind(host, timeout=PATIENCE)
        return self._connection[1]


class PlainTransport(OurTransport):
    """The same with 2.7's exception."""

    kind = httplib.HTTPConnection


def second_call_of_the_first_connection(fate):
    """Return the function that loses just this one in the way `fate`."""
    return lambda call, connection: fate if (call, connection) == (2, 0) else KEEP


def proxy_of(server, transport):
    return xmlrpc.client.ServerProxy(f"http://{server.address}/", transport=transport)


@row("xmlrpc-retry")
@pytest.mark.parametrize("fate", [INSTEAD_OF_THE_ANSWER, BY_RESET])
def test_a_call_whose_connection_is_lost_is_made_again(fate):
    with rpc_server(second_call_of_the_first_connection(fate)) as server:
        with proxy_of(server, OurTransport()) as proxy:
            assert [proxy.pow(2, 1), proxy.pow(2, 2), proxy.pow(2, 3)] == [2, 4, 8]
    assert server.connections == [0, 0, 1, 1]


@row("xmlrpc-retry")
def test_a_connection_that_was_dropped_while_idle_is_opened_again():
    transport = OurTransport()
    with rpc_server(lambda call, connection: AFTER_THE_ANSWER) as server:
        with proxy_of(server, transport) as proxy:
            for exponent in range(5):
                assert proxy.pow(2, exponent) == 2 ** exponent
                # The server never said that it would close; its end is here before the next call.
                assert select.select([transport._connection[1].sock], [], [], PATIENCE)[0]
    assert server.connections == [0, 1, 2, 3, 4]


@row("xmlrpc-retry")
def test_a_second_loss_comes_out_as_remote_disconnected():
    with rpc_server(lambda call, connection: INSTEAD_OF_THE_ANSWER) as server:
        with proxy_of(server, OurTransport()) as proxy:
            with pytest.raises(http.client.RemoteDisconnected) as caught:
                proxy.pow(2, 2)
    assert isinstance(caught.value, (ConnectionResetError, httplib.BadStatusLine))
    assert server.connections == [0, 1]


@row("xmlrpc-bad-status-line")
def test_without_the_attribute_bad_status_line_comes_out_and_nothing_is_tried_again():
    fate = second_call_of_the_first_connection(INSTEAD_OF_THE_ANSWER)
    with rpc_server(fate) as server, proxy_of(server, PlainTransport()) as proxy:
        assert proxy.pow(2, 1) == 2
        with pytest.raises(httplib.BadStatusLine) as caught:
            proxy.pow(2, 2)
        assert type(caught.value) is http.client.BadStatusLine
        assert not isinstance(caught.value, OSError)
        assert proxy.pow(2, 3) == 8
    assert server.connections == [0, 0, 1]


@row("xmlrpc-retry")
def test_a_reset_is_tried_again_without_the_attribute():
    fate = second_call_of_the_first_connection(BY_RESET)
    with rpc_server(fate) as server, proxy_of(server, PlainTransport()) as proxy:
        assert [proxy.pow(2, 1), proxy.pow(2, 2), proxy.pow(2, 3)] == [2, 4, 8]
    assert server.connections == [0, 0, 1, 1]
