"""A server in the driver's own process: it answers what the table says, and keeps what it was sent.

Every line that a driver prints is one JSON value, and the port, which differs from run to run, is
printed as PORT. So two runs that did the same print the same.
"""
import json
import os
import re
import socket
import ssl
import tempfile
import threading
from contextlib import contextmanager

PATIENCE = 10  # seconds that a peer may keep the server waiting
FAREWELL = 0.2  # seconds for the answer to a TLS good-bye
LONGEST_HEAD = 65536


def answer(status, body=b'', *fields):
    """Return the bytes of an answer that says how long it is and that nothing comes behind it."""
    lines = ['HTTP/1.1 ' + status, 'Content-Length: %d' % len(body), 'Connection: close']
    return '\r\n'.join(lines + list(fields) + ['', '']).encode('latin-1') + body


class Loopback:
    """A server on a free port of 127.0.0.1; `routes` maps a request target to the bytes sent back.

    A target that is not in the table gets 404, and the bytes b'' close the connection without an
    answer. One request a connection, one connection after the other: what it keeps has one order.
    """

    closing = False  # set before the last connection, which the server does not answer

    def __init__(self, routes, context=None):
        self.routes, self.context, self.requests = routes, context, []
        self.arrival = threading.Condition()
        self.listener = socket.create_server(('127.0.0.1', 0))
        self.port = self.listener.getsockname()[1]
        self.thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *failure):
        # A connection that says nothing wakes the thread, whatever the platform does to accept().
        self.closing = True
        socket.create_connection(('127.0.0.1', self.port)).close()
        self.thread.join(PATIENCE)
        self.listener.close()

    def _serve(self):
        while True:
            connection = self.listener.accept()[0]
            if self.closing:
                return connection.close()
            connection.settimeout(PATIENCE)
            try:
                self._converse(connection)
            except (OSError, ValueError) as failure:
                self._keep(type(failure).__name__)
            finally:
                connection.close()

    def _converse(self, connection):
        if self.context is not None:
            connection = self.context.wrap_socket(connection, server_side=True)
        try:
            with connection.makefile('rb') as source:
                request = self._read_request(source)
            if request is not None:
                self._keep(request)
                connection.sendall(self._find(request))
        finally:
            self._end(connection)

    def _keep(self, request):
        with self.arrival:
            self.requests.append(request)
            self.arrival.notify_all()

    def wait_for(self, count):
        """Return when so many requests are here: for a client that does not wait for answers."""
        with self.arrival:
            if not self.arrival.wait_for(lambda: len(self.requests) >= count, PATIENCE):
                raise RuntimeError('%d requests of %d came' % (len(self.requests), count))

    def _find(self, request):
        target = request['line'].split(' ')[1]
        found = self.routes.get(target, answer('404 Not Found', b'no such thing'))
        return found(request) if callable(found) else found

    def _end(self, connection):
        """Close, over TLS with a good-bye that nobody has to answer: the request was read whole."""
        try:
            if self.context is not None:
                connection.settimeout(FAREWELL)
                connection = connection.unwrap()
        except (OSError, ValueError):
            return  # the peer was quicker, or does not answer
        finally:
            connection.close()

    def _read_request(self, source):
        line = source.readline(LONGEST_HEAD)
        if not line:
            return None
        fields = []
        for field in iter(lambda: source.readline(LONGEST_HEAD), b'\r\n'):
            if not field:
                raise ValueError('the head ends in the middle')
            fields.append(self._text(field))
        return {'line': self._text(line), 'fields': fields,
                'body': self._read_body(source, fields).decode('latin-1')}

    @staticmethod
    def _read_body(source, fields):
        named = dict(field.lower().split(': ', 1) for field in fields if ': ' in field)
        if named.get('transfer-encoding') != 'chunked':
            return source.read(int(named.get('content-length', 0)))
        body = b''
        for size in iter(lambda: int(source.readline(LONGEST_HEAD), 16), 0):
            body += source.read(size)
            source.readline(LONGEST_HEAD)
        return body + source.readline(LONGEST_HEAD)

    def _text(self, line):
        return self._without_port(line.decode('latin-1').rstrip('\r\n'))

    def _without_port(self, text):
        # Not where its digits are only a part of some other number.
        return re.sub(r'(?<![\d.])%d(?!\d)' % self.port, 'PORT', text)

    def url(self, target, scheme='http'):
        """Return the address of a request target here."""
        return '%s://127.0.0.1:%d%s' % (scheme, self.port, target)

    def show(self, label, value):
        """Print one result as a line of JSON, without the port."""
        print(self._without_port(json.dumps([label, value], sort_keys=True, default=_plain)))

    def show_call(self, label, function, *arguments, **named):
        """Print what a call returned or raised; return the result, or None."""
        try:
            result = function(*arguments, **named)
        except Exception as failure:
            self.show(label, {'raised': [kind.__name__ for kind in type(failure).__mro__[:-3]],
                              'text': str(failure), 'args': [_shown(one) for one in failure.args]})
            return None
        self.show(label, result)
        return result

    def show_requests(self, label='requests'):
        """Print what the server was sent since the last time."""
        self.show(label, self.requests)
        self.requests = []


def _shown(argument):
    """An argument of an exception: bytes as they are, whatever their class calls itself."""
    return _plain(argument) if isinstance(argument, bytes) else repr(argument)


def _plain(value):
    if isinstance(value, (bytes, bytearray)):
        return ['bytes', bytes(value).decode('latin-1')]
    return [type(value).__name__, repr(value)]


def show_origin(holder):
    """Print whose module or class the library has got; the test looks at this line alone."""
    name = getattr(holder, '__module__', None) or getattr(holder, '__name__', 'nothing')
    print(json.dumps(['origin', name]))


@contextmanager
def certificate():
    """Yield a context of the server's; what is verified against the usual roots trusts it."""
    import trustme
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert('127.0.0.1').configure_cert(context)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'authority.pem')
        authority.cert_pem.write_to_path(path)
        os.environ['SSL_CERT_FILE'] = path
        yield context
