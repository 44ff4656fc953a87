"""HLC903: hooks of xmlrpclib's Transport."""
import ast
from typing import Iterator

from ..module import Module
from ..rule import LOUD, NO, SILENT, Hit, Rule

_BASES = ("xmlrpclib.Transport", "xmlrpclib.SafeTransport")
_NEVER = ("send_host", "send_user_agent")


def look(owner: ast.ClassDef, module: Module) -> Iterator[Hit]:
    if set(module.base_names(owner)).isdisjoint(_BASES):
        return
    for statement in owner.body:
        if not isinstance(statement, ast.FunctionDef):
            continue
        if statement.name in _NEVER:
            yield Hit(statement, "nobody calls `%s` on Python 3" % statement.name, kind=SILENT)
        elif statement.name == "send_request" and len(statement.args.args) < 5:
            yield Hit(statement, "Python 3 calls send_request(host, handler, body, debug)")
        elif statement.name == "send_content":
            yield Hit(statement, "what the base class does in `send_content` moved to "
                      "`send_request` and `send_headers`", False, kind=SILENT, weak=True)


RULE = Rule(
    code="HLC903", name="xmlrpc-transport", kind=LOUD, fix=NO, on=(ast.ClassDef,), look=look,
    summary="`send_request`, `send_host`, `send_user_agent`, `send_content` of an own Transport",
    why="Python 2 called send_request(connection, handler, body), send_host, send_user_agent "
        "and send_content. Python 3 calls send_request(host, handler, body, debug), which "
        "makes the connection, and send_headers(connection, headers); the others are never "
        "called.",
    pythons="every Python 3",
    instead="def send_headers(self, connection, headers):\n"
            "    connection.putheader('X-Token', self.token)\n"
            "    super().send_headers(connection, headers)",
)
