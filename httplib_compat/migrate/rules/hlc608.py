"""HLC608: base64 and digests, which take bytes and give bytes."""
import ast
from typing import Any, Iterator

from ..flow import values as v
from ..module import Module
from ..rule import LOUD, SAFE, SILENT, Hit, Rule
from ..shapes import is_text, shown, string

TAKING = ("base64.b64encode", "base64.urlsafe_b64encode", "base64.standard_b64encode",
           "base64.b32encode", "base64.b16encode", "binascii.b2a_base64", "binascii.hexlify",
           "hmac.new", "hmac.HMAC", "hashlib.md5", "hashlib.sha1", "hashlib.sha256",
           "hashlib.sha512", "hashlib.new", "md5.new", "sha.new", "zlib.crc32", "zlib.compress")
GONE = ("base64.encodestring", "base64.decodestring")
CODECS = ("base64", "hex", "zlib", "bz2", "quopri", "uu", "rot13", "hex_codec", "base64_codec")


def look(node: Any, module: Module) -> Iterator[Hit]:
    if not module.state.guessing:
        return
    if isinstance(node, ast.Call):
        yield from of_call(node, module)
    for one in shown(node, module):
        certain = module.of(one.node, v.ENCODED)
        if certain is not None:
            yield Hit(one.node, "`%s` is bytes on Python 3: it becomes text as b'...'"
                      % module.text(one.node), certain)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        for encoded, other in ((node.left, node.right), (node.right, node.left)):
            certain = module.of(encoded, v.ENCODED)
            if certain is not None and is_text(other, module):
                yield Hit(node, "bytes and text cannot be added", certain, kind=LOUD)


def of_call(call: ast.Call, module: Module) -> Iterator[Hit]:
    """Yield a call that refuses text, or that Python 3 has not."""
    name = module.name(call.func)
    if name in GONE:
        yield Hit(call, "`%s` is gone from 3.9 on, and takes no text before" % name, kind=LOUD)
    elif name in TAKING:
        position = 1 if name == "hashlib.new" else 0
        for value in call.args[position:position + 2]:
            if module.of(value, v.TEXT, v.UNICODE):
                yield Hit(call, "`%s` takes bytes: `%s` is text" % (name, module.text(value)),
                          kind=LOUD)
                return
    elif isinstance(call.func, ast.Attribute) and call.func.attr in ("encode", "decode") \
            and call.args and string(call.args[0]) in CODECS and (
                call.func.attr == "decode" or module.of(call.func.value, v.BODY) is None):
        yield Hit(call, "`.%s('%s')` does not exist on Python 3"
                  % (call.func.attr, string(call.args[0])), kind=LOUD)


RULE = Rule(
    code="HLC608", name="base64-header", kind=SILENT, fix=SAFE, look=look,
    on=(ast.Call, ast.BinOp, ast.JoinedStr), anywhere=(ast.Call,),
    words=("binascii", "hmac", "hashlib", "md5", "sha", *CODECS),
    summary="base64, hmac or md5 of text; their result in `%s` or `+`",
    why="They take bytes (TypeError for text) and give bytes: `'Basic %s' % b64encode(...)` "
        "sends Basic b'...', which no server takes, without an error here. encodestring is "
        "gone in 3.9.",
    pythons="every Python 3",
    instead="base64.b64encode(pair.encode('utf-8')).decode('ascii')",
)
