"""`choose_boundary` where the host does not know its own name, and on a system without users."""
import os
import socket

import pytest

from httplib_compat import httplib


@pytest.fixture
def boundary(monkeypatch):
    """A function that returns the parts of a boundary which is made anew, between its dots."""
    mimetools = httplib.mimetools

    def made():
        monkeypatch.setattr(mimetools, "_prefix", [])
        return mimetools.choose_boundary().split(".")
    return made


def test_a_host_without_a_name_is_this_one(boundary, monkeypatch):
    def fail(name):
        raise socket.gaierror(socket.EAI_NONAME, "no such host")

    monkeypatch.setattr(socket, "gethostbyname", fail)
    parts = boundary()
    assert parts[:4] == ["127", "0", "0", "1"]
    assert parts[5] == str(os.getpid())


def test_where_there_are_no_users_it_is_user_1(boundary, monkeypatch):
    monkeypatch.delattr(os, "getuid", raising=False)
    monkeypatch.setattr(socket, "gethostbyname", lambda name: "192.0.2.1")
    assert boundary()[:5] == ["192", "0", "2", "1", "1"]
