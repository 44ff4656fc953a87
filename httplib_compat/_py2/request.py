"""Writing a request, as Python 2.7's `HTTPConnection` did: the methods that programs override.

Lines are native text in `_buffer` until `_send_output` makes bytes of them. Everything that can be
refused is refused before the first byte leaves, and a text that stands for no bytes leaves the
connection as it was.
"""
from . import late
from .native import UnsendableText, check_sendable, to_bytestr, to_text
from .representations import repr_of, string_of
from .request_body import (
    is_buffer, is_readable, is_streamed, iterate_pieces, length_of, read_blocks,
)
from .sockets import is_own
from .states import IDLE, SENT, STARTED, state_after


class RequestWriter:
    """The half of a connection that sends. Its state is `HTTPConnection`'s, by its 2.7 name."""

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a whole request: line, fields, body.

        `body` is a string, any object with a buffer, a file, or an iterable of these; `headers`
        a mapping whose values are sent as ``str(value)``. `encode_chunked` sends the body in
        chunks where the program itself gave the Transfer-Encoding. Raises CannotSendRequest,
        InvalidURL, ValueError for a field that is none, UnicodeEncodeError for a text that
        stands for no bytes, and what the socket raises. Source: Python 2.7 documentation.
        """
        try:
            if encode_chunked:
                self._send_request(method, url, body, headers, encode_chunked=True)
            else:
                self._send_request(method, url, body, headers)
        except UnsendableText:
            self._HTTPConnection__state = IDLE
            del self._buffer[:]
            raise

    def _send_request(self, method, url, body, headers, encode_chunked=False):
        names = {to_text(_lower(name)) for name in headers}
        skips = {}
        if "host" in names:
            skips["skip_host"] = 1
        if "accept-encoding" in names:
            skips["skip_accept_encoding"] = 1
        self.putrequest(method, url, **skips)
        if "content-length" not in names:
            encode_chunked = self._put_framing(method, body, names, encode_chunked)
        else:
            encode_chunked = False
        for name, value in headers.items():
            self.putheader(name, value)
        if encode_chunked:
            self.endheaders(body, encode_chunked=True)
        else:
            self.endheaders(body)

    def _put_framing(self, method, body, names, encode_chunked):
        """Put the field that tells where the body ends; return whether the body goes in chunks."""
        if not is_streamed(body):
            self._set_content_length(body, method)
            return encode_chunked and "transfer-encoding" in names
        if "transfer-encoding" in names:
            return encode_chunked
        if self._http_vsn != 11:
            return False
        self.putheader("Transfer-Encoding", "chunked")
        return True

    def _set_content_length(self, body, method):
        """Put a Content-Length by 2.7's rules, or none."""
        length = None
        if body is not None:
            length = length_of(body)
            if length is None and self.debuglevel > 0:
                print("Cannot stat!!")
        elif _upper(method) in late.face._METHODS_EXPECTING_BODY:
            length = 0
        if length is not None:
            self.putheader("Content-Length", str(length))

    def putrequest(self, method, url, skip_host=0, skip_accept_encoding=0):
        """Start a request with its line, and Host and Accept-Encoding unless skipped.

        Raises CannotSendRequest while another request is being sent or unanswered, InvalidURL
        for controls or blanks in `url`, UnicodeEncodeError for a text that stands for no bytes.
        """
        self._forget_finished_response()
        method = check_sendable(_text_or_format(method), "method")
        url = check_sendable(_text_argument(url or "/", "url", "'/index.html'"), "url")
        self._HTTPConnection__state = state_after("putrequest", self._HTTPConnection__state)
        self._method = method
        self._validate_path(url)
        self._output(self._encode_request(f"{method} {url} {self._http_vsn_str}"))
        if self._http_vsn == 11:
            if not skip_host:
                self._put_host(url)
            if not skip_accept_encoding:
                self.putheader("Accept-Encoding", "identity")

    def _put_host(self, url):
        """Put the Host (RFC 9110, 7.2): the absolute URL's, the tunnel's, or the connection's."""
        netloc = late.face.urlsplit(url)[1] if url.startswith("http") else ""
        if netloc:
            self.putheader("Host", _ascii_or_idna(netloc))
            return
        if self._tunnel_host:
            host, port = self._tunnel_host, self._tunnel_port
        else:
            host, port = self.host, self.port
        host = _ascii_or_idna(to_text(host))
        if ":" in host:
            host = f"[{host}]"
        self.putheader("Host", host if port == self.default_port else f"{host}:{port}")

    def _encode_request(self, request):
        """Return the request line as it goes into the buffer; a hook of 2.7's."""
        return request

    def _validate_path(self, url):
        """Raise InvalidURL when `url` holds a control, a blank or an 8-bit character."""
        refuse_controls(url)

    def putheader(self, header, *values):
        """Add a field line; several values become one folded value.

        Values are sent as ``str(value)``. Raises CannotSendHeader outside a request, ValueError
        for an illegal name or value, UnicodeEncodeError for a text that stands for no bytes.
        """
        state_after("putheader", self._HTTPConnection__state)
        face = late.face
        name = _text_or_format(header)
        if not face._is_legal_header_name(name):
            raise ValueError(f"Invalid header name {repr_of(name)}")
        texts = [string_of(value) for value in values]
        for text in texts:
            if face._is_illegal_header_value(text):
                raise ValueError(f"Invalid header value {repr_of(text)}")
        line = f"{name}: " + "\r\n\t".join(texts)
        self._output(check_sendable(line, f"the header {name!r}"))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """End the head and send it, with `message_body` behind it.

        A string goes out in the same packet as the head. Raises CannotSendHeader outside a
        request, UnicodeEncodeError for a text that stands for no bytes, and what `connect` and
        the socket raise.
        """
        self._HTTPConnection__state = state_after("endheaders", self._HTTPConnection__state)
        try:
            if encode_chunked:
                self._send_output(message_body, encode_chunked=True)
            else:
                self._send_output(message_body)
        except UnsendableText:
            if self._HTTPConnection__state == SENT:
                self._HTTPConnection__state = STARTED
            raise

    def _output(self, s):
        """Add a line, without its end, to the head that waits in `_buffer`."""
        self._buffer.append(s)

    def _send_output(self, message_body=None, encode_chunked=False):
        """Send what waits in `_buffer`, and `message_body`; leave the buffer empty."""
        lines = [to_text(line) for line in self._buffer]
        head = to_bytestr("\r\n".join(lines + ["", ""]), "the request head")
        if isinstance(message_body, (str, bytes)) and not encode_chunked:
            head += to_bytestr(message_body, "body")
            message_body = None
        del self._buffer[:]
        self.send(head)
        if encode_chunked:
            self._send_chunks(message_body)
        elif message_body is not None:
            self.send(message_body)

    def _send_chunks(self, message_body):
        """Send a body in chunks (RFC 9112, 7.1); an empty piece would end it, and is left out."""
        for piece in self._pieces_or_close(iterate_pieces(message_body, self.blocksize)):
            if piece:
                self.send(b"%x\r\n%b\r\n" % (len(piece), bytes(piece)))
        self.send(b"0\r\n\r\n")

    def send(self, data):
        """Send `data`: a string, any object with a buffer, a file, or an iterable of these.

        Connects first unless `auto_open` is false. Raises NotConnected then, UnicodeEncodeError
        for a text that stands for no bytes, TypeError for what cannot be sent, and what the
        socket raises.
        """
        if isinstance(data, str):
            data = to_bytestr(data, "the data to send")
        if self.sock is None:
            if not self.auto_open:
                raise late.face.NotConnected()
            self.connect()
        if self.debuglevel > 0:
            print("send:", _debug_form(data))
        if is_readable(data):
            if self.debuglevel > 0:
                print("sendIng a read()able")
            self._send_pieces(read_blocks(data, self.blocksize))
        elif is_buffer(data):
            self.sock.sendall(_for_socket(data, self.sock))
        elif hasattr(data, "__iter__"):
            self._send_pieces(iterate_pieces(data))
        else:
            raise TypeError(
                f"the data to send is {type(data).__name__}; expected a string, an object with a"
                " buffer, a file with read(), or an iterable of these")

    def _send_pieces(self, pieces):
        for piece in self._pieces_or_close(pieces):
            self.sock.sendall(piece)

    def _pieces_or_close(self, pieces):
        """Yield `pieces`; one that cannot be sent closes the connection, half a body sent."""
        try:
            yield from pieces
        except UnsendableText:
            self.close()
            raise


