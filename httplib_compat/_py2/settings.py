"""Settings: what a program may choose on a class, for the process, or in the environment.

The nearest wins: the object's own attribute, its class's, the process's (`set_body_mode`,
`set_source_encoding`), the environment variable, the default. A wrong value is a ValueError that
names where it came from and what is allowed.
"""
import codecs
import os

BODY_MODES = ("bytestr", "text", "bytes")


def _body_mode(value, origin):
    if value not in BODY_MODES:
        raise ValueError(f"{origin} is {value!r}; expected 'bytestr', 'text' or 'bytes'")
    return value


def _source_encoding(value, origin):
    """Return the codec's own name. Only what leaves ASCII alone can be a source's encoding."""
    expected = "expected a text encoding with ASCII in it, such as 'utf-8'"
    try:
        codec = codecs.lookup(value)
    except (LookupError, TypeError):
        raise ValueError(f"{origin} is {value!r}; {expected}") from None
    ascii_text = "".join(map(chr, range(128)))
    if not getattr(codec, "_is_text_encoding", True) or (
            codec.encode(ascii_text)[0] != ascii_text.encode("ascii")):
        raise ValueError(f"{origin} is {value!r}; {expected}")
    return codec.name


class Setting:
    """One setting; `choose` gives the value in force for an object's own, possibly None.

    `is_default` is True once it is known that neither the process nor the environment has chosen:
    what the short ways look at, for they ask with each request.
    """

    def __init__(self, name, variable, default, check):
        self._name = name
        self._variable = variable
        self._default = default
        self._check = check
        self._process = None
        self._in_environment = None
        self.is_default = False

    def choose(self, own=None):
        """Return the value in force. Raises ValueError for one that is not allowed."""
        if own is not None:
            return self._check(own, self._name)
        if self.is_default:
            return self._default
        if self._process is not None:
            return self._process
        if self._in_environment is None:
            self._in_environment = (self._read_environment(),)
        self.is_default = self._in_environment[0] == self._default
        if self._process is not None:  # another thread has chosen at this moment
            self.is_default = False
            return self._process
        return self._in_environment[0]

    def _read_environment(self):
        """Return what the environment or the default says; asked once, for it is asked often."""
        found = os.environ.get(self._variable)
        if not found:
            return self._default
        return self._check(found, f"the environment variable {self._variable}")

    def set(self, value):
        """Choose for the process; None gives way to the environment and the default again."""
        self._process = None if value is None else self._check(value, self._name)
        self.is_default = False


body_mode = Setting("body_mode", "HTTPLIB_COMPAT_BODY_MODE", "bytestr", _body_mode)
source_encoding = Setting(
    "source_encoding", "HTTPLIB_COMPAT_SOURCE_ENCODING", None, _source_encoding)


def set_body_mode(mode):
    """Choose what bodies are, for every connection of the process that does not say otherwise.

    `mode` is ``'bytestr'`` (bytes with Python 2's methods, the default), ``'text'`` (text that
    remembers its bytes), ``'bytes'`` (plain bytes), or None to undo. Raises ValueError.
    """
    body_mode.set(mode)


def set_source_encoding(encoding):
    """Choose the bytes that a non-ASCII `str` is sent as, for every connection of the process.

    `encoding` is that of the program's source files, such as ``'utf-8'``, whose literals Python 2
    sent as they stood; None undoes. Raises ValueError.
    """
    source_encoding.set(encoding)
