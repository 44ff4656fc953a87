"""What a person sees of `benchmarks.checker`: a table with the goal beside each speed."""
import os
import platform

from rich import box
from rich.table import Table

from .checker import is_reached, speed
from .measure import spread
from .report import console

_MARKS = {True: "reached", False: "missed", None: ""}


def print_rows(rows, installed, out=None):
    """Print the rows; `installed` is the version and the place of what was measured."""
    out = out or console()
    version, place = installed
    out.print(f"httplib_compat {version} from {place}")
    out.print(f"Python {platform.python_version()}, {platform.platform()}, "
              f"{os.cpu_count()} cores")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, title_justify="left", title=(
        "httplib-compat check, whole runs by the clock; goals are for two processes"))
    table.add_column("tree")
    for title in ("files", "jobs", "files/s", "best", "CPU s", "goal", ""):
        table.add_column(title, justify="right", no_wrap=True)
    for row in rows:
        told = is_reached(row)
        table.add_row(row.tree.title, str(row.files), str(row.jobs), f"{speed(row).median:.0f}",
                      f"{row.files / min(row.wall):.0f}", f"{spread(row.cpu).median:.2f}",
                      "" if told is None else str(row.tree.goal), _MARKS[told])
    out.print(table)
