"""The types of Python 2's module `mimetools`."""
import os as os
import sys as sys
import tempfile as tempfile
import time as time

from . import rfc822 as rfc822
from .contentcodings import (
    copybinary as copybinary, copyliteral as copyliteral, decode as decode, decodetab as decodetab,
    encode as encode, encodetab as encodetab, pipethrough as pipethrough, pipeto as pipeto,
    uudecode_pipe as uudecode_pipe,
)
from .mimemessage import Message as Message

__all__ = ["Message", "choose_boundary", "encode", "decode", "copyliteral", "copybinary"]

OTHERS: tuple[object, ...]

def choose_boundary() -> str: ...
