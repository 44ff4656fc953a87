"""The bare socket, and each piece that a program is handed is of a subclass of `bytes`.

That is the least a body costs that is to compare with text as on Python 2: `bytes.__new__` of a
subclass allocates, clears and copies. Nothing is parsed and no call is a Python function.
"""
import functools

from bare_client import _BLOCK, _WAIT
from bare_client import Client as BareClient

# Reads of more than this come from the socket one by one: to cut them out would be one more copy.
_CUT = 32 * 1024


class Piece(bytes):
    """What a program is handed."""

    __slots__ = ()


class Client(BareClient):
    """Sends a request that was made before, receives so many bytes and copies them."""

    def __init__(self, order):
        BareClient.__init__(self, order)
        self.piece = functools.partial(bytes.__new__, Piece)

    def exchange(self, target, kept):
        """Send, receive, copy; return how many bytes came."""
        self.amount = target["amount"]
        return BareClient.exchange(self, target, kept)

    def receive_blocks(self, sock, due, kept):
        """Receive by the amounts of the loop, or, where one read() takes all, as one object."""
        if not self.amount:
            return self.receive_whole(sock, due, kept)
        at_once = self.amount if self.amount > _CUT else _BLOCK // self.amount * self.amount
        length = 0
        while length < due:
            block = sock.recv(min(at_once, due - length), _WAIT)
            if not block:
                return length
            length += len(block)
            for start in range(0, len(block), self.amount):
                piece = self.piece(block if self.amount == at_once
                                   else block[start:start + self.amount])
                if kept:
                    kept.pieces.append(piece)
        return length

    def receive_whole(self, sock, due, kept):
        """Receive as one object, and copy that."""
        data = self.piece(self.receive_rest(sock, due, b"") if sock.gettimeout() is not None
                          else sock.recv(due, _WAIT))
        if kept:
            kept.pieces.append(data)
        return len(data)
