"""What a connection does with its socket between answers, and what a program may choose of it."""
import socket
import subprocess
import sys

import pytest

from httplib_compat import httplib
from httplib_compat._py2.bytestr import bytestr
from httplib_compat._py2.textstr import textstr

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
SHORT = b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort"
UPGRADE = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nnot HTTP"


@pytest.fixture
def kept():
    """(connection, the other end of its socket), closed afterwards."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(1)
    conn = httplib.HTTPConnection("127.0.0.1", listener.getsockname()[1], timeout=5)
    conn.connect()
    far = listener.accept()[0]
    listener.close()
    yield conn, far
    conn.close()
    far.close()


def answered(kept, answer, **options):
    """Send a request, have it answered, and return the response."""
    conn, far = kept
    conn.request("GET", "/")
    far.sendall(answer)
    return conn.getresponse(**options)


@pytest.mark.parametrize("options", [{}, {"buffering": True}], ids=["exact", "buffering"])
def test_behind_an_upgrade_the_socket_has_every_byte(kept, options):
    conn, far = kept
    response = answered(kept, UPGRADE, **options)
    assert (response.status, response.will_close) == (101, False)
    assert conn.sock.recv(100) == b"not HTTP"
    far.sendall(b"more")
    assert conn.sock.recv(100) == b"more"


def test_without_auto_open_a_fault_leaves_a_connection_that_says_so(kept):
    conn, far = kept
    conn.auto_open = 0
    response = answered(kept, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
    with pytest.raises(httplib.IncompleteRead):
        response.read()
    assert conn.sock is None
    with pytest.raises(httplib.NotConnected):
        conn.request("GET", "/")


def test_without_auto_open_bytes_nobody_asked_for_do_too(kept):
    conn, far = kept
    conn.auto_open = 0
    assert answered(kept, OK + OK).read() == "ok"
    with pytest.raises(httplib.NotConnected):
        conn.request("GET", "/")
    assert conn.sock is None


def test_a_second_answer_comes_over_the_same_socket(kept):
    conn, far = kept
    sock = conn.sock
    assert answered(kept, OK).read() == "ok"
    assert answered(kept, OK).read() == "ok"
    assert conn.sock is sock


class Strict(httplib.HTTPResponse):
    raise_incomplete_reads = True


@pytest.mark.parametrize("amount, partial", [(100, "short"), (9, "short"), (5, ""), (3, "rt")])
def test_the_switch_of_the_class_makes_a_short_body_an_error_of_read_amt(kept, amount, partial):
    conn, far = kept
    conn.response_class = Strict
    response = answered(kept, SHORT)
    far.shutdown(socket.SHUT_WR)
    with pytest.raises(httplib.IncompleteRead) as caught:
        for _ in range(3):
            response.read(amount)
    assert (caught.value.partial, caught.value.expected) == (partial, 4)
    assert response.isclosed() and conn.sock is None


def test_without_the_switch_a_short_body_is_short_as_on_2_7_18(kept):
    conn, far = kept
    response = answered(kept, SHORT)
    far.shutdown(socket.SHUT_WR)
    assert [response.read(100), response.read(100)] == ["short", ""]
    assert conn.sock is None


def test_a_whole_body_is_no_error_with_the_switch(kept):
    kept[0].response_class = Strict
    response = answered(kept, OK)
    assert [response.read(1), response.read(1), response.read(1)] == ["o", "k", ""]


def test_the_hook_for_methods_may_let_one_pass(kept):
    conn, far = kept
    with pytest.raises(ValueError, match="method can't contain"):
        conn.request("GET IT", "/")
    conn.close()

    class Lenient(httplib.HTTPConnection):
        def _validate_method(self, method):
            """Take any."""

    lenient = Lenient("example.org")
    lenient.sock = conn.sock
    lenient.putrequest("GET IT", "/")
    assert lenient._buffer[0] == "GET IT / HTTP/1.1"


def test_an_error_message_names_the_method_and_what_was_found():
    conn = httplib.HTTPConnection("example.org")
    with pytest.raises(ValueError) as caught:
        conn.putrequest("GET\n", "/")
    assert str(caught.value) == (
        "method can't contain control characters or blanks. 'GET\\n' (found at least '\\n')")


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nshort"


@pytest.mark.parametrize("mode, kind", [("bytestr", bytestr), ("bytes", bytes), ("text", textstr)])
@pytest.mark.parametrize("answer, amounts", [(SHORT, ()), (CHUNKED, ()), (CHUNKED, (8,))],
                         ids=["sized", "chunked", "chunked by amounts"])
def test_what_came_of_a_body_cut_short_has_the_form_of_the_mode(kept, mode, kind, answer, amounts):
    conn, far = kept
    conn.body_mode = mode
    response = answered(kept, answer)
    far.shutdown(socket.SHUT_WR)
    with pytest.raises(httplib.IncompleteRead) as caught:
        response.read(*amounts)
    assert type(caught.value.partial) is kind and caught.value.args == (caught.value.partial,)
    assert bytes(caught.value.partial) == b"short"


@pytest.mark.parametrize("mode, kind", [("bytestr", bytestr), ("bytes", bytes), ("text", textstr)])
@pytest.mark.parametrize("amounts", [(), (1,), (2,), (9,)])
@pytest.mark.parametrize("answer", [OK, b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        b"2\r\nok\r\n0\r\n\r\n"], ids=["sized", "chunked"])
def test_a_body_has_the_form_of_the_mode(kept, mode, kind, amounts, answer):
    kept[0].body_mode = mode
    piece = answered(kept, answer).read(*amounts)
    assert type(piece) is kind and bytes(piece) == b"ok"[:amounts[0] if amounts else 2]


def test_a_setting_that_is_wrong_shows_and_leaves_no_answer_without_its_head(kept):
    conn, far = kept
    conn.body_mode = "rubbish"
    with pytest.raises(ValueError, match="body_mode is 'rubbish'"):
        answered(kept, OK)
    assert conn.sock is None


def in_a_new_process(program):
    """Return the lines that a program prints which begins with `import httplib`."""
    printed = subprocess.check_output([sys.executable, "-c", "import httplib, socket\n" + program])
    return printed.decode().splitlines()


EXCHANGE = """
listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen(1)
conn = httplib.HTTPConnection('127.0.0.1', listener.getsockname()[1])
conn.connect()
far = listener.accept()[0]
conn.request('PUT', '/', open(__import__('os').devnull, 'rb'))
far.sendall(b'HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok')
print(conn.getresponse().read() == 'ok')
"""


@pytest.mark.parametrize("method", ["makefile", "sendall"])
def test_a_method_put_on_sockets_before_the_first_request_is_called(method):
    assert in_a_new_process(f"""
original = socket.socket.{method}
def mine(self, *arguments):
    print('mine')
    return original(self, *arguments)
socket.socket.{method} = mine
""" + EXCHANGE)[0] == "mine"


def test_a_class_put_in_place_of_sockets_before_the_first_request_is_used():
    assert "mine" in in_a_new_process("""
class Mine(socket.socket):
    def makefile(self, *arguments):
        print('mine')
        return socket.SocketIO(self, 'rb')
socket.socket = Mine
""" + EXCHANGE)


def test_a_socket_module_of_the_programs_own_needs_no_more_than_on_2_7_18():
    assert in_a_new_process("""
import types
httplib.socket = types.ModuleType('mine')
httplib.socket.create_connection = httplib.socket.error = None
print(httplib.HTTPConnection('example.org').port)
""") == ["80"]
