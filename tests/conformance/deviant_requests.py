"""Programs that show, on what is sent, where this package departs from 2.7.18.

Runs on Python 2.7 and 3.
"""
import array
import os
import subprocess
import sys
import tempfile

import httplib
from deviant_answers import outcome
from fakes import bytes_socket

FIRST = 'GET / HTTP/1.1\r\nHost: example.org\r\nAccept-Encoding: identity\r\n'


def sent(method='GET', body=None, headers={}):
    """Return what a request puts on the wire, or the name of what it raises."""
    conn = httplib.HTTPConnection('example.org')
    sock = conn.sock = bytes_socket('')
    failure = outcome(conn.request, method, '/', body, headers)
    return failure or sock.data


def port_with_a_sign():
    """The port behind the host's colon, and the one of the argument, as it goes out."""
    return (outcome(lambda: httplib.HTTPConnection('example.org:+80').port),
            outcome(lambda: host_line('+80')), outcome(lambda: host_line(' 80')))


def host_line(port):
    conn = httplib.HTTPConnection('example.org', port)
    conn.putrequest('GET', '/')
    return conn._buffer[1]


def method_of_two_lines():
    return sent('GET / HTTP/1.1\r\nX: y\r\n\r\nGET').count('X: y')


def name_with_a_blank():
    return sent(headers={'A b': 'c'})


def value_with_half_a_line_end():
    return sent(headers={'A': 'b\n c'}), sent(headers={'A': 'b\x00c'})


def tunnel_of_more_lines():
    conn = httplib.HTTPConnection('proxy.example.org')
    sock = bytes_socket('HTTP/1.0 200 OK\r\n\r\n')
    conn._create_connection = lambda *arguments: sock
    conn.set_tunnel('example.org', headers={'A': 'b\r\nX: y'})
    return outcome(conn.connect), sock.data.count('X: y')


def tunnel_to_a_host_with_a_blank():
    conn = httplib.HTTPConnection('proxy.example.org')
    return outcome(conn.set_tunnel, 'example.org HTTP/1.1')


def file_read_in_part():
    with tempfile.TemporaryFile() as opened:
        opened.write(b'abcdef')
        opened.seek(2)
        return sent('POST', opened).split('\r\n')[3:]


def file_that_grows():
    class Growing(object):
        def __init__(self, opened):
            self.fileno, self.tell = opened.fileno, opened.tell
            self.blocks = [b'abc', b'more']

        def read(self, amount):
            return self.blocks.pop(0) if self.blocks else b''

    with tempfile.TemporaryFile() as opened:
        opened.write(b'abc')
        opened.seek(0)
        return sent('POST', Growing(opened)).split('\r\n')[3:]


def body_from_a_pipe():
    reading, writing = os.pipe()
    os.write(writing, b'abc')
    os.close(writing)
    with os.fdopen(reading, 'rb') as pipe:
        return sent('POST', pipe).split('\r\n')[3:]


def length_of_wide_items():
    lines = []
    conn = httplib.HTTPConnection('example.org')
    conn.putheader = lambda name, value: lines.append((name, value))
    conn._set_content_length(array.array('H', [1, 2]), 'POST')
    return lines


def verification_switched_off_by_the_environment():
    program = 'import httplib; print(int(httplib.HTTPSConnection("x")._context.verify_mode) != 0)'
    printed = subprocess.check_output(
        [sys.executable, '-c', program], env=dict(os.environ, PYTHONHTTPSVERIFY='0'))
    return printed.decode().strip()


def default_context_speaks_tls_1_1():
    ssl = httplib.ssl
    context = httplib.HTTPSConnection('example.org')._context
    if hasattr(ssl, 'TLSVersion'):
        return context.minimum_version < ssl.TLSVersion.TLSv1_2
    return not context.options & ssl.OP_NO_TLSv1_1
