"""A peer that closes before it answers: 2.7's exception, or the one that is retried today."""
import errno
import http.client

import pytest

from httplib_compat import httplib
from wire import Wire

WORDS = "No status line received - the server has closed the connection"


class Modern(httplib.HTTPResponse):
    """A response for callers of today."""

    remote_disconnected = True


def test_by_default_it_is_plain_bad_status_line():
    with pytest.raises(httplib.BadStatusLine) as caught:
        httplib.HTTPResponse(Wire(b"")).begin()
    assert type(caught.value) is http.client.BadStatusLine
    assert (caught.value.args, caught.value.line, str(caught.value)) == ((WORDS,), WORDS, WORDS)
    assert not isinstance(caught.value, OSError)


def test_by_choice_of_the_class_it_is_remote_disconnected_with_its_errno():
    with pytest.raises(http.client.RemoteDisconnected) as caught:
        Modern(Wire(b"")).begin()
    assert caught.value.errno == errno.ECONNRESET and caught.value.line == WORDS
    assert isinstance(caught.value, (ConnectionResetError, httplib.BadStatusLine))
