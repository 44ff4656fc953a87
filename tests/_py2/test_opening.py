"""Sockets to addresses of numbers: what `create_connection` makes and raises, with nobody asked."""
import socket

import httplib
import pytest

from httplib_compat._py2 import opening
from httplib_compat._py2.opening import open_by_number

DEFAULT = socket._GLOBAL_DEFAULT_TIMEOUT


@pytest.fixture
def port():
    """The port of a listener on loopback."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(5)
        yield listener.getsockname()[1]


@pytest.fixture
def free_port():
    """A port on loopback that is bound, and on which nobody listens."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield bound.getsockname()[1]


@pytest.fixture
def asked(monkeypatch):
    """The hosts that the resolver is asked for, by `create_connection` or by us."""
    hosts = []

    def getaddrinfo(host, *arguments):
        hosts.append(host)
        return real(host, *arguments)
    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(opening, "GETADDRINFO", getaddrinfo)
    monkeypatch.setattr(opening, "_known", {})
    return hosts


def outcome(opened, *arguments):
    """Return what a socket is like, or what is raised instead."""
    try:
        sock = opened(*arguments)
    except Exception as error:
        return type(error), str(error), getattr(error, "errno", None)
    with sock:
        return type(sock), sock.family, sock.type, sock.proto, sock.gettimeout(), sock.getpeername()


@pytest.mark.parametrize("timeout", [DEFAULT, None, 7, 0.5])
def test_it_is_the_socket_of_create_connection(port, timeout):
    given = outcome(open_by_number, "127.0.0.1", port, timeout)
    assert given == outcome(socket.create_connection, ("127.0.0.1", port), timeout)
    assert given[-1] == ("127.0.0.1", port)


def test_the_default_timeout_counts(port):
    socket.setdefaulttimeout(11)
    try:
        with open_by_number("127.0.0.1", port, DEFAULT) as sock:
            assert sock.gettimeout() == 11
    finally:
        socket.setdefaulttimeout(None)


@pytest.mark.parametrize("timeout", [-1, "soon"])
def test_a_timeout_that_is_none_is_refused_in_the_sockets_words(port, timeout):
    # `create_connection` says the same, and leaves its socket open.
    with socket.socket() as plain:
        refused = outcome(plain.settimeout, timeout)
    assert outcome(open_by_number, "127.0.0.1", port, timeout) == refused


def test_a_refused_connection_is_the_same_error(free_port):
    given = outcome(open_by_number, "127.0.0.1", free_port, 7)
    assert given == outcome(socket.create_connection, ("127.0.0.1", free_port), 7)
    assert given[0] is ConnectionRefusedError


def test_nothing_waits_for_more_to_send(port):
    with open_by_number("127.0.0.1", port, 7) as sock:
        assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_the_resolver_is_asked_once_for_each_address(port, asked):
    for _ in range(3):
        open_by_number("127.0.0.1", port, 7).close()
    assert asked == ["127.0.0.1"]


def test_what_is_remembered_is_bounded(port, asked, monkeypatch):
    monkeypatch.setattr(opening, "_MOST_KNOWN", 0)
    for _ in range(2):
        open_by_number("127.0.0.1", port, 7).close()
    assert asked == ["127.0.0.1"] * 2
    assert opening._known == {}


@pytest.mark.parametrize("host", [
    "localhost", "127.1", "127.0.0.01", "0x7f.0.0.1", "127.0.0.256", "127.0.0.1 ", "127.0.0.1\0",
    "::1", "", b"127.0.0.1", None, "\u0661.1.1.1"])
def test_what_the_resolver_has_to_read_is_left_to_it(port, host):
    assert open_by_number(host, port, 7) is None


@pytest.mark.parametrize("port", ["80", None, -1, 65536, True, 80.0])
def test_a_port_that_is_no_plain_number_is_left_to_it(port):
    assert open_by_number("127.0.0.1", port, 7) is None


def test_where_nothing_tells_an_address_the_resolver_does(port, asked, monkeypatch):
    monkeypatch.delattr(opening._socket, "inet_pton")
    assert open_by_number("127.0.0.1", port, 7) is None


def test_where_a_program_was_first_it_is_asked(port, asked, monkeypatch):
    monkeypatch.setattr(opening, "_ARE_THE_LIBRARYS", False)
    assert open_by_number("127.0.0.1", port, 7) is None


@pytest.mark.parametrize("name", ["socket", "getaddrinfo", "create_connection"])
def test_what_a_program_puts_in_place_is_asked(port, name, monkeypatch):
    calls = []
    real = getattr(socket, name)

    if name == "socket":
        class Counted(real):
            def __init__(self, *arguments, **keywords):
                calls.append(arguments)
                super().__init__(*arguments, **keywords)
    else:
        def Counted(*arguments, **keywords):
            calls.append(arguments)
            return real(*arguments, **keywords)
    monkeypatch.setattr(socket, name, Counted)
    conn = httplib.HTTPConnection("127.0.0.1", port)
    conn.connect()
    conn.close()
    assert calls


def test_an_address_to_come_from_is_left_to_create_connection(port):
    conn = httplib.HTTPConnection("127.0.0.1", port, source_address=("127.0.0.1", 0))
    conn.connect()
    assert conn.sock.getpeername() == ("127.0.0.1", port)
    conn.close()


def test_a_connection_that_cannot_be_opened_again_keeps_its_socket(free_port):
    conn = httplib.HTTPConnection("127.0.0.1", free_port, timeout=7)
    with socket.socket() as first:
        conn.sock = first
        with pytest.raises(ConnectionRefusedError):
            conn.connect()
        assert conn.sock is first
