"""HLC205: key and certificate of an HTTPS connection, by name or by position."""
import ast
from typing import Iterator

from ..module import Module
from ..rule import LOUD, UNSAFE, Hit, Rule


def look(call: ast.Call, module: Module) -> Iterator[Hit]:
    made = module.constructed(call)
    if made is None or made.name != "HTTPSConnection":
        return
    given = [value for name, value in sorted(made.keywords.items())
             if name in ("key_file", "cert_file")]
    if not made.starred:
        given = made.args[2:3] + given
    if given:
        yield Hit(given[0], "HTTPSConnection takes no key_file and cert_file from 3.12 on",
                  made.certain)


RULE = Rule(
    code="HLC205", name="https-key-cert", kind=LOUD, fix=UNSAFE, on=(ast.Call,), look=look,
    since=(3, 12),
    summary="`key_file`, `cert_file`, or the third and fourth argument of HTTPSConnection",
    why="The two arguments drew a DeprecationWarning from 3.6 on and are gone from 3.12 on: "
        "TypeError, even for None, None by position.",
    pythons="3.12 and newer; a DeprecationWarning before",
    instead="context = ssl.create_default_context()\n"
            "context.load_cert_chain(cert_file, key_file)\n"
            "HTTPSConnection(host, port, context=context)",
)
