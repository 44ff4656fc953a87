"""The content transfer codings of Python 2's `mimetools`, from file to file.

base64, quoted-printable and uuencode are done here; what 2.7 handed to programs of the system it is
handed to still, by the tables that programs may extend.
"""
import base64
import binascii
import os
import quopri
import tempfile

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

_UU = ("uuencode", "x-uuencode", "uue", "x-uue")
_PLAIN = ("7bit", "8bit")


def decode(input, output, encoding):
    """Copy the file `input` to `output`, undoing `encoding`. Raises ValueError if unknown."""
    if encoding == "base64":
        base64.decode(input, output)
    elif encoding == "quoted-printable":
        quopri.decode(input, output)
    elif encoding in _UU:
        _uudecode(input, output)
    elif encoding in _PLAIN:
        output.write(input.read())
    elif encoding in decodetab:
        pipethrough(input, decodetab[encoding], output)
    else:
        raise ValueError(f"unknown Content-Transfer-Encoding: {encoding}")


def encode(input, output, encoding):
    """Copy the file `input` to `output` in `encoding`. Raises ValueError for an unknown one."""
    if encoding == "base64":
        base64.encode(input, output)
    elif encoding == "quoted-printable":
        quopri.encode(input, output, 0)
    elif encoding in _UU:
        _uuencode(input, output)
    elif encoding in _PLAIN:
        output.write(input.read())
    elif encoding in encodetab:
        pipethrough(input, encodetab[encoding], output)
    else:
        raise ValueError(f"unknown Content-Transfer-Encoding: {encoding}")


def _uuencode(input, output):
    """Write the frame and the lines of uuencode; `uu` itself is gone from Python 3.13."""
    output.write(b"begin 666 -\n")
    while True:
        piece = input.read(45)
        if not piece:
            break
        output.write(binascii.b2a_uu(bytes(piece)))
    output.write(b" \nend\n")


def _uudecode(input, output):
    """Write what the lines between ``begin`` and ``end`` stand for. Raises ValueError for none."""
    for line in iter(input.readline, b""):
        if line.startswith(b"begin "):
            break
    else:
        raise ValueError("No valid begin line found in input file")
    for line in iter(input.readline, b""):
        if line.strip(b" \t\r\n\f") == b"end":
            return
        output.write(binascii.a2b_uu(bytes(line)))
    raise ValueError("Truncated input file")


def pipeto(input, command):
    """Give the lines of the file `input` to a command of the system."""
    with os.popen(command, "w") as pipe:
        copyliteral(input, pipe)


def pipethrough(input, command, output):
    """Give the file `input` to a command of the system, and what it prints to `output`."""
    with tempfile.NamedTemporaryFile() as file:
        copyliteral(input, file)
        file.flush()
        with os.popen(f"{command} <{file.name}") as pipe:
            copybinary(pipe, output)


def copyliteral(input, output):
    """Copy the file `input` to `output`, line by line."""
    for line in iter(input.readline, type(input.readline(0))()):
        output.write(line)


def copybinary(input, output):
    """Copy the file `input` to `output`, block by block."""
    while True:
        block = input.read(8192)
        if not block:
            return
        output.write(block)
