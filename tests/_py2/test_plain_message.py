"""A message made of a plain head in one look is the one that is read line by line."""
import copy
import io
import pickle

import pytest

from httplib_compat import httplib
from httplib_compat._wire.plainhead import parse_plain_head

FIELDS = [
    "",
    "A: 1\r\n",
    "A: 1\r\na: 2\r\nB: 3\r\nA:4\r\n",
    "Host:\r\nHost:a\r\n",
    "Empty:\r\nBlank: \t \r\n",
    "A-B: 1\r\nX-A-B: 2\r\nB: A-B: 3\r\n",
    "Content-Type: Text/HTML; Charset=\"x\"\r\nContent-Transfer-Encoding: BASE64\r\n",
    "Content-Type: a/b\r\nContent-Type: c/d; e=f\r\n",
    "A: From here\r\nFrom: x\r\n",
]
NOT_PLAIN = [
    "A:\x0b1\x0c\r\nB:\x1c1\x1f\r\n",
    "rubbish\r\nA: 1\r\n",
    ": 2\r\n",
    "A : 1\r\n",
    "A: 1\r\nA\t: 2\r\n",
    "\x0bA: 1\r\n",
    "A: 1\r\n folded\r\n",
    " A: 1\r\n",
    "A: 1\r2\r\n",
    "A: 1\n",
    "A: \x00\r\n",
    "A: \xe9\r\n",
    "From nobody\r\n",
    "Content-Length: 1\r\nContent-Length: 1\r\n",
    "Content-Length: 1, 2\r\n",
    "Transfer-Encoding: gzip\r\n",
    "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
    "Connection: close\r\nConnection: keep-alive\r\n",
    "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n",
]
NAMES = ["a", "A", "b", "host", "empty", "blank", "a-b", "x-a-b", "content-type", "from", "a ",
         "a\t", "", ":", "missing", "\xe9", "\u212a", "\x0ba", b"A",
         b"host"]
ATTRIBUTES = ["dict", "headers", "status", "unixfrom", "fp", "seekable", "startofheaders",
              "startofbody", "type", "maintype", "subtype", "plist", "plisttext", "typeheader",
              "encodingheader"]


def plain(fields):
    """Return the message of the plain head of these field lines."""
    head = parse_plain_head(("HTTP/1.1 200 OK\r\n" + fields + "\r\n").encode("latin-1"), 100)
    assert head is not None
    return httplib.HTTPMessage.from_plain_head(head)


def line_by_line(fields):
    """Return the message that is read from a file, which is dropped then."""
    message = httplib.HTTPMessage(io.BytesIO((fields + "\r\n").encode("latin-1")), 0)
    message.fp = None
    return message


@pytest.mark.parametrize("fields", NOT_PLAIN, ids=repr)
def test_a_head_that_two_readers_could_take_differently_is_not_plain(fields):
    head = ("HTTP/1.1 200 OK\r\n" + fields + "\r\n").encode("latin-1")
    assert parse_plain_head(head, 100) is None


fields_of_a_head = pytest.mark.parametrize("fields", FIELDS, ids=repr)


@fields_of_a_head
@pytest.mark.parametrize("attribute", ATTRIBUTES)
def test_an_attribute_asked_for_first_is_the_same(fields, attribute):
    assert getattr(plain(fields), attribute) == getattr(line_by_line(fields), attribute)


@fields_of_a_head
@pytest.mark.parametrize("name", NAMES, ids=repr)
def test_a_field_asked_for_first_is_the_same(fields, name):
    expected = line_by_line(fields)
    for question in ("getheader", "get", "getheaders", "getrawheader", "getallmatchingheaders",
                     "has_key", "__contains__", "getaddrlist", "get_all"):
        assert getattr(plain(fields), question)(name) == getattr(expected, question)(name)
    assert plain(fields).getheader(name, "other") == expected.getheader(name, "other")


@fields_of_a_head
def test_many_questions_are_answered_the_same(fields):
    message, expected = plain(fields), line_by_line(fields)
    for name in NAMES * 2:
        assert message.getheader(name) == expected.getheader(name)
    assert (message.items(), str(message), len(message)) == (
        expected.items(), str(expected), len(expected))
    assert message.getparamnames() == expected.getparamnames()


@fields_of_a_head
def test_a_change_after_a_question_shows(fields):
    message, expected = plain(fields), line_by_line(fields)
    for each in (message, expected):
        each.getheader("a")
        each["A"] = "new"
        del each["host"]
        each.setdefault("Other", "x")
    assert (message.items(), message.headers) == (expected.items(), expected.headers)
    assert message.getheader("a") == "new" and message.getheader("host") is None


@pytest.mark.parametrize("duplicate", [
    copy.copy, copy.deepcopy, lambda message: pickle.loads(pickle.dumps(message))],
    ids=["copy", "deepcopy", "pickle"])
@fields_of_a_head
def test_a_copy_knows_what_was_never_asked_for(fields, duplicate):
    twin, expected = duplicate(plain(fields)), line_by_line(fields)
    assert {name: getattr(twin, name) for name in ATTRIBUTES} == {
        name: getattr(expected, name) for name in ATTRIBUTES}


def test_an_attribute_it_has_not_is_an_attribute_error():
    with pytest.raises(AttributeError) as caught:
        plain("A: 1\r\n").anything  # noqa: B018 (the lookup is the test)
    assert str(caught.value) == "'HTTPMessage' object has no attribute 'anything'"


def test_rewinding_it_is_2_7_s_error():
    with pytest.raises(IOError) as caught:
        plain("").rewindbody()
    assert str(caught.value) == "unseekable file"
