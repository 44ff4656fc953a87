"""One play: an answer fed in one way and read in one way, and what came of it, as plain facts.

Runs on Python 2.7 and 3. A play asks for an answer, reads it, and sends a second request on the
same connection object; what had been on its way has arrived by then. The outcome is three values:
the steps (a tuple of plain facts), the head (reason, fields, raw lines) and the body (its pieces,
or what an IncompleteRead holds), the last two as native text.
"""
import collections
import contextlib
import itertools
import socket
import sys
import zlib

import httplib

if sys.version_info[0] == 2:
    from arrivals import MemoryLine as Line
else:
    from socketlines import SocketLine as Line

READINGS = ('read()', 'read(1)', 'read(7)', 'read(8192)', 'buffering=True', 'read(1) close()')
FRESH = b'HTTP/1.1 207 Fresh\r\nContent-Length: 5\r\n\r\nfresh'
MOST_READS = 70000
LONGEST_SECOND = 40  # characters of a second answer's body

# `left` is the response's `length` afterwards; `unread` what is then still on the line, in bytes.
Steps = collections.namedtuple(
    'Steps',
    'getresponse status version length chunked will_close read isclosed left unread second')
Outcome = collections.namedtuple('Outcome', 'steps head body')

_AMOUNTS = {'read(1)': 1, 'read(7)': 7, 'read(8192)': 8192}


class Lines(object):
    """The lines that one connection object opens: the first is fed, those after it are fresh."""

    def __init__(self, pieces, end, line):
        self._line = line
        self.fed = sum(map(len, pieces))
        self.end_of_first = end
        self.opened = [line(pieces, end)]
        self._next = 0

    def __call__(self, address, timeout=None, source_address=None):
        if self._next == len(self.opened):
            self.opened.append(self._line([FRESH], 'open'))
            self.opened[-1].start()
        self._next += 1
        return self.opened[self._next - 1].client

    def close(self):
        for line in self.opened:
            line.end()


def play(answer, pieces, end, reading, line=Line):
    """Return the outcome of an answer that comes in these pieces, ends so and is read so."""
    with limited(answer.limits):
        return _play(answer, Lines(pieces, end, line), reading)


def _play(answer, lines, reading):
    connection = httplib.HTTPConnection('peer', 80, bool(answer.strict))
    connection._create_connection = lines
    try:
        connection.request(answer.method, '/')
        lines.opened[0].start()
        return _played(connection, lines, answer, reading)
    finally:
        connection.close()
        lines.close()


@contextlib.contextmanager
def limited(limits):
    """Set limits of `httplib`, by their names there, for a while."""
    before = dict((name, getattr(httplib, name)) for name in limits)
    try:
        for name, value in limits.items():
            setattr(httplib, name, value)
        yield
    finally:
        for name, value in before.items():
            setattr(httplib, name, value)


def _played(connection, lines, answer, reading):
    try:
        response = connection.getresponse(reading == 'buffering=True')
    except Exception as error:
        steps = (name_of(error),) + (None,) * 8
        return Outcome(Steps(*(steps + afterwards(connection, lines, answer, reading))), '', '')
    try:
        return _outcome_of(response, connection, lines, answer, reading)
    finally:
        response.close()


def _outcome_of(response, connection, lines, answer, reading):
    before = ('answer', response.status, response.version, response.length,
              int(response.chunked), bool(response.will_close))
    head = '\n'.join([native(response.reason)] + [
        '%s=%s' % (native(name), native(value)) for name, value in sorted(response.getheaders())]
        + [native(line) for line in response.msg.headers])
    ending, pieces = read_body(response, reading)
    after = (ending, response.isclosed(), response.length)
    last = afterwards(connection, lines, answer, reading)
    return Outcome(Steps(*(before + after + last)), head, '|'.join(pieces))


def read_body(response, reading):
    """Return how reading ended ('end' or an exception's name) and the pieces that came."""
    pieces = []
    try:
        if reading == 'read(1) close()':
            pieces.append(native(response.read(1)))
            response.close()
        elif reading in _AMOUNTS:
            for _ in itertools.repeat(None, MOST_READS):
                piece = response.read(_AMOUNTS[reading])
                if not piece:
                    break
                pieces.append(native(piece))
            else:
                return 'endless', pieces
        else:
            pieces.append(native(response.read()))
    except Exception as error:
        if isinstance(error, httplib.IncompleteRead):
            pieces.append('partial %s expected %s' % (native(error.partial), error.expected))
        return name_of(error), pieces
    return 'end', pieces


def afterwards(connection, lines, answer, reading):
    """Return how many bytes have not been taken from the line, and what a second request meets.

    How many is no fact where a program asked for buffering, or gave up in the middle.
    """
    unread = lines.fed - lines.opened[0].taken
    lines.opened[0].let_all_arrive()
    return (None if reading in ('buffering=True', 'read(1) close()') else unread,
            second_request(connection, lines, answer))


def second_request(connection, lines, answer):
    """Return what a second request meets: the line it goes out on, and its answer."""
    opened = lines.opened[:]
    try:
        connection.request('GET', '/second')
    except Exception as error:
        return 'refused: ' + name_of(error)
    where = 'kept' if lines.opened == opened else 'reopened'
    if where == 'kept' and lines.end_of_first == 'open':
        opened[0].say(answer.second)
    try:
        response = connection.getresponse()
        with contextlib.closing(response):
            return '%s: %d %s' % (where, response.status, shortened(native(response.read())))
    except Exception as error:
        return '%s: %s' % (where, name_of(error))


def shortened(text):
    """Return a text as it is, or the beginning of a long one and its checksum."""
    if len(text) <= LONGEST_SECOND:
        return text
    return '%s... %s' % (text[:16], checksum(text))


def checksum(text):
    """Return what stands for a native text that is not kept: ``#`` and eight digits."""
    return u'#%08x' % (zlib.crc32(text.encode('latin-1')) & 0xffffffff)


def name_of(error):
    """Return the name of an exception; those of sockets have the one name of Python 2."""
    if isinstance(error, socket.timeout):
        return 'socket.timeout'
    if isinstance(error, socket.error):
        return 'socket.error'
    return type(error).__name__


def native(text):
    """Return bytes or a native string as text whose code points are the bytes."""
    return text.decode('latin-1') if isinstance(text, bytes) else text
