"""The standard library's own: `http.client`, and `httplib` on Python 2.7."""
import platform

try:
    import http.client as standard
except ImportError:
    import httplib as standard

from legacy_client import LegacyClient


class Client(LegacyClient):
    """The client that everything is compared with."""

    def __init__(self, order):
        LegacyClient.__init__(self, standard)
        self.version = platform.python_version()
        self.path = standard.__file__
