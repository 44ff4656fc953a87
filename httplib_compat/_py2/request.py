"""Writing a request, as Python 2.7's `HTTPConnection` did: the methods that programs override.

Lines are native text in `_buffer` until `_send_output` makes bytes of them. Everything that can be
refused is refused before the first byte leaves, and a text that stands for no bytes leaves the
connection as it was.
"""
from . import late, settings
from .arguments import (
    ascii_or_idna, debug_form, for_socket, names_of, refuse_blanks, refuse_controls, refuse_field,
    refuse_port, text_argument, upper, warn_of_literal,
)
from .hooks import Seams
from .native import UnsendableText, encode, is_above_zero, to_bytestr, to_text
from .representations import string_of
from .request_body import (
    exactly, is_buffer, is_iterable, is_readable, is_streamed, iterate_pieces, length_of,
)
from .states import IDLE, SENT, STARTED, state_after


class RequestWriter:
    """The half of a connection that sends. Its state is `HTTPConnection`'s, by its 2.7 name.

    `source_encoding` is what a `str` goes out by; None leaves it to the process's setting.
    """

    source_encoding = None
    # A file body and the bytes that its Content-Length announced, until it is sent.
    _announced = None

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a whole request: line, fields, body.

        `body` is a string, any object with a buffer, a file, or an iterable of these; `headers`
        a mapping whose values are sent as ``str(value)``. `encode_chunked` sends the body in
        chunks where the program itself gave the Transfer-Encoding. Raises CannotSendRequest,
        InvalidURL, ValueError for a field that is none, UnicodeEncodeError for a text that
        stands for no bytes, and what the socket raises. Source: Python 2.7 documentation.
        """
        try:
            if not encode_chunked and (_send_plainly or _load_plain_requests())(
                    self, method, url, body, headers):
                return
            if encode_chunked:
                self._send_request(method, url, body, headers, encode_chunked=True)
            else:
                self._send_request(method, url, body, headers)
        except (UnsendableText, UnicodeWarning):
            self._HTTPConnection__state = IDLE
            del self._buffer[:]
            raise

    def _send_request(self, method, url, body, headers, *, encode_chunked=False):
        names = names_of(headers)
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
            length = length_of(body, self._encoding())
            if length is None and is_above_zero(self.debuglevel):
                print("Cannot stat!!")
        elif upper(method) in late.face._METHODS_EXPECTING_BODY:
            length = 0
        if length is not None:
            if is_readable(body):
                self._announced = body, length
            self.putheader("Content-Length", str(length))

    def putrequest(self, method, url, skip_host=0, skip_accept_encoding=0):
        """Start a request with its line, and Host and Accept-Encoding unless skipped.

        Raises CannotSendRequest while another request is being sent or unanswered, InvalidURL
        for controls or blanks in `url`, UnicodeEncodeError for a text that stands for no bytes.
        """
        self._forget_finished_response()
        encoding = self._encoding()
        method = string_of(method)
        encode(method, "method", encoding)
        self._validate_method(method)
        url = text_argument(url or "/", "url", "'/index.html'")
        is_own = type(self)._encode_request is RequestWriter._encode_request
        sent = to_text(encode(url, "url", encoding)) if is_own else url
        self._HTTPConnection__state = state_after("putrequest", self._HTTPConnection__state)
        self._method = method
        self._announced = None
        self._validate_path(sent)
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
            self.putheader("Host", ascii_or_idna(netloc))
            return
        if self._tunnel_host:
            host, port = self._tunnel_host, self._tunnel_port
        else:
            host, port = self.host, self.port
        host = ascii_or_idna(to_text(host))
        refuse_port(port)
        if ":" in host:
            host = f"[{host}]"
        self.putheader("Host", host if port == self.default_port else f"{host}:{port}")

    def _encode_request(self, request):
        """Return the request line as it goes into the buffer; a hook of 2.7's."""
        return request

    def _validate_method(self, method):
        """Raise ValueError when `method` holds a control or a blank."""
        refuse_blanks(method, "method")

    def _validate_path(self, url):
        """Raise InvalidURL when `url` holds a control, a blank or an 8-bit character."""
        refuse_controls(url)

    def putheader(self, header, *values):
        """Add a field line; several values become one folded value.

        Values are sent as ``str(value)``. Raises CannotSendHeader outside a request, ValueError
        for an illegal name or value, UnicodeEncodeError for a text that stands for no bytes.
        """
        state_after("putheader", self._HTTPConnection__state)
        self._output(self._field_line(header, values))

    def _field_line(self, header, values):
        """Return the line of a field, values folded, once it is known to be one."""
        name = string_of(header)
        texts = [string_of(value) for value in values]
        refuse_field(name, texts)
        line = f"{name}: " + "\r\n\t".join(texts)
        try:
            line.encode("ascii")
        except UnicodeEncodeError:
            encode(line, f"the header {name!r}", self._encoding())
        return line

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """End the head and send it, with `message_body` behind it.

        A string goes out in the same packet as the head. Raises CannotSendHeader outside a
        request, UnicodeEncodeError for a text that stands for no bytes, and what `connect` and
        the socket raise.
        """
        state = state_after("endheaders", self._HTTPConnection__state)
        self._let_go_of_unasked_bytes()
        self._HTTPConnection__state = state
        try:
            if encode_chunked:
                self._send_output(message_body, encode_chunked=True)
            else:
                self._send_output(message_body)
        except (UnsendableText, UnicodeWarning):
            if self._HTTPConnection__state == SENT:
                self._HTTPConnection__state = STARTED
            raise

    def _output(self, s):
        """Add a line, without its end, to the head that waits in `_buffer`."""
        self._buffer.append(s)

    def _send_output(self, message_body=None, *, encode_chunked=False):
        """Send what waits in `_buffer`, and `message_body`; leave the buffer empty."""
        encoding = self._encoding()
        lines = [to_text(line) for line in self._buffer]
        head = to_bytestr("\r\n".join(lines + ["", ""]), "the request head", encoding)
        if isinstance(message_body, (str, bytes)) and not encode_chunked:
            head += self._body_bytes(message_body, "body")
            message_body = None
        del self._buffer[:]
        self.send(head)
        if encode_chunked:
            self._send_chunks(message_body)
        elif message_body is not None:
            self.send(message_body)

    def _send_chunks(self, message_body):
        """Send a body in chunks (RFC 9112, 7.1); an empty piece would end it, and is left out."""
        for piece in self._pieces_or_close(self._iterate(message_body)):
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
            data = self._body_bytes(data, "the data to send")
        if self.sock is None:
            if not self.auto_open:
                raise late.face.NotConnected()
            self._open()
        if is_above_zero(self.debuglevel):
            print("send:", debug_form(data))
        if is_readable(data):
            if is_above_zero(self.debuglevel):
                print("sendIng a read()able")
            self._send_announced(data)
        elif is_buffer(data):
            self._send_all(for_socket(data, self.sock))
        elif is_iterable(data):
            self._send_pieces(self._iterate(data))
        else:
            raise TypeError(
                f"the data to send is {type(data).__name__}; expected a string, an object with a"
                " buffer, a file with read(), or an iterable of these")

    def _encoding(self):
        """Return the encoding that a `str` goes out by."""
        return settings.source_encoding.choose(self.source_encoding) or "latin-1"

    def _body_bytes(self, body, argument):
        """Return a string body as `bytestr`; warn of text that Python 2 may have sent otherwise."""
        data = to_bytestr(body, argument, self._encoding())
        if isinstance(body, str) and settings.source_encoding.choose(self.source_encoding) is None:
            warn_of_literal(body)
        return data

    def _iterate(self, body):
        return iterate_pieces(body, self.blocksize, self._encoding())

    def _send_announced(self, body):
        """Send a file body, as many bytes as its Content-Length said, or all of it."""
        announced, self._announced = self._announced, None
        length = announced[1] if announced and announced[0] is body else None
        from .sendingfiles import send_file
        sent = self._note_failure(send_file, self.sock, body, length)
        if length is None:
            if sent is None:
                self._send_pieces(self._iterate(body))
        elif sent != length:
            self._send_pieces(exactly(self._iterate(body), length, sent or 0))

    def _send_pieces(self, pieces):
        for piece in self._pieces_or_close(pieces):
            self._send_all(piece)

    def _pieces_or_close(self, pieces):
        """Yield `pieces`; where they fail, half a body sent, the connection is closed."""
        try:
            yield from pieces
        except GeneratorExit:  # it is the socket that failed, and an answer may be there
            raise
        except BaseException:
            self.close()
            raise


# What writing a request goes through; a short way is taken only where nobody has touched it.
SEAMS = Seams(
    RequestWriter, "putrequest", "putheader", "endheaders", "send", "_send_request", "_send_output",
    "_output", "_set_content_length", "_encode_request", "_validate_path", "_validate_method")

_send_plainly = None


def _load_plain_requests():
    """Load the short way with the first request: it needs `re`, and an import must not."""
    global _send_plainly
    from .plainrequest import send_plainly
    _send_plainly = send_plainly
    return send_plainly
