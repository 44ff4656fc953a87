"""The recorder of `bytestr`'s table: what each expression gave on the real `str` of Python 2.7.18.

``python2.7 record_bytestr.py`` evaluates every expression of bytestr_expressions.txt, and the
random ones drawn here, with `B` standing for `str`, and writes bytestr_expressions.json, the same
bytes each time. The tests import this module on Python 3 and evaluate the same expressions with
`B` standing for `bytestr`; `describe` makes both results comparable. Runs on Python 2.7 and 3.
"""
from __future__ import print_function

import base64
import binascii
import codecs
import copy
import hashlib
import io
import json
import operator
import os
import pickle
import random
import struct
import sys
import warnings
import zlib

FOLDER = os.path.dirname(os.path.abspath(__file__))
TABLE = os.path.join(FOLDER, 'bytestr_expressions.txt')
RECORD = os.path.join(FOLDER, 'bytestr_expressions.json')

TEXT = type(u'')
INTEGERS = (int, type(sys.maxsize + 1))
VERDICT = '  ## '
SEED = 20718
DRAWS = 150


class Named(object):
    """An object whose two names differ."""

    def __str__(self):
        return 'name'

    def __repr__(self):
        return '<Named>'


class Accented(object):
    """An object whose names are beyond ASCII."""

    def __str__(self):
        return '\xe9'

    __repr__ = __str__


class Reflecting(object):
    """An object that takes part in the operators from the right."""

    def __radd__(self, other):
        return (1, other)

    def __rmul__(self, other):
        return (2, other)

    def __eq__(self, other):
        return 3

    def __str__(self):
        return 'reflecting'

    __hash__ = None


class Formatted(object):
    """An object with a format of its own."""

    member = 'value'

    def __format__(self, specification):
        return 'format(' + specification + ')'


class Counted(object):
    """An object that is an index."""

    def __index__(self):
        return 2


def where(function):
    """Return the place of the characters that `function` could not encode or decode."""
    try:
        return function()
    except UnicodeError as error:
        return (error.encoding, error.start, error.end)


def names(byte_string):
    """Return the names an expression may use, with `B` standing for `byte_string`."""
    return {
        'B': byte_string, 'Named': Named, 'Accented': Accented, 'Reflecting': Reflecting,
        'Formatted': Formatted, 'Counted': Counted, 'where': where,
        'ROT': ''.join(map(chr, list(range(1, 256)) + [0])),
        'ALL': ''.join(map(chr, range(256))),
        'base64': base64, 'binascii': binascii, 'codecs': codecs, 'copy': copy,
        'hashlib': hashlib, 'io': io, 'json': json, 'operator': operator, 'pickle': pickle,
        'struct': struct, 'zlib': zlib,
    }


def read_table():
    """Return the table's rows as pairs of an expression and its verdict, '' for the plain rows."""
    with io.open(TABLE, encoding='ascii') as lines:
        stripped = [line.strip() for line in lines]
    rows = [line.partition(VERDICT) for line in stripped if line and not line.startswith('# ')]
    return [(str(expression.strip()), str(verdict)) for expression, _, verdict in rows]


def describe(value, byte_string):
    """Return `value` as plain lists that JSON holds: its kind, then what it holds."""
    kind = type(value)
    if kind is byte_string:
        return ['str', ''.join(map(chr, bytearray(value)))
                if byte_string is not str else value.decode('latin-1')]
    if kind is TEXT:
        return ['unicode', value]
    if value is None or kind is bool:
        return ['constant', repr(value)]
    if kind in INTEGERS:
        return ['int', int(value)]
    if kind in (list, tuple):
        return [kind.__name__] + [describe(item, byte_string) for item in value]
    if kind is set:
        return ['set'] + sorted(describe(item, byte_string) for item in value)
    if kind is dict:
        return ['dict'] + sorted([describe(name, byte_string), describe(item, byte_string)]
                                 for name, item in value.items())
    if kind in (bytes, bytearray):
        return [kind.__name__, value.decode('latin-1')]
    if kind in (float, complex):
        return [kind.__name__, repr(value)]
    return ['object', kind.__name__]


def evaluate(expression, byte_string):
    """Return the description of what `expression` gives, raises and warns of."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            result = describe(eval(expression, names(byte_string)), byte_string)
        except Exception as error:  # an expected result, like any other
            result = ['raises', type(error).__name__, str(error)]
    for warning in caught:
        if issubclass(warning.category, UnicodeWarning):
            result = ['warns', str(warning.message), result]
    return result


def draw(source, alphabet, longest):
    """Return a string literal of up to `longest` characters of `alphabet`."""
    length = int(source.random() * (longest + 1))
    return "'%s'" % ''.join(alphabet[int(source.random() * len(alphabet))]
                            for _ in range(length))


def random_expressions():
    """Return the random expressions: short strings of few characters, so that matches abound."""
    source = random.Random(SEED)

    def text(longest=9):
        return draw(source, ['a', 'b', ' ', r'\n', r'\t', r'\r', r'\xe9', r'\x1c', 'B'], longest)

    def number(limit=7):
        return str(int(source.random() * (2 * limit + 1)) - limit)

    forms = [
        lambda: 'B(%s).split(%s, %s)' % (text(), text(2), number()),
        lambda: 'B(%s).rsplit(None, %s)' % (text(), number()),
        lambda: 'B(%s).split()' % text(),
        lambda: 'B(%s).strip(%s)' % (text(), text(3)),
        lambda: 'B(%s).lstrip()' % text(),
        lambda: 'B(%s).replace(%s, %s, %s)' % (text(), text(2), text(2), number()),
        lambda: 'B(%s).replace(%s, %s)' % (text(), text(2), text(2)),
        lambda: 'B(%s).find(%s, %s, %s)' % (text(), text(2), number(), number()),
        lambda: 'B(%s).rfind(%s, %s)' % (text(), text(2), number()),
        lambda: 'B(%s).count(%s, %s)' % (text(), text(2), number()),
        lambda: 'B(%s).partition(%s)' % (text(), text(2)),
        lambda: 'B(%s).splitlines(%s)' % (text(), number(1)),
        lambda: 'B(%s)[%s:%s:%s]' % (text(), number(), number(), number()),
        lambda: 'B(%s) < %s' % (text(2), text(2)),
        lambda: 'B(%s).title() + B(%s).swapcase()' % (text(), text()),
        lambda: 'B(%s).expandtabs(%s)' % (text(), number()),
    ]
    return [form() for form in forms for _ in range(DRAWS)]


def record():
    """Return the record as JSON, one row a line, in ASCII."""
    sections = []
    for section, expressions in (('table', [row[0] for row in read_table()]),
                                 ('random', random_expressions())):
        rows = [json.dumps([expression, evaluate(expression, str)]) for expression in expressions]
        sections.append('"%s": [\n%s\n]' % (section, ',\n'.join(rows)))
    return '{"python": "%d.%d.%d",\n%s}\n' % (sys.version_info[:3] + (',\n'.join(sections),))


def main(target):
    """Write the record to `target`; refuse to on any Python but 2.7.18."""
    if sys.version_info[:3] != (2, 7, 18):
        sys.exit('this Python is %s; expected 2.7.18: run python2.7 record_bytestr.py'
                 % sys.version.split()[0])
    text = record()
    with open(target, 'wb') as output:
        output.write(text.encode('ascii'))
    print('wrote %s' % target)


if __name__ == '__main__':
    main(*(sys.argv[1:] or [RECORD]))
