"""HTTP over TLS, as Python 2.7's `HTTPSConnection` and `HTTPS` were.

The only module of the runtime that loads `ssl`; the face brings it in on first use. Certificates
and host names are verified by the default context, which is asked for at call time, so that a
program may put its own in place of ``ssl._create_default_https_context``.
"""
import socket
import ssl  # noqa: F401  (a Python without TLS has no HTTPS classes: this line decides)

from . import late
from .connection import HTTPConnection
from .legacy import HTTP


class HTTPSConnection(HTTPConnection):
    """A connection to `host` over TLS, verified.

    Without `context` TLS 1.2 is the oldest that is spoken; ``PYTHONHTTPSVERIFY`` means nothing.
    `key_file` and `cert_file` name the client's key and certificate chain, in PEM; `context` is
    an `ssl.SSLContext` instead of the default one; the rest is HTTPConnection's. Raises what
    loading the certificate raises. Source: Python 2.7 documentation.
    """

    __module__ = "httplib"

    default_port = 443  # HTTPS_PORT as it was when 2.7 defined the class: assigning comes late

    def __init__(self, host, port=None, key_file=None, cert_file=None, strict=None,
                 timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None,
                 context=None, *, blocksize=None):
        face = late.face
        face.HTTPConnection.__init__(self, host, port, strict, timeout, source_address)
        if blocksize is not None:
            self.blocksize = blocksize
        self.key_file = key_file
        self.cert_file = cert_file
        if context is None:
            context = _default_context(face.ssl)
        if key_file or cert_file:
            context.load_cert_chain(cert_file, key_file)
        self._context = context

    def connect(self):
        """Open the socket and the tunnel, then speak TLS with the host at their end.

        Raises ssl.SSLError when the certificate does not hold, and as HTTPConnection.connect.
        """
        late.face.HTTPConnection.connect(self)
        plain = self.sock
        try:
            self.sock = self._context.wrap_socket(
                plain, server_hostname=self._tunnel_host or self.host)
        except BaseException:
            # Nothing may ever go out in the clear on this connection.
            plain.close()
            self.sock = None
            raise


def _default_context(module):
    """Return the context that ``ssl`` gives by default, which speaks TLS 1.2 or later.

    A program that put its own function there, ``ssl._create_unverified_context`` above all, gets
    what that function makes.
    """
    make = module._create_default_https_context
    context = make()
    if make is getattr(module, "create_default_context", None):
        if hasattr(module, "TLSVersion"):
            floor = module.TLSVersion.TLSv1_2
            if context.minimum_version < floor:
                context.minimum_version = floor
        else:
            context.options |= module.OP_NO_TLSv1 | module.OP_NO_TLSv1_1
    return context


class HTTPS(HTTP):
    """The class of Python 1.5 over TLS; the arguments are HTTPSConnection's."""

    __module__ = "httplib"

    _connection_class: type = HTTPSConnection

    def __init__(self, host="", port=None, key_file=None, cert_file=None, strict=None,
                 context=None):
        self._setup(self._connection_class(
            host, None if port == 0 else port, key_file, cert_file, strict, context=context))
        self.key_file = key_file
        self.cert_file = cert_file
