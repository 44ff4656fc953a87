"""The request that nearly every program sends, written in one go; anything odd goes step by step.

A plain request is HTTP/1.1 to a path, with a body that is a string or none, by methods that nobody
has touched. The bytes are those of the careful way, in its order; what is refused is refused there.
"""
from . import late, patterns
from .arguments import refuse_field
from .bytestr import wrap
from .hooks import SHORT_WAYS
from .native import is_above_zero
from .originals import PLAIN, SENDALL, SOCKET, TLS, is_tls
from .request import SEAMS
from .settings import source_encoding as _encoding
from .sockets import JOINED, send_all
from .states import IDLE, SENT


# Names that were found legal, and which of the given fields they replace. A program has few.
_names: "dict[str, int]" = {}
_MOST_NAMES = 1000
_HOST, _ACCEPT_ENCODING, _CONTENT_LENGTH = 1, 2, 4
_GIVEN = {"host": _HOST, "accept-encoding": _ACCEPT_ENCODING, "content-length": _CONTENT_LENGTH}
# Hosts that stand in their field as they are.
_hosts: "set[str]" = set()
_MOST_HOSTS = 1000
_methods_of, _METHODS, _METHOD_NAMES = SEAMS.of, SEAMS.untouched, SEAMS.names
_NAME, _VALUE, _URL = (
    patterns.is_legal_header_name, patterns.is_illegal_header_value, patterns.disallowed_in_url)


def send_plainly(conn, method, url, body, headers):
    """Send a plain request on `conn`; tell whether it was one and nobody had to be asked."""
    if (conn._HTTPConnection__state != IDLE or conn._buffer or type(headers) is not dict
            or conn._http_vsn != 11 or conn._http_vsn_str != "HTTP/1.1"
            or not _is_untouched(conn)):
        return False
    data = b"" if body is None else body if type(body) is bytes else _ascii_body(body)
    sock = conn.sock
    kind = type(sock)
    if data is None or kind not in PLAIN and sock is not None and (
            kind not in TLS and not is_tls(sock)):
        return False
    head = _plain_head(conn, method, url, None if body is None else len(data), headers)
    if head is None:
        return False
    response = conn._HTTPConnection__response
    if response and response.isclosed():
        conn._HTTPConnection__response = None
    conn._let_go_of_unasked_bytes()
    conn._HTTPConnection__state = SENT
    conn._method = method
    sock = conn.sock
    if sock is None:
        if not conn.auto_open:
            raise late.face.NotConnected()
        conn._open()
        sock = conn.sock
    try:
        kind = type(sock)
        if kind in PLAIN and len(data) <= JOINED:
            sock.sendall(head + data)
        elif kind in TLS:
            (_send_over_tls or _load_sending_over_tls())(sock, head, data)
        else:
            _send(sock, head, data)
    except BaseException:
        conn._is_cut_short = True
        raise
    return True


def _is_untouched(conn):
    """Tell whether the careful way would meet nothing of the program's on `conn`."""
    of_face = late.names.get
    return (SHORT_WAYS and SOCKET.sendall is SENDALL and _methods_of(type(conn)) == _METHODS
            and conn.__dict__.keys().isdisjoint(_METHOD_NAMES)
            and of_face("_is_legal_header_name", _NAME) is _NAME
            and of_face("_is_illegal_header_value", _VALUE) is _VALUE
            and of_face("_contains_disallowed_url_pchar_re", _URL) is _URL
            and not (conn.debuglevel and is_above_zero(conn.debuglevel))
            and conn.source_encoding is None
            and (_encoding.is_default or _encoding.choose() is None))


def _plain_head(conn, method, url, length, headers):
    """Return the head of a plain request as bytes, or None when it is not plain.

    `length` is that of the body, None for none.
    """
    if not (type(method) is str is type(url) and url[:1] == "/" and url.isprintable()
            and " " not in url and method.isalpha()):
        return None
    fields, told = "", 0
    for name, value in headers.items():
        replaces = _names.get(name) if type(name) is str else None
        if replaces is None:
            replaces = _learn(name)
        if replaces is None or (
                type(value) is not int if type(value) is not str else not value.isprintable()):
            return None
        told |= replaces
        fields += f"{name}: {value}\r\n"
    given = "" if told & _HOST else _host_line(conn)
    if not told & _ACCEPT_ENCODING:
        given += "Accept-Encoding: identity\r\n"
    if length is None and method.upper() in late.names["_METHODS_EXPECTING_BODY"]:
        length = 0
    if length is not None and not told & _CONTENT_LENGTH:
        given += f"Content-Length: {length}\r\n"
    try:
        return f"{method} {url} HTTP/1.1\r\n{given}{fields}\r\n".encode("ascii")
    except UnicodeEncodeError:
        return None


def _learn(name):
    """Return what a legal name replaces and remember it; None for what has to be looked at."""
    if type(name) is not str:
        return None
    try:
        refuse_field(name, ())
    except ValueError:
        return None
    replaces = _GIVEN.get(name.lower(), 0)
    if len(_names) < _MOST_NAMES:
        _names[name] = replaces
    return replaces


def _host_line(conn):
    """Return the Host line; one that is no ASCII, and so not plain, when it takes more care."""
    host, port = conn.host, conn.port
    if conn._tunnel_host:
        host, port = conn._tunnel_host, conn._tunnel_port
    if type(host) is not str or type(port) is not int or (
            host not in _hosts and not _is_usual(host)):
        return "\xff"
    return f"Host: {host}\r\n" if port == conn.default_port else f"Host: {host}:{port}\r\n"


def _is_usual(host):
    """Tell whether a host stands in its field as it is, and remember it."""
    if not host or ":" in host or " " in host or not host.isprintable():
        return False
    if len(_hosts) < _MOST_HOSTS:
        _hosts.add(host)
    return True


def _ascii_body(body):
    """Return a text body as exact bytes; None for text beyond ASCII, and for any other body."""
    if type(body) is str:
        try:
            return body.encode("ascii")
        except UnicodeEncodeError:
            return None
    return None


def _send(sock, head, data):
    """Send what is long, or goes over TLS or over what a `connect` of the program's brought."""
    if type(sock) in PLAIN:
        sock.sendall(head)
        send_all(sock, data)
    elif not is_tls(sock):
        sock.sendall(wrap(head + data))
    else:
        (_send_over_tls or _load_sending_over_tls())(sock, head, data)


_send_over_tls = None


def _load_sending_over_tls():
    """Load it with the first request over TLS: it needs `ssl`."""
    global _send_over_tls
    from .tlslook import send_request as _send_over_tls
    return _send_over_tls
