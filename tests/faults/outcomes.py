"""What a request comes to, as a value that is the same on every Python.

Runs on Python 2.7 and 3. An answer is its status and body; an exception of httplib is its name,
one of the socket is the word for what happened, so that Python 2's ``socket.error`` and Python 3's
``ConnectionResetError`` are one outcome.
"""
import errno
import socket
import ssl

import httplib

# What the kernel says when the other end is gone depends on how far it had got.
GONE = (errno.ECONNRESET, errno.EPIPE, errno.ECONNABORTED)


def read_whole(response):
    """Return the body in one read."""
    return response.read()


def read_in_pieces(response):
    """Return the body by reads of three bytes, up to the first that gives nothing."""
    pieces = []
    for _ in range(1000):
        piece = response.read(3)
        if not piece:
            break
        pieces.append(piece)
    return bytes().join(pieces)


def fetched(conn, path, read=read_whole):
    """Return the outcome of one GET: (status, body), or the word for what was raised."""
    return outcome(lambda: get(conn, path, read))


def get(conn, path, read=read_whole):
    """Return (status, body) of one GET."""
    conn.request('GET', path)
    response = conn.getresponse()
    return response.status, read(response)


def outcome(call):
    """Return what a call gives, or the word for what it raises; anything unknown is raised."""
    try:
        return call()
    except httplib.HTTPException as error:
        return type(error).__name__
    except socket.timeout:
        return 'timeout'
    except ssl.SSLError:
        return 'ssl'
    except socket.error as error:
        if error.errno in GONE:
            return 'gone'
        raise
