"""An answer that outlives its connection: the body is read all the same, and ends as it ends."""
import gc

import httplib
import pytest

from peers import serve

SHORT = b'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort'


def test_a_body_is_read_to_its_early_end_when_the_connection_is_gone():
    with serve(SHORT) as peer:
        conn = httplib.HTTPConnection(peer.address)
        conn.request('GET', '/')
        response, sock = conn.getresponse(), conn.sock
        del conn
        gc.collect()
        with pytest.raises(httplib.IncompleteRead) as caught:
            response.read()
        assert caught.value.partial == 'short'
        response.close()
        sock.close()
