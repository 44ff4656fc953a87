"""The three forms in which a program may have bodies, and the file that gives its lines in one.

A form makes of raw pieces what the program sees. The text form decodes as it goes: it never cuts a
character, and keeps the bytes of each piece.
"""
from .bytestr import wrap
from .native import to_bytes
from .socketfile import LineReading

# Codecs that a peer may not choose: they are no charsets, or cost quadratic time.
_REFUSED = frozenset(["idna", "punycode", "unicode_escape", "unicode-escape", "raw_unicode_escape",
                      "raw-unicode-escape", "undefined", "mbcs", "oem", "utf-7", "utf_7"])


class BytesForm:
    """Bodies as plain `bytes`."""

    def piece(self, raw, ended):
        return raw


class TextForm:
    """Bodies as `textstr`, by the declared charset, else UTF-8; latin-1 from where that fails."""

    def __init__(self, charset):
        self._use(charset if charset and _is_charset(charset) else "utf-8")
        self._pending = b""

    def _use(self, encoding):
        self._encoding = encoding
        import codecs
        self._decoder = codecs.getincrementaldecoder(encoding)()

    def piece(self, raw, ended):
        """Return the text of `raw` and of what was held back; hold back a cut character.

        `ended` tells that no more will come.
        """
        due = self._pending + raw
        try:
            text = self._decoder.decode(raw, ended)
            self._pending = b"" if ended else self._held_back()
        except UnicodeError:
            self._use("latin-1")
            text, self._pending = due.decode("latin-1"), b""
        from .textstr import textstr
        return textstr(text, due[:len(due) - len(self._pending)], self._encoding)

    def _held_back(self):
        try:
            return self._decoder.getstate()[0]
        except NotImplementedError:  # CJK codecs before Python 3.8 do not tell
            return b""


class FormFile(LineReading):
    """The file of a response, `raw`, in a form; other attributes are the raw file's."""

    def __init__(self, raw, form):
        self.raw = raw
        self.form = form

    def __getattr__(self, name):
        if name == "raw":  # only before __init__ has run
            raise AttributeError(name)
        return getattr(self.raw, name)

    def read(self, *size):
        """Return what the raw file gives for `size` bytes, and more if a character was cut."""
        return read_in_form(
            self.form, lambda *amount: to_bytes(self.raw.read(*amount), "body"), size)

    def readline(self, *size):
        """Return the next line."""
        line = to_bytes(self.raw.readline(*size), "line")
        return self.form.piece(line, not line)

    def close(self):
        """Close the raw file."""
        self.raw.close()


def read_in_form(form, read, amount):
    """Return the next piece in `form` of what ``read(*amount)`` gives; empty at the end only."""
    whole = not amount or amount[0] is None or (isinstance(amount[0], int) and amount[0] < 0)
    while True:
        raw = read(*amount) if amount else read(None)
        piece = form.piece(raw, whole or (not raw and amount[0] != 0))
        if piece or not raw or whole:
            return piece
        amount = (1,)


def raw_file(file):
    """Return the file under a form, or the file itself."""
    return file.raw if type(file) is FormFile else file


def make_form(mode, message):
    """Return the form for a body mode, text or bytes, and the head it belongs to."""
    return TextForm(message.getparam("charset")) if mode == "text" else BytesForm()


def in_form(form, raw):
    """Return a last piece in `form`, as for what an incomplete read has."""
    return wrap(raw) if form is None else form.piece(raw, True)


def _is_charset(name):
    import codecs
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    return getattr(codec, "_is_text_encoding", True) and codec.name.lower() not in _REFUSED
