"""Python 2's `rfc822.Message`: header lines, looked up by name.

Everything handed out is native text, whatever strings the file gives. Addresses and dates are read
on demand: few answers are asked for any.
"""
from .fieldlines import read_field_lines
from .native import to_text
from .whitespace import lower, starts_with_blank, strip

_blanklines = ("\r\n", "\n")


class Message:
    """A head read from `fp`, any object with `readline`.

    `seekable` 1 tries whether the file can tell its position; 0 does not ask, anything else takes
    it as given, and a file without `tell` is an AttributeError then. `headers` are the raw lines,
    `dict` the values by lower-case name, `status` is empty or says what was wrong.
    Source: Python 2.7 documentation, rfc822.
    """

    __module__ = "rfc822"

    def __init__(self, fp, seekable=1):
        if seekable == 1:
            try:
                fp.tell()
            except (AttributeError, OSError):
                seekable = 0
        self.fp = fp
        self.seekable = seekable
        self.startofheaders = self.startofbody = None
        if self.seekable:
            self.startofheaders = self._position()
        self.readheaders()
        if self.seekable:
            self.startofbody = self._position()

    def _position(self):
        """Return where the file is; a file that cannot tell is not asked again."""
        try:
            return self.fp.tell()
        except OSError:
            self.seekable = 0
            return None

    def rewindbody(self):
        """Go back to the start of the body. Raises IOError when the file cannot."""
        if not self.seekable:
            raise IOError("unseekable file")
        self.fp.seek(self.startofbody)

    def readheaders(self):
        """Read the lines up to the blank one, which is eaten; stop at a line that is no header.

        That line goes back to the file, by `unread` or `seek` where it has one.
        """
        unread = getattr(self.fp, "unread", None)
        place = latest = None

        def next_line():
            nonlocal place, latest
            place = self._position() if self.seekable and unread is None else None
            latest = self.fp.readline()
            return latest

        def refuse(line):
            self.status = "Non-header line where header expected" if self.dict else "No headers"
            if unread is not None:
                unread(latest)
            elif place is not None:
                self.fp.seek(place)
            else:
                self.status += "; bad seek"
            return True

        def addheader(key, value):
            self.dict[key] = value  # the last of a name stands

        def addcontinue(key, more):
            self.dict[key] = strip(self.dict[key] + "\n " + more)

        read_field_lines(self, next_line, refuse, addheader, addcontinue)

    def isheader(self, line):
        """Return the name of the field in `line`, in lower case, or None when it is none."""
        name, colon, _ = line.partition(":")
        return lower(name) if colon else None

    def islast(self, line):
        """Tell whether `line` ends the head."""
        return line in _blanklines

    def iscomment(self, line):
        """Tell whether `line` is to be passed over; a hook, False here."""
        return False

    def getallmatchingheaders(self, name):
        """Return the raw lines of every field `name`, folds included."""
        return [self.headers[index] for index in self._matching(name)]

    def getfirstmatchingheader(self, name):
        """Return the raw lines of the first field `name`, folds included."""
        matching = []
        for index in self._matching(name):
            if matching and not starts_with_blank(self.headers[index]):
                break
            if matching and index != matching[-1] + 1:
                break
            matching.append(index)
        return [self.headers[index] for index in matching]

    def _matching(self, name):
        """Return the indices of the lines of every field `name`."""
        start = lower(name) + ":"
        indices, inside = [], False
        for index, line in enumerate(self.headers):
            if lower(line[:len(start)]) == start:
                inside = True
            elif not starts_with_blank(line):
                inside = False
            if inside:
                indices.append(index)
        return indices

    def getrawheader(self, name):
        """Return the text behind the colon of the first field `name`, blanks kept, or None."""
        lines = self.getfirstmatchingheader(name)
        return "".join(lines)[len(name) + 1:] if lines else None

    def getheader(self, name, default=None):
        """Return the value of the field `name`, or `default`."""
        return self.dict.get(lower(name), default)

    get = getheader

    def getheaders(self, name):
        """Return the values of every field `name`, one by one."""
        values = []
        for line in self.getallmatchingheaders(name):
            if not starts_with_blank(line):
                values.append(strip(line.partition(":")[2]))
            elif values and values[-1]:
                values[-1] += "\n " + strip(line)
            elif values:
                values[-1] = strip(line)
        return values

    def getaddr(self, name):
        """Return (real name, address) of the first address in `name`, or (None, None)."""
        addresses = self.getaddrlist(name)
        return addresses[0] if addresses else (None, None)

    def getaddrlist(self, name):
        """Return (real name, address) of every address in every field `name`."""
        fields = []
        for line in self.getallmatchingheaders(name):
            if line[0] in " \t" and fields:
                fields[-1] += line
            else:
                fields.append(line.partition(":")[2])
        from .addresses import AddressList
        return AddressList(", ".join(fields)).addresslist

    def getdate(self, name):
        """Return the date in `name` as a tuple for `time.mktime`, or None."""
        from .dates import parsedate
        try:
            return parsedate(self[name])
        except KeyError:
            return None

    def getdate_tz(self, name):
        """Return the date in `name` as a 10-tuple ending in the zone's offset, or None."""
        from .dates import parsedate_tz
        try:
            return parsedate_tz(self[name])
        except KeyError:
            return None

    def __len__(self):
        return len(self.dict)

    def __getitem__(self, name):
        return self.dict[lower(name)]

    def __setitem__(self, name, value):
        del self[name]
        self.dict[lower(name)] = value = _native(value)
        self._append_lines(name, value)

    def _append_lines(self, name, value):
        text = _native(name) + ": " + value
        self.headers.extend(line + "\n" for line in text.split("\n"))

    def __delitem__(self, name):
        if name not in self:
            return
        del self.dict[lower(name)]
        for index in reversed(self._matching(name)):
            del self.headers[index]

    def setdefault(self, name, default=""):
        """Return the value of `name`, which becomes `default` when it has none."""
        if name not in self:
            default = _native(default)
            self._append_lines(name, default)
            self.dict[lower(name)] = default
        return self.dict[lower(name)]

    def has_key(self, name):
        """Tell whether there is a field `name`."""
        return lower(name) in self.dict

    def __contains__(self, name):
        return lower(name) in self.dict

    def __iter__(self):
        return iter(self.dict)

    def keys(self):
        """Return the names, in lower case, as a list."""
        return list(self.dict)

    def values(self):
        """Return the values, as a list."""
        return list(self.dict.values())

    def items(self):
        """Return (name in lower case, value) pairs, as a list."""
        return list(self.dict.items())

    def __str__(self):
        return "".join(self.headers)


def _native(value):
    """Return a byte string as native text, and anything else as it is."""
    return to_text(value) if isinstance(value, bytes) else value
