"""Receiving an amount from a socket with as few calls and copies as there are.

What comes out is exact `bytes`. Memory grows with what arrives, never with what a peer announced:
up to 64 MiB of address space are claimed, which nobody has touched, and from there on at most twice
as much as has come is held.
"""
import io
import socket
import sys

# One call takes a body up to this; the claim of a peer that sends nothing costs no more.
_ONE_CALL = 64 * 1024
_ONE_PIECE = 1024 * 1024
_FIRST_ROOM = 256 * 1024
RECORD = 16 * 1024  # the most that one TLS record holds, and so one receiving over TLS gives
# A claim of memory that stays untouched until bytes come into it.
_ONE_CLAIM = 64 * 1024 * 1024
# On PyPy what comes into a part of the buffer of a BytesIO does not always stay there.
_COPIES_BUFFERS = sys.implementation.name == "pypy"
# Bodies from here on come into memory that the allocator would give back and fault in again.
_LARGE = 32 * 1024
_MANY = 1000

_prepared: "list[bool]" = []
_SOCKET = socket.socket


def receive(sock, amount, is_plain, put_back):
    """Return `amount` bytes from `sock`; fewer only when the stream ends first.

    When the socket raises, `put_back` gets what had come.
    """
    if not amount:
        return b""
    if amount > _LARGE and not _prepared:
        prepare_memory()
    if not is_plain:
        return _receive_pieces(sock, amount, b"", put_back, RECORD)
    if amount > _ONE_CALL:
        return _receive_large(sock, amount, put_back)
    # Not with MSG_WAITALL: what has come is lost when a handler of a signal raises meanwhile.
    data = sock.recv(amount)
    if len(data) == amount or not data:
        return data
    return _receive_pieces(sock, amount - len(data), data, put_back, _FIRST_ROOM)


def _receive_pieces(sock, amount, first, put_back, most):
    """Receive piece by piece; `first` has come already.

    Many pieces are joined on the way, or a peer that sends byte by byte would have each byte take
    an object; the more there is, the seldomer, so that each byte is copied a few times at most.
    """
    pieces, many = [first], _MANY
    try:
        while amount:
            data = sock.recv(min(amount, most))
            if not data:
                break
            pieces.append(data)
            amount -= len(data)
            if len(pieces) > many:
                pieces = [b"".join(pieces)]
                many = max(_MANY, len(pieces[0]) // 32)
    except BaseException:
        put_back(b"".join(pieces))
        raise
    return b"".join(pieces)


class _Filling(io.RawIOBase):
    """A socket under a reader that fills one block of memory; `saved` is what a fault found there.

    The reader frees the block as soon as `readinto` has raised: what has come is copied before.
    """

    def __init__(self, sock):
        self._sock = sock
        self._block = None  # the first room is all of it, and the later ones are what is left
        self._filled = 0
        self.saved = b""

    def readable(self):
        return True

    def readinto(self, room):
        if self._block is None:
            self._block = room
        try:
            count = self._sock.recv_into(room)
        except BaseException:
            self.saved = bytes(self._block[:self._filled])
            self.forget()
            raise
        self._filled += count
        return count

    def forget(self):
        """Let go of the block."""
        self._block = None


def _receive_large(sock, amount, put_back):
    """Receive into one block that is neither cleared before nor copied after.

    Only `BufferedReader` makes such a block; its own buffer is as small as can be, so that nothing
    goes through it.
    """
    filling = _Filling(sock)
    try:
        data = io.BufferedReader(filling, 1).read(min(amount, _ONE_CLAIM))
    except MemoryError:
        return _receive_growing(sock, amount, io.BytesIO(), put_back)
    except BaseException:
        filling.forget()
        put_back(filling.saved)
        raise
    filling.forget()
    if len(data) == amount or len(data) < _ONE_CLAIM:
        return data
    file = io.BytesIO(data)
    del data  # or the file would copy it as soon as it grows
    return _receive_growing(sock, amount, file, put_back)


def _receive_growing(sock, amount, file, put_back):
    """Receive into the buffer of a BytesIO that holds what has come; its value is not copied."""
    if _COPIES_BUFFERS:
        came = file.getvalue()
        return _receive_pieces(sock, amount - len(came), came, put_back, _ONE_PIECE)
    filled = file.seek(0, io.SEEK_END)
    room = min(amount, 2 * filled or _FIRST_ROOM)
    try:
        while filled < amount:
            file.seek(room - 1)
            file.write(b"\0")
            with file.getbuffer() as view:
                while filled < room:
                    count = sock.recv_into(view[filled:room])
                    if not count:
                        break
                    filled += count
            if filled < room:
                break
            room = min(amount, room * 2)
    except BaseException:
        put_back(file.getvalue()[:filled])
        raise
    file.truncate(filled)
    return file.getvalue()


# The kernel of Linux drops what it is told to without copying it anywhere.
_DROPS = sys.platform.startswith("linux")
_nowhere = bytearray(1)


def drop(sock, amount):
    """Take `amount` bytes that have been looked at from a plain socket.

    By the methods of the common class: this is what is owed to one that is watched.
    """
    global _nowhere
    if not amount:
        return
    if not _DROPS:
        receive(sock, amount, True, len)  # it is here: nothing can come between
        return
    # Replaced, never resized: another thread may be receiving into it at this moment.
    nowhere = _nowhere
    if len(nowhere) < amount:
        nowhere = _nowhere = bytearray(amount)
    while amount:
        count = _SOCKET.recv_into(sock, nowhere, amount, socket.MSG_TRUNC)
        if not count:
            return  # somebody else has taken them, and the stream has ended
        amount -= count


def prepare_memory():
    """Make the C library keep freed memory for the next body.

    A body and its `bytestr` are two blocks of the same size, and glibc's trim threshold is twice
    the largest block ever freed: without this each read gives its pages back and faults them in
    again, 8 times the cost at 1 MiB. One large block, dropped untouched, raises the threshold for
    good.
    """
    _prepared.append(True)
    bytes((32 << 20) - 65536)
