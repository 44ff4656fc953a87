"""How an answer came: without a status line, with a doubtful head, not at all; and its file.

These are facts of the wire, so they are noted at the program's nearest line, whoever called.
"""
import functools
import inspect
import io

from .._py2 import response as response_module
from .._py2.foreignfile import ForeignFile
from .._py2.socketfile import SocketFile
from .noting import note, note_nearest, note_place
from .places import caller
from .sentnames import named, sent_fields
from .watching import WatchedAttribute

_FRAMING = ("content-length", "transfer-encoding", "connection")


def observe(put, face):
    """Put the wrappers on the response class of `face`, and on the file of a response."""
    response = face.HTTPResponse
    put(response, "_frame_as_simple_response",
        _noting_before(response._frame_as_simple_response, "HLC804"))
    put(response, "_read_message", _noting_doubtful(response._read_message))
    put(response_module, "closed_without_an_answer",
        _noting_silence(response_module.closed_without_an_answer))
    put(response_module, "open_file", _noticing_fakes(response_module.open_file))
    put(response, "_failed", _noting_incomplete(response._failed))
    put(response, "_read_raw", _noting_negative(response._read_raw))
    put(response, "version", WatchedAttribute(
        "version", _look_at_version, response_module._UNKNOWN))
    put(SocketFile, "_sock", _WatchedSlot(vars(SocketFile)["_sock"]))


def _noting_before(method, code):
    @functools.wraps(method)
    def noting(self):
        note_nearest(code)
        return method(self)
    return noting


def _noting_doubtful(method):
    """Return the method that reads a head, which looks at it afterwards."""
    @functools.wraps(method)
    def noting(self):
        method(self)
        if is_doubtful(self.msg):
            note_nearest("HLC512")
    return noting


def is_doubtful(message):
    """Tell whether `http.client` reads a head otherwise."""
    if getattr(message, "is_irregular", False) or getattr(message, "status", ""):
        return True
    lines = getattr(message, "headers", None)
    if not isinstance(lines, list):
        return False
    fields = sent_fields(message)
    return (any(len(named(fields, name)) > 1 for name in _FRAMING)
            or any("\r" in line.rstrip("\r\n") for line in lines))


def _noting_silence(make):
    """Return what makes the error for a peer that closed before its answer, which notes it."""
    @functools.wraps(make)
    def noting(*arguments):
        note_nearest("HLC801")
        return make(*arguments)
    return noting


def _noting_incomplete(method):
    """Return what makes the error for a fault in a body, which notes one in chunks.

    It is no seam, as `_read_chunked` is: a body is still read by the short ways.
    """
    @functools.wraps(method)
    def noting(self, error):
        if self.chunked:
            note_nearest("HLC805", error)
        return method(self, error)
    return noting


def _noting_negative(method):
    """Return what a `read` without a short way ends in, which notes a negative amount.

    `read` itself asks who called it, for the sake of ElementTree: nobody may stand between.
    """
    @functools.wraps(method)
    def noting(self, amt):
        if isinstance(amt, int) and amt < 0:
            note_nearest("HLC409", amt)
        return method(self, amt)
    return noting


def _noticing_fakes(open_file):
    """Return what opens the file of a socket, which looks at one that a program made itself."""
    @functools.wraps(open_file)
    def noticing(sock, buffering):
        file = open_file(sock, buffering)
        makefile = getattr(type(sock), "makefile", None)
        if type(file) is ForeignFile and inspect.isfunction(makefile) and (
                isinstance(file._file, io.TextIOBase) or not _takes_a_mode_alone(makefile)):
            note_place("HLC413", makefile)
        return file
    return noticing


def _takes_a_mode_alone(makefile):
    """Tell whether a method can be called as http.client calls `makefile`."""
    try:
        inspect.signature(makefile).bind(None, "rb")
    except TypeError:
        return False
    return True


def _look_at_version(frame, value):
    if value == 9:
        note("HLC804", frame, value)


class _WatchedSlot:
    """The slot of a file that holds its socket, whose reads by the program are noted."""

    def __init__(self, slot):
        self._slot = slot

    def __get__(self, thing, kind=None):
        frame = caller()
        if frame is not None:
            note("HLC411", frame)
        return self if thing is None else self._slot.__get__(thing, kind)

    def __set__(self, thing, value):
        self._slot.__set__(thing, value)

    def __delete__(self, thing):
        self._slot.__delete__(thing)
