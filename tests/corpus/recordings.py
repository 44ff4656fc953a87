"""What was recorded on 2.7.18, a file for each group of answers: the outcome of every way to play.

Runs on Python 2.7 and 3. `pack` makes of the outcomes what JSON holds, `Recording` finds one again.
An outcome is steps, head and body; a text stands as it is where the answer came whole or byte by
byte, and as its checksum, ``#`` and eight digits, where it was cut. ``3x5 4`` is the outcome 3 for
five feeds and then 4.
"""
import io
import json
import os

from playing import Outcome, Steps, checksum

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'transcripts')
LONGEST_TEXT = 400  # characters


def path_of(group):
    """Return the path of a group's recording."""
    return os.path.join(FOLDER, group + '.json')


def identity(answer):
    """Return what tells this answer from one that was changed since it was recorded."""
    limits = ' '.join('%s=%d' % limit for limit in sorted(answer.limits.items()))
    return checksum('%s %d %s ' % (answer.method, answer.strict, limits)
                    + (answer.data + b' ' + answer.second).decode('latin-1'))


class Packer(object):
    """Makes a group's recording; equal steps and texts are kept once."""

    def __init__(self):
        self._steps = []
        self._answers = []

    def add(self, answer, outcomes):
        """Add the outcomes of an answer: for each of TAILS, one for each feed."""
        self._texts, self._outcomes = [], []
        tails = []
        for of_tail in outcomes:
            ids = [self._outcome(outcome, place < 2) for place, outcome in enumerate(of_tail)]
            tails.append(runs(ids))
        rows = []
        for row in tails:
            if row not in rows:
                rows.append(row)
        self._answers.append({
            'name': answer.name, 'identity': identity(answer),
            'texts': self._texts, 'outcomes': self._outcomes, 'rows': rows,
            'row_of_tail': runs([rows.index(row) for row in tails])})

    def _outcome(self, outcome, is_kept):
        texts = [self._text(outcome.head, is_kept), self._text(outcome.body, is_kept)]
        return _place([_place(list(outcome.steps), self._steps)] + texts, self._outcomes)

    def _text(self, text, is_kept):
        if not is_kept or len(text) > LONGEST_TEXT:
            # A text that is kept anyhow needs no checksum beside it.
            if text not in self._texts:
                text = checksum(text)
        return _place(text, self._texts)

    def packed(self):
        """Return the recording as text of JSON, an answer's rows a line each."""
        answers = []
        for answer in self._answers:
            parts = ['  "%s": %s' % (key, json.dumps(answer[key])) for key in (
                'name', 'identity', 'texts', 'outcomes', 'row_of_tail')]
            rows = ',\n'.join('    ' + json.dumps(row) for row in answer['rows'])
            answers.append('{\n%s,\n  "rows": [\n%s\n  ]\n}' % (',\n'.join(parts), rows))
        steps = ',\n'.join('  ' + json.dumps(step) for step in self._steps)
        return '{"steps": [\n%s\n],\n"answers": [\n%s\n]}\n' % (steps, ',\n'.join(answers))


def _place(value, values):
    if value not in values:
        values.append(value)
    return values.index(value)


def runs(ids):
    """Return a row of numbers as text, repeats shortened."""
    words, start = [], 0
    for place in range(1, len(ids) + 1):
        if place == len(ids) or ids[place] != ids[start]:
            count = place - start
            words.append('%d' % ids[start] if count == 1 else '%dx%d' % (ids[start], count))
            start = place
    return ' '.join(words)


def numbers(row):
    """Return the numbers of a row of text."""
    found = []
    for word in row.split():
        number, _, count = word.partition('x')
        found += [int(number)] * int(count or 1)
    return found


class Recording(object):
    """A group's recording; `expected` gives the outcome of one play."""

    def __init__(self, group):
        with io.open(path_of(group), encoding='ascii') as file:
            packed = json.load(file)
        self._steps = [Steps(*steps) for steps in packed['steps']]
        self._answers = dict((answer['name'], answer) for answer in packed['answers'])
        self.identities = [(answer['name'], answer['identity']) for answer in packed['answers']]
        self._rows = {}

    def expected(self, answer, place, tail):
        """Return the outcome on 2.7.18 for a feed and a tail, by their places."""
        packed = self._answers[answer.name]
        if answer.name not in self._rows:
            rows = [numbers(row) for row in packed['rows']]
            self._rows[answer.name] = [rows[row] for row in numbers(packed['row_of_tail'])]
        steps, head, body = packed['outcomes'][self._rows[answer.name][tail][place]]
        return Outcome(self._steps[steps], packed['texts'][head], packed['texts'][body])


def is_same_text(expected, text):
    """Tell whether a text is the one recorded."""
    return text == expected or (expected.startswith('#') and checksum(text) == expected)


def is_same(expected, outcome):
    """Tell whether an outcome is the one recorded."""
    return (expected.steps == outcome.steps and is_same_text(expected.head, outcome.head)
            and is_same_text(expected.body, outcome.body))
