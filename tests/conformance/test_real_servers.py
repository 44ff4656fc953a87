"""A real nginx and a real tinyproxy: what others speak, not what a script of ours does."""
import hashlib
import os
import socket

import httplib
import pytest

from real_servers import nginx, tinyproxy
from tls_peers import client_context, trustme

PAGE = b'<!doctype html>\n<title>spam</title>\n'
LARGE = 32 * 1024 * 1024


@pytest.fixture(scope='module')
def authority():
    return trustme.CA()


@pytest.fixture(scope='module')
def web():
    with nginx() as (port, pages):
        with open(os.path.join(pages, 'index.html'), 'wb') as page:
            page.write(PAGE)
        with open(os.path.join(pages, 'large'), 'wb') as page:
            page.write(bytes(bytearray(range(256))) * (LARGE // 256))
        yield port


@pytest.fixture(scope='module')
def secure_web(authority):
    with nginx(authority.issue_cert(u'localhost')) as (port, pages):
        with open(os.path.join(pages, 'index.html'), 'wb') as page:
            page.write(PAGE)
        yield port


@pytest.fixture(params=['http', 'https'])
def conn(request, authority):
    """A connection to nginx, plain or over TLS."""
    if request.param == 'http':
        made = httplib.HTTPConnection('localhost', request.getfixturevalue('web'), timeout=10)
    else:
        made = httplib.HTTPSConnection('localhost', request.getfixturevalue('secure_web'),
                                       timeout=10, context=client_context(authority))
    yield made
    made.close()


def ask(conn, method, url, body=None, headers={}):
    conn.request(method, url, body, headers)
    return conn.getresponse()


def test_many_requests_on_one_socket(conn):
    sock = None
    for _ in range(20):
        response = ask(conn, 'GET', '/')
        assert (response.status, response.reason, response.read()) == (200, 'OK', PAGE)
        assert sock in (None, conn.sock)
        sock = conn.sock
    assert response.getheader('content-type') == 'text/html' or response.msg.gettype()


def test_head_and_get_alternate(conn):
    for _ in range(3):
        response = ask(conn, 'HEAD', '/')
        assert (response.status, response.read()) == (200, '')
        assert response.getheader('Content-Length') == str(len(PAGE))
        assert ask(conn, 'GET', '/').read() == PAGE


@pytest.mark.parametrize('amount', [None, 1, 10, 8192])
def test_a_chunked_answer(conn, amount):
    response = ask(conn, 'GET', '/chunked/index.html')
    assert (response.chunked, response.length) == (1, None)
    if amount is None:
        assert response.read() == PAGE
    else:
        assert ''.join([str(piece) for piece in iter(lambda: response.read(amount), '')]) == (
            PAGE.decode('ascii'))
    assert ask(conn, 'GET', '/').read() == PAGE


@pytest.mark.parametrize('method, url, status', [
    ('GET', '/missing', 404), ('POST', '/', 405), ('GET', '/moved', 302), ('GET', '/nothing', 204),
    ('DELETE', '/', 405), ('PROPFIND', '/', 405),
])
def test_statuses_on_a_kept_connection(conn, method, url, status):
    response = ask(conn, method, url, 'a body' if method == 'POST' else None)
    assert response.status == status
    assert (response.read() == '') == (status == 204)
    assert ask(conn, 'GET', '/').read() == PAGE


def test_the_location_of_a_redirection(conn):
    response = ask(conn, 'GET', '/moved')
    response.read()
    assert response.getheader('location').endswith('/index.html')


def test_a_range(conn):
    response = ask(conn, 'GET', '/index.html', headers={'Range': 'bytes=2-8'})
    assert (response.status, response.read()) == (httplib.PARTIAL_CONTENT, 'doctype')
    assert response.getheader('Content-Range') == 'bytes 2-8/%d' % len(PAGE)


def test_a_page_that_was_not_modified(conn):
    tag = ask(conn, 'GET', '/')
    tag.read()
    response = ask(conn, 'GET', '/', headers={'If-None-Match': tag.getheader('etag')})
    assert (response.status, response.read()) == (304, '')
    assert ask(conn, 'GET', '/').read() == PAGE


def test_a_closing_answer(conn):
    response = ask(conn, 'GET', '/closing')
    assert response.will_close and conn.sock is None
    assert response.read() == 'goodbye\n'
    assert ask(conn, 'GET', '/').read() == PAGE


def test_what_the_server_saw(conn):
    conn.putrequest('GET', '/echo?a=b')
    conn.putheader('X-Spam', 42)
    conn.endheaders()
    assert conn.getresponse().read() == 'GET /echo?a=b 42\n'


@pytest.mark.parametrize('amount', [None, 65536])
def test_a_large_body_arrives_whole(web, amount):
    conn = httplib.HTTPConnection('localhost', web, timeout=10)
    response = ask(conn, 'GET', '/large')
    digest = hashlib.sha256()
    if amount is None:
        digest.update(response.read())
    else:
        for block in iter(lambda: response.read(amount), ''):
            digest.update(block)
    conn.close()
    expected = hashlib.sha256(bytes(bytearray(range(256))) * (LARGE // 256))
    assert digest.hexdigest() == expected.hexdigest()


def test_the_1_5_class(web):
    http = httplib.HTTP('localhost', web)
    http.putrequest('GET', '/')
    http.endheaders()
    status, reason, message = http.getreply()
    assert (status, reason, message.getmaintype()) == (200, 'OK', 'text')
    assert http.getfile().read() == PAGE
    http.getfile().close()
    http.close()


def test_a_plain_request_through_a_proxy(web):
    with tinyproxy(web) as port:
        conn = httplib.HTTPConnection('localhost', port, timeout=10)
        response = ask(conn, 'GET', 'http://127.0.0.1:%d/index.html' % web)
        assert (response.status, response.read()) == (200, PAGE)
        conn.close()
        response.close()


def test_a_tunnel_to_tls_through_a_proxy(secure_web, authority):
    with tinyproxy(secure_web) as port:
        conn = httplib.HTTPSConnection('127.0.0.1', port, timeout=10,
                                       context=client_context(authority))
        conn.set_tunnel('localhost', secure_web)
        for _ in range(2):
            assert ask(conn, 'GET', '/').read() == PAGE
        conn.close()


def test_a_tunnel_that_the_proxy_refuses(web):
    with tinyproxy(1) as port:
        conn = httplib.HTTPConnection('127.0.0.1', port, timeout=10)
        conn.set_tunnel('localhost', web)
        with pytest.raises(socket.error) as caught:
            conn.request('GET', '/')
        assert str(caught.value).startswith('Tunnel connection failed: 403 ')
        conn.close()
