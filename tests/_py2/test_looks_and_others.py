"""A body that a look has begun, and who else has to do with it: lines, pickles, ElementTree."""
import importlib
import pickle
import subprocess
import sys
import threading
import xml.etree.ElementTree as ElementTree

import pytest

from lookedat import BODY, CHUNKED, LOOKING, SIZED, connected, read_twice

from httplib_compat._py2.bytestr import bytestr
from httplib_compat._py2.watchedsocket import IndebtedSocket

pytestmark = LOOKING


@pytest.fixture(params=[SIZED, CHUNKED], ids=["sized", "chunked"])
def answer(request):
    """An answer of 3800 bytes."""
    return request.param


def test_lines_come_out_of_a_look(answer):
    lines = b"".join(b"line %d\n" % number for number in range(500))
    framed = (b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(lines), lines)
              if answer is SIZED else
              b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (
                  len(lines), lines))
    with connected() as (conn, send):
        conn.request("GET", "/")
        send(framed)
        response = conn.getresponse()
        assert response.readline() + response.readline() == b"line 0\nline 1\n"
        assert type(conn.sock) is IndebtedSocket
        assert b"".join(response) == lines[14:]


def test_a_body_is_read_by_an_interpreter_that_ends_in_the_middle(answer):
    with connected() as (conn, send):
        program = ("import httplib\nconn = httplib.HTTPConnection('127.0.0.1', %d)\n"
                   "conn.request('GET', '/')\nresponse = conn.getresponse()\n"
                   "print(len([response.read(7) for _ in range(9)]))" % conn.port)
        with subprocess.Popen([sys.executable, "-c", "import httplib_compat\n" + program],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
            send(answer)
            out, errors = child.communicate(timeout=30)
        assert (out.split(), errors) == ([b"9"], b"")


def test_a_socket_refuses_to_be_pickled_as_ever(answer):
    """Also where the pickler of `multiprocessing`, which would know how, is there unasked."""
    importlib.import_module("multiprocessing.reduction")
    with read_twice(answer) as (conn, _):
        with pytest.raises(TypeError, match="socket"):
            pickle.dumps(conn.sock)


def test_a_socket_is_handed_to_another_process(answer):
    with connected() as (conn, send):
        program = """
import httplib_compat, httplib, pickle
from multiprocessing import reduction, resource_sharer
conn = httplib.HTTPConnection('127.0.0.1', %d, timeout=10)
conn.request('GET', '/')
response = conn.getresponse()
body = response.read(10) + response.read(10)
twin = pickle.loads(reduction.ForkingPickler.dumps(conn.sock))
print(bytes(body + twin.recv(5)) == %r)
resource_sharer.stop()
twin.close()
conn.close()
""" % (conn.port, BODY[:25])
        with subprocess.Popen([sys.executable, "-c", program],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
            send(answer)
            out, errors = child.communicate(timeout=30)
        assert (out.split(), errors) == ([b"True"], b"")


def test_element_tree_parses_what_is_left_of_a_look():
    document = b"<a>%b</a>" % (b"<b>text</b>" * 30000)
    with connected() as (conn, send):
        conn.request("GET", "/")
        sender = threading.Thread(target=send, args=(
            b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b%b" % (
                30 + len(document), b"x" * 30, document),))
        sender.start()
        response = conn.getresponse()
        assert [response.read(10) for _ in range(3)] == [b"x" * 10] * 3
        assert len(ElementTree.parse(response).getroot()) == 30000
        sender.join()


def test_large_reads_are_strings_of_python_2_with_element_tree_loaded():
    body = bytes(range(256)) * 2000
    with connected() as (conn, send):
        conn.request("GET", "/")
        sender = threading.Thread(target=send, args=(
            b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body),))
        sender.start()
        response = conn.getresponse()
        pieces = list(iter(lambda: response.read(65536), b""))
        assert {type(piece) for piece in pieces} == {bytestr}
        assert [len(piece) for piece in pieces] == [65536] * 7 + [53248]
        assert b"".join(pieces) == body
        sender.join()


def test_element_tree_parses_on_where_reads_of_its_own_size_have_looked(answer):
    """A program reads twice as much as ElementTree does at a time, and leaves it the rest."""
    document = b"<a>%b</a>" % (b"<b>text</b>" * 30000)
    body = b"x" * (3 * 65536) + document
    framed = (b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)
              if answer is SIZED else
              b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (
                  len(body), body))
    with connected() as (conn, send):
        conn.request("GET", "/")
        sender = threading.Thread(target=send, args=(framed,))
        sender.start()
        response = conn.getresponse()
        assert [response.read(65536) for _ in range(3)] == [b"x" * 65536] * 3
        assert len(ElementTree.parse(response).getroot()) == 30000
        sender.join()
