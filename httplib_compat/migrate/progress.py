"""A bar for large trees, on a terminal, by rich where it is installed."""
from typing import Any, Iterator, Optional

try:
    from rich.console import Console
    from rich.progress import track
except ImportError:  # the extra is not installed: no bar
    track = None  # type: ignore[assignment]


def bar(results: Iterator[Any], total: int) -> Iterator[Any]:
    """Yield the results and move a bar on stderr meanwhile."""
    if track is None:
        return results
    return iter(track(results, "Checking", total, console=Console(stderr=True), transient=True))


def available() -> Optional[Any]:
    """Return what draws the bar, or None."""
    return bar if track is not None else None
