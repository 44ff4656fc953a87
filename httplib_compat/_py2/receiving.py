"""Receiving an amount from a socket with as few calls and copies as there are.

What comes out is exact `bytes`. Memory grows with what arrives, never with what a peer announced:
at most twice as much is ever held.
"""
import io
import socket
import sys

# One call takes a body up to this; the claim of a peer that sends nothing costs no more.
_ONE_CALL = 1024 * 1024
_FIRST_ROOM = 256 * 1024
# Bodies from here on come into memory that the allocator would give back and fault in again.
_LARGE = 64 * 1024
_WAIT = getattr(socket, "MSG_WAITALL", 0)

_prepared: "list[bool]" = []


def receive(sock, amount, is_plain, put_back):
    """Return `amount` bytes from `sock`; fewer only when the stream ends first.

    When the socket raises, `put_back` gets what had come.
    """
    if not amount:
        return b""
    if amount > _LARGE and not _prepared:
        prepare_memory()
    if amount > _ONE_CALL:
        if is_plain:
            return _receive_large(sock, amount, put_back)
        return _receive_pieces(sock, amount, b"", put_back)
    data = sock.recv(amount, _WAIT) if is_plain else sock.recv(amount)
    if len(data) == amount or not data:
        return data
    # A timeout makes the socket non-blocking inside, and TLS gives a record at a time.
    return _receive_pieces(sock, amount - len(data), data, put_back)


def _receive_pieces(sock, amount, first, put_back):
    pieces = [first]
    try:
        while amount:
            data = sock.recv(min(amount, _FIRST_ROOM))
            if not data:
                break
            pieces.append(data)
            amount -= len(data)
    except BaseException:
        put_back(b"".join(pieces))
        raise
    return b"".join(pieces)


def _receive_large(sock, amount, put_back):
    """Receive into the buffer of a BytesIO, whose value is handed out without a copy."""
    file, filled, room = io.BytesIO(), 0, min(amount, _FIRST_ROOM)
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
    """Take `amount` bytes that have been looked at from a plain socket."""
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
        amount -= sock.recv_into(nowhere, amount, socket.MSG_TRUNC)


def prepare_memory():
    """Make the C library keep freed memory for the next body.

    A body and its `bytestr` are two blocks of the same size, and glibc's trim threshold is twice
    the largest block ever freed: without this each read gives its pages back and faults them in
    again, 8 times the cost at 1 MiB. One large block, dropped untouched, raises the threshold for
    good.
    """
    _prepared.append(True)
    bytes((32 << 20) - 65536)
