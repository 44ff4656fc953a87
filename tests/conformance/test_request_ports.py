"""A port that is text goes into the Host as it is, unless that would be another line."""
import httplib
import pytest

from deviant_connections import Kept

LINES = ['\r\n\r\n80', '\r\n80', '\n80', '80\r\nX-Injected: y']


def host_line(port):
    conn = httplib.HTTPConnection('example.org', port)
    conn.putrequest('GET', '/')
    return conn._buffer[1]


@pytest.mark.parametrize('port, line', [
    ('8080', 'Host: example.org:8080'), ('80', 'Host: example.org:80'),
    (80, 'Host: example.org'), (80.0, 'Host: example.org'), (8080, 'Host: example.org:8080'),
    ('http-alt', 'Host: example.org:http-alt'), (u'8080', 'Host: example.org:8080'),
])
def test_what_goes_into_the_host_line(port, line):
    assert host_line(port) == line


@pytest.mark.parametrize('port', LINES)
def test_a_port_of_more_lines_is_refused(port):
    with pytest.raises(ValueError):
        httplib.HTTPConnection('example.org', port).putrequest('GET', '/')


@pytest.mark.parametrize('port', LINES)
def test_nothing_of_it_is_sent(port):
    """Neither by a port that was given, nor by one that the program puts in place."""
    with Kept() as kept:
        kept.conn.port = port
        with pytest.raises(ValueError):
            kept.conn.request('GET', '/')
        kept.far.setblocking(False)
        with pytest.raises(IOError):
            kept.far.recv(1)


@pytest.mark.parametrize('port', LINES)
def test_nor_by_that_of_a_tunnel(port):
    with Kept() as kept:
        kept.conn._tunnel_host, kept.conn._tunnel_port = 'example.net', port
        with pytest.raises(ValueError):
            kept.conn.request('GET', '/')
