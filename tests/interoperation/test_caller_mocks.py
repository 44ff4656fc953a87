"""unittest.mock over our module: each name can be patched, the patch is met, and it is undone."""
import inspect
import json
import subprocess
import sys
from unittest import mock

import pytest

import httplib
from callers import row
from loopback import PATIENCE, Answer, web

# Parts of the package are attributes of it once something has imported them, and no names of 2.7's.
PARTS = {name.split(".")[1] for name in sys.modules if name.startswith("httplib_compat.")}
NAMES = [name for name in dir(httplib) if not name.startswith("__") and name not in PARTS]

# In a fresh process no name has been used yet, so those that are resolved on first use are not.
FRESH = """
import json, sys
from unittest import mock
import httplib
failed = []
for name in json.loads(sys.argv[1]):
    marker = object()
    with mock.patch("httplib." + name, marker):
        if getattr(httplib, name) is not marker:
            failed.append(name + " is not patched")
    first = getattr(httplib, name)
    with mock.patch.object(httplib, name):
        if not isinstance(getattr(httplib, name), mock.NonCallableMock):
            failed.append(name + " is no mock")
    if getattr(httplib, name) is not first or first is marker:
        failed.append(name + " did not come back")
print(json.dumps(failed))
"""


@row("mock-names")
def test_every_name_of_a_fresh_module_is_patched_and_comes_back():
    process = subprocess.run(
        [sys.executable, "-W", "error", "-c", FRESH, json.dumps(NAMES)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=3 * PATIENCE)
    assert process.stderr.decode() == ""
    assert json.loads(process.stdout.decode()) == []


@row("mock-names")
@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_was_used_is_patched_and_comes_back(name):
    original = getattr(httplib, name)
    with mock.patch(f"httplib.{name}") as patched:
        assert getattr(httplib, name) is patched and patched is not original
    assert getattr(httplib, name) is original
    assert name in dir(httplib)


@row("mock-names")
def test_the_names_are_those_of_2_7():
    assert set(NAMES) >= {"HTTPConnection", "HTTPSConnection", "HTTPResponse", "HTTPMessage",
                          "HTTP", "HTTPS", "OK", "responses", "socket", "ssl", "StringIO",
                          "BadStatusLine", "IncompleteRead", "_MAXHEADERS", "mimetools"}
    assert len(NAMES) >= 95


def program(address):
    """Return what a program of ours reads from `address`."""
    conn = httplib.HTTPConnection(address, timeout=PATIENCE)
    try:
        conn.request("GET", "/path")
        response = conn.getresponse()
        return response.status, response.read()
    finally:
        conn.close()


@row("mock-effect")
def test_a_program_meets_the_patched_connection():
    with mock.patch("httplib.HTTPConnection") as kind:
        kind.return_value.getresponse.return_value.status = 204
        kind.return_value.getresponse.return_value.read.return_value = "mocked"
        assert program("nowhere.example") == (204, "mocked")
    kind.assert_called_once_with("nowhere.example", timeout=PATIENCE)
    kind.return_value.request.assert_called_once_with("GET", "/path")


@row("mock-effect")
def test_a_patched_method_is_met_and_undone():
    with web(lambda request: Answer(200, (), b"real")) as server:
        with mock.patch.object(httplib.HTTPResponse, "read", return_value="mocked") as read:
            assert program(server.address) == (200, "mocked")
        read.assert_called_once_with()
        with mock.patch.object(httplib.HTTPConnection, "request") as request, mock.patch.object(
                httplib.HTTPConnection, "getresponse") as getresponse:
            getresponse.return_value.status = 418
            assert program("nowhere.example")[0] == 418
        request.assert_called_once_with("GET", "/path")
        assert program(server.address) == (200, b"real")


@row("mock-effect")
def test_patched_seams_are_called_through():
    with web(lambda request: Answer(200, (), b"real")) as server:
        for seam in ("putrequest", "putheader", "endheaders", "send", "_send_request", "connect",
                     "_send_output"):
            real = getattr(httplib.HTTPConnection, seam)
            with mock.patch.object(httplib.HTTPConnection, seam, autospec=True,
                                   side_effect=real) as spied:
                assert program(server.address) == (200, b"real")
            assert spied.called, seam


@row("mock-effect")
def test_the_module_s_own_look_ups_meet_the_patch():
    class Mine(httplib.HTTPMessage):
        """A message that a program puts in place of ours."""

    with web(lambda request: Answer(200, (), b"real")) as server:
        with mock.patch("httplib.HTTPMessage", Mine):
            conn = httplib.HTTPConnection(server.address, timeout=PATIENCE)
            conn.request("GET", "/")
            response = conn.getresponse()
            assert type(response.msg) is Mine and response.read() == b"real"
            conn.close()
        with mock.patch("httplib._MAXHEADERS", 1), pytest.raises(httplib.HTTPException) as caught:
            program(server.address)
    assert str(caught.value) == "got more than 1 headers"


@row("mock-effect")
@pytest.mark.parametrize("target", ["httplib.socket.create_connection",
                                    "socket.create_connection"])
def test_a_patched_socket_module_is_met(target):
    with mock.patch(target, side_effect=OSError("patched")) as create:
        with pytest.raises(OSError, match="patched"):
            program("nowhere.example:81")
    create.assert_called_once_with(("nowhere.example", 81), PATIENCE, None)


CLASSES = ["HTTPConnection", "HTTPSConnection", "HTTPResponse", "HTTPMessage", "HTTP", "HTTPS"]


@row("mock-autospec")
@pytest.mark.parametrize("name", CLASSES)
def test_autospec_has_the_methods_and_the_signature(name):
    original = getattr(httplib, name)
    with mock.patch(f"httplib.{name}", autospec=True) as kind:
        with pytest.raises(TypeError):
            kind(*range(20))
        with pytest.raises(TypeError):
            kind("argument", no_such_argument=1)
        kind("argument")
        methods = [method for method in vars(original) if inspect.isfunction(
            getattr(original, method)) and not method.startswith("_")]
        assert methods or name == "HTTPS"
        for method in methods:
            assert callable(getattr(kind, method))
        with pytest.raises(AttributeError):
            kind.no_such_method  # noqa: B018  (that it raises is the test)
    assert getattr(httplib, name) is original


@row("mock-autospec")
def test_autospec_refuses_a_call_that_ours_would_refuse():
    conn = mock.create_autospec(httplib.HTTPConnection, instance=True)
    conn.request("GET", "/", None, {})
    with pytest.raises(TypeError):
        conn.request("GET")
    assert isinstance(conn, httplib.HTTPConnection)
