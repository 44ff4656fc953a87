"""Interim answers on a connection: a wait behind one goes on, and behind 101 the socket is ours."""
import socket

import pytest

from deviant_connections import HONEST, Kept

CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n'
SWITCHING = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n'


def received(sock):
    return str(sock.recv(65536).decode('latin-1'))


def test_a_wait_that_runs_out_behind_an_interim_answer_goes_on():
    with Kept() as kept:
        sock = kept.conn.sock
        kept.conn.request('POST', '/', None, {'Expect': '100-continue', 'Content-Length': '2'})
        assert received(kept.far).startswith('POST / ')
        kept.say(CONTINUE)
        with pytest.raises(socket.timeout):
            kept.conn.getresponse()
        kept.conn.send(b'ok')
        assert received(kept.far) == 'ok'
        kept.say(CONTINUE + HONEST)
        assert kept.conn.getresponse().read() == 'honest'
        assert kept.conn.sock is sock


@pytest.mark.parametrize('line', ['X : a', 'Sec WebSocket: x', 'rubbish', 'A: \x01', 'A: b'])
def test_behind_101_the_socket_is_the_programs_whatever_the_head(line):
    with Kept() as kept:
        response = kept.exchange(SWITCHING + line + '\r\n\r\nother words')
        assert response.status == 101
        assert received(kept.conn.sock) == 'other words'
