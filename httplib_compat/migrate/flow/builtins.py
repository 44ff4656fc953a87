"""What functions of the standard library make of the values they are given."""
import ast
import re
from typing import Callable, Dict, List

from . import values as v
from .globals import EXCEPTIONS
from .values import NOTHING, UNKNOWN, Kinds, Value, join, list_of, only, tuple_of

Arguments = List[Kinds]

_FIELD = re.compile("([0-9]*)([a-zA-Z?])")
_MOST_FIELDS = 32
_LOOSE = frozenset((v.NONE, v.UNKNOWN_KIND))
_AS_DICT = frozenset((v.HEADERS, v.MESSAGE, v.HEADER_DICT))

# A call of the name gives this, whatever it is called with.
RESULTS: Dict[str, Kinds] = {
    "httplib.HTTPConnection": only(v.CONNECTION, "http"),
    "httplib.HTTPSConnection": only(v.CONNECTION, "https"),
    "httplib.HTTP": only(v.LEGACY),
    "httplib.HTTPS": only(v.LEGACY),
    "httplib.HTTPResponse": only(v.RESPONSE),
    "httplib.HTTPMessage": only(v.MESSAGE, "http"),
    "httplib.parse_headers": only(v.MESSAGE, "http"),
    "urllib2.urlopen": only(v.OPENED),
    "urllib2.HTTPError": only(v.OPENED),
    "open": only(v.FILE, "text"),
    "file": only(v.FILE, "text"),
    "StringIO.StringIO": only(v.FILE, "StringIO"),
    "io.BytesIO": only(v.FILE, "BytesIO"),
    "base64.b64encode": only(v.ENCODED),
    "base64.urlsafe_b64encode": only(v.ENCODED),
    "base64.standard_b64encode": only(v.ENCODED),
    "base64.b32encode": only(v.ENCODED),
    "base64.b16encode": only(v.ENCODED),
    "base64.encodestring": only(v.ENCODED),
    "base64.encodebytes": only(v.ENCODED),
    "binascii.b2a_base64": only(v.ENCODED),
    "binascii.hexlify": only(v.ENCODED),
    "urllib2.build_opener": only(v.OPENER),
    "socket.socket": only(v.SOCKET),
    "socket.create_connection": only(v.SOCKET),
    "ssl.wrap_socket": only(v.SOCKET),
    "mmap.mmap": only(v.FILE, "mmap"),
    "time.time": only(v.NUMBER, "float"),
    "float": only(v.NUMBER, "float"),
    "urlparse.urlencode": only(v.TEXT, "ascii"),
    "urlparse.quote": only(v.TEXT, "ascii"),
    "urlparse.quote_plus": only(v.TEXT, "ascii"),
    "json.dumps": only(v.TEXT, "ascii"),
    "chr": only(v.TEXT),
    "os.environ.get": only(v.TEXT),
    "raw_input": only(v.TEXT),
    "str": only(v.TEXT),
    "repr": only(v.TEXT),
    "unicode": only(v.UNICODE),
    "bytes": only(v.BYTES),
    "bytearray": only(v.BYTES),
}

_OBJECTS = ("datetime.date", "datetime.datetime", "datetime.date.today", "datetime.datetime.now",
            "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.timedelta",
            "decimal.Decimal", "fractions.Fraction", "uuid.UUID", "uuid.uuid1", "uuid.uuid4")
RESULTS.update((name, only(v.OBJECT, name)) for name in _OBJECTS)

# Files in memory, by what makes them.
IN_MEMORY = {"StringIO.StringIO": "StringIO", "io.BytesIO": "BytesIO"}

# Functions that give bytes, and are given them.
DECODING = ("zlib.decompress", "bz2.decompress", "lzma.decompress", "base64.b64decode",
            "base64.standard_b64decode", "base64.urlsafe_b64decode", "base64.b32decode",
            "base64.b16decode", "base64.decodestring", "base64.decodebytes",
            "binascii.a2b_base64", "binascii.unhexlify", "binascii.a2b_hex")

_BASES: Dict[str, Kinds] = {
    "urllib2.HTTPHandler": NOTHING,
    "BaseHTTPServer.BaseHTTPRequestHandler": only(v.HANDLER),
    "BaseHTTPServer.SimpleHTTPRequestHandler": only(v.HANDLER),
    "BaseHTTPServer.CGIHTTPRequestHandler": only(v.HANDLER),
}


def instance_of(name: str) -> Kinds:
    """Return what an instance is of a class whose base has a dotted name."""
    module, _, last = name.rpartition(".")
    if module == "httplib":
        return only(v.ERROR, name) if last in EXCEPTIONS else RESULTS.get(name, NOTHING)
    return _BASES.get(name, NOTHING)


def of_first(arguments: Arguments) -> Kinds:
    """Return the first argument as it is."""
    return arguments[0] if arguments else UNKNOWN


def of_body(arguments: Arguments) -> Kinds:
    """Return what is made of a body and is bytes, as that is, too."""
    return v.bare(frozenset(
        value for value in of_first(arguments) if value.kind == v.BODY)) or UNKNOWN


def taken_apart(form: str, data: Kinds) -> Kinds:
    """``struct.unpack('>4sI', body)``: what its strings are is bytes, on this package too."""
    bodies = v.bare(frozenset(value for value in data if value.kind == v.BODY))
    if not bodies:
        return UNKNOWN
    fields: List[Kinds] = []
    for count, code in _FIELD.findall(form):
        if code != "x" and len(fields) < _MOST_FIELDS:
            times = 1 if code in "sp" else min(int(count or 1), _MOST_FIELDS)
            fields += [bodies if code in "spc" else only(v.NUMBER)] * times
    return tuple_of(fields)


