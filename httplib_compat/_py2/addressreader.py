"""The reader of addresses in header fields (RFC 2822, 3.4), as lenient as Python 2's `rfc822` was.

One pass over the text, one method a piece of the grammar; a piece that is cut off ends with the
text.
"""
from .native import to_text


class AddrlistClass:
    """A reader of the addresses in `field`; `getaddrlist` gives them all.

    `pos` is where it stands, `commentlist` the comments of the address being read. The methods
    that read a delimited piece raise IndexError at the end of the text, as on 2.7.18.
    """

    __module__ = "rfc822"

    # The character classes, which a subclass may widen.
    specials = "()<>@,:;.\"[]"
    LWS = " \t"
    CR = "\r\n"
    atomends = specials + LWS + CR
    # RFC 2822 lets a dot stand in the words of a name.
    phraseends = atomends.replace(".", "")

    def __init__(self, field):
        self.field = to_text(field) if isinstance(field, bytes) else field
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

    def _take(self):
        """Return the character at the position, if there is one, and pass it."""
        character = self._here()
        self.pos += len(character)
        return character

    def gotonext(self):
        """Pass blanks and comments, which are kept in `commentlist`."""
        while self._here():
            if self._here() in self.LWS + self.CR:
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
            if not words and following and following in self.specials:
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
        if self.field[self.pos] != "<":
            return None
        self.pos += 1
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
            elif self._here() in self.atomends:
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
            if self._here() in self.LWS:
                self.pos += 1
            elif self._here() == "(":
                self.commentlist.append(self.getcomment())
            elif self._here() == "[":
                pieces.append(self.getdomainliteral())
            elif self._here() == ".":
                pieces.append(".")
                self.pos += 1
            elif self._here() in self.atomends:
                break
            else:
                pieces.append(self.getatom())
        return "".join(pieces)

    def getdelimited(self, beginchar, endchars, allowcomments=1):
        """Return what stands between `beginchar` and one of `endchars`, backslashes undone."""
        if self.field[self.pos] != beginchar:
            return ""
        self.pos += 1
        pieces = []
        while self._here():
            if self._skip("\\"):
                pieces.append(self._take())
            elif self._here() in endchars:
                self.pos += 1
                break
            elif allowcomments and self._here() == "(":
                pieces.append(self.getcomment())
            else:
                pieces.append(self._take())
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
        ends = self.atomends if atomends is None else atomends
        start = self.pos
        while self._here() and self._here() not in ends:
            self.pos += 1
        return self.field[start:self.pos]

    def getphraselist(self):
        """Return the words of a name: atoms and quoted strings."""
        words = []
        while self._here():
            if self._here() in self.LWS:
                self.pos += 1
            elif self._here() == '"':
                words.append(self.getquote())
            elif self._here() == "(":
                self.commentlist.append(self.getcomment())
            elif self._here() in self.phraseends:
                break
            else:
                words.append(self.getatom(self.phraseends))
        return words
