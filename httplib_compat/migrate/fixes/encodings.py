"""Fixes that make bytes of text: UTF-8, unless a literal tells its bytes by their numbers.

Base64 and digests take bytes and, where they give them, are made text again: what they give is
ASCII.
"""
import ast
from typing import Any, List

from ..flow import values as v
from ..module import Module
from ..rules.hlc608 import CODECS, GONE, TAKING
from ..shapes import string
from .arguments import around, extent, is_plain
from .edits import Edit
from .fixer import Edits, Fixer
from .importing import imported
from .literals import as_bytes

_GIVING_BYTES = ("hmac.new", "hmac.HMAC", "hashlib.md5", "hashlib.sha1", "hashlib.sha256",
                 "hashlib.sha512", "hashlib.new", "md5.new", "sha.new", "zlib.crc32",
                 "zlib.compress")
_TO_BYTES = ("zlib", "bz2")


def encoded(value: ast.expr, module: Module) -> Edits:
    """Return the edits that make an expression of text the bytes it stands for."""
    if isinstance(module.parents[value], ast.Starred) or module.of(value, v.BODY) is not None:
        return None
    return closed(value, ".encode('%s')" % encoding(value, module), module)


def encoding(value: ast.expr, module: Module) -> str:
    """Return the encoding of a text: latin-1 where literals tell bytes by their numbers.

    Such a literal itself, or text in a file that has one, and none with letters beyond ASCII.
    """
    if string(value) is not None:
        return "latin-1" if is_by_number(value, module) else "utf-8"
    texts = [node for node in module.nodes if not (string(node) or "").isascii()]
    by_number = texts and all(is_by_number(node, module) for node in texts)
    return "latin-1" if by_number else "utf-8"


def is_by_number(node: Any, module: Module) -> bool:
    """Return whether a literal is native text that is not ASCII, written in ASCII."""
    written = module.source.text[slice(*extent(node, module))]
    return not (string(node) or "").isascii() and written.isascii() and written[:1] not in "uU"


def ascii_alone(value: ast.expr, module: Module) -> Edits:
    """Return the edits that make bytes of text that surely is ASCII, None of any other.

    What a function is given, others may give it than those that are seen here.
    """
    kinds = module.kinds(value)
    given = {one.arg for one in ast.walk(module.function_of(value)) if isinstance(one, ast.arg)}
    names = {one.id for one in ast.walk(value) if isinstance(one, ast.Name)}
    if kinds and not names & given and all(one.kind == v.TEXT and one.detail == "ascii"
                                           and one.certain for one in kinds):
        return as_bytes(value, module) or closed(value, ".encode('ascii')", module)
    return None


def base64(make_bytes: Fixer) -> Fixer:
    """``b64encode(text)``: ``b64encode(text.encode('utf-8')).decode('ascii')``, and its like."""
    def fixer(node: Any, module: Module) -> Edits:
        if is_source(node, module):
            return of_call(node, make_bytes, module)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            sides = [one for one in (node.left, node.right) if module.of(one, v.ENCODED)]
            return used(sides[0], module) if len(sides) == 1 else None
        return used(node, module) if module.of(node, v.ENCODED) else None
    return fixer


def used(node: ast.expr, module: Module) -> Edits:
    """Return the edits for bytes of ASCII where they are used, unless they are yet to be made so.

    What a call gives that takes text now becomes text with the fix for the call.
    """
    later = any(isinstance(one, ast.Call) and gives_text(one, module) and takes_text(one, module)
                for one in module.nodes)
    return None if later and not is_source(node, module) else as_ascii(node, module)


def is_source(node: ast.AST, module: Module) -> bool:
    """Return whether a node is a call of the library that encodes."""
    return isinstance(node, ast.Call) and \
        (module.name(node.func) in TAKING + GONE or bool(codec_of(node)))


def gives_text(call: ast.Call, module: Module) -> bool:
    """Return whether what a call gives is text with its fix."""
    return module.name(call.func) in set(TAKING + GONE) - set(_GIVING_BYTES) or \
        codec_of(call) not in ("", *_TO_BYTES)


def takes_text(call: ast.Call, module: Module) -> bool:
    """Return whether a call is given text, or is gone and will be another's, that gives text."""
    if module.name(call.func) in GONE:
        return True
    values = list(call.args) if not codec_of(call) else \
        [call.func.value]  # type: ignore[attr-defined]
    return any(module.of(one, v.TEXT, v.UNICODE, v.ENCODED) for one in values)


