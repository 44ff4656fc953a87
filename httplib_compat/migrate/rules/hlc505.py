"""HLC505: names of headers in small letters, looked for in the list as it was sent."""
from typing import Any, Iterator

from ..headernames import ASKED_IN, asked
from ..module import Module
from ..rule import SAFE, SILENT, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    for one in asked(node, module):
        yield Hit(one.node, "names of headers come as they were sent on Python 3: a small one is "
                  "not found", one.certain)


RULE = Rule(
    code="HLC505", name="lower-case-header-key", kind=SILENT, fix=SAFE, on=ASKED_IN, look=look,
    summary="a name in small letters, looked for in getheaders() or a dict of it",
    why="Python 2's getheaders() gave names in small letters, joined repeats and stripped "
        "values. Python 3's gives them as the server wrote them, `Content-Type`: a lookup of "
        "'content-type' in dict(getheaders()) misses, and of repeated headers the last one "
        "wins.",
    pythons="every Python 3",
    instead="response.getheader('Content-Type')    # takes any case\n"
            "{name.lower(): response.getheader(name) for name, value in response.getheaders()}",
)
