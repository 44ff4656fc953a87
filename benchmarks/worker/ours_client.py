"""httplib_compat, as it is installed for this interpreter."""
import httplib_compat
from httplib_compat import httplib

from legacy_client import LegacyClient


class Client(LegacyClient):
    """The client that this benchmark is about."""

    def __init__(self, order):
        LegacyClient.__init__(self, httplib)
        self.version = httplib_compat.__version__
        self.path = httplib_compat.__file__
