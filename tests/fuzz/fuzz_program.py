"""A program of calls on `httplib`, run step by step: the same file on the real 2.7.18 and on ours.

Written in the common subset of Python 2.7 and 3.6. As a script it is the living 2.7.18: a line of
JSON in is a program, a line of JSON out is its transcript. A program is a dictionary:

connections -- for each connection that is opened, the answers it gives to its requests, each text
               whose code points stand for bytes; None is a refused connection
ending      -- what follows the last answer: 'closes' or 'stays'
options     -- strict, auto_open, careful: the caller closes what has failed or was not read
steps       -- lists of a call and its arguments, see `CALLS`

One thread plays both ends. After each step the server reads what has come, and answers it; only
the answer to a CONNECT lies there beforehand. To HEAD it sends no body.
"""
import collections
import errno
import json
import socket
import sys

import httplib

from fuzz_scripts import IS_2, Link

# The mapping that keeps the order of the fields, so that the bytes can be compared.
Fields = collections.OrderedDict if IS_2 else dict


def to_text(value):
    """Return native strings and bytes as text for JSON, and other values as they are."""
    if isinstance(value, bytes):
        return value.decode('latin-1')
    if isinstance(value, (list, tuple)):
        return [to_text(item) for item in value]
    return value


def to_native(value):
    """Return what came by JSON as a program would have written it: in native strings."""
    if isinstance(value, list):
        return [to_native(item) for item in value]
    if isinstance(value, dict):
        return dict((to_native(name), to_native(item)) for name, item in value.items())
    return value.encode('latin-1') if IS_2 and not isinstance(value, (int, type(None))) else value


def to_body(value):
    """Return a body as bytes, which on Python 2 is what a native string was."""
    return value if IS_2 or value is None else value.encode('latin-1')


class Run(object):
    """A program under way: its connection, its responses, its server."""

    def __init__(self, program):
        self._scripts = list(program['connections'])
        self._ending = program['ending']
        self.links = []
        self.response = None
        options = program['options']
        self.conn = httplib.HTTPConnection('example.org', None, options['strict'])
        self.conn.auto_open = options['auto_open']
        self._is_careful = options['careful']
        self.conn._create_connection = self._connect

    def _connect(self, address, timeout=None, source_address=None):
        script = self._scripts.pop(0) if self._scripts else None
        if script is None:
            raise socket.error(errno.ECONNREFUSED, 'refused')
        self.links.append(Link(script, self._ending))
        if self.conn._tunnel_host:
            self.links[-1].answer_early()
        return self.links[-1].near

    def step(self, name, arguments):
        """Return the entry of one step: what the call gave, what came over, and the state."""
        leaves_some = name == 'response.close' and self.response and not self.response.isclosed()
        outcome = outcome_of(CALLS[name], self, arguments)
        leaves_some = leaves_some or self._has_ended_early(name, arguments, outcome)
        if self._is_careful and (leaves_some or has_failed(outcome)):
            self.conn.close()
        wire = [to_text(link.pump()) for link in self.links]
        return [outcome, wire, self._state(), state_of(self.response)]

    def _has_ended_early(self, name, arguments, outcome):
        """Tell whether a read came short of its amount, and the answer of its length."""
        if name != 'response.read' or outcome[0] != 'gives' or not outcome[1:] or not arguments:
            return False
        left = self.response is not None and self.response.length
        return isinstance(left, int) and left > 0 and len(outcome[1]) < (arguments[0] or 0)

    def _state(self):
        conn = self.conn
        own = conn._HTTPConnection__response
        return [conn._HTTPConnection__state, conn.sock is not None, own is not None,
                own is not None and own is self.response, len(conn._buffer), conn._method]

    def close(self):
        """Close whatever the program has left open."""
        self.conn.close()
        if self.response is not None:
            self.response.close()
        for link in self.links:
            link.close()


