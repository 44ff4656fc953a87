"""Whose turn it is to read an answer: one read is over before the next one begins.

2.7 took each byte from the socket where it was wanted, and two threads got each byte once. Who
looks at bytes before he takes them has to be alone meanwhile.
"""
import os
from _thread import RLock

from .watchedsocket import amid_a_read


class _Process:
    """Another one in a forked child, where locks may be held by threads that it has not got."""

    __slots__ = ("making",)

    def __init__(self):
        self.making = RLock()


_process = _Process()


class Turns:
    """What a file is to those who read an answer by it."""

    __slots__ = ("_turn",)

    def turn(self):
        """Return the lock that is held by whose turn it is, maybe more than once."""
        turn = self._turn
        return turn[1] if turn is not None and turn[0] is _process else self._make_turn()

    def own_turn(self):
        """Return the lock for a read that nothing of the program comes between.

        Raises BlockingIOError where this thread is amid a read already.
        """
        lock = self.turn()
        if lock._is_owned():
            raise amid_a_read()
        return lock

    def _make_turn(self):
        process = _process
        with process.making:
            turn = self._turn
            if turn is None or turn[0] is not process:
                self._turn = turn = process, RLock()
        return turn[1]


def _in_the_child():
    global _process
    _process = _Process()


if hasattr(os, "register_at_fork"):  # pragma: no branch - neither Python 3.6 nor Windows
    os.register_at_fork(after_in_child=_in_the_child)
