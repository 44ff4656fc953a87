"""What a request body may be, how long it is, and the bytes it stands for.

Python 2.7's rules come first: its `len`, else the size of its file, else no length. What 2.7
refused follows `http.client`: iterables, and files in memory, go out in chunks (RFC 9112, 7.1).
"""
import io
import stat
from array import array

from . import late
from .native import encode, to_bytestr

BLOCK = 8192  # bytes; what 2.7 asks a file body for, and programs count on it


def is_readable(body):
    """Tell whether `body` is sent by its `read`; an array has one, and is sent as bytes."""
    return hasattr(body, "read") and not isinstance(body, array)


def is_buffer(body):
    """Tell whether `body` is text or an object with a buffer, sent as it is."""
    if isinstance(body, (str, bytes, bytearray, memoryview, array)):
        return True
    try:
        memoryview(body).release()
    except TypeError:
        return False
    return True


def is_streamed(body):
    """Tell whether 2.7 had no way to send `body`, and chunks are the way now."""
    if body is None or is_buffer(body):
        return False
    if is_readable(body):
        if _length_by_len(body) is not None:
            return False
        status = _status(body)
        return _is_in_memory(body) if status is None else _is_endless(status)
    return is_iterable(body)


def is_iterable(body):
    """Tell whether the items of `body` are its pieces; a mapping has none, and 2.7 refused it."""
    return hasattr(body, "__iter__") and not hasattr(body, "keys")


def length_of(body, encoding="latin-1"):
    """Return the number of bytes that 2.7 announces for `body`, or None.

    A file is announced by its size, less what of it has been read. Items wider than a byte count
    by their bytes: 2.7 counted the items, and the peer took the rest for a second request.
    """
    if isinstance(body, str):
        return len(encode(body, "body", encoding))
    if isinstance(body, (array, memoryview)):
        return memoryview(body).nbytes
    if not is_buffer(body) and not is_readable(body) and hasattr(body, "__iter__"):
        return None
    length = _length_by_len(body)
    return _length_by_file(body) if length is None else length


def read_blocks(body, blocksize=BLOCK, encoding="latin-1"):
    """Yield a readable body as `bytestr` blocks of up to `blocksize` bytes.

    A text file gives the bytes of the file, as Python 2 read them, not their decoding.
    """
    body = byte_file(body)
    while True:
        block = body.read(blocksize)
        if not block:
            return
        yield to_bytestr(block, "what the body's read() returned", encoding)


def iterate_pieces(body, blocksize=BLOCK, encoding="latin-1"):
    """Return an iterator over the bytes of any body, piece by piece."""
    if is_readable(body):
        return read_blocks(body, blocksize, encoding)
    if is_buffer(body):
        return iter((to_bytestr(body, "body", encoding),))
    return (to_bytestr(piece, "an item of the body", encoding) for piece in body)


def _length_by_len(body):
    try:
        return len(body)
    except (TypeError, AttributeError):
        return None


def _length_by_file(body):
    """Return what is left of the file behind `body`; None when there is none, or no end to it."""
    status = _status(body)
    if status is None or _is_endless(status):
        return None
    try:
        return max(0, status.st_size - byte_file(body).tell())
    except (AttributeError, OSError):
        return status.st_size  # a program's own kind of file, which cannot tell


def _status(body):
    try:
        return late.face.os.fstat(body.fileno())
    except (AttributeError, OSError):
        return None


def _is_endless(status):
    """Tell whether a file is a pipe, a socket or a device, whose size says nothing."""
    return hasattr(status, "st_mode") and not stat.S_ISREG(status.st_mode)


def byte_file(body):
    """Return the file of bytes under a text file, at the same position; another as it is."""
    if not (hasattr(body, "buffer") and hasattr(body, "encoding")):
        return body
    if body.seekable():
        body.seek(body.tell())
    return body.buffer


def exactly(pieces, length, sent=0):
    """Yield `pieces` up to `length` bytes, of which some may have been sent already.

    Raises HTTPException when they end before.
    """
    left = length - sent
    while left:
        piece = next(pieces, None)
        if piece is None:
            break
        yield piece[:left]
        left -= min(left, len(piece))
    if not left:
        next(pieces, None)  # as on 2.7, the file is asked until it has no more, or just once
    else:
        raise late.face.HTTPException(
            f"the body ended after {length - left} of the {length} bytes that its Content-Length"
            " announced; the connection is closed. Send a file that is whole, or in chunks:"
            " a generator of pieces, or a Transfer-Encoding of your own")


def _is_in_memory(body):
    """Tell whether `body` is a file of `io` without a descriptor, which 2.7 did not take."""
    try:
        body.fileno()
    except io.UnsupportedOperation:
        return True
    except (AttributeError, OSError):
        return False
    return False
