"""How much is fuzzed: a few hundred examples by default, over a hundred thousand on demand.

HTTPLIB_COMPAT_FUZZ=long is what `tox -e fuzz` sets. The short run is derandomized: the same
examples every time, so that a change is never blamed for an example that happened to come up. The
long run takes new ones each time and prints the seed's blob of what it found. Neither keeps a
database: a failure is printed whole, and nothing is left behind.
"""
import atexit
import os
import shutil
import tempfile
import time

import pytest

hypothesis = pytest.importorskip(
    "hypothesis", reason="hypothesis, which makes the examples, is not installed")

# What hypothesis learns of the sources that it runs goes where it is taken away again.
_place = tempfile.mkdtemp(prefix="fuzz-")
atexit.register(shutil.rmtree, _place, True)
hypothesis.configuration.set_hypothesis_home_dir(_place)

IS_LONG = os.environ.get("HTTPLIB_COMPAT_FUZZ") == "long"
_TELL_EVERY = 20  # seconds between two lines of a long run

# Slow examples are not an error here: what may not take for ever is watched in fuzz_watch.
_UNCHECKED = [hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.data_too_large]

_patient = pytest.mark.timeout(3600 if IS_LONG else 180)  # seconds for a test, all examples of it
# How the last hypothesis for 3.6 shows a failure; as an error it would stand in place of it.
_unmasked = pytest.mark.filterwarnings("ignore:A private pytest class or function was used")


def examples(short, long):
    """Return the decorator of a fuzz test: its number of examples, and time enough for them."""
    chosen = hypothesis.settings(
        max_examples=long if IS_LONG else short, derandomize=not IS_LONG, database=None,
        deadline=None, print_blob=IS_LONG, suppress_health_check=_UNCHECKED)

    def decorate(test):
        return _patient(_unmasked(chosen(test)))
    return decorate


ALL = []  # every Progress of the process, for the summary in conftest.py


class Progress:
    """The count of what was run, by outcome; a long run prints it now and then."""

    def __init__(self, name):
        self.name = name
        self.counts = {}
        self.total = 0
        self._told = time.monotonic()
        ALL.append(self)

    def note(self, outcome):
        """Count one example that ended in `outcome`, a word."""
        self.total += 1
        self.counts[outcome] = self.counts.get(outcome, 0) + 1
        if IS_LONG and time.monotonic() - self._told > _TELL_EVERY:
            self._told = time.monotonic()
            print(self.line(), flush=True)

    def line(self):
        """Return the counts so far as a line, the most frequent outcome first."""
        ordered = sorted(self.counts.items(), key=lambda item: -item[1])
        words = ", ".join(f"{outcome} {count}" for outcome, count in ordered)
        return f"{self.name}: {self.total} examples; {words}"
