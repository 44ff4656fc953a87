"""``with`` of a connection, which 2.7 has not: it is open inside, and closed behind it."""
import pytest

from wire import connected

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


def test_it_gives_the_connection_and_closes_it():
    conn, wire = connected(OK)
    with conn as inside:
        assert inside is conn
        conn.request("GET", "/")
        assert conn.getresponse().read() == "ok"
        assert not wire.closed
    assert wire.closed and conn.sock is None


def test_an_exception_closes_it_and_goes_on():
    conn, wire = connected(OK)
    with pytest.raises(KeyError), conn:
        raise KeyError("the program's own")
    assert wire.closed and conn.sock is None
