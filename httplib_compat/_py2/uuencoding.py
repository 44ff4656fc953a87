"""uuencode, as Python 2's `uu` wrote and read it between open files; `uu` is gone from Python 3.13.

The files give and take exact bytes.
"""
import binascii


def encode(source, target):
    """Write the bytes of `source` to `target` in lines of 45 bytes, framed by begin and end."""
    target.write(b"begin 666 -\n")
    piece = source.read(45)
    while piece:
        target.write(binascii.b2a_uu(piece))
        piece = source.read(45)
    target.write(b" \nend\n")


def decode(source, target):
    """Write what the lines between begin and end stand for. Raises ValueError if one is missing."""
    for line in iter(source.readline, b""):
        if _is_begin(line):
            break
    else:
        raise ValueError("No valid begin line found in input file")
    for line in iter(source.readline, b""):
        if line.strip() == b"end":
            return
        target.write(_decode_line(line))
    raise ValueError("Truncated input file")


def _is_begin(line):
    words = line.split(b" ", 2)
    if len(words) < 3 or words[0] != b"begin":
        return False
    try:
        int(words[1], 8)
    except ValueError:
        return False
    return True


def _decode_line(line):
    """Return the bytes of a line; what stands behind as many as it announces is left out."""
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        size = (((line[0] - 32) & 63) * 4 + 5) // 3
        return binascii.a2b_uu(line[:size])
