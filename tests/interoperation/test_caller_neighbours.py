"""Libraries in the same process are left as they were, and share the exceptions with us."""
import http.client
import json
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

import httplib
from callers import row
from conversations import conversing, receive_head
from loopback import PATIENCE, Answer, web

# A snapshot is of the module's own names and of those of each class in it, by identity.
UNTOUCHED = """
import importlib, json, sys

def snapshot(names):
    found = {}
    for name in names:
        module = importlib.import_module(name)
        for attribute, value in vars(module).items():
            found[name, attribute] = value
            if isinstance(value, type):
                for inner, part in vars(value).items():
                    if not inner.startswith("_abc_"):  # what isinstance() keeps there on PyPy
                        found[name, attribute, inner] = part
    return found

def difference(before, after):
    return sorted(".".join(key) for key in before.keys() | after.keys()
                  if before.get(key, before) is not after.get(key, after))

names, port = json.loads(sys.argv[1]), int(sys.argv[2])
before = snapshot(names)
import httplib
for name in dir(httplib):
    getattr(httplib, name)
imported = difference(before, snapshot(names))
conn = httplib.HTTPConnection("127.0.0.1", port, True, 10)
conn.request("POST", "/", "body", {"X": 1})
body = conn.getresponse().read()
conn.close()
print(json.dumps([len(before), imported, difference(before, snapshot(names)), str(body)]))
"""

LIBRARIES = {
    "http.client": ["http.client", "http", "socket", "email.message", "email.parser"],
    "urllib.request": ["urllib.request", "urllib.error", "urllib.response", "http.cookiejar"],
    "xmlrpc.client": ["xmlrpc.client"],
    "ssl": ["ssl"],
    "pickle": ["pickle", "copyreg", "_compat_pickle"],
    "urllib3": ["urllib3", "urllib3.connection", "urllib3.connectionpool", "urllib3.response",
                "urllib3.exceptions"],
    "requests": ["requests", "requests.models", "requests.sessions", "requests.adapters",
                 "requests.exceptions"],
}


@row("others-untouched")
@pytest.mark.parametrize("library", list(LIBRARIES))
def test_importing_and_using_httplib_changes_nothing_in(library):
    pytest.importorskip(library, reason=f"{library} is not installed here")
    with web(lambda request: Answer(200, (), request.body)) as server:
        process = subprocess.run(
            [sys.executable, "-c", UNTOUCHED, json.dumps(LIBRARIES[library]), str(server.port)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=3 * PATIENCE)
    assert process.stderr.decode() == ""
    count, imported, used, body = json.loads(process.stdout.decode())
    assert count > 10 and body == "body"
    assert (imported, used) == ([], [])


@row("others-untouched")
@pytest.mark.parametrize("library, fetch", [
    ("requests", lambda module, url: module.post(url, data=b"data", timeout=PATIENCE).content),
    ("urllib3", lambda module, url: module.PoolManager().request("POST", url, body=b"data").data),
])
def test_a_library_fetches_by_its_own_connections(library, fetch):
    module = pytest.importorskip(library, reason=f"{library} is not installed here")
    with web(lambda request: Answer(200, [("Connection", "close")], request.body)) as server:
        assert httplib.HTTPConnection is not http.client.HTTPConnection
        assert type(fetch(module, f"http://{server.address}/")) is bytes
        assert fetch(module, f"http://{server.address}/") == b"data"


EXCEPTIONS = [
    "BadStatusLine", "CannotSendHeader", "CannotSendRequest", "HTTPException",
    "ImproperConnectionState", "IncompleteRead", "InvalidURL", "LineTooLong", "NotConnected",
    "ResponseNotReady", "UnimplementedFileMode", "UnknownProtocol", "UnknownTransferEncoding",
]


@row("same-exceptions")
@pytest.mark.parametrize("name", EXCEPTIONS)
def test_the_exception_is_one_and_the_same_class(name):
    assert getattr(httplib, name) is getattr(http.client, name)


@row("same-exceptions")
def test_the_table_of_exceptions_has_all_of_them():
    assert httplib.error is http.client.error is httplib.HTTPException
    found = {name for name in dir(httplib) if isinstance(getattr(httplib, name), type)
             and issubclass(getattr(httplib, name), Exception)
             and not issubclass(getattr(httplib, name), Warning)}
    assert found == set(EXCEPTIONS) | {"error"}


def fetch_by_urllib(port):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(f"http://127.0.0.1:{port}/", timeout=PATIENCE) as response:
        return response.read()


def fetch_by_the_other(module):
    """Return a function that fetches with the connection of `module`."""
    def fetch(port):
        conn = module.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            conn.request("GET", "/")
            with conn.getresponse() as response:
                return response.read()
        finally:
            conn.close()
    return fetch


SHORT = b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npart"
FAULTS = [
    pytest.param(b"", "BadStatusLine", id="no answer"),
    pytest.param(b"HTTP/1.1 none\r\n\r\n", "BadStatusLine", id="no status"),
    pytest.param(b"HTTP/1.1 200 OK\r\nA: " + b"x" * 70000 + b"\r\n\r\n", "LineTooLong", id="line"),
    pytest.param(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 101 + b"\r\n", "HTTPException", id="lines"),
    pytest.param(SHORT, "IncompleteRead", id="short body"),
]


@row("same-exceptions")
@pytest.mark.parametrize("answer, name", FAULTS)
@pytest.mark.parametrize("fetch, catching", [
    pytest.param(fetch_by_urllib, httplib, id="httplib's around urllib.request"),
    pytest.param(fetch_by_the_other(http.client), httplib, id="httplib's around http.client"),
    pytest.param(fetch_by_the_other(httplib), http.client, id="http.client's around httplib"),
])
def test_an_except_clause_of_one_catches_what_the_other_raises(answer, name, fetch, catching):
    def script(connection):
        receive_head(connection)
        connection.sendall(answer)

    with conversing(script) as port:
        with pytest.raises(getattr(catching, name)) as caught:
            fetch(port)
    assert isinstance(caught.value, catching.HTTPException)
    if name == "IncompleteRead":
        assert (caught.value.partial, caught.value.expected) == (b"part", 5)
