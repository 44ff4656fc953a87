"""The request that nearly every program sends, written in one go; anything odd goes step by step.

A plain request is HTTP/1.1 to a path, with a body that is a string or none, by methods that nobody
has touched. The bytes are those of the careful way, in its order; what is refused is refused there.
"""
from . import late, patterns, settings
from .arguments import refuse_field
from .bytestr import wrap
from .native import is_above_zero
from .sockets import is_own, send_all
from .states import IDLE, SENT

# Up to here a body is copied behind its head, for one packet; beyond, both go out as they are.
_JOINED = 16 * 1024

# Names that were found legal, with their form in lower case. A program has few.
_names: "dict[str, str]" = {}
_MOST_NAMES = 1000
_PATTERNS = (
    ("_is_legal_header_name", patterns.is_legal_header_name),
    ("_is_illegal_header_value", patterns.is_illegal_header_value),
    ("_contains_disallowed_url_pchar_re", patterns.disallowed_in_url),
)
_TRIVIAL = frozenset([str, int])


def plain_head(conn, method, url, body, headers):
    """Return the head of a plain request as bytes and its body, or None when it is not plain."""
    if not (type(method) is str is type(url) and url[:1] == "/" and url.isprintable()
            and " " not in url and method.isalpha()):
        return None
    lines = [f"{method} {url} HTTP/1.1", "", "Accept-Encoding: identity"]
    skips_host = has_length = False
    for name, value in headers.items():
        lowered = _names.get(name) or _learn(name)
        if lowered is None or type(value) not in _TRIVIAL:
            return None
        if lowered == "host":
            skips_host = True
        elif lowered == "accept-encoding":
            lines[2] = ""
        elif lowered == "content-length":
            has_length = True
        lines.append(f"{name}: {value}")
    if not skips_host:
        lines[1] = _host_line(conn)
    if not has_length:
        length = _length_line(method, body)
        if length:
            lines.insert(3, length)
    lines = [line for line in lines if line]
    return _checked("\r\n".join(lines) + "\r\n\r\n", len(lines) + 1)


def _checked(text, line_ends):
    """Return the head as bytes; None when a value brought line ends, a NUL or no ASCII."""
    if text.count("\n") != line_ends or text.count("\r") != line_ends or "\0" in text:
        return None
    try:
        return text.encode("ascii")
    except UnicodeEncodeError:
        return None


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
    host, port = conn.host, conn.port
    if conn._tunnel_host:
        host, port = conn._tunnel_host, conn._tunnel_port
    if type(host) is not str or not host or ":" in host:
        # Left to the careful way by what _checked refuses.
        return "\n"
    return f"Host: {host}" if port == conn.default_port else f"Host: {host}:{port}"


def _length_line(method, body):
    if body is not None:
        return f"Content-Length: {len(body)}"
    if method.upper() in late.face._METHODS_EXPECTING_BODY:
        return "Content-Length: 0"
    return ""


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
    if (is_above_zero(conn.debuglevel) or conn._http_vsn != 11 or conn._http_vsn_str != "HTTP/1.1"
            or conn._buffer or type(headers) is not dict or not seams.are_untouched(conn)):
        return False
    data = plain_body(body)
    if data is None or not _patterns_are_untouched() or (
            settings.source_encoding.choose(conn.source_encoding) is not None):
        return False
    conn._forget_finished_response()
    if conn._HTTPConnection__state != IDLE:
        return False
    conn._let_go_of_unasked_bytes()
    sock = conn.sock
    if sock is not None and not is_own(sock):
        return False
    head = plain_head(conn, method, url, None if body is None else data, headers)
    if head is None:
        return False
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
        if not is_own(sock):  # a program's own connect brings what it likes
            sock.sendall(wrap(head + data))
        elif len(data) <= _JOINED:
            sock.sendall(head + data)
        else:
            sock.sendall(head)
            send_all(sock, data)
    except BaseException:
        conn._is_cut_short = True
        raise


def _patterns_are_untouched():
    """Tell whether the patterns that validate a request are the module's own, or not yet asked."""
    face = late.face.__dict__
    return all(face.get(name, ours) is ours for name, ours in _PATTERNS)
