"""Messages for the tests of the message stack, and the files they are read from.

Runs on Python 2.7 and 3. A head is a native string; a file gives it as text or as bytes.
"""
import io
import sys

import httplib
from fakes import TextFile

rfc822 = httplib.mimetools.rfc822


def handed_out(expected):
    """Return what 2.7.18 hands out as it is on 2.7, and by two departures from it here.

    These are 'No value holds a line end' and 'Names with controls are dropped', in deviations.py.
    """
    if sys.version_info[0] == 2 or expected is None:
        return expected
    if isinstance(expected, list):
        return [handed_out(value) for value in expected]
    if isinstance(expected, dict):
        return dict((name, handed_out(value)) for name, value in expected.items()
                    if min(name) >= ' ')
    return expected.replace('\n ', ' ').replace('\r', ' ').replace('\0', ' ')


def bytes_file(head):
    """A file of bytes over the code points of `head`."""
    return io.BytesIO(head if isinstance(head, bytes) else head.encode('latin-1'))


FILES = [httplib.StringIO, bytes_file, TextFile]
FILE_NAMES = ['StringIO', 'BytesIO', 'text']


def http_message(head):
    """`httplib.HTTPMessage` of a head."""
    return httplib.HTTPMessage(httplib.StringIO(head))


def mime_message(head):
    """`mimetools.Message` of a head."""
    return httplib.mimetools.Message(httplib.StringIO(head))


def mail_message(head):
    """`rfc822.Message` of a head."""
    return rfc822.Message(httplib.StringIO(head))


class Lines(object):
    """A file that cannot tell where it is: `readline` and nothing else; it notes its arguments."""

    def __init__(self, lines):
        self._lines = list(lines)
        self.arguments = []

    def readline(self, *arguments):
        self.arguments.append(arguments)
        return self._lines.pop(0) if self._lines else ''


class Unreading(Lines):
    """The same with an `unread`, which notes what comes back."""

    def __init__(self, lines):
        Lines.__init__(self, lines)
        self.unread_lines = []

    def unread(self, line):
        self.unread_lines.append(line)
