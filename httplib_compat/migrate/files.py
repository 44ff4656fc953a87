"""Which files to read: those that are named, and the Python files below folders that are named.

What .gitignore leaves out, or --exclude, is left out; a file that is named is read all the same.
"""
import errno
import fnmatch
import functools
import os
import re
import stat
from typing import Any, Iterator, List, NamedTuple, Optional, Pattern, Tuple

SUFFIXES = (".py", ".pyw", ".pyi")
_NEVER = frozenset((".git", ".hg", ".svn", ".bzr", ".tox", ".nox", ".venv", "venv", "__pycache__",
                    "node_modules", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".eggs",
                    "site-packages"))
_SHEBANG = 64


class Ignored(NamedTuple):
    """The patterns of one .gitignore and the folder they are about."""

    folder: str
    spec: Any


def find(paths: List[str], exclude: Tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the files to check, each once, folders in the order of their names."""
    seen = set()
    for path in paths:
        inside = below(path, exclude) if os.path.isdir(path) else iter([path])
        for name in inside:
            if name not in seen:
                seen.add(name)
                yield name


def below(folder: str, exclude: Tuple[str, ...]) -> Iterator[str]:
    """Yield the Python files below a folder; links to folders are not followed.

    A folder that cannot be listed comes last, by its own name: who reads it learns why.
    """
    unlisted: List[str] = []
    above = ignored_above(folder)
    if is_ignored(os.path.abspath(folder) + os.sep, above):
        above = []  # it was named all the same
    specs = {os.path.normpath(folder): above}
    for place, folders, names in os.walk(folder, onerror=lambda one: unlisted.append(one.filename)):
        known = specs.pop(os.path.normpath(place), above)
        if ".gitignore" in names:
            known = [*known, *read_ignored(place)]
        folders[:] = sorted(name for name in folders if name not in _NEVER
                            and not is_excluded(os.path.join(place, name), exclude)
                            and not is_ignored(os.path.join(place, name) + os.sep, known))
        for name in folders:
            specs[os.path.normpath(os.path.join(place, name))] = known
        for name in sorted(names):
            path = os.path.join(place, name)
            if is_python(path) and not is_excluded(path, exclude) and not is_ignored(path, known):
                yield path
    yield from unlisted


def read_whole(path: str) -> bytes:
    """Return the bytes of a file. OSError if it cannot be read, or if it may never end."""
    mode = os.stat(path).st_mode
    if stat.S_ISDIR(mode):
        os.listdir(path)  # raises what keeps us from it
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "no regular file", path)
    with open(path, "rb") as file:
        return file.read()


def is_python(path: str) -> bool:
    """Return whether a file is Python by its name, or by its first line if it has no suffix."""
    if path.endswith(SUFFIXES):
        return True
    if "." in os.path.basename(path) or not os.path.isfile(path):
        return False
    try:
        with open(path, "rb") as file:
            first = file.readline(_SHEBANG)
    except OSError:
        return False
    return first.startswith(b"#!") and b"python" in first


def is_excluded(path: str, exclude: Tuple[str, ...]) -> bool:
    """Return whether a path, its end or one of its parts matches a pattern of --exclude."""
    if not exclude:
        return False
    whole = os.path.normcase(os.path.normpath(path)).replace(os.sep, "/")
    return excluding(exclude).search(whole) is not None


@functools.lru_cache(maxsize=16)
def excluding(exclude: Tuple[str, ...]) -> Pattern[str]:
    """Return the patterns of --exclude as one, which begins at the start of a part of a path."""
    patterns = (fnmatch.translate(os.path.normcase(one.rstrip("/")).replace(os.sep, "/"))
                for one in exclude)
    return re.compile("(?:^|(?<=/))(?:%s)" % "|".join(patterns))


def is_ignored(path: str, known: List[Ignored]) -> bool:
    """Return whether a .gitignore on the way to a path leaves it out; the nearest one decides."""
    for folder, spec in reversed(known):
        relative = os.path.relpath(path, folder).replace(os.sep, "/")
        relative += "/" * path.endswith(os.sep)
        told: Optional[bool] = spec.check_file(relative).include
        if told is not None:
            return told
    return False


def read_ignored(folder: str) -> List[Ignored]:
    """Return the patterns of a folder's .gitignore, none if it cannot be read."""
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
        patterns = git_patterns()
        return [] if patterns is None else [Ignored(folder, patterns.from_lines(lines))]
    except (OSError, ValueError):
        return []


@functools.lru_cache(maxsize=None)
def git_patterns() -> Any:
    """Return the class that reads a .gitignore, which takes as long to load as many files to read.

    None where the extra is not installed: --exclude still works.
    """
    try:
        from pathspec import GitIgnoreSpec
    except ImportError:
        return None
    return GitIgnoreSpec


def ignored_above(folder: str) -> List[Ignored]:
    """Return the .gitignore files above a folder, from the root of its repository down."""
    found: List[Ignored] = []
    place = os.path.abspath(folder)
    while not os.path.exists(os.path.join(place, ".git")):
        above = os.path.dirname(place)
        if above == place:
            return []  # no repository: what lies above is somebody else's
        place = above
        found = read_ignored(place) + found
    return found
