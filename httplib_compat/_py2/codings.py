"""`encode` and `decode` of Python 2's `str`: codecs from bytes to bytes, and ASCII by default.

Python 2 had codecs that made bytes of bytes (``'hex'``, ``'base64'``, ``'zlib'``); Python 3 has
most of them but keeps them from methods. And it encoded a byte string as if it were text, by way
of ASCII. Results are plain bytes or text.
"""
import codecs

from .operands import ascii_text, name_of

# Python 2's names of its codecs between bytes, and the name under which Python 3 has each.
BYTE_CODECS = {
    "hex": "hex", "hex_codec": "hex",
    "base64": "base64", "base64_codec": "base64",
    "zlib": "zlib", "zip": "zlib", "zlib_codec": "zlib",
    "bz2": "bz2", "bz2_codec": "bz2",
    "quopri": "quopri", "quopri_codec": "quopri", "quoted_printable": "quopri",
    "uu": "uu", "uu_codec": "uu",
}

ESCAPES = {
    b"\n": b"", b"\\": b"\\", b"'": b"'", b'"': b'"', b"a": b"\a", b"b": b"\b", b"f": b"\f",
    b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v",
}


def encode(data, encoding, errors):
    """Return `data` encoded, as bytes.

    Raises UnicodeDecodeError for bytes beyond ASCII and a codec of text, LookupError for an
    unknown codec, and what the codec raises.
    """
    encoding, errors = _names("encode", encoding, errors)
    spelling = _spelling(encoding)
    if spelling in BYTE_CODECS:
        return codecs.lookup(BYTE_CODECS[spelling]).encode(data, errors)[0]
    if spelling == "string_escape":
        return codecs.escape_encode(bytes(data), errors)[0]
    if spelling in ("rot13", "rot_13"):
        return codecs.encode(ascii_text(data), "rot13", errors).encode("ascii")
    codecs.lookup(encoding)  # an unknown codec comes before bytes that are not ASCII
    return ascii_text(data).encode(encoding, errors)


def decode(data, encoding, errors):
    """Return `data` decoded: text, or bytes from a codec between bytes.

    Raises UnicodeDecodeError for bytes that the codec has no text for, LookupError for an
    unknown codec, TypeError for bad hexadecimal digits, and what other codecs raise.
    """
    encoding, errors = _names("decode", encoding, errors)
    spelling = _spelling(encoding)
    if spelling in BYTE_CODECS:
        return _decode_bytes(data, BYTE_CODECS[spelling], errors)
    if spelling == "string_escape":
        return _unescape(bytes(data), errors)
    if spelling in ("rot13", "rot_13"):
        return codecs.decode(str(data, "latin-1"), "rot13", errors)
    return bytes.decode(data, encoding, errors)


def _names(method, *names):
    """Return the names of a codec and an error handler as text. Raises TypeError as Python 2."""
    for place, name in enumerate(names, 1):
        if not isinstance(name, (str, bytes)):
            raise TypeError(f"{method}() argument {place} must be string, not {name_of(name)}")
    return [name if isinstance(name, str) else str(name, "latin-1") for name in names]


def _spelling(encoding):
    return encoding.lower().replace("-", "_").replace(" ", "_")


def _decode_bytes(data, codec, errors):
    try:
        return codecs.lookup(codec).decode(data, errors)[0]
    except ValueError as error:
        if codec != "hex":
            raise
        raise TypeError(str(error)) from None


def _unescape(data, errors):
    """Return `data` with the escapes of a Python 2 string literal replaced by what they mean.

    Raises ValueError for a backslash at the end, and for a ``\\x`` without two digits unless
    `errors` is ``'ignore'`` or ``'replace'``.
    """
    import re  # costly to load, and hardly ever needed

    substitutes = {"ignore": b"", "replace": b"?"}

    def unescaped(match):
        escape = match.group(1)
        if not escape:
            raise ValueError("Trailing \\ in string")
        if escape[:1] == b"x" and len(escape) < 3:
            if errors not in substitutes:
                raise ValueError("invalid \\x escape")
            return substitutes[errors]
        if escape[:1] == b"x":
            return bytes([int(escape[1:], 16)])
        if escape[:1] in b"01234567":
            return bytes([int(escape, 8) & 0xFF])
        return ESCAPES.get(escape, match.group())

    return re.sub(rb"(?s)\\(x[0-9a-fA-F]{0,2}|[0-7]{1,3}|.|\Z)", unescaped, data)
