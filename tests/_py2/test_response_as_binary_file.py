"""The manners of a binary file that a response has: each answer is that of http.client's."""
import http.client
import io

import pytest

from httplib_compat import httplib

from wire import Wire

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\nfirst\nsecond\nend"

CALLS = {
    "readlines()": lambda file: file.readlines(),
    "readlines(None)": lambda file: file.readlines(None),
    "readlines(-1)": lambda file: file.readlines(-1),
    "readlines(0)": lambda file: file.readlines(0),
    "readlines(1)": lambda file: file.readlines(1),
    "readlines(6)": lambda file: file.readlines(6),
    "readlines(7)": lambda file: file.readlines(7),
    "readlines(100)": lambda file: file.readlines(100),
    "readlines('x')": lambda file: file.readlines("x"),
    "list()": list,
    "next()": lambda file: [next(file), next(file), next(file), next(file, None)],
    "is its own iterator": lambda file: iter(file) is file,
    "readinto()": lambda file: filled(file.readinto, 7),
    "readinto1()": lambda file: filled(file.readinto1, 7),
    "readinto1() of more": lambda file: filled(file.readinto1, 100),
    "readinto() of words": lambda file: filled(file.readinto, 4, "H"),
    "readinto1() of what is fixed": lambda file: file.readinto1(b"fixed"),
    "readable()": lambda file: file.readable(),
    "seekable()": lambda file: file.seekable(),
    "writable()": lambda file: file.writable(),
    "isatty()": lambda file: file.isatty(),
    "write()": lambda file: file.write(b"x"),
    "writelines()": lambda file: file.writelines([b"x"]),
    "writelines() of nothing": lambda file: file.writelines([]),
    "seek()": lambda file: file.seek(0),
    "tell()": lambda file: file.tell(),
    "truncate()": lambda file: file.truncate(),
    "detach()": lambda file: file.detach(),
    "with": lambda file: inside(file),
    "isinstance": lambda file: (isinstance(file, io.IOBase), isinstance(file, io.BufferedIOBase),
                                isinstance(file, io.RawIOBase)),
    "closed": lambda file: file.closed,
}


def filled(read_into, amount, code="B"):
    """Return what a method fills a buffer with, and what it gives."""
    buffer = memoryview(bytearray(amount * (2 if code == "H" else 1))).cast(code)
    return read_into(buffer), bytes(buffer)


def inside(file):
    """Return what ``with`` of a file gives, and whether it is closed behind it."""
    with file as entered:
        given = entered is file, file.closed
    return given, file.closed


def both(close=False):
    """Return (a response of ours, one of http.client's) to the same answer; maybe closed."""
    responses = [kind(Wire(ANSWER)) for kind in (httplib.HTTPResponse, http.client.HTTPResponse)]
    for response in responses:
        response.begin()
        if close:
            response.close()
    return responses


def outcome(call, file):
    """Return what a call gives, or the class of what it raises."""
    try:
        return call(file)
    except Exception as error:
        return type(error)


@pytest.mark.parametrize("name", sorted(CALLS))
def test_an_open_one(name):
    ours, todays = both()
    assert outcome(CALLS[name], ours) == outcome(CALLS[name], todays)


REFUSED = ["isatty()", "writelines()", "writelines() of nothing", "with"]


@pytest.mark.parametrize("name", REFUSED)
def test_a_closed_one_refuses_what_files_refuse(name):
    ours, todays = both(close=True)
    assert outcome(CALLS[name], ours) is outcome(CALLS[name], todays) is ValueError
