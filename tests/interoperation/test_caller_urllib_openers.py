"""urllib.request opens URLs by our connections: handlers, TLS, redirects, cookies, proxies."""
import functools
import ssl
import urllib.error
import urllib.request

import pytest

import httplib
from callers import row
from loopback import PATIENCE, Answer, web


class PlainHandler(urllib.request.HTTPHandler):
    """The handler of a program that brings its own connections."""

    def __init__(self, factory=None):
        urllib.request.HTTPHandler.__init__(self)
        self.factory = factory or httplib.HTTPConnection

    def http_open(self, request):
        return self.do_open(self.factory, request)


class ClientCertificateHandler(urllib.request.HTTPSHandler):
    """The recipe that Python 2 programs sent a client certificate by."""

    def __init__(self, key, chain):
        urllib.request.HTTPSHandler.__init__(self)
        self.key = key
        self.chain = chain

    def https_open(self, request):
        return self.do_open(self.make_connection, request)

    def make_connection(self, host, timeout=300):
        return httplib.HTTPSConnection(
            host, key_file=self.key, cert_file=self.chain, timeout=timeout)


class FactoryHandler(urllib.request.HTTPSHandler):
    """A handler whose connections come from a factory."""

    def __init__(self, factory):
        urllib.request.HTTPSHandler.__init__(self)
        self.factory = factory

    def https_open(self, request):
        return self.do_open(self.factory, request)


def opener(*handlers):
    """Return an opener that no proxy of the environment disturbs."""
    return urllib.request.build_opener(urllib.request.ProxyHandler({}), *handlers)


def hello(request):
    return Answer(200, [("X-Path", request.path), ("Content-Type", "text/plain; charset=utf-8")],
                  b"hello\n")


@row("urllib-handler")
@pytest.mark.parametrize("factory", [
    httplib.HTTPConnection,
    functools.partial(httplib.HTTPConnection, strict=True),
], ids=["class", "factory"])
def test_a_handler_opens_by_our_connection(factory):
    with web(hello) as server, opener(PlainHandler(factory)).open(
            f"http://{server.address}/path?query#fragment", timeout=PATIENCE) as response:
        assert isinstance(response, httplib.HTTPResponse)
        assert response.read() == "hello\n"
        assert (response.status, response.code, response.getcode()) == (200, 200, 200)
        assert response.msg == response.reason == "OK"
        assert response.geturl() == response.url == f"http://{server.address}/path?query#fragment"
        assert response.info() is response.headers
        assert response.headers["x-path"] == response.getheader("X-Path") == "/path?query"
        assert response.headers.get_content_charset() == "utf-8"
    assert response.closed
    [request] = server.requests
    assert request.headers["Connection"] == "close"
    assert request.headers["User-Agent"].startswith("Python-urllib/")


