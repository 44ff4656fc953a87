"""The fixes for names of the module, HLC109, and the last step of a star and of loaded names."""
import pytest
from fixrows import check_safe, check_stays, fixed

STAR = "from httplib_compat import *\n"


@pytest.mark.parametrize(("before", "after"), [
    ("print(httplib.socket.error)", "+import socket\nprint(socket.error)"),
    ("print(httplib.os.sep, httplib.ssl)", "+import os\n+import ssl\nprint(os.sep, ssl)"),
    ("print(httplib.urlsplit('http://h'))",
     "+import urllib.parse\nprint(urllib.parse.urlsplit('http://h'))"),
])
def test_a_module_is_imported_and_not_borrowed(before, after):
    check_safe("HLC109", before, after)


@pytest.mark.parametrize("row", [
    "socket = 1\nprint(httplib.socket.error)",
    "def f(ssl):\n    return httplib.ssl",
])
def test_a_name_that_is_something_else_is_borrowed_still(row):
    check_stays("HLC109", row)


@pytest.mark.parametrize("module", ["httplib", "httplib_compat"])
def test_with_leave_a_star_goes_to_http_client_as_the_names_that_are_used(module):
    before = "from %s import *\nerror = 1\nHTTPConnection('h')\nprint(NotConnected)\n" % module
    assert fixed(before, last=True) == fixed(before, unsafe=True) == before
    assert fixed(before, unsafe=True, last=True) == before.replace(
        "from %s import *" % module, "from http.client import HTTPConnection, NotConnected")


@pytest.mark.parametrize("text", [
    STAR + "HTTPConnection('h')\nprint(globals())\n",
    STAR + "print(1)\n",
    "import httplib_compat as httplib\nn = 'httplib_compat'\nm = __import__(n)\nhttplib.OK\n",
    "m = __import__('httplib_compat', globals())\n",
])
def test_names_that_are_looked_up_by_text_stay(text):
    assert fixed(text, unsafe=True, last=True) == text
