"""Colours, for terminals that want them."""
import os
from typing import Any

_CODES = {"bold": "1", "red": "31", "yellow": "33", "blue": "34", "cyan": "36", "green": "32"}


def paint(text: str, colour: str, coloured: bool) -> str:
    """Return text in a colour; as it is where there is none, or where nobody wants colours."""
    return "\033[%sm%s\033[0m" % (_CODES[colour], text) if coloured and colour and text else text


def is_wanted(stream: Any) -> bool:
    """Return whether a stream is a terminal and nobody asked for plain text."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or bool(getattr(stream, "isatty", bool)())
