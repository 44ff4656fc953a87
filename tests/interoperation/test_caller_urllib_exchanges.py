"""urllib.request and what goes over our connections: errors, packed bodies, posted ones."""
import gzip
import io
import urllib.error
import urllib.request

import pytest

import httplib
from callers import row
from loopback import PATIENCE, Answer, web


class PlainHandler(urllib.request.HTTPHandler):
    """The handler of a program that brings its own connections."""

    def http_open(self, request):
        return self.do_open(httplib.HTTPConnection, request)


def open_url(url, data=None, headers=None):
    """Return the answer to a request of urllib's by our connection; proxies are left out."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), PlainHandler())
    request = urllib.request.Request(url, data, headers or {})
    return opener.open(request, timeout=PATIENCE)


def echo(request):
    """Answer with what came, its length and its framing."""
    framing = "chunked" if request.headers["Transfer-Encoding"] else "sized"
    return Answer(200, [("X-Framing", framing)], request.body)


@row("urllib-errors")
@pytest.mark.parametrize("status", [400, 404, 500, 503])
def test_an_error_carries_our_response(status):
    def answer(request):
        return Answer(status, [("X-Reason", "why"), ("Content-Type", "text/html")], b"<p>no</p>")

    with web(answer) as server:
        with pytest.raises(urllib.error.HTTPError) as caught:
            open_url(f"http://{server.address}/")
        with caught.value as error:
            assert error.code == error.getcode() == status
            assert error.msg == error.reason and error.reason
            assert isinstance(error.fp, httplib.HTTPResponse)
            assert isinstance(error.headers, httplib.HTTPMessage)
            assert error.headers["x-reason"] == error.info().getheader("X-Reason") == "why"
            assert error.headers.get_content_type() == "text/html"
            assert error.read(3) == b"<p>" and error.read() == "no</p>"
            assert not error.fp.closed
        assert caught.value.fp.closed


@row("urllib-errors")
def test_an_error_is_a_file_of_lines():
    with web(lambda request: Answer(404, [], b"one\ntwo\n")) as server:
        with pytest.raises(urllib.error.HTTPError) as caught:
            open_url(f"http://{server.address}/")
        with caught.value as error:
            assert list(error) == [b"one\n", b"two\n"]


@row("urllib-errors")
def test_nobody_at_the_port_is_a_url_error():
    with web(echo) as server:
        port = server.port
    with pytest.raises(urllib.error.URLError) as caught:
        open_url(f"http://127.0.0.1:{port}/")
    assert isinstance(caught.value.reason, ConnectionRefusedError)


@row("urllib-gzip")
def test_a_packed_body_is_unpacked_from_the_response():
    plain = b"".join(b"line %d\n" % number for number in range(20000))

    def answer(request):
        assert request.headers["Accept-Encoding"] == "gzip"
        return Answer(200, [("Content-Encoding", "gzip")], gzip.compress(plain))

    with web(answer) as server:
        with open_url(f"http://{server.address}/", headers={"Accept-Encoding": "gzip"}) as response:
            assert response.info().get("Content-Encoding") == "gzip"
            with gzip.GzipFile(fileobj=response) as unpacked:
                assert unpacked.readline() == b"line 0\n"
                assert unpacked.read() == plain[len(b"line 0\n"):]


@row("urllib-gzip")
def test_a_packed_body_is_unpacked_from_its_bytes():
    with web(lambda request: Answer(200, [], gzip.compress(b"plain"))) as server:
        with open_url(f"http://{server.address}/") as response:
            data = response.read()
    assert gzip.decompress(data) == b"plain"
    assert gzip.GzipFile(fileobj=io.BytesIO(data)).read() == b"plain"


BODIES = [
    pytest.param(lambda: b"bytes and more", "sized", id="bytes"),
    pytest.param(lambda: bytearray(b"bytes and more"), "sized", id="bytearray"),
    pytest.param(lambda: memoryview(b"bytes and more"), "sized", id="memoryview"),
    pytest.param(lambda: [b"bytes ", b"and ", b"", b"more"], "chunked", id="list"),
    pytest.param(lambda: (piece for piece in [b"bytes ", b"and more"]), "chunked", id="generator"),
    pytest.param(lambda: io.BytesIO(b"bytes and more"), "chunked", id="BytesIO"),
]


@row("urllib-bodies")
@pytest.mark.parametrize("make, framing", BODIES)
def test_post_of_a_body(make, framing):
    with web(echo) as server:
        with open_url(f"http://{server.address}/", make()) as response:
            assert response.read() == b"bytes and more"
            assert response.headers["x-framing"] == framing


@row("urllib-bodies")
@pytest.mark.parametrize("make, framing", BODIES)
def test_post_of_a_body_whose_length_the_program_gives(make, framing):
    headers = {"Content-Length": "14"}
    with web(echo) as server:
        with open_url(f"http://{server.address}/", make(), headers) as response:
            assert response.read() == b"bytes and more"
            assert response.headers["x-framing"] == "sized"


@row("urllib-bodies")
def test_post_of_a_file(tmp_path):
    content = bytes(range(256)) * 300
    path = tmp_path / "upload"
    path.write_bytes(content)
    with web(echo) as server, path.open("rb") as file:
        with open_url(f"http://{server.address}/", file) as response:
            assert response.read() == content
            assert response.headers["x-framing"] == "chunked"


@row("urllib-bodies")
def test_a_body_that_came_is_posted_again():
    with web(echo) as server:
        with open_url(f"http://{server.address}/", b"once \xe9") as response:
            data = response.read()
        with open_url(f"http://{server.address}/", data) as response:
            assert response.read() == b"once \xe9"
