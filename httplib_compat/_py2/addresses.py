"""Addresses in header fields (RFC 2822, 3.4), read as leniently as Python 2's `rfc822` did.

One pass over the text, one method a piece of the grammar; a piece that is cut off ends with the
text.
"""
SPECIALS = "()<>@,:;.\"[]"
_SPACE = " \t"
_LINE_END = "\r\n"
_ATOM_ENDS = SPECIALS + _SPACE + _LINE_END
# RFC 2822 lets a dot stand in the words of a name.
_PHRASE_ENDS = _ATOM_ENDS.replace(".", "")


class AddrlistClass:
    """A reader of the addresses in `field`; `getaddrlist` gives them all.

    `pos` is where it stands, `commentlist` the comments of the address being read.
    """

    __module__ = "rfc822"

    def __init__(self, field):
        self.field = field
        self.pos = 0
        self.commentlist = []

    def _here(self):
        """Return the character at the position, or an empty string at the end."""
        return self.field[self.pos:self.pos + 1]

    def _skip(self, character):
        """Pass `character` if it is here; tell whether it was."""
        found = self._here() == character
        self.pos += found
        return found

    def gotonext(self):
        """Pass blanks and comments, which are kept in `commentlist`."""
        while self._here():
            if self._here() in _SPACE + _LINE_END:
                self.pos += 1
            elif self._here() == "(":
                self.commentlist.append(self.getcomment())
            else:
                break

    def getaddrlist(self):
        """Return (real name, address) of every address, up to one that is none."""
        addresses = []
        while True:
            found = self.getaddress()
            if not found:
                return addresses
            addresses += found

    def getaddress(self):
        """Return the next address as a list of one; of several for a group, of none for none."""
        self.commentlist = []
        self.gotonext()
        start = self.pos
        words = self.getphraselist()
        self.gotonext()
        following = self._here()
        if following and following in ".@":
            self.pos = start
            address = self.getaddrspec()
            found = [(" ".join(self.commentlist), address)]
        elif following == ":":
            found = self._group()
        elif following == "<":
            address = self.getrouteaddr()
            name = " ".join(words)
            if self.commentlist:
                name += " (" + " ".join(self.commentlist) + ")"
            found = [(name, address)]
        else:
            found = [(" ".join(self.commentlist), words[0])] if words else []
            if not words and following and following in SPECIALS:
                self.pos += 1
        self.gotonext()
        self._skip(",")
        return found

    def _group(self):
        """Return the members of a group, from its colon to its semicolon."""
        self.pos += 1
        members = []
        while self._here():
            self.gotonext()
            if self._skip(";"):
                break
            members += self.getaddress()
        return members

    def getrouteaddr(self):
        """Return the address in angle brackets; a route before it is passed over."""
        if not self._skip("<"):
            return None
        in_route, address = False, ""
        self.gotonext()
        while self._here():
            if in_route:
                self.getdomain()
                in_route = False
            elif self._skip(">"):
                break
            elif self._skip("@"):
                in_route = True
            elif not self._skip(":"):
                address = self.getaddrspec()
                self.pos += 1
                break
            self.gotonext()
        return address

    def getaddrspec(self):
        """Return an address without its name: the local part and, behind an @, the domain."""
        pieces = []
        self.gotonext()
        while self._here():
            if self._here() == ".":
                pieces.append(".")
                self.pos += 1
            elif self._here() == '"':
                pieces.append('"%s"' % self.getquote())
            elif self._here() in _ATOM_ENDS:
                break
            else:
                pieces.append(self.getatom())
            self.gotonext()
        local = "".join(pieces)
        if not self._skip("@"):
            return local
        self.gotonext()
        return local + "@" + self.getdomain()

    def getdomain(self):
        """Return the domain of an address, blanks left out."""
        pieces = []
        while self._here():
            if self._here() in _SPACE:
                self.pos += 1
            elif self._here() == "(":
                self.commentlist.append(self.getcomment())
            elif self._here() == "[":
                pieces.append(self.getdomainliteral())
            elif self._here() == ".":
                pieces.append(".")
                self.pos += 1
            elif self._here() in _ATOM_ENDS:
                break
            else:
                pieces.append(self.getatom())
        return "".join(pieces)

    def getdelimited(self, beginchar, endchars, allowcomments=1):
        """Return what stands between `beginchar` and one of `endchars`, backslashes undone."""
        if not self._skip(beginchar):
            return ""
        pieces = [""]
        while self._here():
            character = self._here()
            if character in endchars:
                self.pos += 1
                break
            if allowcomments and character == "(":
                pieces.append(self.getcomment())
                continue
            if character == "\\":
                self.pos += 1
                character = self._here()
            pieces.append(character)
            self.pos += 1
        return "".join(pieces)

    def getquote(self):
        """Return the text of a quoted string."""
        return self.getdelimited('"', '"\r', 0)

    def getcomment(self):
        """Return the text of a comment, comments inside it included."""
        return self.getdelimited("(", ")\r", 1)

    def getdomainliteral(self):
        """Return a domain in brackets, with them."""
        return "[%s]" % self.getdelimited("[", "]\r", 0)

    def getatom(self, atomends=None):
        """Return the characters up to one of `atomends`."""
        ends = _ATOM_ENDS if atomends is None else atomends
        start = self.pos
        while self._here() and self._here() not in ends:
            self.pos += 1
        return self.field[start:self.pos]

    def getphraselist(self):
        """Return the words of a name: atoms and quoted strings."""
        words = []
        while self._here():
            if self._here() in _SPACE:
                self.pos += 1
            elif self._here() == '"':
                words.append(self.getquote())
            elif self._here() == "(":
                self.commentlist.append(self.getcomment())
            elif self._here() in _PHRASE_ENDS:
                break
            else:
                words.append(self.getatom(_PHRASE_ENDS))
        return words


class AddressList(AddrlistClass):
    """The addresses in `field`, in `addresslist`; ``+`` and ``-`` are those of sets."""

    __module__ = "rfc822"

    def __init__(self, field):
        AddrlistClass.__init__(self, field)
        self.addresslist = self.getaddrlist() if field else []

    def __len__(self):
        return len(self.addresslist)

    def __str__(self):
        return ", ".join(map(dump_address_pair, self.addresslist))

    def __getitem__(self, index):
        return self.addresslist[index]

    def __iadd__(self, other):
        self.addresslist += [pair for pair in other.addresslist if pair not in self.addresslist]
        return self

    def __isub__(self, other):
        for pair in other.addresslist:
            if pair in self.addresslist:
                self.addresslist.remove(pair)
        return self

    def __add__(self, other):
        return _list_of(self.addresslist + [
            pair for pair in other.addresslist if pair not in self.addresslist])

    def __sub__(self, other):
        return _list_of([pair for pair in self.addresslist if pair not in other.addresslist])


def _list_of(pairs):
    made = AddressList(None)
    made.addresslist = pairs
    return made


def dump_address_pair(pair):
    """Return a (real name, address) pair as text."""
    name, address = pair
    return '"' + name + '" <' + address + ">" if name else address


def parseaddr(address):
    """Return (real name, address) of the first address in a text, or (None, None)."""
    found = AddressList(address).addresslist
    return found[0] if found else (None, None)


def quote(text):
    """Return `text` with backslashes before its quotes and backslashes."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


def unquote(text):
    """Return `text` without the quotes or angle brackets around it."""
    if len(text) > 1:
        if text[0] == text[-1] == '"':
            return text[1:-1].replace("\\\\", "\\").replace('\\"', '"')
        if text[0] == "<" and text[-1] == ">":
            return text[1:-1]
    return text
