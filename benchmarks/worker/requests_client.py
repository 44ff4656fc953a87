"""requests, by a session."""
import requests

from streams import Uploads, drain


class Client(Uploads):
    """The client that most programs of today use."""

    def __init__(self, order):
        self.version = requests.__version__
        self.path = requests.__file__
        self.session = None

    def open(self, target):
        self.open_upload(target)
        self.session = self.new_session(target)
        self.url = self.url_of(target)

    def new_session(self, target):
        """Return a session that asks no environment for proxies."""
        session = requests.Session()
        session.trust_env = False
        if target["tls"]:
            session.verify = target["certificate"]
        return session

    def exchange(self, target, kept):
        session = self.new_session(target) if target["fresh"] else self.session
        response = session.request(
            target["method"], self.url, data=self.next_upload(target), headers=self.headers,
            timeout=target["timeout"], stream=bool(target["amount"]))
        self.require_success(response.status_code)
        if target["fields"]:
            fields = response.headers.items()
            if kept:
                kept.fields = list(fields)
        else:
            response.headers.get("Content-Type")
        if target["amount"]:
            length = drain(response.iter_content(target["amount"]), kept)
        else:
            length = drain([response.content], kept)
        if target["fresh"]:
            session.close()
        return length

    def close(self):
        self.session.close()
        self.close_upload()
