"""The `mimetools` module of Python 2: all its names, of which each lives in a file of its own.

``httplib.mimetools.Message`` is the base of `HTTPMessage`.
"""
import itertools
import os
import sys
import tempfile
import time

from . import rfc822
from .contentcodings import (
    copybinary, copyliteral, decode, decodetab, encode, encodetab, pipethrough, pipeto,
    uudecode_pipe,
)
from .mimemessage import Message

__all__ = ["Message", "choose_boundary", "encode", "decode", "copyliteral", "copybinary"]

# What programs reach through the module though `__all__` never named it.
OTHERS = (copybinary, copyliteral, decode, decodetab, encode, encodetab, pipethrough, pipeto,
          rfc822, sys, tempfile, uudecode_pipe)

_counter = itertools.count(1)
_prefix: "list[str]" = []


def choose_boundary():
    """Return a text for a multipart boundary, unlike any other of this and other processes.

    It is made of the host, the user, the process, the time and a counter.
    """
    if not _prefix:
        import socket
        try:
            host = socket.gethostbyname(socket.gethostname())
        except socket.gaierror:
            host = "127.0.0.1"
        user = os.getuid() if hasattr(os, "getuid") else 1
        _prefix.append(f"{host}.{user}.{os.getpid()}")
    return f"{_prefix[0]}.{time.time():.3f}.{next(_counter)}"
