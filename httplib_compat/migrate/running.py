"""Checks many files, in several processes where that pays."""
import contextlib
import gc
import multiprocessing
import os
import sys
from typing import Callable, Iterable, Iterator, List, Optional, Tuple

from .checker import UNPARSED, check
from .files import read_whole
from .findings import Finding
from .rules import rules

#: Fewer files than this are read faster than processes start.
FEW = 200
# Files that a process takes at once. Those that cost most stand side by side in one folder: larger
# helpings leave one process with most of the work.
_AT_ONCE = 16

Results = Iterator[Tuple[str, List[Finding]]]


def check_files(paths: List[str], jobs: Optional[int] = None) -> Results:
    """Yield each path with its findings, in the order of the paths."""
    workers = jobs if jobs is not None else usable_cores()
    if workers < 2 or len(paths) < FEW:
        return zip(paths, map(check_file, paths))
    return in_processes(paths, workers)


def in_processes(paths: List[str], workers: int) -> Results:
    """Yield the same, read by several processes."""
    rules()  # where processes are forked they have the rules already
    with shared(), multiprocessing.Pool(workers) as pool:
        yield from zip(paths, pool.imap(check_file, paths, _AT_ONCE))


@contextlib.contextmanager
def shared() -> Iterator[None]:
    """Have the collector of forked processes leave alone what they share: it would be copied."""
    if not hasattr(gc, "freeze"):  # PyPy's counts no references in what it looks at
        yield
        return
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def check_file(path: str) -> List[Finding]:
    """Return the findings in a file; that it cannot be opened is one."""
    try:
        data = read_whole(path)
    except OSError as error:
        return [unreadable(path, error.strerror or str(error))]
    return check_data(path, data)


def check_data(path: str, data: bytes) -> List[Finding]:
    """Return the findings in what a file holds; that the checker gave up on it is one."""
    try:
        with without_collector():
            return check(path, data)
    except RecursionError:
        return [unreadable(path, "too deeply nested to follow")]
    except Exception as error:  # a fault of ours in one file must not keep us from the others
        return [unreadable(path, "the checker failed on it: %r" % error)]


@contextlib.contextmanager
def without_collector() -> Iterator[None]:
    """Have the collector wait: while a tree is made it would walk it over and over."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def unreadable(path: str, why: str) -> Finding:
    """Return the finding for a file that was not checked."""
    return Finding(path, 1, 1, 1, 1, UNPARSED, "cannot be read: %s" % why, "loud", True)


def usable_cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def with_progress(results: Results, total: int,
                  track: Optional[Callable[..., Iterable[Tuple[str, List[Finding]]]]]) -> Results:
    """Yield the results, with a bar on a terminal where there are many files."""
    if track is None or total < FEW or not sys.stderr.isatty():
        return results
    return iter(track(results, total))
