"""The command ``demo``: run the examples, compare each value with 2.7.18's, show it.

Exit status 0 only when every value is what 2.7.18 gave; 1 when one is not; 2 for wrong use.
"""
from __future__ import print_function

import io
import json
import os
import sys

from . import examples
from .servers import Servers

GREEN, RED, BOLD, PLAIN = "\033[32m", "\033[31m", "\033[1m", "\033[0m"
WIDTH = 100  # characters of a value that are shown


def add_arguments(parser):
    """Give the parser of the command its arguments."""
    parser.add_argument("--only", metavar="EXAMPLE", nargs="+", choices=examples.NAMES,
                        help="run these examples alone: %s" % ", ".join(examples.NAMES))
    parser.add_argument("--json", action="store_true", help="print the steps as JSON")
    parser.add_argument("--no-color", action="store_true", help="no colour on a terminal either")
    parser.add_argument("--expected", metavar="FILE", default=None,
                        help="compare with this recording instead of the one that is shipped")
    parser.add_argument("--record", metavar="FILE",
                        help="write what came back to FILE and compare nothing (on Python 2.7.18)")
    parser.add_argument("--serve", action="store_true",
                        help="only start the servers and print where, until the input ends")


def run(arguments):
    """Do what the arguments ask; return the exit status."""
    make_importable()
    with Servers() as place:
        if arguments.serve:
            return serve(place)
        names = arguments.only or examples.NAMES
        if arguments.record:
            return record(arguments.record, [seen for name in names
                                             for seen in examples.run(name, place)])
        expected = load(arguments.expected)
        report = Report(arguments, expected)
        for name in names:
            report.example(name, examples.run(name, place))
        return report.end()


def make_importable():
    """Put the name `httplib` in place in a checkout that nobody has installed."""
    try:
        __import__("httplib")
    except ImportError:
        import httplib_compat
        httplib_compat.install()


def load(path):
    """Return the recording as {example: [(step, value)]}."""
    path = path or os.path.join(examples.folder(), "expected.json")
    try:
        with io.open(path, encoding="ascii") as file:
            return json.load(file)["examples"]
    except (IOError, ValueError, KeyError) as error:
        sys.exit("httplib_compat demo: --expected: %s is no recording: %s" % (path, error))


def record(path, steps):
    """Write a recording of what came back; the same bytes for the same values."""
    recording = {}
    for seen in steps:
        recording.setdefault(seen.example, []).append([seen.step, seen.value])
    text = json.dumps({"python": sys.version.split()[0], "examples": recording}, indent=1,
                      sort_keys=True, separators=(",", ": "))
    with io.open(path, "w", encoding="ascii", newline="\n") as file:
        file.write(u"%s\n" % text)
    print("%d steps of Python %s in %s" % (len(steps), sys.version.split()[0], path))
    return 0


def serve(place):
    """Print how to run an example by hand, and wait for the end of the input."""
    print("python examples/NAME.py %s %d %d %s %d" % tuple(place))
    sys.stdout.flush()
    sys.stdin.read()
    return 0


class Report(object):
    """What the demo prints: a heading an example, a line a step, a line at the end."""

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
        recorded = dict(map(tuple, self._expected.get(name, [])))
        missing = [step for step in recorded if step not in [seen.step for seen in steps]]
        if not self._as_json:
            print(self._paint(BOLD, "\n%s: %s" % (name, examples.title(name))))
        for seen in steps:
            is_same = seen.step in recorded and recorded[seen.step] == seen.value
            self._step(name, seen.step, seen.value, recorded.get(seen.step), is_same)
        for step in missing:
            self._step(name, step, None, recorded[step], False)

    def _step(self, name, step, value, expected, is_same):
        self._steps.append({"example": name, "step": step, "value": value, "expected": expected,
                            "ok": is_same})
        if self._as_json:
            return
        mark = self._paint(GREEN, "  ok       ") if is_same else self._paint(RED, "  DIFFERENT")
        print("%s %s: %s" % (mark, step, shortened(value)))
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


def shortened(value):
    """Return a value as one line that fits."""
    text = json.dumps(value)
    return text if len(text) <= WIDTH else text[:WIDTH] + "..."
