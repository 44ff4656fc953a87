"""``python -m benchmarks.checker``: how many files a second `httplib-compat check` reads.

Whole runs are timed, from the start of the process to its end, as a user has them. Measured is what
is installed for this interpreter.
"""
import argparse
import json
import os
import subprocess
import sys
import sysconfig
import time
from typing import List, NamedTuple, Optional

from .clients import find_python2, is_python2
from .measure import spread
from .processes import BenchmarkError
from .progress import Progress

#: Files a second that a tree is to be read at by two processes on two cores.
MODERN, OLD = 2000, 200
JOBS = (1, 2)
_PATIENCE = 600
# In a folder where nothing of ours can be imported, or configured, by mistake.
_ELSEWHERE = os.path.abspath(os.sep)
_COUNT = """
import httplib_compat, sys
from httplib_compat.migrate.files import find
files = sum(1 for _ in find([sys.argv[1]], (sys.argv[2],)))
print(httplib_compat.__version__, files, httplib_compat.__file__)
"""
# Among the installed packages is ours, which says `httplib` in every other file as no other does.
_LEFT_OUT = "httplib_compat"


class Tree(NamedTuple):
    """A folder that is read, and the files a second that are aimed at; None for no aim."""

    title: str
    path: str
    goal: Optional[int] = None


class Row(NamedTuple):
    """What the runs over one tree gave: seconds by the clock, and of all its processes' CPU."""

    tree: Tree
    files: int
    jobs: int
    wall: List[float]
    cpu: List[float]


def usual_trees(python2):
    """Return the trees that are at hand: modern ones, and an old one where 2.7.18 is installed."""
    paths = sysconfig.get_paths()
    found = [Tree("installed packages", paths["purelib"], MODERN),
             Tree("standard library", paths["stdlib"], MODERN)]
    if python2:
        asked = _said([python2, "-c", "import os; print(os.path.dirname(os.__file__))"])
        found.append(Tree("library of 2.7.18", asked.strip(), OLD))
    return found


def count(path):
    """Return the version, the place and the number of files of the checker for a folder."""
    told = _said([sys.executable, "-c", _COUNT, path, _LEFT_OUT])
    version, files, place = told.strip().split(" ", 2)
    return version, place, int(files)


def measure(trees, rounds, progress):
    """Return a row for each tree and number of jobs; they take turns. Raises BenchmarkError."""
    rows = [Row(tree, count(tree.path)[2], jobs, [], []) for tree in trees for jobs in JOBS]
    empty = [row.tree.path for row in rows if not row.files]
    if empty:
        raise BenchmarkError(f"{empty[0]}: no Python file below it")
    for _ in range(rounds):
        for row in rows:
            progress(f"{row.tree.title}, jobs {row.jobs}")
            wall, cpu = _timed([sys.executable, "-m", "httplib_compat", "check", "--exit-zero",
                                "--statistics", "--exclude", _LEFT_OUT,
                                "--jobs", str(row.jobs), row.tree.path])
            row.wall.append(wall)
            row.cpu.append(cpu)
    return rows


def _timed(command):
    """Run a command; return its seconds by the clock, and of CPU with those it started."""
    before, began = os.times(), time.perf_counter()
    _said(command)
    wall, after = time.perf_counter() - began, os.times()
    return wall, (after.children_user - before.children_user
                  + after.children_system - before.children_system)


def _said(command):
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=_ELSEWHERE,
                         universal_newlines=True, timeout=_PATIENCE)
    if ran.returncode:
        raise BenchmarkError(f"{' '.join(command[:3])} ended with code {ran.returncode}:\n"
                             f"{ran.stderr.strip()}")
    return ran.stdout


def speed(row):
    """Return the files a second of a row: the spread over its runs, by the clock."""
    return spread(sorted(row.files / wall for wall in row.wall))


def is_reached(row):
    """Tell whether the median reaches the goal, which two processes have; else None."""
    if row.tree.goal is None or row.jobs != JOBS[-1]:
        return None
    return speed(row).median >= row.tree.goal


def as_tree(rows):
    """Return the rows as what JSON can hold."""
    return [{"title": row.tree.title, "path": row.tree.path, "goal": row.tree.goal,
             "files": row.files, "jobs": row.jobs, "wall": row.wall, "cpu": row.cpu,
             "files_per_second": dict(speed(row)._asdict(), best=row.files / min(row.wall)),
             "reached": is_reached(row)} for row in rows]


def parser():
    """Return the parser of the command line."""
    made = argparse.ArgumentParser(
        prog="python -m benchmarks.checker", description=__doc__.split("\n\n")[0],
        epilog="Goals that are missed are shown and fail nothing; a broken benchmark ends with 1.")
    made.add_argument("paths", nargs="*", metavar="PATH", help="folders, each a row without a goal "
                      "(default: the packages and the library of this Python, and 2.7.18's)")
    made.add_argument("--rounds", type=int, default=5, metavar="NUMBER",
                      help="runs of each row (default: 5)")
    made.add_argument("--json", metavar="FILE", help="write every figure to FILE")
    made.add_argument("--python2", metavar="PATH", help="an interpreter of 2.7.18")
    return made


def run(options):
    """Carry out what the options ask for. Raises BenchmarkError and OSError."""
    try:
        from . import checkerreport
    except ImportError as error:
        raise BenchmarkError(f"{error.name} is missing; install it with pip install "
                             "'httplib-compat[bench]'") from None
    if options.rounds < 1:
        raise BenchmarkError("--rounds: at least one")
    if options.python2 and not is_python2(options.python2):
        raise BenchmarkError(f"--python2: {options.python2} is no interpreter of 2.7.18")
    for path in options.paths:
        if not os.path.exists(path):
            raise BenchmarkError(f"{path}: No such file or folder")
    trees = [Tree(path, os.path.abspath(path)) for path in options.paths] or \
        usual_trees(options.python2 or find_python2())
    progress = Progress(options.rounds * len(trees) * len(JOBS))
    try:
        rows = measure(trees, options.rounds, progress)
    finally:
        progress.end()
    checkerreport.print_rows(rows, count(trees[0].path)[:2])
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(as_tree(rows), file, indent=1)


def main(arguments=None):
    """Run the benchmark; return 0, or 1 when it is broken. Goals that are missed break nothing."""
    try:
        run(parser().parse_args(arguments))
    except (BenchmarkError, OSError) as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("benchmarks: interrupted", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
