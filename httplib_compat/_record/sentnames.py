"""The names of headers as they were sent, beside those in lower case that 2.7 gave.

`http.client` gives a name as it was sent. Where that was not in lower case, the name a program
gets here is a `str` that notices when it is found by its lower case, or shown.
"""
from typing import NamedTuple

from .noting import note
from .places import caller


class Sent(NamedTuple):
    """One field of a head: its name and value as they were sent, the line end left out."""

    name: str
    value: str


def sent_fields(message):
    """Return the fields of a message in their order, folds in their values."""
    fields = []
    for line in message.headers:
        if line[:1] in (" ", "\t") and fields:
            name, value = fields.pop()
            fields.append(Sent(name, value + line))
        elif ":" in line:
            fields.append(Sent(*line.split(":", 1)))
    return [Sent(name, value.rstrip("\r\n")) for name, value in fields]


def named(fields, name):
    """Return those of the fields that have a name, whatever its case."""
    lowered = str(name).lower()
    return [field for field in fields if field.name.lower() == lowered]


def is_listed_otherwise(fields):
    """Tell whether `http.client` lists other values, or more of them."""
    names = [field.name.lower() for field in fields]
    return len(names) != len(set(names)) or any(map(is_changed, fields))


def is_changed(field):
    """Tell whether a value is given without the blanks or the folds it was sent with."""
    return field.value.lstrip(" \t") != field.value.strip() or "\n" in field.value


class LowerName(str):
    """A header's name in lower case that was sent otherwise."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other):
        is_equal = str.__eq__(self, other)
        if is_equal is True:
            _note("HLC505", self)
        return is_equal

    def __ne__(self, other):
        is_unequal = str.__ne__(self, other)
        if is_unequal is False:
            _note("HLC505", self)
        return is_unequal

    def __str__(self):
        _note("HLC506", self)
        return str.__str__(self)

    def __repr__(self):
        _note("HLC506", self)
        return str.__repr__(self)

    def __format__(self, specification):
        _note("HLC506", self)
        return str.__format__(self, specification)

    def __add__(self, other):
        _note("HLC506", self)
        return str.__add__(self, other)

    def __reduce__(self):
        return str, (str.__str__(self),)


def _note(code, name):
    frame = caller(3)
    if frame is not None:
        note(code, frame, "")


def lower_names(fields):
    """Return a function that makes of a name the one that notices, where it was sent otherwise."""
    sent = {field.name for field in fields}

    def noticing(name):
        return name if not isinstance(name, str) or name in sent else LowerName(name)
    return noticing
