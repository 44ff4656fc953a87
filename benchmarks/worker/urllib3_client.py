"""urllib3, by a pool of one connection."""
import urllib3

from streams import Uploads, drain


class Client(Uploads):
    """The client of `requests` and of pip."""

    def __init__(self, order):
        self.version = urllib3.__version__
        self.path = urllib3.__file__
        self.pool = None

    def open(self, target):
        self.open_upload(target)
        options = {"maxsize": 1, "retries": False, "timeout": target["timeout"]}
        if target["tls"]:
            options["ca_certs"] = target["certificate"]
        self.pool = urllib3.PoolManager(**options)
        self.url = self.url_of(target)

    def exchange(self, target, kept):
        body = self.next_upload(target)
        response = self.pool.request(target["method"], self.url, body=body, headers=self.headers,
                                     preload_content=False)
        self.require_success(response.status)
        if target["fields"]:
            fields = response.headers.items()
            if kept:
                kept.fields = list(fields)
        else:
            response.headers.get("Content-Type")
        if target["amount"]:
            length = drain(response.stream(target["amount"]), kept)
        else:
            length = drain([response.read()], kept)
        response.release_conn()
        if target["fresh"]:
            self.pool.clear()
        return length

    def close(self):
        self.pool.clear()
        self.close_upload()