def refuse_controls(text):
    """Raise 2.7's InvalidURL when `text`, a URL or host, holds what neither may hold."""
    match = late.face._contains_disallowed_url_pchar_re.search(text)
    if match:
        raise late.face.InvalidURL(
            f"URL can't contain control characters. {repr_of(text)}"
            f" (found at least {repr_of(match.group())})")


def _for_socket(data, sock):
    """Bytes meant for a socket that a program brought along compare with text, as on 2.7."""
    if type(data) is bytes and not is_own(sock):
        return to_bytestr(data)
    return data


def _debug_form(data):
    return repr(to_bytestr(data) if isinstance(data, bytes) else data)


def _text_argument(value, argument, example):
    """Return a string argument as native text. Raises TypeError that names it."""
    try:
        return to_text(value)
    except TypeError:
        raise TypeError(
            f"{argument} is {type(value).__name__}; expected a string such as {example}"
        ) from None


def _text_or_format(value):
    """Return ``'%s' % value`` as Python 2 had it."""
    return value if isinstance(value, str) else string_of(value)


def _lower(name):
    try:
        return name.lower()
    except AttributeError:
        raise AttributeError(
            f"a header name is {type(name).__name__}; expected headers to be a mapping of"
            " strings, such as {'Accept': 'text/plain'}") from None


def _upper(method):
    try:
        return to_text(method.upper())
    except AttributeError:
        raise AttributeError(
            f"method is {type(method).__name__}; expected a string such as 'GET'") from None


def _ascii_or_idna(host):
    """Return a host as it goes into a field: ASCII as it is, other names by IDNA."""
    try:
        host.encode("ascii")
    except UnicodeEncodeError:
        return host.encode("idna").decode("ascii")
    return host
