"""Addresses in header fields as Python 2's `rfc822` handed them out: (real name, address) pairs."""
from .addressreader import AddrlistClass


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
        for pair in other.addresslist:
            if pair not in self.addresslist:
                self.addresslist.append(pair)
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
    return '"' + pair[0] + '" <' + pair[1] + ">" if pair[0] else pair[1]


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
