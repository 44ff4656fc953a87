"""HLC405: a body handed to something that takes text only."""
import ast
from typing import Any, Iterator

from ..bodies import bodies_in
from ..consumers import consumer, copied, returned, stored
from ..module import Module
from ..rule import LOUD, SILENT, UNSAFE, Hit, Rule


def look(node: Any, module: Module) -> Iterator[Hit]:
    if isinstance(node, ast.Call):
        what = consumer(node, module)
        certain = copied(node, module)
        if certain is not None:
            yield Hit(node, "a file in text mode takes text, and an answer gives bytes on Python 3",
                      certain)
            return
    else:
        what = (stored if isinstance(node, ast.Assign) else returned)(node, module)
    for value in what.values if what is not None else ():
        certain = bodies_in(value, module)
        if what is not None and certain is not None:
            says = "%s keeps bytes as such, and `%s` is that on Python 3" if what.keeps else \
                "%s takes text, and `%s` is bytes on Python 3"
            yield Hit(node, says % (what.name, module.text(value)), certain,
                      kind=SILENT if what.keeps else LOUD)
            return


RULE = Rule(
    code="HLC405", name="body-text-consumer", kind=LOUD, fix=UNSAFE, look=look,
    on=(ast.Call, ast.Assign, ast.Return),
    summary="a body given to re, StringIO, a text file, csv, email, json, join, .encode(), "
            "a database",
    why="They take text and refuse bytes with a TypeError (bytes have no encode(): "
        "AttributeError). A database and marshal keep them, and give back bytes.",
    pythons="every Python 3",
    instead="io.BytesIO(body)\n"
            "open(name, 'wb').write(body)\n"
            "re.search(b'...', body)\n"
            "re.search('...', body.decode('utf-8'))",
)
