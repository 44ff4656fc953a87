"""Programs that show, on a connection that is kept, where this package departs from 2.7.18.

Runs on Python 2.7 and 3. The peer is the other end of a pair of sockets, and says what it is told
to say when it is told to; a second connection is answered by an honest one.
"""
import signal
import socket

import httplib
from deviant_answers import CHUNKED, OK, outcome

STOLEN = OK + 'Content-Length: 6\r\n\r\nstolen'
HONEST = OK + 'Content-Length: 6\r\n\r\nhonest'


def socket_pair():
    """Return both ends of a connection on loopback."""
    listener = socket.socket()
    try:
        listener.bind(('127.0.0.1', 0))
        listener.listen(1)
        near = socket.create_connection(listener.getsockname())
        return near, listener.accept()[0]
    finally:
        listener.close()


class Kept(object):
    """A connection and its peer; sockets that the connection opens anew have an honest peer."""

    def __init__(self):
        self.conn = httplib.HTTPConnection('example.org')
        self.conn.sock, self.far = socket_pair()
        self.conn.sock.settimeout(0.2)
        self._near = self.conn.sock
        self._others = []
        self.conn._create_connection = self._open

    def _open(self, *arguments):
        near, far = socket_pair()
        self._others += [near, far]
        far.sendall(HONEST.encode('latin-1'))
        return near

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.conn.close()
        for opened in [self._near, self.far] + self._others:
            opened.close()

    def say(self, text):
        self.far.sendall(text.encode('latin-1'))

    def exchange(self, text, body=None):
        """Send a request, have it answered with `text`, and return the response."""
        self.conn.request('GET', '/', body)
        self.say(text)
        return self.conn.getresponse()

    def next_body(self):
        """Send one more request and return the body of what comes."""
        self.conn.request('GET', '/next')
        return self.conn.getresponse().read()


def simple_answer_on_a_kept_connection():
    """Rubbish, and a status line that says so, behind an answer; then that one, strictly."""
    return (behind_an_answer('rubbish\r\n'), behind_an_answer('HTTP/0.9 200 OK\r\n'),
            strictly('HTTP/0.9 200 OK\r\n'))


def behind_an_answer(text):
    with Kept() as kept:
        kept.exchange(OK + 'Content-Length: 2\r\n\r\nok').read()
        return outcome(lambda: kept.exchange(text).version)


def strictly(text):
    with Kept() as kept:
        kept.conn.strict = 1
        return outcome(lambda: kept.exchange(text).version)


def answer_after_a_protocol_error():
    with Kept() as kept:
        return outcome(kept.exchange(CHUNKED + 'zz\r\n' + STOLEN).read), kept.next_body()


def answer_nobody_asked_for():
    """Behind an answer that was read, and behind one that is read after the next request."""
    with Kept() as kept:
        read = kept.exchange(OK + 'Content-Length: 2\r\n\r\nok' + STOLEN).read()
        read_first = read, kept.next_body()
    with Kept() as kept:
        response = kept.exchange(OK + 'Content-Length: 2\r\n\r\nok' + STOLEN)
        kept.conn.request('GET', '/')
        read_later = response.read(), kept.conn.getresponse().read()
    return read_first + read_later


def answer_closed_early():
    with Kept() as kept:
        kept.exchange(OK + 'Content-Length: %d\r\n\r\n' % len(STOLEN) + STOLEN).close()
        return kept.next_body()


def head_that_broke_off():
    with Kept() as kept:
        try:
            kept.exchange('HTTP/1.1 200')
        except socket.timeout:
            kept.say(' OK\r\nContent-Length: 2\r\n\r\nok')
        return outcome(lambda: kept.conn.getresponse().version)


def body_that_broke_off():
    with Kept() as kept:
        response = kept.exchange(OK + 'Content-Length: 6\r\n\r\nabc')
        try:
            response.read(6)
        except socket.timeout:
            kept.say('def')
        return response.read(3)


def body_of_a_closed_file():
    with Kept() as kept:
        response = kept.exchange(OK + 'Content-Length: 6\r\n\r\nabcdef')
        response.fp.close()
        return outcome(response.read, 3)


def rest_of_a_chunk_in_vars():
    listener = socket.socket()
    listener.bind(('127.0.0.1', 0))
    listener.listen(1)
    conn = httplib.HTTPConnection('127.0.0.1', listener.getsockname()[1], timeout=10)
    conn.request('GET', '/')
    far, _ = listener.accept()
    far.sendall((CHUNKED + '5\r\nabcde\r\n0\r\n\r\n').encode('latin-1'))
    response = conn.getresponse()
    for _ in range(3):
        response.read(1)
    seen = vars(response)['chunk_left'], response.chunk_left
    for opened in (conn, far, listener):
        opened.close()
    return seen


def handler_that_reads(head, first, rest):
    """Return what a read of five bytes and one of two in a handler amid it give.

    The server has sent `first` behind the head, and sends `rest` when the handler asks for it.
    """
    heard = []

    def handler(number, frame):
        kept.say(rest)
        heard.append(outcome(response.read, 2))

    with Kept() as kept:
        kept.conn.sock.settimeout(5)
        response = kept.exchange(head + first)
        before = signal.signal(signal.SIGALRM, handler)
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.1)
            return response.read(5), heard
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)


def handlers_that_read():
    return (handler_that_reads(OK + 'Content-Length: 7\r\n\r\n', 'ab', 'cdefg'),
            handler_that_reads(CHUNKED, '5\r\nab', 'cde\r\n3\r\nfgh\r\n0\r\n\r\n'))


def request_that_broke_off():
    with Kept() as kept:
        try:
            kept.conn.request('POST', '/', 'x' * (1 << 25))
        except socket.timeout:
            kept.say(OK + 'Content-Length: 2\r\n\r\nok')
        return kept.conn.getresponse().read(), kept.conn.sock is None


def answer_behind_a_proxys():
    ours, theirs = socket_pair()
    conn = httplib.HTTPConnection('proxy.example.org')
    conn._create_connection = lambda *arguments: ours
    conn.set_tunnel('example.org')
    theirs.sendall(('HTTP/1.0 200 OK\r\n\r\n' + STOLEN).encode('latin-1'))
    try:
        return outcome(lambda: answer_of(conn))
    finally:
        ours.close()
        theirs.close()


def answer_of(conn):
    try:
        conn.request('GET', '/')
    except socket.error:
        return 'refused'
    return conn.getresponse().read()


def socket_after_a_failed_tunnel():
    ours, theirs = socket_pair()
    conn = httplib.HTTPConnection('proxy.example.org')
    conn._create_connection = lambda *arguments: ours
    conn.set_tunnel('example.org')
    theirs.sendall('HTTP/1.0 2x0 no\r\n'.encode('latin-1'))
    try:
        return outcome(conn.connect), conn.sock is None
    finally:
        ours.close()
        theirs.close()


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
