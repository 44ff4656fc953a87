"""What programs hand in to a request: taken as Python 2 took it, or refused by its name."""
import sys

from . import late
from .native import to_bytestr, to_text
from .originals import is_own
from .representations import repr_of

_PACKAGE = __name__.partition(".")[0]
_CONTROLS = "_contains_disallowed_url_pchar_re"


def refuse_controls(text):
    """Raise 2.7's InvalidURL when `text`, a URL or host, holds what neither may hold."""
    pattern = late.names.get(_CONTROLS) or getattr(late.face, _CONTROLS)
    match = pattern.search(text)
    if match:
        raise late.face.InvalidURL(
            f"URL can't contain control characters. {repr_of(text)}"
            f" (found at least {repr_of(match.group())})")


def refuse_blanks(text, argument):
    """Raise ValueError when `text`, a method, could be read as more than one word or line."""
    if not text.isprintable() or " " in text:
        found = [character for character in text if character <= " " or character == "\x7f"]
        if found:
            raise ValueError(f"{argument} can't contain control characters or blanks. {text!r}"
                             f" (found at least {found[0]!r})")


def refuse_field(name, values):
    """Raise 2.7's ValueError for a field's name or value that could be read as more than one.

    The patterns are the module's, which a program may replace; what they let pass of 2.7's, and
    ours does not, is a blank or NUL in a name, and in a value a NUL or half a line end.
    """
    face = late.face
    if not face._is_legal_header_name(name) or not _NOT_IN_NAMES.isdisjoint(name):
        raise ValueError(f"Invalid header name {repr_of(name)}")
    for value in values:
        if face._is_illegal_header_value(value) or not value.isprintable() and (
                "\0" in value or value.count("\r\n") != value.count("\n")
                or value.count("\r\n") != value.count("\r")):
            raise ValueError(f"Invalid header value {repr_of(value)}")


def refuse_port(port):
    """Raise InvalidURL when a port is text, and neither digits nor the name of a service.

    One that holds controls is no legal value of a field, which is what 2.7 says of it.
    """
    if not isinstance(port, (str, bytes)):
        return
    text = to_text(port)
    if text.isprintable() and not _IN_PORTS.issuperset(text):
        raise late.face.InvalidURL(f"nonnumeric port: {text!r}")


_IN_PORTS = frozenset("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_NOT_IN_NAMES = frozenset(" \t\r\n\x0b\x0c\0")


def for_socket(data, sock):
    """Bytes meant for a socket that a program brought along compare with text, as on 2.7."""
    if type(data) is bytes and not is_own(sock):
        return to_bytestr(data)
    return data


def debug_form(data):
    return repr(to_bytestr(data) if isinstance(data, bytes) else data)


def text_argument(value, argument, example):
    """Return a string argument as native text. Raises TypeError that names it."""
    try:
        return to_text(value)
    except TypeError:
        raise TypeError(
            f"{argument} is {type(value).__name__}; expected a string such as {example}"
        ) from None


_EXPECTED_HEADERS = "expected a mapping of strings, such as {'Accept': 'text/plain'}"


def names_of(headers):
    """Return the names of a mapping of headers in lower case, as a set of native text.

    Raises what 2.7 raised, and by name: TypeError for what cannot be walked over, AttributeError
    for what is no mapping, or has a name that is no string.
    """
    if not hasattr(headers, "__iter__"):
        raise TypeError(f"headers is {type(headers).__name__}; {_EXPECTED_HEADERS}")
    if not hasattr(headers, "items"):
        raise AttributeError(f"headers is {type(headers).__name__}; {_EXPECTED_HEADERS}")
    names = set()
    for name in headers:
        if not hasattr(name, "lower"):
            raise AttributeError(f"a header name is {type(name).__name__}; {_EXPECTED_HEADERS}")
        names.add(to_text(name.lower()))
    return names


def upper(method):
    try:
        return to_text(method.upper())
    except AttributeError:
        raise AttributeError(
            f"method is {type(method).__name__}; expected a string such as 'GET'") from None


def ascii_or_idna(host):
    """Return a host as it goes into a field: ASCII as it is, other names by IDNA."""
    try:
        host.encode("ascii")
    except UnicodeEncodeError:
        return host.encode("idna").decode("ascii")
    return host


def warn_of_literal(text):
    """Draw a UnicodeWarning, at the program's line, when `text` goes beyond ASCII."""
    try:
        text.encode("ascii")
    except UnicodeEncodeError as error:
        late.face.warnings.warn(
            f"a str body with {text[error.start]!r} in it goes out as latin-1, one byte for each"
            " character; Python 2 sent the bytes of the source file. Encode the text, or set"
            " source_encoding: 'utf-8' sends what a UTF-8 source sent, 'latin-1' keeps this",
            UnicodeWarning, stacklevel=_program_level())


def _program_level():
    """Return the stacklevel, for a caller's warn, of the first frame outside this package."""
    level, frame = 1, sys._getframe(1)
    while frame is not None and frame.f_globals.get("__name__", "").startswith(_PACKAGE):
        level, frame = level + 1, frame.f_back
    return level
