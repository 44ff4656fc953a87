"""HLC213: `ssl.wrap_socket` and `ssl.match_hostname`, the heart of many an own connect()."""
import ast
from typing import Iterator

from ..module import Module
from ..rule import LOUD, UNSAFE, Hit, Rule

_GONE = ("ssl.wrap_socket", "ssl.match_hostname")


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    name = module.name(call.func)
    if name in _GONE and module.state.guessing:
        yield Hit(call, "`%s` is gone from 3.12 on" % name)


RULE = Rule(
    code="HLC213", name="ssl-wrap-socket", kind=LOUD, fix=UNSAFE, look=look,
    on=(ast.Call,), anywhere=(ast.Call,), words=("wrap_socket", "match_hostname"),
    since=(3, 12),
    summary="`ssl.wrap_socket`, `ssl.match_hostname`",
    why="Both were deprecated in 3.7 and are gone from 3.12 on. A connect() of one's own that "
        "wraps the socket by them fails on the first connection.",
    pythons="3.12 and newer; a DeprecationWarning from 3.7 on",
    instead="self.sock = self._context.wrap_socket(sock, server_hostname=self.host)",
)
