"""Annotations of a GitHub workflow; it shows ten of a kind, so the silent ones come first."""
from typing import List

from ..findings import Finding
from ..rules import rules

_LEVEL = {"silent": "error", "hang": "error", "loud": "warning", "lenient": "notice"}
_ORDER = {"hang": 0, "silent": 1, "loud": 2, "lenient": 3}


def github(found: List[Finding], coloured: bool) -> str:
    """Return a command for each finding."""
    ordered = sorted(found, key=lambda one: (_ORDER[one.kind], not one.certain))
    return "".join(command(one) for one in ordered)


def command(one: Finding) -> str:
    """Return a workflow command."""
    title = "%s %s" % (one.code, rules()[one.code].name)
    properties = (("file", one.path), ("line", one.line), ("endLine", one.end_line),
                  ("col", one.column), ("endColumn", one.end_column), ("title", title))
    return "::%s %s::%s\n" % (
        _LEVEL[one.kind], ",".join("%s=%s" % (name, escaped(str(value), True))
                                   for name, value in properties), escaped(one.text, False))


def escaped(text: str, in_property: bool) -> str:
    """Return text as a workflow command takes it."""
    for character, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(character, code)
    return text.replace(":", "%3A").replace(",", "%2C") if in_property else text
