"""Sockets that are none: what tests and tunnels of legacy code have always brought along.

Runs on Python 2.7 and 3. A fake has `sendall` and `makefile` and nothing else; its answer is
served from memory, over text or over bytes.
"""
import io
import sys

import pytest

if sys.version_info[0] == 2:
    from StringIO import StringIO as TextFile
else:
    from io import StringIO as TextFile


class FakeSocket(object):
    """A socket whose answer is known beforehand and whose sent data a test can read."""

    def __init__(self, answer, file_class):
        self._answer = answer
        self._file_class = file_class
        self.data = ''
        self.pieces = []
        self.makefile_arguments = []
        self.closed = False

    def sendall(self, data):
        self.data += data
        self.pieces.append(data)

    def makefile(self, *arguments):
        self.makefile_arguments.append(arguments)
        return self._file_class(self._answer)

    def close(self):
        self.closed = True


def text_socket(answer):
    """A fake over text files: StringIO of native strings, as on Python 2."""
    return FakeSocket(answer, TextFile)


def bytes_socket(answer):
    """A fake over byte files; the native string goes in as the bytes of its code points."""
    return FakeSocket(answer if isinstance(answer, bytes) else answer.encode('latin-1'),
                      io.BytesIO)


@pytest.fixture(params=[text_socket, bytes_socket], ids=['text', 'bytes'])
def fake_socket(request):
    """A factory of fake sockets, once over text and once over bytes."""
    return request.param
