"""httpcore, what lies under httpx."""
import ssl

import httpcore

from streams import Uploads, drain

_BLOCK = 64 * 1024


class Client(Uploads):
    """A client of few comforts; it gives pieces of its own size."""

    def __init__(self, order):
        self.version = httpcore.__version__
        self.path = httpcore.__file__
        self.pool = None

    def open(self, target):
        self.open_upload(target)
        context = ssl.create_default_context(cafile=target["certificate"])
        self.pool = httpcore.ConnectionPool(ssl_context=context, max_connections=1)
        self.url = self.url_of(target)
        self.fields = list(self.headers.items())
        if target["upload_as"] and "Content-Length" not in self.headers:
            self.fields.append(("Content-Length", str(target["upload_length"])))
        # It knows only what it is told.
        self.fields.insert(0, ("Host", "%s:%d" % (target["host"], target["port"])))
        waits = target["timeout"]
        self.extensions = {"timeout": {"connect": waits, "read": waits, "write": waits}}

    def exchange(self, target, kept):
        body = self.next_upload(target)
        if self.file:
            body = iter(lambda: self.file.read(_BLOCK), b"")
        with self.pool.stream(target["method"], self.url, headers=self.fields, content=body,
                              extensions=self.extensions) as response:
            self.require_success(response.status)
            fields = response.headers
            if kept:
                kept.fields = [(name.decode("ascii"), value.decode("ascii"))
                               for name, value in fields]
            if target["amount"]:
                length = drain(response.iter_stream(), kept)
            else:
                length = drain([response.read()], kept)
        if target["fresh"]:
            self.pool.close()
        return length

    def close(self):
        self.pool.close()
        self.close_upload()
