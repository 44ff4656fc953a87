"""The request that nearly every program sends, written in one go; anything odd goes step by step.

A plain request is HTTP/1.1 to a path, with a body that is a string or none, by methods that nobody
has touched. The bytes are those of the careful way, in its order; what is refused is refused there.
"""
from . import late, patterns, settings
from .arguments import refuse_field
from .bytestr import wrap
from .native import is_above_zero
from .originals import SOCKET, is_own
from .sockets import send_all
from .states import IDLE, SENT

# Up to here a body is copied behind its head, for one packet; beyond, both go out as they are.
_JOINED = 16 * 1024

# Names that were found legal, with their form in lower case. A program has few.
_names: "dict[str, str]" = {}
_MOST_NAMES = 1000
_TRIVIAL = frozenset([str, int])
_NAME, _VALUE, _URL = (
    patterns.is_legal_header_name, patterns.is_illegal_header_value, patterns.disallowed_in_url)


def plain_head(conn, method, url, body, headers):
    """Return the head of a plain request as bytes, or None when it is not plain."""
    if not (type(method) is str is type(url) and url[:1] == "/" and url.isprintable()
            and " " not in url and method.isalpha()):
        return None
    fields, named = _fields(headers)
    if fields is None:
        return None
    host = "" if "host" in named else _host_line(conn)
    accept = "" if "accept-encoding" in named else "Accept-Encoding: identity\r\n"
    length = ""
    if "content-length" not in named:
        if body is not None:
            length = f"Content-Length: {len(body)}\r\n"
        elif method.upper() in late.face._METHODS_EXPECTING_BODY:
            length = "Content-Length: 0\r\n"
    try:
        return f"{method} {url} HTTP/1.1\r\n{host}{accept}{length}{fields}\r\n".encode("ascii")
    except UnicodeEncodeError:
        return None


def _fields(headers):
    """Return the lines of the program's headers and their lower-case names; None for odd ones."""
    lines, names = "", set()
    for name, value in headers.items():
        lowered = _names.get(name) or _learn(name)
        if lowered is None or type(value) not in _TRIVIAL or not f"{value}".isprintable():
            return None, names
        names.add(lowered)
        lines += f"{name}: {value}\r\n"
    return lines, names


def _learn(name):
    """Return a legal name in lower case and remember it; None for what has to be looked at."""
    if type(name) is not str:
        return None
    try:
        refuse_field(name, ())
    except ValueError:
        return None
    if len(_names) < _MOST_NAMES:
        _names[name] = name.lower()
    return name.lower()


def _host_line(conn):
    """Return the Host line; one that is no ASCII, and so not plain, when it takes more care."""
    host, port = conn.host, conn.port
    if conn._tunnel_host:
        host, port = conn._tunnel_host, conn._tunnel_port
    if type(host) is not str or not host or ":" in host or " " in host or not host.isprintable():
        return "\xff"
    return f"Host: {host}\r\n" if port == conn.default_port else f"Host: {host}:{port}\r\n"


def plain_body(body):
    """Return a string body as exact bytes, ``b""`` for none; None for any other."""
    if body is None:
        return b""
    if type(body) is bytes:
        return body
    if type(body) is str:
        try:
            return body.encode("ascii")
        except UnicodeEncodeError:
            return None
    return None


def send_plainly(conn, seams, method, url, body, headers):
    """Send a plain request on `conn`; tell whether it was one and nobody had to be asked."""
    if (conn._http_vsn != 11 or conn._http_vsn_str != "HTTP/1.1" or conn._buffer
            or type(headers) is not dict or conn._HTTPConnection__state != IDLE
            or conn.debuglevel and is_above_zero(conn.debuglevel)
            or not seams.are_untouched(conn)):
        return False
    of_face = late.face.__dict__.get
    if (of_face("_is_legal_header_name", _NAME) is not _NAME
            or of_face("_is_illegal_header_value", _VALUE) is not _VALUE
            or of_face("_contains_disallowed_url_pchar_re", _URL) is not _URL
            or settings.source_encoding.choose(conn.source_encoding) is not None):
        return False
    data = plain_body(body) if body is not None else b""
    sock = conn.sock
    if data is None or sock is not None and type(sock) is not SOCKET and not is_own(sock):
        return False
    head = plain_head(conn, method, url, None if body is None else data, headers)
    if head is None:
        return False
    conn._forget_finished_response()
    conn._let_go_of_unasked_bytes()
    sock = conn.sock
    conn._HTTPConnection__state = SENT
    conn._method = method
    if sock is None:
        if not conn.auto_open:
            raise late.face.NotConnected()
        conn.connect()
        sock = conn.sock
    _send(conn, sock, head, data)
    return True


def _send(conn, sock, head, data):
    try:
        if type(sock) is not SOCKET and not is_own(sock):  # what a connect of its own brought
            sock.sendall(wrap(head + data))
        elif not data:
            sock.sendall(head)
        elif len(data) <= _JOINED:
            sock.sendall(head + data)
        else:
            sock.sendall(head)
            send_all(sock, data)
    except BaseException:
        conn._is_cut_short = True
        raise
