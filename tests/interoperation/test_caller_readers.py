"""The readers of the standard library over our responses, in each body mode and framing.

What the table of callers promises is read to the last character; what it does not promise raises.
"""
import contextlib
import csv
import sys

import pytest

import httplib
from callers import MODES, READERS, ROWS, row
from loopback import PATIENCE, Answer, web
from readers import READINGS

PROMISED = [(reader, mode) for reader, *_ in READERS for mode in MODES
            if f"{reader}: {mode}" in ROWS]
REFUSED = [(reader, mode) for reader, *columns in READERS for mode, since in zip(MODES, columns)
           if since is None or sys.version_info < since]
FRAMINGS = {"sized": (), "chunked": (("Transfer-Encoding", "chunked"),)}


@contextlib.contextmanager
def response_of(body, mode, framing="sized"):
    """Give the response to a request over loopback, in this body mode."""
    class Connection(httplib.HTTPConnection):
        body_mode = mode

    headers = (("Content-Type", "text/plain; charset=utf-8"), *FRAMINGS[framing])
    with web(lambda request: Answer(200, headers, body)) as server:
        conn = Connection(server.address, timeout=PATIENCE)
        try:
            conn.request("GET", "/")
            with contextlib.closing(conn.getresponse()) as response:
                yield response
        finally:
            conn.close()


@pytest.mark.parametrize("framing", list(FRAMINGS))
@pytest.mark.parametrize("reader, mode", [
    pytest.param(reader, mode, marks=row(f"{reader}: {mode}")) for reader, mode in PROMISED])
def test_a_promised_reader_finds_what_was_sent(reader, mode, framing):
    reading = READINGS[reader]
    with response_of(reading.body, mode, framing) as response:
        assert reading.read(response) == reading.finds


PYPY = sys.implementation.name == "pypy"


@pytest.mark.skipif(PYPY, reason="PyPy knows __buffer__ at any version: text does more there")
@pytest.mark.parametrize("reader, mode", REFUSED)
def test_what_is_not_promised_is_refused_aloud(reader, mode):
    reading = READINGS[reader]
    with response_of(reading.body, mode) as response:
        with pytest.raises((TypeError, OSError, csv.Error)):
            reading.read(response)


@row("io.StringIO of the body: text")
def test_the_mode_of_the_process_is_that_of_its_readers():
    reading = READINGS["io.StringIO of the body"]
    httplib.set_body_mode("text")
    try:
        with response_of(reading.body, None) as response:
            assert reading.read(response) == reading.finds
    finally:
        httplib.set_body_mode(None)


def test_every_reader_of_the_table_has_its_reading():
    assert sorted(READINGS) == sorted(reader for reader, *_ in READERS)
