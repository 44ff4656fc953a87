"""The content transfer codings of Python 2's `mimetools`, from file to file.

base64, quoted-printable and uuencode are done here; what 2.7 handed to programs of the system it is
handed to still, by the tables that programs may extend. A file may hold text or bytes: text is
native text, and what a file of text gets is native text.
"""
import base64
import io
import quopri
import shutil
import subprocess
import tempfile

from . import uuencoding
from .bytestr import wrap
from .native import to_bytes, to_text

uudecode_pipe = "uudecode -o /dev/stdout"

# A coding -> the command that undoes or does it, reading standard input.
decodetab = {
    "uuencode": uudecode_pipe,
    "x-uuencode": uudecode_pipe,
    "uue": uudecode_pipe,
    "x-uue": uudecode_pipe,
    "quoted-printable": "mmencode -u -q",
    "base64": "mmencode -u -b",
}
encodetab = {
    "x-uuencode": "uuencode tempfile",
    "uuencode": "uuencode tempfile",
    "x-uue": "uuencode tempfile",
    "uue": "uuencode tempfile",
    "quoted-printable": "mmencode -q",
    "base64": "mmencode -b",
}


def _copy(source, target):
    target.write(source.read())


# A coding -> what undoes it, what does it; from a file of bytes to a file of bytes.
_CODINGS = {
    "base64": (base64.decode, base64.encode),
    "quoted-printable": (quopri.decode,
                         lambda source, target: quopri.encode(source, target, False)),
    "7bit": (_copy, _copy),
    "8bit": (_copy, _copy),
}
for _name in ("uuencode", "x-uuencode", "uue", "x-uue"):
    _CODINGS[_name] = (uuencoding.decode, uuencoding.encode)


class _Source:
    """A file that gives exact bytes, over a file that gives strings of any kind."""

    def __init__(self, file):
        self._file = file

    def read(self, *size):
        return to_bytes(self._file.read(*size), "the file to read")

    def readline(self):
        return to_bytes(self._file.readline(), "the file to read")


class _Target:
    """A file that takes exact bytes, over a file that takes bytes or native text."""

    def __init__(self, file):
        self._file = file
        self._convert = to_text if isinstance(file, io.TextIOBase) else wrap

    def write(self, data):
        self._file.write(self._convert(data))


def decode(input, output, encoding):
    """Copy the file `input` to `output`, undoing `encoding`.

    Raises ValueError for an unknown encoding and for text that is not in it (`binascii.Error`).
    """
    if encoding in _CODINGS:
        _CODINGS[encoding][0](_Source(input), _Target(output))
    else:
        pipethrough(input, _command(decodetab, encoding), output)


def encode(input, output, encoding):
    """Copy the file `input` to `output` in `encoding`. Raises ValueError for an unknown one."""
    if encoding in _CODINGS:
        _CODINGS[encoding][1](_Source(input), _Target(output))
    else:
        pipethrough(input, _command(encodetab, encoding), output)


def _command(table, encoding):
    if encoding not in table:
        raise ValueError(f"unknown Content-Transfer-Encoding: {encoding}")
    return table[encoding]


def pipeto(input, command):
    """Give the lines of the file `input` to a command of the system, and wait for its end."""
    with subprocess.Popen(command, shell=True, stdin=subprocess.PIPE) as process:
        copyliteral(_Source(input), process.stdin)


def pipethrough(input, command, output):
    """Give the file `input` to a command of the system, and what it prints to `output`.

    All of it is in a temporary file first, so that neither side waits for the other.
    """
    with tempfile.TemporaryFile() as file:
        copyliteral(_Source(input), file)
        file.seek(0)
        with subprocess.Popen(command, shell=True, stdin=file, stdout=subprocess.PIPE) as process:
            copybinary(process.stdout, _Target(output))


def copyliteral(input, output):
    """Copy the file `input` to `output`, line by line."""
    line = input.readline()
    while line:
        output.write(line)
        line = input.readline()


def copybinary(input, output):
    """Copy the file `input` to `output`, block by block."""
    shutil.copyfileobj(input, output, 8192)
