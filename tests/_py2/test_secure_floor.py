"""The oldest TLS that the default context speaks, whatever the module `ssl` of this Python can."""
import ssl
from types import SimpleNamespace

import pytest

from httplib_compat import httplib


@pytest.fixture
def put(monkeypatch):
    """Put a module that makes a context by default in the place of `ssl`, on the face."""
    def put_in_place(context, **names):
        def create_default_context():
            return context

        monkeypatch.setattr(httplib, "ssl", SimpleNamespace(
            create_default_context=create_default_context,
            _create_default_https_context=create_default_context, **names))
    return put_in_place


@pytest.mark.skipif(not hasattr(ssl, "TLSVersion"), reason="Python 3.6 knows options only")
@pytest.mark.parametrize("before, after", [
    ("MINIMUM_SUPPORTED", "TLSv1_2"), ("TLSv1_2", "TLSv1_2"), ("TLSv1_3", "TLSv1_3"),
])
def test_an_older_floor_is_raised_and_a_newer_one_kept(put, before, after):
    context = SimpleNamespace(minimum_version=ssl.TLSVersion[before])
    put(context, TLSVersion=ssl.TLSVersion)
    assert httplib.HTTPSConnection("example.org")._context is context
    assert context.minimum_version is ssl.TLSVersion[after]


def test_where_there_are_options_only_they_switch_the_old_ones_off(put):
    context = SimpleNamespace(options=1)
    put(context, OP_NO_TLSv1=2, OP_NO_TLSv1_1=4)
    assert httplib.HTTPSConnection("example.org")._context.options == 7


def test_the_size_of_blocks_is_an_argument():
    assert httplib.HTTPSConnection("example.org", blocksize=5).blocksize == 5
    assert httplib.HTTPSConnection("example.org").blocksize == httplib.HTTPConnection.blocksize
