"""One run: which clients take part, what each row gave, and what it all stood on."""
import importlib.util
import os
import platform
import sys
from typing import Dict, List, NamedTuple, Optional, Tuple

from .clients import (
    BARE, COPIED, OURS, PYTHON2, STANDARD, find_python2, installed_peers, is_python2, takes_part)
from .freshprocesses import measure_fresh
from .measure import Row, joined, measure
from .processes import FOLDER, BenchmarkError, start_worker
from .surroundings import Surroundings
from .works import CURVES

_CHECKOUT = os.path.join(os.path.dirname(FOLDER), "httplib_compat")


class Pace(NamedTuple):
    """How long a run takes: generations of workers, rounds of each, seconds of a block, rounds of
    fresh processes; and what is run besides.
    """

    generations: int
    rounds: int
    seconds: float
    fresh_rounds: int
    peers: bool = True
    curves: tuple = ()


PACES = {
    "quick": Pace(3, 3, 0.012, 3, peers=False),
    "normal": Pace(3, 5, 0.05, 7),
    "full": Pace(3, 9, 0.1, 11, curves=CURVES),
}


class Plan(NamedTuple):
    """What is to be run: works, works of fresh processes, curves; `peers` None leaves them out."""

    works: list
    fresh_works: list
    curves: tuple
    pace: Pace
    peers: bool
    python2: Optional[str] = None


class Result(NamedTuple):
    """What was run: rows, curves, the clients with versions and paths, and who was left out."""

    rows: List[Row]
    curves: List[Tuple[object, List[Row]]]
    clients: Dict[str, dict]
    absent: List[str]
    machine: Dict[str, str]


def run(plan, progress):
    """Carry out a plan; `progress` takes a sentence for each step. Raises BenchmarkError."""
    python2 = _choose_python2(plan.python2)
    works = plan.works + [work for curve in plan.curves for _, work in curve.points]
    rows, counts = {}, {}
    with Surroundings(any(work.tls for work in works)) as surroundings:
        # A process may be slow at one thing for all its life, by where its memory lies.
        for _ in range(plan.pace.generations if works else 1):
            workers = []
            try:
                absent = _start(workers, plan, python2, surroundings.core)
                for work in works:
                    progress(f"{work.name}: {work.title}")
                    row = _measure(work, surroundings, workers, plan.pace,
                                   counts.setdefault(work.name, {}))
                    rows[work.name] = joined(rows[work.name], row) if work.name in rows else row
            finally:
                for _, worker in workers:
                    worker.end()
        fresh_rows = _measure_fresh(plan, python2, surroundings, progress)
    return Result(
        [rows[work.name] for work in plan.works] + fresh_rows,
        [(curve, [rows[work.name] for _, work in curve.points]) for curve in plan.curves],
        {client.name: worker.introduction for client, worker in workers}, absent,
        _machine(surroundings.core))


def _measure(work, surroundings, workers, pace, counts):
    fitting = [worker for client, worker in workers if takes_part(client, work)]
    return measure(work, surroundings, fitting, pace.rounds, pace.seconds, counts)


def _measure_fresh(plan, python2, surroundings, progress):
    pythons = {client.name: sys.executable for client in (OURS, STANDARD, BARE)}
    if python2:
        pythons[PYTHON2.name] = python2
    rows = []
    for work in plan.fresh_works:
        # Only Unix tells how much memory a process has had.
        if work.figure == "cpu" or importlib.util.find_spec("resource"):
            progress(f"{work.name}: {work.title}")
            rows.append(measure_fresh(work, surroundings, pythons, plan.pace.fresh_rounds))
    return rows


def _choose_python2(path):
    """Return the interpreter of 2.7.18, None where there is none. Raises BenchmarkError."""
    if path and not is_python2(path):
        raise BenchmarkError(f"--python2: {path} is no interpreter of 2.7.18")
    return path or find_python2()


def _start(workers, plan, python2, core):
    """Start a worker for each client; return the names of those that are not here."""
    absent = []
    for client in (BARE, COPIED, STANDARD, OURS):
        workers.append((client, start_worker(client, core)))
    path = workers[-1][1].introduction["path"]
    if os.path.realpath(path).startswith(os.path.realpath(_CHECKOUT) + os.sep):
        raise BenchmarkError(
            f"httplib_compat comes from {path}, in the checkout; what is measured is what a user "
            f"has: install it with {sys.executable} -m pip install .")
    if python2:
        workers.append((PYTHON2, start_worker(PYTHON2, core, python2)))
    else:
        absent.append(PYTHON2.name)
    if plan.peers:
        found, missing = installed_peers()
        absent += missing
        workers.extend((client, start_worker(client, core)) for client in found)
    return absent


def _machine(core):
    return {"python": platform.python_version(), "implementation": platform.python_implementation(),
            "system": platform.platform(), "core": "any" if core is None else str(core)}
