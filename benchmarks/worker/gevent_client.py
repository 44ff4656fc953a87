"""geventhttpclient, whose parser is written in C; it runs on greenlets."""
import geventhttpclient
from geventhttpclient import HTTPClient

from streams import Uploads, drain


class Client(Uploads):
    """One connection of its pool."""

    def __init__(self, order):
        self.version = geventhttpclient.__version__
        self.path = geventhttpclient.__file__
        self.client = None

    def open(self, target):
        self.open_upload(target)
        self.client = self.new_client(target)

    def new_client(self, target):
        """Return a client as the work wants it."""
        options = {"concurrency": 1}
        if target["timeout"]:
            options.update(connection_timeout=target["timeout"], network_timeout=target["timeout"])
        if target["tls"]:
            options.update(ssl=True, ssl_options={"ca_certs": target["certificate"]})
        return HTTPClient(target["host"], target["port"], **options)

    def exchange(self, target, kept):
        client = self.new_client(target) if target["fresh"] else self.client
        response = client.request(target["method"], "/canned", body=self.next_upload(target) or b"",
                                  headers=self.headers)
        self.require_success(response.status_code)
        if target["fields"]:
            fields = response.items()
            if kept:
                kept.fields = list(fields)
        else:
            response.get("Content-Type")
        if target["amount"]:
            amount = target["amount"]
            length = drain(iter(lambda: response.read(amount), b""), kept)
        else:
            length = drain([response.read()], kept)
        if target["fresh"]:
            client.close()
        return length

    def close(self):
        self.client.close()
        self.close_upload()
