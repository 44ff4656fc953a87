"""Clients with the interface of httplib: httplib_compat, `http.client`, Python 2.7's own.

Runs on Python 2.7 too. One connection stays open between exchanges, unless the work opens its own.
"""
from calming import calm


class LegacyClient(object):
    """A client over a module with `HTTPConnection` and `HTTPSConnection`."""

    reads_wire = False

    def __init__(self, module):
        self.module = module
        self.conn = None
        self.body = None

    def open(self, target):
        """Get ready for the exchanges of one work."""
        self.body = None
        if target["upload_as"] == "file":
            self.body = open(target["upload"], "rb")
        elif target["upload_as"]:
            with open(target["upload"], "rb") as file:
                self.body = file.read()
        self.headers = dict(target["headers"])
        self.conn = None
        if not target["fresh"]:
            self.conn = self.connection(target)
            self.conn.connect()
            calm(self.conn.sock)

    def connection(self, target):
        """Return a connection as the work wants it."""
        options = {}
        if target["timeout"]:
            options["timeout"] = target["timeout"]
        name = "HTTPConnection"
        if target["tls"]:
            import ssl
            name = "HTTPSConnection"
            options["context"] = ssl.create_default_context(cafile=target["certificate"])
        conn = getattr(self.module, name)(target["host"], target["port"], **options)
        if target["mode"] and hasattr(conn, "body_mode"):
            conn.body_mode = target["mode"]
        return conn

    def exchange(self, target, kept):
        """Do one exchange; return how many bytes the body had."""
        if target["legacy"] and hasattr(self.module, "HTTP"):
            return self.legacy_exchange(target, kept)
        conn = self.conn or self.connection(target)
        if target["upload_as"] == "file":
            self.body.seek(0)
        conn.request(target["method"], "/canned", self.body, self.headers)
        response = conn.getresponse()
        if response.status != 200:
            raise ValueError("the answer is %s %s" % (response.status, response.reason))
        if target["fields"]:
            fields = response.getheaders()
            if kept:
                kept.fields = fields
        else:
            response.getheader("Content-Type")
        length = read(response, target["amount"], kept)
        if target["fresh"]:
            conn.close()
        return length

    def legacy_exchange(self, target, kept):
        """The same by the class of Python 1.5."""
        conn = self.module.HTTP(target["host"], target["port"])
        conn.putrequest("GET", "/canned")
        for name, value in self.headers.items():
            conn.putheader(name, value)
        conn.endheaders()
        status, reason, message = conn.getreply()
        if status != 200:
            raise ValueError("the answer is %s %s" % (status, reason))
        message.getheader("Content-Type")
        file = conn.getfile()
        length = int(message.getheader("Content-Length"))
        body = file.read(length)
        if kept:
            kept.pieces.append(body)
        conn.close()
        return len(body)

    def close(self):
        """Close what `open` opened."""
        if self.conn:
            self.conn.close()
        if hasattr(self.body, "close"):
            self.body.close()


def read(response, amount, kept):
    """Read a body by one call, or in a loop; return how many bytes it had."""
    if not amount:
        body = response.read()
        if kept:
            kept.pieces.append(body)
        return len(body)
    length = 0
    while True:
        piece = response.read(amount)
        if not piece:
            return length
        length += len(piece)
        if kept:
            kept.pieces.append(piece)