def state_of(response):
    """Return what a response knows of itself, None for none."""
    if response is None:
        return None
    message = response.msg
    fields = message is not None and sorted(message.items())
    return [to_text(value) for value in (
        response.status, response.reason, response.version, response.length, response.chunked,
        response.chunk_left, bool(response.will_close), response.isclosed(),
        message is not None and message.headers, fields)]


# What a call raises that its connection is not to blame for.
OUT_OF_TURN = ('ResponseNotReady', 'CannotSendRequest', 'CannotSendHeader', 'NotConnected')
REFUSED = ('InvalidURL', 'ValueError', 'UnicodeDecodeError', 'UnicodeEncodeError', 'RuntimeError')


def has_failed(outcome):
    """Tell whether a connection has failed: an answer, or the tunnel that a request opens."""
    return outcome[0] == 'raises' and outcome[1] not in OUT_OF_TURN + REFUSED


def outcome_of(call, *arguments):
    """Return what a call gives, or the error as a list of what must be the same on both."""
    try:
        return ['gives', to_text(call(*arguments))]
    except socket.timeout:
        return ['raises', 'timeout']
    except (socket.error, OSError) as error:
        return ['raises', 'OSError', error.errno]
    except httplib.HTTPException as error:
        return ['raises', type(error).__name__, to_text(list(error.args)), to_text(str(error)),
                to_text(getattr(error, 'line', None)), to_text(getattr(error, 'partial', None))]
    except ValueError as error:
        return ['raises', type(error).__name__, to_text(str(error))]
    except Exception as error:
        return ['raises', type(error).__name__]


def _request(run, method, url, body, headers):
    run.conn.request(method, url, to_body(body), Fields(headers))


def _getresponse(run, buffering):
    run.response = run.conn.getresponse(buffering)


def _of_response(method):
    def call(run, arguments):
        return None if run.response is None else getattr(run.response, method)(*arguments)
    return call


def _of_connection(method):
    def call(run, arguments):
        return getattr(run.conn, method)(*arguments)
    return call


def _getheaders(run):
    # Python 2.7's dict had an order of its own.
    return None if run.response is None else sorted(run.response.getheaders())


def _of_message(run, method, *arguments):
    message = None if run.response is None else run.response.msg
    if message is None:
        return None
    found = getattr(message, method)(*arguments)
    return sorted(found) if method in UNORDERED else found


def _rest_of_fp(run):
    """Return what lies behind the position of the parser."""
    file = None if run.response is None else run.response.fp
    return None if file is None else file.read()


# Python 2.7's dict had an order of its own.
UNORDERED = ('keys', 'values', 'items')

CALLS = {
    'msg': lambda run, arguments: _of_message(run, *arguments),
    'request': lambda run, arguments: _request(run, *arguments),
    'getresponse': lambda run, arguments: _getresponse(run, *arguments),
    'response.getheaders': lambda run, arguments: _getheaders(run),
    'rest of fp': lambda run, arguments: _rest_of_fp(run),
    'send': lambda run, arguments: run.conn.send(to_body(arguments[0])),
    'endheaders': lambda run, arguments: run.conn.endheaders(to_body(arguments[0])),
}
for _name in ('putrequest', 'putheader', 'connect', 'close', 'set_tunnel'):
    CALLS[_name] = _of_connection(_name)
for _name in ('read', 'getheader', 'isclosed', 'close'):
    CALLS['response.' + _name] = _of_response(_name)


def transcript_of(program):
    """Return the transcript of a program: one entry for each step."""
    run = Run(program)
    try:
        return [run.step(step[0], to_native(step[1:])) for step in program['steps']]
    finally:
        run.close()


def main():
    """Run the programs that come as lines, until there are no more."""
    for line in iter(sys.stdin.readline, ''):
        sys.stdout.write(json.dumps(transcript_of(json.loads(line))) + '\n')
        sys.stdout.flush()


if __name__ == '__main__':
    main()
