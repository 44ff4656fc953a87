"""`_headers`, the list of fields that some libraries read of `email`'s messages: ours has one."""
import http.client
import io

import pytest

from httplib_compat import httplib

HEADS = [
    "",
    "A: 1\r\nB:2\r\nA: 3\r\n",
    "Name: value with blanks \t\r\nEmpty:\r\nEmpty: \r\n",
    "Set-Cookie: a=1\r\nset-cookie: b=2\r\n",
]


@pytest.mark.parametrize("head", HEADS, ids=repr)
def test_it_is_that_of_http_client(head):
    data = (head + "\r\n").encode("latin-1")
    ours = httplib.HTTPMessage(io.BytesIO(data))
    assert ours._headers == http.client.parse_headers(io.BytesIO(data))._headers


def test_a_fold_belongs_to_its_value():
    message = httplib.HTTPMessage(io.BytesIO(b"A: 1\r\n  2\r\n\t3\r\nB: 4\r\n\r\n"))
    assert message._headers == [("A", "1\r\n  2\r\n\t3"), ("B", "4")]
