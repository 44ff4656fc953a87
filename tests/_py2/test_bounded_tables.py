"""More names, hosts and status lines than anything remembers: the last is treated as the first."""
import socket

import pytest

from httplib_compat import httplib

MANY = 1100  # of each; the largest table holds 1000


@pytest.fixture
def kept():
    """(connection, the other end of its socket), closed afterwards."""
    conn = httplib.HTTPConnection("example.org")
    conn.sock, far = socket.socketpair()
    conn.sock.settimeout(5)
    yield conn, far
    conn.close()
    far.close()


def exchange(kept, number):
    """Return (bytes sent, response), in which nearly everything bears a number."""
    conn, far = kept
    conn.host = f"host{number}.example.org"
    conn.request("GET", "/", headers={f"X-Asked-{number}": "here"})
    far.sendall(f"HTTP/1.1 299 Answer {number}\r\nContent-Length: 0\r\n"
                f"X-Said-{number}: there\r\n\r\n".encode("ascii"))
    response = conn.getresponse()
    response.read()
    return far.recv(65536), response


def test_the_last_of_many_is_treated_as_the_first_and_the_first_again(kept):
    for number in [*range(MANY), 0]:
        sent, response = exchange(kept, number)
        assert f"\r\nHost: host{number}.example.org\r\n".encode("ascii") in sent
        assert f"\r\nX-Asked-{number}: here\r\n".encode("ascii") in sent
        assert (response.status, response.reason) == (299, f"Answer {number}")
        assert response.getheader(f"x-said-{number}") == "there"
        assert response.getheader(f"x-said-{number + 1}") is None
