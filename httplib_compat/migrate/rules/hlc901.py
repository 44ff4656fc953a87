"""HLC901: the headers that urlopen gives, or that HTTPError has."""
from typing import Any, Iterator

from ..handlers import used_of
from ..messages import USED_IN
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    return used_of("urlopen", node, module)


RULE = Rule(
    code="HLC901", name="urlopen-headers", kind=LOUD, fix=SAFE, on=USED_IN, look=look,
    summary="the 5xx rules on `urlopen().info()`, `.headers`, `HTTPError.hdrs`",
    why="They were httplib's HTTPMessage and are http.client's: what the rules 501 to 509 say "
        "of response.msg holds for them, too. Each finding names the rule.",
    pythons="every Python 3",
    instead="# as the rule that is named: `httplib-compat explain HLC501`",
)
