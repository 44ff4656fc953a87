"""Where this package differs from 2.7.18 on purpose: the table that tests and docs share.

A row is a program, what 2.7.18 makes of it, and what we do. Both columns are run: the first on the
real 2.7.18, the second here. A row's name is its heading in docs/deviations.md.
"""
import array
import collections
import socket

import httplib
from fakes import bytes_socket

Deviation = collections.namedtuple('Deviation', 'name program on_2718 ours')


def answer(text, method='GET'):
    """Return the response to `text`, its head read."""
    response = httplib.HTTPResponse(bytes_socket(text), method=method)
    response.begin()
    return response


def outcome(call, *arguments):
    """Return what a call gives, or the name of what it raises."""
    try:
        return call(*arguments)
    except Exception as error:
        return type(error).__name__


def status_with_a_sign():
    return outcome(lambda: answer('HTTP/1.1 +200 OK\r\n\r\n').status)


def length_with_a_sign():
    response = answer('HTTP/1.1 200 OK\r\nContent-Length: +3\r\n\r\nabcdef')
    return response.length, bool(response.will_close), response.read()


def chunk_size_with_a_prefix():
    return outcome(
        answer('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
               '0x3\r\nabc\r\n0\r\n\r\n').read)


def early_hints():
    return answer('HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\n\r\n').status


def endless_interim_answers():
    interim = 'HTTP/1.1 100 Continue\r\n\r\n'
    return outcome(lambda: answer(interim * 101 + 'HTTP/1.1 200 OK\r\n\r\n').status)


def endless_interim_head():
    head = 'HTTP/1.1 100 Continue\r\n' + 'a: b\r\n' * 101 + '\r\n'
    return outcome(lambda: answer(head + 'HTTP/1.1 200 OK\r\n\r\n').status)


def endless_trailers():
    return outcome(answer('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
                          '3\r\nabc\r\n0\r\n' + 'a: b\r\n' * 101 + '\r\n').read)


def body_of_no_content():
    return answer('HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n'
                  '3\r\nabc\r\n0\r\n\r\n').read()


def port_with_a_sign():
    return outcome(lambda: httplib.HTTPConnection('example.org:+80').port)


def negative_amount():
    response = answer('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 OK')
    return response.read(-1)


def length_of_wide_items():
    lines = []
    conn = httplib.HTTPConnection('example.org')
    conn.putheader = lambda name, value: lines.append((name, value))
    conn._set_content_length(array.array('H', [1, 2]), 'POST')
    return lines


def socket_after_a_failed_handshake():
    class Refusing(object):
        def wrap_socket(self, sock, server_hostname):
            raise ValueError(server_hostname)

    conn = httplib.HTTPSConnection('example.org', context=Refusing())
    ours, theirs = socket_pair()
    conn._create_connection = lambda *arguments: ours
    try:
        conn.connect()
    except ValueError:
        return conn.sock is None
    finally:
        ours.close()
        theirs.close()


def socket_pair():
    listener = socket.socket()
    try:
        listener.bind(('127.0.0.1', 0))
        listener.listen(1)
        near = socket.create_connection(listener.getsockname())
        return near, listener.accept()[0]
    finally:
        listener.close()


DEVIATIONS = [
    Deviation('A status code is three digits', status_with_a_sign, 200, 'BadStatusLine'),
    Deviation('A Content-Length is digits', length_with_a_sign,
              (3, False, 'abc'), (None, True, 'abcdef')),
    Deviation('A chunk size is hexadecimal digits', chunk_size_with_a_prefix,
              'abc', 'IncompleteRead'),
    Deviation('Every interim answer is skipped', early_hints, 103, 200),
    Deviation('Interim answers are counted', endless_interim_answers, 200, 'HTTPException'),
    Deviation('The head of an interim answer has a limit', endless_interim_head,
              200, 'HTTPException'),
    Deviation('Trailers have a limit', endless_trailers, 'abc', 'HTTPException'),
    Deviation('204 and 304 have no body', body_of_no_content, 'abc', ''),
    Deviation('A port is digits', port_with_a_sign, 80, 'InvalidURL'),
    Deviation('A negative amount stays inside the body', negative_amount,
              'abcHTTP/1.1 200 OK', 'abc'),
    Deviation('The length of a body is in bytes', length_of_wide_items,
              [('Content-Length', '2')], [('Content-Length', '4')]),
    Deviation('A failed TLS handshake leaves no plain socket', socket_after_a_failed_handshake,
              False, True),
]
