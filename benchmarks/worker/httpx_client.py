"""httpx, by its synchronous client."""
import ssl

import httpx

from streams import Uploads, drain


class Client(Uploads):
    """The client of the libraries that grew up with asyncio."""

    def __init__(self, order):
        self.version = httpx.__version__
        self.path = httpx.__file__
        self.client = None

    def open(self, target):
        self.open_upload(target)
        # Made once: it reads the certificates of the system.
        self.context = ssl.create_default_context(cafile=target["certificate"])
        self.client = self.new_client(target)
        self.url = self.url_of(target)

    def new_client(self, target):
        """Return a client that asks no environment for proxies."""
        return httpx.Client(verify=self.context, timeout=target["timeout"], trust_env=False)

    def exchange(self, target, kept):
        client = self.new_client(target) if target["fresh"] else self.client
        body = self.next_upload(target)
        with client.stream(target["method"], self.url, content=body,
                           headers=self.headers) as response:
            self.require_success(response.status_code)
            if target["fields"]:
                fields = response.headers.items()
                if kept:
                    kept.fields = list(fields)
            else:
                response.headers.get("Content-Type")
            if target["amount"]:
                length = drain(response.iter_bytes(target["amount"]), kept)
            else:
                length = drain([response.read()], kept)
        if target["fresh"]:
            client.close()
        return length

    def close(self):
        self.client.close()
        self.close_upload()
