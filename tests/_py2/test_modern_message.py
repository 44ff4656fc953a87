"""What `http.client`'s message offers on top of 2.7's: the answers are the same as its."""
import http.client
import http.cookiejar
import io
import subprocess
import sys
import urllib.request

import pytest

from httplib_compat import httplib

HEADS = [
    "",
    "Content-Type: text/html\r\n",
    "Content-Type: Text/HTML; CharSet=UTF-8\r\n",
    "content-type: text/html;charset=\"utf-8\"; a=b\r\n",
    "Content-Type: text/html; charset='x'\r\n",
    "Content-Type: text/html; charset*=us-ascii'en'utf%2D8\r\n",
    "Content-Type: text/html; charset=caf\xe9\r\n",
    "Content-Type: text/html; charset\r\n",
    "Content-Type: text\r\n",
    "Content-Type: a/b/c\r\n",
    "Content-Type:\r\n",
    "Content-Type: ; charset=x\r\n",
    "Content-Type: a/b; x=\"1;2\"; y=3\r\n",
    "Content-Type: a/b;\r\n charset=x\r\n",
    "Content-Type: a/b; charset=x\r\nContent-Type: c/d; charset=y\r\n",
    "Content-Type: a/b; name=old.txt\r\n",
    "Content-Disposition: attachment; filename=\"a b.txt\"\r\n",
    "Content-Disposition: attachment; filename*=utf-8''caf%C3%A9.txt\r\n",
    "Content-Disposition: attachment; filename=\"caf\xe9.txt\"\r\n",
    "Content-Disposition: inline; a=1\r\nContent-Type: a/b; name=x\r\n",
    "Set-Cookie: a=1\r\nA: 1\r\nset-cookie: b=2\r\n  ; path=/\r\n",
    "Empty:\r\nA: 1\r\nA: 1\r\n",
]

QUESTIONS = {
    "get_content_type": [()],
    "get_content_maintype": [()],
    "get_content_subtype": [()],
    "get_content_charset": [(), ("other",)],
    "get_param": [("charset",), ("CHARSET", "other"), ("x",), ("x", None, "content-type", False),
                  ("missing", 5), ("filename", None, "Content-Disposition"), ("a", 5, "nothing"),
                  ("", None), ("text/html",)],
    "get_params": [(), ("other",), (None, "Content-Disposition"), (5, "nothing"),
                   (None, "content-type", False)],
    "get_filename": [(), ("other",)],
    "get_all": [("set-cookie",), ("A",), ("missing",), ("missing", 5), ("Content-Type",)],
}


def both(head):
    data = (head + "\r\n").encode("latin-1")
    return httplib.HTTPMessage(io.BytesIO(data)), http.client.parse_headers(io.BytesIO(data))


def unfolded(answer):
    """Return an answer with its folds undone: they keep their line end in either world's way."""
    if isinstance(answer, str):
        return " ".join(answer.split())
    if isinstance(answer, (list, tuple)):
        return type(answer)(map(unfolded, answer))
    return answer


@pytest.mark.parametrize("question", sorted(QUESTIONS))
@pytest.mark.parametrize("head", HEADS, ids=repr)
def test_the_answers_are_those_of_http_client(head, question):
    ours, todays = both(head)
    for arguments in QUESTIONS[question]:
        answer = getattr(ours, question)(*arguments)
        assert unfolded(answer) == unfolded(getattr(todays, question)(*arguments)), arguments


@pytest.mark.parametrize("head", HEADS, ids=repr)
def test_raw_items_are_the_fields_as_they_came(head):
    ours, todays = both(head)
    assert list(ours.raw_items()) == list(todays.raw_items())


def test_get_all_gives_values_one_by_one_where_2_7_joins_them():
    message = both("A: 1\r\na: 2\r\n 3\r\n")[0]
    assert message.get_all("A") == ["1", "2 3"]
    assert message["A"] == "1, 2 3"
    assert message.get_all("B") is None
    assert message.get_all("B", []) == []


def test_the_content_type_is_that_of_now_where_2_7_keeps_the_first():
    message = both("Content-Type: text/html\r\n")[0]
    message["Content-Type"] = "a/b; charset=X"
    assert (message.get_content_type(), message.get_content_charset()) == ("a/b", "x")
    assert (message.gettype(), message.getparam("charset")) == ("text/html", None)


def test_mail_has_none_of_them():
    message = httplib.mimetools.Message(httplib.StringIO("A: 1\r\n\r\n"))
    assert [name for name in QUESTIONS if hasattr(message, name)] == []


def test_a_cookie_jar_reads_every_cookie():
    message = both("Set-Cookie: a=1; path=/\r\nSet-Cookie: b=2\r\n")[0]

    class Response:
        def info(self):
            return message

    jar = http.cookiejar.CookieJar()
    request = urllib.request.Request("http://example.org/")
    jar.extract_cookies(Response(), request)
    assert sorted((cookie.name, cookie.value) for cookie in jar) == [("a", "1"), ("b", "2")]


def test_a_message_of_a_plain_head_answers_too():
    from httplib_compat._wire.plainhead import parse_plain_head
    head = parse_plain_head(b"HTTP/1.1 200 OK\r\nContent-Type: a/b; charset=X\r\n\r\n", 100)
    message = httplib.HTTPMessage.from_plain_head(head)
    assert (message.get_content_type(), message.get_content_charset()) == ("a/b", "x")
    assert message.get_all("content-type") == ["a/b; charset=X"]


@pytest.mark.skipif(sys.version_info < (3, 7), reason="3.6 resolves every name at once, and with "
                    "http.client comes email: it has no __getattr__ for modules")
def test_email_is_loaded_when_a_program_asks_and_not_before():
    program = ("import sys, io\n"
               "from httplib_compat import httplib\n"
               "message = httplib.HTTPMessage(io.BytesIO(b'Content-Type: a/b\\r\\n\\r\\n'))\n"
               "message.gettype(), message.get_all('a'), message.getheaders('content-type')\n"
               "assert not [name for name in sys.modules if name.split('.')[0] == 'email']\n"
               "print(message.get_content_type())\n")
    assert subprocess.check_output([sys.executable, "-c", program]).split() == [b"a/b"]
