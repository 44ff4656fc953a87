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


class Formatted(str):
    """Text that says something else where it is formatted."""

    def __format__(self, specification):
        return 'X: y\r\nZ'


@pytest.mark.parametrize('name', [Formatted('X-Own'), b'X-Own'], ids=['formatted', 'bytes'])
def test_a_name_that_was_sent_before_as_plain_text_goes_out_as_it_reads(name):
    with serve(OK, OK) as peer:
        conn = httplib.HTTPConnection(peer.address)
        for each in ('X-Own', name):
            conn.request('GET', '/', headers={each: 'value'})
            assert conn.getresponse().read() == 'ok'
        conn.close()
        assert b'\r\nX-Own: value\r\n' in peer.requests[1]


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
