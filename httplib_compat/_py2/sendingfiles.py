"""Sending a file without having its bytes pass through the program: what the kernel can do alone.

Only for a file that is exactly what ``open`` gives, over a plain socket; whoever put a method of
his own on either of them is asked, block by block, as on 2.7.
"""
import io
import os

from .originals import is_plain, sends_as_ever
from .request_body import byte_file

_FILES = (io.BufferedReader, io.BufferedRandom)


def send_file(sock, body, amount):
    """Send `amount` bytes of a file, None for all; return how many were sent, or None.

    None stands for a file that has to be read. One that was sent stands behind what was. Raises
    what the socket raises.
    """
    if amount == 0 or not hasattr(os, "sendfile") or not (
            is_plain(sock) and sends_as_ever()):
        return None
    if type(body) is io.TextIOWrapper:
        body = byte_file(body)
    if type(body) not in _FILES or "read" in body.__dict__ or type(body.raw) is not io.FileIO:
        return None
    return sock.sendfile(body, body.tell(), amount)
