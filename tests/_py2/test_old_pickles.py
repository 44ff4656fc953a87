"""Connections in pickles of every protocol, those of a program's own subclass as well."""
import pickle

import pytest

from httplib_compat import httplib


class Connection(httplib.HTTPConnection):
    """A subclass with the attribute of its own that programs like to add."""

    def __init__(self, host, name):
        httplib.HTTPConnection.__init__(self, host)
        self.name = name


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_connection_of_the_programs_class(protocol):
    again = pickle.loads(pickle.dumps(Connection("example.org:81", "it"), protocol))
    assert type(again) is Connection
    assert (again.host, again.port, again.name) == ("example.org", 81, "it")


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_connection_of_ours(protocol):
    conn = httplib.HTTPConnection("example.org:81")
    again = pickle.loads(pickle.dumps(conn, protocol))
    assert type(again) is httplib.HTTPConnection
    assert (again.host, again.port) == ("example.org", 81)
