"""A handler of a signal that raises while a head is taken: what is left is no answer."""
import socket

import pytest

from lookedat import SIZED, connected

from httplib_compat._py2 import plainresponse
from httplib_compat._py2.hooks import SHORT_WAYS
from httplib_compat._py2.originals import SOCKET


class Interrupted:
    """A class of sockets whose `recv` is interrupted once it has taken something."""

    @staticmethod
    def recv(sock, amount, *flags):
        data = SOCKET.recv(sock, amount, *flags)
        if not flags:
            raise KeyError("handler")
        return data


@pytest.mark.skipif(not SHORT_WAYS, reason="the careful ways take a head line by line")
def test_a_head_that_was_taken_and_not_seen_takes_its_socket_with_it(monkeypatch):
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(SIZED)
        monkeypatch.setattr(plainresponse, "SOCKET", Interrupted)
        with pytest.raises(KeyError):
            conn.getresponse()
        assert conn.sock is None


class Connection:
    """What is told which socket to let go of."""

    gone = None

    def _let_go_of(self, sock):
        self.gone = sock


class Socket:
    """A TLS socket, as far as is asked, whose `recv` raises."""

    def __init__(self, error):
        self.error = error

    def recv(self, amount):
        raise self.error


@pytest.mark.parametrize("error, is_gone", [(KeyError("handler"), True), (socket.timeout(), False)])
def test_over_tls_only_a_wait_that_ran_out_has_taken_nothing(error, is_gone):
    conn, sock = Connection(), Socket(error)
    with pytest.raises(type(error)):
        plainresponse._look_over_tls(conn, sock, {})
    assert conn.gone is (sock if is_gone else None)
