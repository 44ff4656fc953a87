"""HLC501: methods of a message that Python 3 has not."""
from typing import Any, Iterator

from ..messages import USED_IN, uses
from ..module import Module
from ..rule import LOUD, SAFE, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    for use in uses(node, module):
        if use.number == "01" and use.of == "http":
            yield Hit(use.node, use.text, use.certain, weak=use.weak)


RULE = Rule(
    code="HLC501", name="message-method", kind=LOUD, fix=SAFE, on=USED_IN, look=look,
    summary="`msg.getheader`, `msg.getheaders`, `msg.gettype`, `msg.has_key` and other lost "
            "methods",
    why="The headers were a mimetools.Message and are an email.message.Message: "
        "AttributeError.",
    pythons="every Python 3",
    instead="msg.getheader(x)      # msg.get(x), or response.getheader(x)\n"
            "msg.getheaders(x)     # msg.get_all(x, [])\n"
            "msg.gettype()         # msg.get_content_type()\n"
            "msg.getparam(x)       # msg.get_param(x)\n"
            "msg.has_key(x)        # x in msg\n"
            "msg.getdate(x)        # email.utils.parsedate(msg[x])\n"
            "msg.getaddr(x)        # email.utils.parseaddr(msg[x])",
)
