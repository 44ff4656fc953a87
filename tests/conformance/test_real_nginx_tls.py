"""What a real nginx and TLS bring along: its cuts, its errors, names and client certificates."""
import ssl

import httplib
import pytest

from certificates import HOST, certificate_files  # noqa: F401  (a fixture)
from real_nginx import nginx_server  # noqa: F401  (a fixture)
from real_nginx import TEXT, fetched
from secure_peers import client_context


def test_a_server_that_closes_instead_of_answering_over_tls(nginx, certificates):
    conn = httplib.HTTPSConnection(HOST, nginx.ports[1], context=client_context(certificates))
    conn.request('GET', '/silence')
    # nginx cuts TLS without its farewell. With OpenSSL 3 that is an error of `ssl` on Pythons
    # older than OpenSSL 3, and the end of the stream on all others.
    with pytest.raises((httplib.BadStatusLine, ssl.SSLError),
                       match='(?i)^No status line received|unexpected eof'):
        conn.getresponse()
    conn.close()


def test_the_class_of_1_5_speaks_tls(nginx, certificates):
    legacy = httplib.HTTPS(HOST, nginx.ports[1], context=client_context(certificates))
    legacy.putrequest('GET', '/hello.txt')
    legacy.endheaders()
    assert legacy.getreply()[0] == 200
    assert legacy.getfile().readlines() == [TEXT]
    legacy.close()


@pytest.mark.parametrize('shown, verified', [(False, 'NONE'), (True, 'SUCCESS')])
def test_nginx_sees_the_host_name_and_the_client_certificate(
        nginx, certificates, shown, verified):
    conn = httplib.HTTPSConnection(
        HOST, nginx.ports[1], cert_file=certificates.client if shown else None,
        context=client_context(certificates))
    assert fetched(conn, 'GET', '/tls')[1] == 'localhost ' + verified
    conn.close()


def test_an_authority_that_is_not_known_refuses_nginx(nginx):
    conn = httplib.HTTPSConnection(HOST, nginx.ports[1])
    with pytest.raises(ssl.SSLError):
        conn.request('GET', '/')
    conn.close()


def test_plain_http_on_the_port_of_tls_is_a_400_in_the_clear(nginx):
    conn = httplib.HTTPConnection(nginx.host, nginx.ports[1])
    response, body = fetched(conn, 'GET', '/hello.txt')
    assert (response.status, response.will_close) == (400, True)
    assert 'plain HTTP request was sent to HTTPS port' in body
    conn.close()
