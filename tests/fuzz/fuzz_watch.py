"""No example may run for ever: one that has used ten seconds of processor time is a failure.

Blocking is bounded by the timeout of every socket; what is left is a loop that never ends. It is
measured in the processor time of this process, so a busy machine accuses nobody. (A clock on the
wall would, and pytest-timeout needs the other timer for itself.)
"""
import contextlib
import signal

import pytest

_MOST = 10.0  # seconds of processor time


class EndlessLoop(AssertionError):
    """An example did not end."""


def _interrupt(number, frame):
    raise EndlessLoop(f"the example has used {_MOST} seconds of processor time")


@contextlib.contextmanager
def ending():
    """Raise EndlessLoop inside the block when it loops for ever."""
    signal.setitimer(signal.ITIMER_VIRTUAL, _MOST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


@pytest.fixture(scope="module")
def watch():
    """The handler for `ending`, put in place for a module and taken away behind it."""
    before = signal.signal(signal.SIGVTALRM, _interrupt)
    yield
    signal.signal(signal.SIGVTALRM, before)
