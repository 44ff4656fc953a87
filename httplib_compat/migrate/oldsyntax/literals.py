"""Numbers and strings as Python 2 wrote them, as the values they stand for."""
import ast
import re
from typing import Any, Tuple

_PREFIX = re.compile(r"[A-Za-z]*")
_OLD_OCTAL = re.compile(r"0[0-7]+")


def parse_number(text: str) -> Any:
    """Return the value of a number: ``0777`` is octal, ``10L`` an integer."""
    digits = text.rstrip("lL")
    if _OLD_OCTAL.fullmatch(digits) and digits.strip("0"):
        return int(digits, 8)
    try:
        return ast.literal_eval(digits)
    except (SyntaxError, ValueError):
        return 0


def parse_string(text: str) -> Tuple[Any, str]:
    """Return the value of one string literal and its prefix in small letters.

    ``b''`` gives bytes, every other prefix a str: in Python 2 code both are what ``str`` was.
    """
    prefix = _PREFIX.match(text).group().lower()  # type: ignore[union-attr]
    body = text[len(prefix):]
    raw = "r" if "r" in prefix else ""
    for attempt in (("b" if "b" in prefix else "") + raw, raw, "r"):
        try:
            return ast.literal_eval(attempt + body), prefix
        except (SyntaxError, ValueError):
            continue
    return body.strip("'\""), prefix
