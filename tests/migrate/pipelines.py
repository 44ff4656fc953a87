"""Takes whole programs through `fix` and 2to3, step by step, and says what they do after it.

A step turns the bytes of one source into others. What is found in the result is told beside what
it does, so that a test can say: the same, or a finding that names what is left.
"""
import importlib
import logging
import os
import pathlib
import re
import shutil
from typing import NamedTuple

from marks import sources_of
from program_runs import comparable, path_of, play

from httplib_compat.migrate.checker import check, examine
from httplib_compat.migrate.fixes.left import left_on_shim, to_shim_and_on
from httplib_compat.migrate.fixes.modernizing import UNSAFE_TOO, to_client
from httplib_compat.migrate.fixes.rewriting import to_shim
from httplib_compat.migrate.prefilter import is_concerned

_DONE = {}
_REMEMBERED = {}
_CONVERTED = re.compile(br"^\s*(?:import|from) .*\bhttp[._]client\b", re.MULTILINE)


class Taken(NamedTuple):
    """A program after some steps: where it is, and which rules still find something in it.

    `left` are all codes, `on_shim` those that the shim does not settle.
    """

    path: str
    left: frozenset
    on_shim: frozenset

    def done(self):
        """Return what it does, in the form that is compared; what is the same, is run once."""
        key = self._contents()
        if key not in _DONE:
            _DONE[key] = comparable(play(self.path))
        return _DONE[key]

    def _contents(self):
        """Return the name of the program and the bytes of its files."""
        paths = [self.path] if os.path.isfile(self.path) else sorted(
            os.path.join(place, name) for place, _, names in os.walk(self.path) for name in names)
        return (os.path.basename(self.path),
                tuple(pathlib.Path(path).read_bytes() for path in paths))


def fix(path, data):
    """`httplib-compat fix`."""
    return to_shim(path, data).data or data


def fix_unsafely(path, data):
    """`httplib-compat fix --unsafe-fixes`."""
    return to_shim_and_on(path, data, UNSAFE_TOO).data or data


def to_http_client(path, data):
    """`httplib-compat fix --to http.client` of a file that no record of runs names."""
    return to_client(path, data, unseen=True).data or data


def to_http_client_unsafely(path, data):
    """`httplib-compat fix --unsafe-fixes --to http.client` of such a file."""
    return to_client(path, data, UNSAFE_TOO, unseen=True).data or data


class TwoToThree(object):
    """All the fixers of 2to3, as fissix has them, and no words of theirs.

    What was converted before stays: they would rename what it calls httplib, whatever that is.
    """

    def __init__(self):
        refactor = importlib.import_module("fissix.refactor")
        logging.disable(logging.CRITICAL)
        self._tool = refactor.RefactoringTool(refactor.get_fixers_from_package("fissix.fixes"))
        logging.disable(logging.NOTSET)

    def __call__(self, path, data):
        if _CONVERTED.search(pathlib.Path(path).read_bytes()):
            return data
        return str(self._tool.refactor_string(data.decode("utf-8"), path)).encode("utf-8")


def taken(name, folder, *steps):
    """Take all sources of a program through some steps, into a folder."""
    origin = path_of(name)
    place = os.path.join(str(folder), os.path.basename(origin))
    if os.path.isdir(origin):
        shutil.copytree(origin, place, ignore=shutil.ignore_patterns("__pycache__"))
    left, on_shim = set(), set()
    for source in sources_of(name):
        data = pathlib.Path(source).read_bytes()
        for step in steps:
            data = remembered(step, source, data)
        target = os.path.normpath(os.path.join(place, os.path.relpath(source, origin)))
        pathlib.Path(target).write_bytes(data)
        left |= {one.code for one in remembered(check, source, data)}
        on_shim |= {one.code for one in remembered(not_settled, source, data)}
    return Taken(place, frozenset(left), frozenset(on_shim))


def remembered(function, path, data):
    """Return what a function says of a source; it is asked once, for all tests that take it."""
    key = function, path, data
    if key not in _REMEMBERED:
        _REMEMBERED[key] = function(path, data)
    return _REMEMBERED[key]


def not_settled(path, data):
    """Return what is found in a source and not settled by the shim."""
    return left_on_shim(examine(path, data)) if is_concerned(data) else []
