"""HLC512: answers that Python 2 read more leniently. No source shows them; the record does."""
from typing import Any, Iterator

from ..module import Module
from ..rule import SHIM, SILENT, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    """No node of a program tells what its server sends."""
    return iter(())


RULE = Rule(
    code="HLC512", name="lenient-parsing", kind=SILENT, fix=SHIM, on=(), look=look,
    summary="headers behind a bad line, framing headers sent twice (found at run time only)",
    why="Python 2 skipped a line that is no header. Python 3 stops there, and all later "
        "headers are lost, Content-Length among them. Of two Content-Length, "
        "Transfer-Encoding or Connection headers the first counts; Python 2 joined them. A "
        "lone CR splits a header in two.",
    pythons="every Python 3",
    instead="# http.client has no way to read such answers",
)
