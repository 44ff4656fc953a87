"""The measuring: clients take turns, round after round, so that a slow moment meets them all."""
import statistics
from typing import Dict, List, NamedTuple

from .processes import BenchmarkError
from .sentbytes import check_sent


class Samples(NamedTuple):
    """Seconds of one exchange, one figure a round."""

    cpu: List[float]
    wall: List[float]


class Row(NamedTuple):
    """What one work gave: the samples of each client, by its name."""

    name: str
    title: str
    goal: float
    samples: Dict[str, Samples]
    unit: str = "s"


class Spread(NamedTuple):
    """A median and its quartiles."""

    median: float
    lower: float
    upper: float


def spread(figures):
    """Return the median and the quartiles of at least one figure."""
    if len(figures) < 2:
        return Spread(figures[0], figures[0], figures[0])
    lower, median, upper = statistics.quantiles(figures, n=4, method="inclusive")
    return Spread(median, lower, upper)


def ratios(row, client, base, clock="cpu"):
    """Return the spread of one client's figures over another's, round by round."""
    own, other = (getattr(row.samples[name], clock) for name in (client, base))
    return spread([mine / theirs for mine, theirs in zip(own, other)])


def joined(row, other):
    """Return two rows of one work as one, with the samples of both."""
    samples = {name: Samples(row.samples[name].cpu + taken.cpu, row.samples[name].wall + taken.wall)
               for name, taken in other.samples.items()}
    return row._replace(samples=samples)


def measure(work, surroundings, workers, rounds, seconds, counts):
    """Measure one work with each worker in turn; blocks last about `seconds`.

    `counts`, exchanges of a block by the name of the client, is filled where it has none yet.
    Raises BenchmarkError when what was sent or read is not what was agreed.
    """
    target = surroundings.target(work)
    for worker in workers:
        order = {"do": "open", "target": target, "count": counts.get(worker.name),
                 "seconds": seconds}
        counts[worker.name] = _ask(worker, work, order)["count"]
        sent = surroundings.server.ask({"head": target["port"]})["head"]
        check_sent(worker.name, work, target, sent)
    if 1 in counts.values():
        # One exchange fills a block and more: it is long enough to take fewer.
        rounds = (rounds + 1) // 2
    samples = {worker.name: Samples([], []) for worker in workers}
    for number in range(rounds):
        # Nobody always follows the same neighbour.
        for worker in workers[number % len(workers):] + workers[:number % len(workers)]:
            order = {"do": "run", "target": target, "count": counts[worker.name]}
            reply = _ask(worker, work, order)
            samples[worker.name].cpu.append(reply["cpu"])
            samples[worker.name].wall.append(reply["wall"])
    for worker in workers:
        _ask(worker, work, {"do": "close", "target": target})
    return Row(work.name, work.title, work.goal, samples)


def _ask(worker, work, order):
    try:
        return worker.ask(order)
    except BenchmarkError as error:
        raise BenchmarkError(f"row {work.name}: {error}") from None
