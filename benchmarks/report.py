"""What a person sees: a table with the goal beside each figure, one of the peers, the summary."""
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from .clients import BARE, COPIED, OURS, PEERS, PYTHON2, STANDARD
from .figures import is_reached, own_figure, relative
from .measure import spread
from .works import SMALL

# Where there is no terminal nobody has a width, and lines may be as long as they are.
_WIDTH_OF_A_FILE = 128


def console():
    """Return the console of standard output; it has colours on a terminal only."""
    made = Console(highlight=False, soft_wrap=False)
    if not made.is_terminal:
        made = Console(highlight=False, width=_WIDTH_OF_A_FILE)
    return made


def print_result(result, out=None):
    """Print the tables of a result."""
    out = out or console()
    ours = result.clients[OURS.name]
    out.print(f"httplib_compat {ours['version']} from {ours['path']}")
    out.print(f"Python {result.machine['python']}, {result.machine['system']}, "
              f"core {result.machine['core']}")
    if result.rows:
        out.print(_goals_table(result.rows))
        aimed = [row for row in result.rows if row.goal is not None]
        missed = [row.name for row in aimed if not is_reached(row)]
        out.print(f"Goals reached: {len(aimed) - len(missed)} of {len(aimed)}."
                  + (f" Missed: {', '.join(missed)}." if missed else ""))
        _print_python2(result.rows, out)
    peers = [peer.name for peer in PEERS if peer.name in result.clients]
    if peers:
        out.print(_peers_table(result.rows, peers))
        out.print("In loops pycurl and httpcore hand out pieces of their own size.")
    for curve, rows in result.curves:
        out.print(_curve_table(curve, rows))
    if result.absent:
        out.print(f"Not installed, so left out: {', '.join(result.absent)}.")


def _print_python2(rows, out):
    """Print how much more CPU Python 2's own httplib needs for small answers."""
    times = [f"{row.name} {relative(row, PYTHON2.name) / own_figure(row).median:.1f}"
             for row in rows if row.name in SMALL and PYTHON2.name in row.samples]
    if times:
        out.print(f"Times the CPU that 2.7.18 needs (goal 20): {', '.join(times)}.")


def _goals_table(rows):
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, title_justify="left", title=(
        "CPU of the client; http.client of the same Python = 1.00; medians of paired rounds"))
    table.add_column("row", no_wrap=True)
    table.add_column("what it does")  # the one that gives way on a narrow terminal
    for title in (STANDARD.name, "bare", "copied", PYTHON2.name, "wall", "ours", "quartiles",
                  "goal"):
        table.add_column(title, justify="right", no_wrap=True, min_width=len(title))
    for row in rows:
        figure = own_figure(row)
        style = "" if row.goal is None else "green" if is_reached(row) else "red"
        table.add_row(
            row.name, row.title, _base(row), _number(relative(row, BARE.name)),
            _number(relative(row, COPIED.name)),
            _number(relative(row, PYTHON2.name)), _number(relative(row, OURS.name, "wall")),
            Text(f"{figure.median:.2f}", style=style),
            f"{figure.lower:.2f}-{figure.upper:.2f}", _number(row.goal))
    return table


def _peers_table(rows, peers):
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, title_justify="left", title=(
        "Beside others, CPU; those that need less than we do stand out"))
    table.add_column("row", no_wrap=True)
    for title in ["ours"] + peers:
        table.add_column(title, justify="right", no_wrap=True)
    for row in rows:
        if any(name in row.samples for name in peers):
            ours = own_figure(row).median
            cells = [relative(row, name) for name in peers]
            table.add_row(row.name, f"{ours:.2f}", *[
                Text(_number(cell), style="bold red" if cell and cell < ours else "")
                for cell in cells])
    return table


def _curve_table(curve, rows):
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, title_justify="left", title=(
        f"{curve.title}; microseconds of CPU"))
    for title in (curve.axis, BARE.name, STANDARD.name, OURS.name, "ours", "ours, ns of each"):
        table.add_column(title, justify="right", no_wrap=True)
    for (amount, _), row in zip(curve.points, rows):
        costs = [spread(row.samples[name].cpu).median * 1e6
                 for name in (BARE.name, STANDARD.name, OURS.name)]
        # Growth that is linear comes to rest here.
        each = f"{costs[-1] * 1000 / amount:.2f}" if amount else ""
        table.add_row(str(amount), *[f"{cost:.1f}" for cost in costs],
                      f"{own_figure(row).median:.2f}", each)
    return table


def _base(row):
    """Return the figure of http.client with its unit."""
    figure = spread(row.samples[STANDARD.name].cpu).median
    if row.unit == "bodies":
        return f"{figure:.2f} bodies"
    if row.unit == "bytes":
        return f"{figure / 2 ** 20:.1f} MiB"
    return f"{figure * 1e6:.1f} us" if figure < 1e-3 else f"{figure * 1e3:.2f} ms"


def _number(value):
    return "" if value is None else f"{value:.2f}"