def of_call(call: ast.Call, make_bytes: Fixer, module: Module) -> Edits:
    """Return the edits for a call that refuses text, or that Python 3 has not."""
    name = module.name(call.func)
    if name in TAKING:
        edits = arguments_as_bytes(call, make_bytes, module)
        if edits is None:
            return None
        giving_text = name not in _GIVING_BYTES and not is_decoded(call, module)
        return edits + ((as_ascii(call, module) or []) if giving_text else [])
    if name in GONE:
        whole = len(call.args) == 1 and not call.keywords and name.endswith("encodestring")
        return by_codec(call, call.args[0], "base64", make_bytes, module) if whole else None
    return by_codec(call, call.func.value, codec_of(call),  # type: ignore[attr-defined]
                    make_bytes, module)


def arguments_as_bytes(call: ast.Call, make_bytes: Fixer, module: Module) -> Edits:
    """Return the edits that make bytes of the arguments of a call that are text."""
    position = 1 if module.name(call.func) == "hashlib.new" else 0
    edits: List[Edit] = []
    for one in call.args[position:position + 2]:
        if module.of(one, v.TEXT, v.UNICODE):
            more = make_bytes(one, module)
            if more is None:
                return None
            edits += more
    return edits


def is_decoded(node: ast.expr, module: Module) -> bool:
    """Return whether an expression is made text at once: ``b64encode(x).decode(...)``."""
    return getattr(module.parents[node], "attr", "") == "decode"


def as_ascii(node: ast.expr, module: Module) -> Edits:
    """``token``, which is bytes of ASCII: ``token.decode('ascii')``."""
    return closed(node, ".decode('ascii')", module) if is_plain(node) else None


def closed(node: ast.expr, call: str, module: Module) -> List[Edit]:
    """Return the edits that put the call of a method behind an expression."""
    plain = is_plain(node)
    return around(node, "" if plain else "(", call if plain else ")" + call, module)


def codec_of(call: ast.Call) -> str:
    """Return the codec in ``x.encode('base64')``, else an empty string."""
    if isinstance(call.func, ast.Attribute) and call.func.attr == "encode" and \
            len(call.args) == 1 and not call.keywords and string(call.args[0]) in CODECS:
        return string(call.args[0]) or ""
    return ""


def by_codec(call: ast.Call, value: ast.expr, codec: str, make_bytes: Fixer,
             module: Module) -> Edits:
    """``x.encode('base64')``: ``codecs.encode(x, 'base64')`` of bytes, which both Pythons have."""
    codecs = imported("codecs", module)
    if codecs is None:
        return None
    is_text = codec != "rot13" and not is_digest(value) and \
        module.of(value, v.BYTES, v.ENCODED, v.BODY) is None
    inner = make_bytes(value, module) if is_text else []
    for one in ast.walk(value):
        if inner is not None and isinstance(one, ast.Call) and module.name(one.func) in TAKING:
            more = arguments_as_bytes(one, make_bytes, module)
            inner = None if more is None else inner + more
    if inner is None:
        return None
    start, end = extent(call, module)
    first, last = extent(value, module)
    after = "" if codec in _TO_BYTES + ("rot13",) else ".decode('ascii')"
    return [*codecs[1], *inner, Edit(start, first, codecs[0] + ".encode("),
            Edit(last, end, ", '%s')%s" % (codec, after))]


def is_digest(node: ast.expr) -> bool:
    """Return whether an expression is what ``digest()`` gives."""
    return isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "digest"


def native_literal(value: Any, module: Module) -> Edits:
    """``b'GET'`` where text is wanted: ``'GET'``, which is the same on Python 2."""
    start, end = extent(value, module)
    written = module.source.text[start:end]
    if not isinstance(value, ast.Constant) or not isinstance(value.value, bytes) or \
            written[:1] not in "bB" or has_unicode_literals(module):
        return None
    try:
        same = ast.literal_eval(written[1:]) == value.value.decode("ascii")
    except (SyntaxError, ValueError):
        return None
    return [Edit(start, start + 1, "")] if same else None


def has_unicode_literals(module: Module) -> bool:
    """Return whether a literal without a letter is no native text on Python 2 in a file."""
    return any(isinstance(node, ast.ImportFrom) and node.module == "__future__"
               and any(one.name == "unicode_literals" for one in node.names)
               for node in module.nodes)


literal_base64 = base64(ascii_alone)
encoded_base64 = base64(encoded)