def members(kinds: Kinds) -> Kinds:
    """Return what a loop over some values gives."""
    if not kinds:
        return NOTHING
    found = []
    for value in kinds:
        if value.kind == v.LIST:
            found.append(value.detail)
        elif value.kind == v.TUPLE:
            found.extend(value.detail)
        elif value.kind == v.HEADERS:
            found.append(tuple_of((only(v.HEADER_NAME, value.detail), only(v.HEADER))))
        elif value.kind in (v.HEADER_DICT, v.MESSAGE):
            found.append(only(v.HEADER_NAME, value.detail))
        elif value.kind in (v.RESPONSE, v.OPENED, v.FILE_OF_ANSWER):
            found.append(v.as_bare_as(value, only(v.BODY, None, value.certain)))
        elif value.kind == v.BODY:
            found.append(v.as_bare_as(value, only(v.LETTER, None, value.certain)))
        elif value.kind not in _LOOSE:
            found.append(UNKNOWN)
    return join(found) if found else UNKNOWN


def as_dict(arguments: Arguments) -> Kinds:
    """``dict(resp.getheaders())``; its names are small once a program made them so."""
    return join(
        only(v.HEADER_DICT, value.detail, value.certain) if value.kind in _AS_DICT
        else pairs_as_dict(value) for value in of_first(arguments)) or UNKNOWN


def pairs_as_dict(value: Value) -> Kinds:
    """A dict from a list of pairs, when the first of a pair is a header's name."""
    pairs = [pair.detail for pair in value.detail
             if pair.kind == v.TUPLE and len(pair.detail) == 2] if value.kind == v.LIST else []
    return join(only(v.HEADER_DICT, name.detail, value.certain) for pair in pairs
                for name in pair[0] if name.kind == v.HEADER_NAME)


def as_list(arguments: Arguments) -> Kinds:
    """Return the list of what a loop over the first argument gives; without one it is empty."""
    if not arguments:
        return list_of(NOTHING)
    kept = frozenset(value for value in of_first(arguments) if value.kind == v.HEADERS)
    return kept or list_of(members(of_first(arguments)))


def one_of(arguments: Arguments) -> Kinds:
    """Return what ``max(members)`` or ``max(one, other)`` gives."""
    return members(arguments[0]) if len(arguments) == 1 else join(arguments)


def no_members(_: Arguments) -> Kinds:
    """Return a list that has no members yet."""
    return list_of(NOTHING)


def as_number(arguments: Arguments) -> Kinds:
    """Return a number, and whether it came out of a header or a body."""
    came = {value.kind for value in of_first(arguments)}
    return only(v.NUMBER, "length" if came & {v.HEADER, v.BODY} else None)



def pattern(arguments: Arguments) -> Kinds:
    """Return a pattern of text or of bytes."""
    came = {value.kind for value in of_first(arguments)}
    return only(v.PATTERN, "bytes" if v.BYTES in came else "text")


def zipped(arguments: Arguments) -> Kinds:
    """Return a list of tuples, a member of each argument in each."""
    return list_of(tuple_of(members(argument) for argument in arguments))


def numbered(arguments: Arguments) -> Kinds:
    """Return a list of pairs of a number and a member."""
    return list_of(tuple_of((only(v.NUMBER), members(of_first(arguments)))))



# The same of those that loop over their arguments.
LOOPING: Dict[str, Callable[[Arguments], Kinds]] = {
    "list": as_list,
    "collections.deque": as_list,
    "sorted": as_list,
    "set": as_list,
    "frozenset": as_list,
    "tuple": as_list,
    "reversed": as_list,
    "iter": as_list,
    "zip": zipped,
    "enumerate": numbered,
    "next": lambda arguments: members(of_first(arguments)),
    "max": one_of,
    "min": one_of,
    "random.choice": one_of,
}

# A call of the name gives what it makes of its arguments.
FUNCTIONS: Dict[str, Callable[[Arguments], Kinds]] = {
    "dict": as_dict,
    "Queue.Queue": no_members,
    "Queue.LifoQueue": no_members,
    "multiprocessing.Queue": no_members,
    "int": as_number,
    "long": as_number,
    "len": as_number,
    "re.compile": pattern,
    "contextlib.closing": of_first,
    "copy.copy": of_first,
    "copy.deepcopy": of_first,
    "six.ensure_str": lambda arguments: only(v.UNICODE),
    "six.ensure_text": lambda arguments: only(v.UNICODE),
    "six.ensure_binary": lambda arguments: only(v.BYTES),
    "six.b": lambda arguments: only(v.BYTES),
    "six.u": lambda arguments: only(v.UNICODE),
    "six.iteritems": lambda arguments: items_of(of_first(arguments)),
    **dict.fromkeys(DECODING, of_body),
}


def items_of(kinds: Kinds) -> Kinds:
    """Return the pairs of names and values in a message or a dict of headers."""
    return join(only(v.HEADERS, value.detail) for value in kinds
                if value.kind in (v.MESSAGE, v.HEADER_DICT)) or UNKNOWN


def file_mode(call: ast.Call) -> str:
    """Return "text" or "binary" for a call of ``open``; a mode we cannot read is text."""
    modes = [keyword.value for keyword in call.keywords if keyword.arg == "mode"] + call.args[1:2]
    for mode in modes:
        if isinstance(mode, ast.Constant) and isinstance(mode.value, str):
            return "binary" if "b" in mode.value else "text"
        return "unknown"
    return "text"
