"""What was seen so far, and the file it goes to: one line of JSON for each place and code.

A line is written when a place is first seen, and again when its count has grown tenfold and at
the end, each time with what was not yet told: the counts of one place add up. So a process that
is killed, or ends in ``os._exit``, has told every place. A line is one write to a file opened for
appending: threads, forked children and other processes do not tear each other's lines.
"""
import json
import os
import sys
import threading

MOST_PLACES = 10000
MOST_TYPES = 4


class Place:
    """One line of the program with one code: how often it was seen, and with what types."""

    __slots__ = ("code", "file", "line", "function", "count", "told", "types")

    def __init__(self, code, file, line, function, types):
        self.code, self.file, self.line, self.function = code, file, line, function
        self.types = list(types)[:MOST_TYPES]
        self.count = self.told = 0

    def as_dict(self, count):
        """Return what a line of the record says of this place."""
        return {"code": self.code, "file": self.file, "line": self.line,
                "function": self.function, "count": count, "types": self.types}


class Journal:
    """The places seen in this process; beyond `MOST_PLACES` it only counts what it leaves out."""

    def __init__(self, path=None):
        self.path = None if path is None else os.path.abspath(path)
        self._places = {}
        self._left_out = 0
        self._lock = threading.RLock()
        self._process = os.getpid()
        if self.path is not None:
            os.close(self._open())

    def count(self, code, place, line, types):
        """Count one use at a line of the code object `place`; tell whether it is the first."""
        if self._process != os.getpid():
            self._begin_in_child()
        key = code, place.co_filename, line
        with self._lock:
            known = self._places.get(key)
            is_new = known is None
            if is_new:
                if len(self._places) >= MOST_PLACES:
                    self._left_out += 1
                    return False
                known = self._places[key] = _place_at(code, place, line, types)
            known.count += 1
            if known.count >= known.told * 10:
                self._tell(known)
            return is_new

    def forget(self, code, place, line):
        """Take back a count whose warning became an error, so that the next one warns again."""
        with self._lock:
            self._places.pop((code, place.co_filename, line), None)

    def places(self):
        """Return what was seen, as a list of dicts in the order of files, lines and codes."""
        with self._lock:
            found = [place.as_dict(place.count) for place in self._places.values()]
        return sorted(found, key=lambda place: (place["file"], place["line"], place["code"]))

    def finish(self):
        """Write what has not been written."""
        if self._process != os.getpid():
            self._begin_in_child()
        with self._lock:
            for place in list(self._places.values()):
                self._tell(place)
            if self._left_out:
                self._write({"left_out": self._left_out})
                self._left_out = 0

    def _begin_in_child(self):
        """After a fork what the parent has counted is the parent's; its lock may be held for ever.

        A child of `multiprocessing` ends without ``atexit``, but for its own finalizers.
        """
        self._lock = threading.RLock()
        self._process = os.getpid()
        self._left_out = 0
        self._places = {}
        processes = sys.modules.get("multiprocessing.util")
        if processes is not None:
            processes.Finalize(None, self.finish, exitpriority=-100)

    def _tell(self, place):
        count = place.count - place.told
        if count:
            place.told = place.count
            self._write(place.as_dict(count))

    def _write(self, row):
        if self.path is None:
            return
        line = json.dumps(row, sort_keys=True).encode("ascii") + b"\n"
        try:
            descriptor = self._open()
            try:
                os.write(descriptor, line)
            finally:
                os.close(descriptor)
        except OSError as error:
            path, self.path = self.path, None
            if sys.stderr is not None:
                sys.stderr.write(f"httplib_compat: the record {path} cannot be written any more:"
                                 f" {error.strerror}; the program goes on without it\n")

    def _open(self):
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
        return os.open(self.path, flags, 0o666)


def _place_at(code, place, line, types):
    name = place.co_filename
    file = name if name.startswith("<") else os.path.abspath(name)
    return Place(code, file, line, place.co_name, types)
