"""The server that the examples of the pages talk to, on loopback."""
import contextlib
import http.server
import threading

from httplib_compat._demo.pages import Pages

PATIENCE = 10  # seconds before a server that does not end is given up


@contextlib.contextmanager
def serving(handler=Pages, server_class=http.server.HTTPServer, context=None):
    """Serve with a handler until the block ends, over TLS when a `context` is given."""
    server = server_class(("127.0.0.1", 0), handler)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join(PATIENCE)
        server.server_close()
