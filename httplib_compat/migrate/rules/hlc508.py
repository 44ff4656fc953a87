"""HLC508: attributes of a message that Python 3 has not."""
from typing import Any, Iterator

from ..messages import USED_IN, uses
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    for use in uses(node, module):
        if use.number == "08" and use.of == "http":
            yield Hit(use.node, use.text, use.certain, weak=use.weak)


RULE = Rule(
    code="HLC508", name="message-attribute", kind=LOUD, fix=SAFE, on=USED_IN, look=look,
    summary="`msg.dict`, `msg.headers`, `msg.type`, `msg.typeheader`, `msg.plist`",
    why="They belonged to mimetools.Message; an email.message.Message has none of them: "
        "AttributeError.",
    pythons="every Python 3",
    instead="msg.dict       # {name.lower(): response.getheader(name)\n"
            "               #  for name, value in response.getheaders()}\n"
            "msg.headers    # ['%s: %s\\r\\n' % field for field in msg.raw_items()]\n"
            "msg.type       # msg.get_content_type()",
)
