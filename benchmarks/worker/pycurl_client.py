"""pycurl, the binding of libcurl, which is written in C."""
import io

import pycurl

from streams import Uploads, drain


class Client(Uploads):
    """One handle; the body comes to a callback in pieces of curl's own size."""

    def __init__(self, order):
        self.version = pycurl.version.split()[0]
        self.path = pycurl.__file__
        self.handle = None

    def open(self, target):
        self.open_upload(target)
        if target["upload_as"] and "Content-Length" not in self.headers:
            self.headers["Content-Length"] = str(target["upload_length"])
        self.handle = self.new_handle(target)

    def new_handle(self, target):
        """Return a handle as the work wants it."""
        handle = pycurl.Curl()
        handle.setopt(pycurl.URL, self.url_of(target))
        # An empty one keeps curl from asking first whether it may send.
        lines = ["%s: %s" % field for field in self.headers.items()] + ["Expect:"]
        handle.setopt(pycurl.HTTPHEADER, lines)
        if target["timeout"]:
            handle.setopt(pycurl.TIMEOUT, int(target["timeout"]))
        if target["tls"]:
            handle.setopt(pycurl.CAINFO, target["certificate"])
        if target["upload_as"]:
            handle.setopt(pycurl.POST, 1)
            handle.setopt(pycurl.POSTFIELDSIZE_LARGE, target["upload_length"])
        return handle

    def exchange(self, target, kept):
        handle = self.new_handle(target) if target["fresh"] else self.handle
        pieces, lines, length = io.BytesIO(), [], [0]

        def count(piece):
            length[0] += len(piece)

        if target["upload_as"]:
            body = self.next_upload(target)
            handle.setopt(pycurl.READDATA, body if self.file else io.BytesIO(body))
        # A loop only looks at the pieces, one read() joins them.
        whole = kept or not target["amount"]
        handle.setopt(pycurl.WRITEFUNCTION, pieces.write if whole else count)
        handle.setopt(pycurl.HEADERFUNCTION, lines.append)
        handle.perform()
        self.require_success(handle.getinfo(pycurl.RESPONSE_CODE))
        if target["fields"]:
            fields = [tuple(line.decode("ascii").rstrip().split(": ", 1)) for line in lines[1:-1]]
            if kept:
                kept.fields = fields
        if target["fresh"]:
            handle.close()
        return drain([pieces.getvalue()], kept) if whole else length[0]

    def close(self):
        self.handle.close()
        self.close_upload()
