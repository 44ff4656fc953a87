r"""The answers as they stand in answers/*.txt: a name, a few settings, and the bytes.

Runs on Python 2.7 and 3. A block begins with ``== NAME``; then come its settings, one a line
(``method: HEAD``, ``strict: 1``, ``_MAXLINE: 40``, ``_MAXHEADERS: 3``, ``second: BYTES`` for what a
second request on the same line is answered with, and ``departure: NAME`` or ``departure when cut:
NAME``, which may be repeated), then its bytes. A line of bytes is ``| text``, with the escapes of a
Python string literal and no line end of its own; ``|100* text`` stands for a hundred of them.
Everything else is a remark for the reader.
"""
import collections
import io
import os
import re

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'answers')

Answer = collections.namedtuple(
    'Answer', 'group name method strict limits second departures when_cut data')

SECOND = r'HTTP/1.1 203 Second\r\nContent-Length: 6\r\n\r\nsecond'
LIMITS = ('_MAXLINE', '_MAXHEADERS')

_REPEATED = ('departure', 'departure when cut')
_TITLE = re.compile(r'== (.+)$')
_ONCE = ('method', 'strict', 'second') + LIMITS
_SETTING = re.compile(r'(%s): (.+)$' % '|'.join(_ONCE + _REPEATED))
_BYTES = re.compile(r'\|(?:(\d+)\*)? (.*)$')


def groups():
    """Return the names of the files of answers, in order."""
    return sorted(name[:-len('.txt')] for name in os.listdir(FOLDER) if name.endswith('.txt'))


def read_answers(group):
    """Return the answers of one file, in order. Raises ValueError for a name given twice."""
    with io.open(os.path.join(FOLDER, group + '.txt'), encoding='ascii') as file:
        answers = parse_answers(group, file.read())
    names = [answer.name for answer in answers]
    for name in names:
        if names.count(name) > 1:
            raise ValueError('two answers of %s are named %r; expected one' % (group, name))
    return answers


def parse_answers(group, text):
    """Return the answers that a file's text describes."""
    blocks = []
    for line in text.split('\n'):
        title = _TITLE.match(line)
        if title:
            blocks.append((str(title.group(1)), {}, []))
        elif blocks:
            _add_to_block(blocks[-1], line)
    return [_made_answer(group, *block) for block in blocks]


def _add_to_block(block, line):
    name, settings, pieces = block
    setting, piece = _SETTING.match(line), _BYTES.match(line)
    if piece:
        pieces.append(unescaped(piece.group(2)) * int(piece.group(1) or 1))
    elif setting and setting.group(1) in _REPEATED:
        settings.setdefault(setting.group(1), []).append(str(setting.group(2)))
    elif setting:
        settings[setting.group(1)] = str(setting.group(2))


def _made_answer(group, name, settings, pieces):
    limits = dict((limit, int(settings[limit])) for limit in LIMITS if limit in settings)
    return Answer(group, name, settings.get('method', 'GET'), int(settings.get('strict', '0')),
                  limits, unescaped(settings.get('second', SECOND)), settings.get('departure', []),
                  settings.get('departure when cut', []), b''.join(pieces))


def unescaped(text):
    """Return the bytes that a text with a literal's escapes stands for."""
    return text.encode('ascii').decode('unicode_escape').encode('latin-1')
