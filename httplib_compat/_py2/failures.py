"""The crossing at which the core's errors get Python 2's classes, words and arguments.

The classes are the face's at this moment, so a replaced one is raised. One table: a row is an
error of the core and how 2.7 said it.
"""
import errno
import socket
import sys

from .._wire import errors
from . import late
from .bytestr import wrap
from .native import to_text


def line_too_long(kind, limit=None):
    """Return the LineTooLong for a line of this `kind` ("header line", "chunk size"...).

    The text carries our limit: the class is http.client's, and its constructor writes its own.
    """
    if limit is None:
        limit = late.face._MAXLINE
    error = late.face.LineTooLong(kind)
    error.args = (f"got more than {limit} bytes when reading {kind}",)
    return error


def too_many_headers(limit):
    """Return the HTTPException for a head of more than `limit` lines."""
    return late.face.HTTPException(f"got more than {limit} headers")


def closed_without_an_answer(remote_disconnected):
    """Return what to raise when the peer closed before its answer: 2.7's, or today's class."""
    message = "No status line received - the server has closed the connection"
    error = late.face.BadStatusLine(message)
    if remote_disconnected:
        from http.client import RemoteDisconnected
        error = RemoteDisconnected(errno.ECONNRESET, message)
        error.line = message
    return error


def is_final(error):
    """Tell whether an error of a socket ends it: any but a wait that ran out or was interrupted."""
    if isinstance(error, (socket.timeout, BlockingIOError, InterruptedError)):
        return False
    ssl = sys.modules.get("ssl")
    return ssl is None or not isinstance(error, (ssl.SSLWantReadError, ssl.SSLWantWriteError))


def _incomplete(partial, missing=None):
    return late.face.IncompleteRead(wrap(partial), missing)


_RENAMED = {
    errors.LineOverflow: lambda error: line_too_long(error.kind),
    errors.FieldOverflow: lambda error: too_many_headers(error.limit),
    errors.InvalidStatusLine: lambda error: late.face.BadStatusLine(to_text(error.line)),
    errors.InvalidChunk: lambda error: _incomplete(b"".join(error.pieces)),
    errors.ConflictingLengths: lambda error: late.face.HTTPException(
        f"conflicting Content-Length fields: {to_text(error.value)!r}"),
    errors.UnknownCoding: lambda error: late.face.UnknownTransferEncoding(to_text(error.value)),
    errors.EndOfStream: lambda error: _incomplete(error.partial, error.missing),
}


def renamed(error):
    """Return the exception that 2.7 raised for this error of the core."""
    return _RENAMED[type(error)](error)
