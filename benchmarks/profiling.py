"""Where the time of an exchange goes: our client under the interpreter's own profiler.

A profiler makes calls dearer than they are: it shows where to look, the table shows what it costs.
"""
from .clients import OURS
from .processes import start_worker
from .surroundings import Surroundings


def profile(works):
    """Yield the title of each work and what the profiler says of it. Raises BenchmarkError."""
    with Surroundings(any(work.tls for work in works)) as surroundings:
        worker = start_worker(OURS, surroundings.core)
        try:
            for work in works:
                target = surroundings.target(work)
                count = worker.ask({"do": "open", "target": target, "seconds": 0.3})["count"]
                order = {"do": "profile", "target": target, "count": count}
                yield f"{work.name}, {count} times", worker.ask(order)["profile"]
                worker.ask({"do": "close", "target": target})
        finally:
            worker.end()
