"""Receiving large amounts into one block, and dropping what has been looked at.

Many threads drop at once, and none disturbs another.
"""
import signal
import socket
import threading

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


LARGE = bytes(range(256)) * 20000  # 5 MB
MIB = 1024 * 1024


def no_memory(*arguments):
    """Refuse, as a claim of memory may."""
    raise MemoryError


@pytest.fixture(params=["one claim", "beyond the claim", "beyond it by pieces",
                        "no memory for a claim"])
def claim(request, monkeypatch):
    """Each way to hold a large amount."""
    if request.param.startswith("beyond"):
        monkeypatch.setattr(receiving, "_ONE_CLAIM", 2 * MIB)
    if request.param == "beyond it by pieces":
        monkeypatch.setattr(receiving, "_COPIES_BUFFERS", True)
    if request.param == "no memory for a claim":
        monkeypatch.setattr(receiving.io, "BufferedReader", no_memory)


@pytest.fixture
def sending(pair):
    """Return a function that sends bytes and ends the stream, from another thread."""
    _, far = pair
    threads = []

    def send(data):
        def run():
            far.sendall(data)
            far.shutdown(socket.SHUT_WR)
        threads.append(threading.Thread(target=run))
        threads[0].start()
    yield send
    threads[0].join()


def refused(data):
    """Fail: nothing may be put back."""
    raise AssertionError("%d bytes were put back" % len(data))


@pytest.mark.parametrize("timeout", [None, 10])
@pytest.mark.parametrize("amount", [MIB + 1, 2 * MIB, 2 * MIB + 1, 4 * MIB, len(LARGE)])
def test_a_large_amount_is_received_and_no_more(pair, sending, claim, amount, timeout):
    near, _ = pair
    near.settimeout(timeout)
    sending(LARGE)
    data = receiving.receive(near, amount, True, refused)
    assert type(data) is bytes and data == LARGE[:amount]
    assert receiving.receive(near, len(LARGE), True, refused) == LARGE[amount:]


@pytest.mark.parametrize("came", [0, 1, MIB, 2 * MIB, 3 * MIB])
@pytest.mark.parametrize("promised", [len(LARGE), 10 ** 15])
def test_less_comes_when_the_stream_ends(pair, sending, claim, came, promised):
    sending(LARGE[:came])
    assert receiving.receive(pair[0], promised, True, refused) == LARGE[:came]


@pytest.mark.parametrize("came", [0, 1, MIB, 3 * MIB])
def test_what_had_come_before_a_fault_is_put_back(pair, claim, came):
    near, far = pair
    far.settimeout(10)
    sender = threading.Thread(target=far.sendall, args=(LARGE[:came],))
    sender.start()
    near.settimeout(0.3)
    put_back = []
    with pytest.raises(socket.timeout):
        receiving.receive(near, len(LARGE), True, put_back.append)
    sender.join()
    assert b"".join(put_back) == LARGE[:came]


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no such signal")
@pytest.mark.parametrize("amount", [600, 100_000])
def test_what_had_come_before_a_handler_raises_is_put_back(pair, amount):
    """A blocking socket that waits for all at once would take what nobody gets."""
    near, far = pair
    far.sendall(b"half")
    put_back = []

    def raises(number, frame):
        raise KeyError("handler")

    before = signal.signal(signal.SIGALRM, raises)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        with pytest.raises(KeyError):
            receiving.receive(near, amount, True, put_back.append)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert b"".join(put_back) == b"half"
