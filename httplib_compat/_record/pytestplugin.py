"""``pytest --httplib-record``: the record of a test run, and its summary at the end.

``--httplib-record-file FILE`` has it written, too, and that of the processes the tests start,
behind what the file holds. Without an option nothing is observed.
"""
import os

VARIABLE = "HTTPLIB_COMPAT_RECORD"
_MOST_LINES = 50


def pytest_addoption(parser):
    """Add the option."""
    group = parser.getgroup("httplib-compat")
    group.addoption("--httplib-record", action="store_true",
                    help="observe what the tests use of Python 2's httplib, and tell at the end")
    group.addoption("--httplib-record-file", metavar="FILE",
                    help="observe it, and write it to FILE for `httplib-compat report`, too")


def pytest_configure(config):
    """Switch the record on where it is wanted."""
    path = config.getoption("--httplib-record-file", None)
    if path is None and not config.getoption("--httplib-record", False):
        return
    from .recording import start
    path = path and os.path.abspath(path)
    config.pluginmanager.register(Reporter(start(path), path), "httplib-compat-reporter")


class Reporter:
    """What a test run with a record has on top."""

    def __init__(self, recording, path):
        self._recording = recording
        self._before = os.environ.get(VARIABLE)
        if path is not None:
            os.environ[VARIABLE] = path  # what the tests start records there, too

    def pytest_terminal_summary(self, terminalreporter):
        """Tell every place, the most used first."""
        places = sorted(self._recording.places(), key=lambda place: -place["count"])
        terminalreporter.section("what only Python 2's httplib did")
        for place in places[:_MOST_LINES]:
            terminalreporter.write_line("%s:%d: %s in %s, %s" % (
                _shown(place["file"]), place["line"], place["code"], place["function"],
                _counted(place["count"], "time")))
        if len(places) > _MOST_LINES:
            terminalreporter.write_line("... and %d more" % (len(places) - _MOST_LINES))
        codes = len({place["code"] for place in places})
        terminalreporter.write_line("%s with %s" % (
            _counted(len(places), "place"), _counted(codes, "code")))

    def pytest_unconfigure(self):
        """End the record."""
        self._recording.stop()
        if self._before is None:
            os.environ.pop(VARIABLE, None)
        else:
            os.environ[VARIABLE] = self._before


def _counted(number, word):
    return "%d %s%s" % (number, word, "" if number == 1 else "s")


def _shown(path):
    """Return a path from the current folder on where the file is below it."""
    here = os.getcwd() + os.sep
    return path[len(here):] if path.startswith(here) else path
