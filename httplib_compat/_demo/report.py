"""What the demo prints: a heading an example, a line a step, the sum at the end; or JSON."""
from __future__ import print_function

import json
import os
import sys

from . import examples

GREEN, RED, BOLD, PLAIN = "\033[32m", "\033[31m", "\033[1m", "\033[0m"
WIDTH = 100  # characters of a value that are shown


class Report(object):
    """Compares what came back with the recording, and shows both."""

    def __init__(self, arguments, expected):
        self._as_json = arguments.json
        self._expected = expected
        self._steps = []
        self._colour = (not arguments.no_color and not os.environ.get("NO_COLOR")
                        and sys.stdout.isatty())

    def _paint(self, colour, text):
        return colour + text + PLAIN if self._colour else text

    def example(self, name, steps):
        """Show the steps of an example beside what was recorded of it."""
        recorded = [tuple(pair) for pair in self._expected.get(name, [])]
        known, came = dict(recorded), [seen.step for seen in steps]
        if not self._as_json:
            print(self._paint(BOLD, "\n%s: %s" % (name, examples.title(name))))
        for seen in steps:
            self._step(seen, known.get(seen.step, "nothing: it took no such step"))
        for step, value in recorded:
            if step not in came:
                self._step(examples.Seen(name, step, "nothing: it did not get there"), value)

    def _step(self, seen, expected):
        # As text: to Python 1 equals True, and 2.7.18 gave one of them.
        is_same = as_text(seen.value) == as_text(expected)
        self._steps.append(dict(seen._asdict(), expected=expected, ok=is_same))
        if self._as_json:
            return
        mark = self._paint(GREEN, "  ok       ") if is_same else self._paint(RED, "  DIFFERENT")
        print("%s %s: %s" % (mark, seen.step, shortened(seen.value)))
        if not is_same:
            print("            2.7.18 gave: %s" % shortened(expected))

    def end(self):
        """Show the sum and return the exit status."""
        good = sum(step["ok"] for step in self._steps)
        is_good = good == len(self._steps) > 0
        if self._as_json:
            print(json.dumps({"ok": is_good, "steps": self._steps}, indent=1, sort_keys=True))
        else:
            words = "%d steps, %d as on Python 2.7.18" % (len(self._steps), good)
            print("\n" + self._paint(GREEN if is_good else RED, words))
        return 0 if is_good else 1


def as_text(value):
    """Return a value as JSON on one line, the same for the same value on every Python."""
    return json.dumps(value, sort_keys=True)


def shortened(value):
    """Return a value as one line that fits."""
    text = as_text(value)
    return text if len(text) <= WIDTH else text[:WIDTH] + "..."