@row("urllib-client-certificate")
def test_the_recipe_sends_a_client_certificate(certificates, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", certificates.authority)
    handler = ClientCertificateHandler(certificates.client_key, certificates.client_chain)
    with web(hello, certificates.server_context(demands_client=True)) as server:
        with opener(handler).open(
                f"https://localhost:{server.port}/", timeout=PATIENCE) as response:
            assert isinstance(response, httplib.HTTPResponse)
            assert response.read() == b"hello\n"


@row("urllib-context")
def test_a_factory_bound_to_a_context_verifies_by_it(certificates):
    factory = functools.partial(
        httplib.HTTPSConnection, context=certificates.client_context())
    with web(hello, certificates.server_context()) as server:
        with opener(FactoryHandler(factory)).open(
                f"https://localhost:{server.port}/", timeout=PATIENCE) as response:
            assert response.read() == b"hello\n"


@row("urllib-context")
def test_a_certificate_that_does_not_hold_is_a_url_error(certificates):
    factory = functools.partial(httplib.HTTPSConnection, context=ssl.create_default_context())
    with web(hello, certificates.server_context()) as server:
        with pytest.raises(urllib.error.URLError) as caught:
            opener(FactoryHandler(factory)).open(
                f"https://localhost:{server.port}/", timeout=PATIENCE)
    assert isinstance(caught.value.reason, ssl.SSLError)


def redirecting(status):
    """Return an answer that leads from /old to /new."""
    def answer(request):
        if request.path == "/old":
            return Answer(status, [("Location", "/new")], b"it moved")
        return Answer(200, [], f"{request.method} {request.path}".encode())
    return answer


@row("urllib-redirects")
@pytest.mark.parametrize("status", [301, 302, 303, 307])
def test_a_redirect_of_get_is_followed(status):
    with web(redirecting(status)) as server:
        with opener(PlainHandler()).open(
                f"http://{server.address}/old", timeout=PATIENCE) as response:
            assert response.read() == b"GET /new"
            assert response.geturl() == f"http://{server.address}/new"
    assert [request.path for request in server.requests] == ["/old", "/new"]


@row("urllib-redirects")
@pytest.mark.parametrize("status", [301, 302, 303])
def test_a_redirect_of_post_is_followed_by_get(status):
    with web(redirecting(status)) as server:
        with opener(PlainHandler()).open(
                f"http://{server.address}/old", b"data", timeout=PATIENCE) as response:
            assert response.read() == b"GET /new"
    assert [request.body for request in server.requests] == [b"data", b""]


@row("urllib-redirects")
def test_a_redirect_of_post_by_307_is_an_error_with_our_response():
    with web(redirecting(307)) as server:
        with pytest.raises(urllib.error.HTTPError) as caught:
            opener(PlainHandler()).open(
                f"http://{server.address}/old", b"data", timeout=PATIENCE)
        with caught.value as error:
            assert (error.code, error.headers["location"]) == (307, "/new")
            assert isinstance(error.fp, httplib.HTTPResponse) and error.read() == b"it moved"


@row("urllib-cookies")
def test_every_cookie_is_kept_and_sent_back():
    def answer(request):
        if request.path == "/login":
            return Answer(200, [("Set-Cookie", "first=1; Path=/"),
                                ("Set-Cookie", "second=two; Path=/; HttpOnly")])
        return Answer(200, [], request.headers.get("Cookie", "none").encode())

    processor = urllib.request.HTTPCookieProcessor()
    with web(answer) as server:
        browser = opener(PlainHandler(), processor)
        browser.open(f"http://{server.address}/login", timeout=PATIENCE).close()
        with browser.open(f"http://{server.address}/next", timeout=PATIENCE) as response:
            assert sorted(response.read().split("; ")) == ["first=1", "second=two"]
    assert {cookie.name: cookie.value for cookie in processor.cookiejar} == {
        "first": "1", "second": "two"}


@row("urllib-proxy")
def test_a_proxy_gets_the_absolute_url():
    with web(hello) as server:
        browser = urllib.request.build_opener(
            urllib.request.ProxyHandler({"http": f"http://user:word@{server.address}"}),
            PlainHandler())
        with browser.open("http://elsewhere.example/page", timeout=PATIENCE) as response:
            assert response.read() == b"hello\n"
    [request] = server.requests
    assert request.path == "http://elsewhere.example/page"
    assert request.headers["Host"] == "elsewhere.example"
    assert request.headers["Proxy-authorization"] == "Basic dXNlcjp3b3Jk"


@row("urllib-proxy")
def test_https_goes_through_the_proxy_by_connect(certificates):
    factory = functools.partial(
        httplib.HTTPSConnection, context=certificates.client_context())
    with web(hello, tunnel=certificates.server_context()) as server:
        browser = urllib.request.build_opener(
            urllib.request.ProxyHandler({"https": f"http://user:word@{server.address}"}),
            FactoryHandler(factory))
        with browser.open("https://localhost:1/page", timeout=PATIENCE) as response:
            assert response.read() == b"hello\n"
    tunnel, request = server.requests
    assert (tunnel.method, tunnel.path) == ("CONNECT", "localhost:1")
    assert tunnel.headers["Proxy-Authorization"] == "Basic dXNlcjp3b3Jk"
    assert (request.path, request.headers["Host"]) == ("/page", "localhost:1")
    assert request.headers["Proxy-Authorization"] is None
