"""The faults: legacy code while the other end, the socket or the file fails, on 2.7.18 and on ours.

Whatever fails, no descriptor may stay open behind a test: the fixture here counts them.
"""
import gc
import os
import sys

import pytest

# The scripted peers and the certificates are those of the conformance tests.
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'conformance'))

DESCRIPTORS = '/proc/self/fd'


def open_descriptors():
    """Return what this process has open, by descriptor, where the system can be asked."""
    if not os.path.isdir(DESCRIPTORS):
        return {}
    found = {}
    for name in os.listdir(DESCRIPTORS):
        try:
            found[name] = os.readlink(os.path.join(DESCRIPTORS, name))
        except OSError:
            continue  # the descriptor of the listing itself
    return found


def opened_since(before):
    """Return what is open now and was not among `before`: sockets and files."""
    return [target for name, target in open_descriptors().items()
            if before.get(name) != target and target.startswith(('socket:', '/'))]


@pytest.fixture(autouse=True)
def no_descriptor_stays_open():
    """Fail a test behind which a socket or a file is open that was not open before it."""
    before = open_descriptors()
    yield
    for _ in range(3):  # it may hang in a cycle, as tracebacks do; PyPy's finalizers come late
        if opened_since(before):
            gc.collect()
    assert opened_since(before) == []
