"""Names of fields that are no plain text, over a real socket: sent as they read, or refused."""
import httplib
import pytest

from peers import serve

OK = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'


class Text(str):
    """A program's own kind of text."""


NAMES = [(b'X-Bytes', b'X-Bytes'), (Text('X-Own'), b'X-Own'), ('x_y.z', b'x_y.z')]


@pytest.mark.parametrize('name, line', NAMES, ids=repr)
def test_it_goes_out_as_it_reads(name, line):
    with serve(OK) as peer:
        conn = httplib.HTTPConnection(peer.address)
        conn.request('GET', '/', headers={name: 'value'})
        assert conn.getresponse().read() == 'ok'
        conn.close()
        assert b'\r\n' + line + b': value\r\n' in peer.requests[0]


@pytest.mark.parametrize('name', ['', ' X', 'X\r\nY', 'X\n', ':X', 'X:Y'], ids=repr)
def test_it_is_refused_and_nothing_is_sent(name):
    with serve(OK) as peer:
        conn = httplib.HTTPConnection(peer.address)
        conn.request('GET', '/first')
        assert conn.getresponse().read() == 'ok'
        with pytest.raises(ValueError):
            conn.request('GET', '/second', headers={name: 'value'})
        conn.close()
        assert len(peer.requests) == 1
