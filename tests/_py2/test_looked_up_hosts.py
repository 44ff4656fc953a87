"""How `getaddrinfo` is asked for a host: as bytes where IDNA would have given back the same."""
import socket

import pytest

from httplib_compat import httplib
from httplib_compat._py2.sockets import looked_up

HOSTS = [
    "localhost", "127.0.0.1", "::1", "example.org", "Example.ORG.", "", "xn--bcher-kva.example",
    "b\xfccher.example", "a..b", ".a", "a" * 63, "a" * 63 + ".org", "a" * 64, "a_b", "a b", "-",
    "\u20ac", "a\u3002b", "."]


@pytest.mark.parametrize("host", HOSTS)
def test_text_that_goes_in_as_bytes_is_what_idna_gives(host):
    asked = looked_up(host)
    if type(asked) is bytes:
        assert asked == host.encode("idna")
    else:
        assert asked is host


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "example.org"])
def test_a_usual_host_goes_in_as_bytes(host):
    assert looked_up(host) == host.encode("ascii")


@pytest.mark.parametrize("host", [b"localhost", None, 1])
def test_what_is_no_text_goes_in_as_it_is(host):
    assert looked_up(host) is host


def test_a_program_that_looks_up_hosts_itself_is_asked_for_text(monkeypatch):
    asked = []

    def mine(host, *arguments):
        asked.append(host)
        raise OSError("not found")

    monkeypatch.setattr(socket, "getaddrinfo", mine)
    with pytest.raises(OSError):
        httplib.HTTPConnection("localhost").connect()
    assert asked == ["localhost"]
