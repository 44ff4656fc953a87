"""Dropping what has been looked at: many threads do it at once, and none disturbs another."""
import socket

import pytest

from httplib_compat._py2 import receiving


@pytest.fixture
def pair():
    """Two connected sockets."""
    near, far = socket.socketpair()
    near.settimeout(10)
    with near, far:
        yield near, far


@pytest.mark.parametrize("amount", [0, 1, 5])
def test_what_is_dropped_is_gone_and_no_more(pair, amount):
    near, far = pair
    far.sendall(b"01234rest")
    receiving.drop(near, amount)
    assert near.recv(100) == b"01234rest"[amount:]


def test_a_larger_drop_succeeds_while_another_thread_is_inside_one(pair, monkeypatch):
    near, far = pair
    small = bytearray(10)
    monkeypatch.setattr(receiving, "_nowhere", small)
    far.sendall(bytes(100) + b"rest")
    # What a recv_into of another thread does: it holds the buffer as long as it waits.
    with memoryview(small):
        receiving.drop(near, 100)
    assert near.recv(100) == b"rest" and len(small) == 10
