"""From the bytes of a file to text, and never a refusal: cookie, BOM, UTF-8, then latin-1.

A cookie that lies or names no codec is passed over, as an editor would: a checker that stops at
the first odd file protects nobody.
"""
import codecs
import re
from typing import NamedTuple

# PEP 263: one of the first two lines, and the first may hold nothing but a comment.
_COOKIE = re.compile(rb"\A(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))?"
                     rb"[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)")
_WIDE = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class Decoded(NamedTuple):
    """The text of a file without its BOM, the codec that read it, and whether there was a BOM."""

    text: str
    encoding: str
    bom: bool


def decode(data: bytes) -> Decoded:
    """Return the text in `data`; every sequence of bytes has one."""
    for mark, name in _WIDE:
        if data.startswith(mark):
            return Decoded(data.decode(name, "replace"), name, True)
    bom = data.startswith(codecs.BOM_UTF8)
    rest = data[len(codecs.BOM_UTF8):] if bom else data
    cookie = _COOKIE.match(rest)
    named = [cookie.group(1).decode("ascii", "replace")] if cookie and not bom else []
    for encoding in [*named, "utf-8"]:
        try:
            return Decoded(rest.decode(encoding), encoding, bom)
        except (LookupError, ValueError):
            continue
    return Decoded(rest.decode("latin-1"), "latin-1", bom)
