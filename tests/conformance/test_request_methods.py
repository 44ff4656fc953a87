"""Methods that are no words of ASCII: what no control and no blank is goes out as it stands."""
import httplib
import pytest

from fakes import text_socket


@pytest.mark.parametrize('method', ['G\xa0T', 'G\x85T', 'G\xadT', '\xff', 'get', 'M-SEARCH', ''])
def test_a_method_goes_out_byte_for_byte(method):
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket('')
    conn.putrequest(method, '/')
    conn.endheaders()
    assert conn.sock.data.startswith(method + ' / HTTP/1.1\r\n')
