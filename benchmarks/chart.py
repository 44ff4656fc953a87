"""The charts, as SVG: each row beside its goal, and cost against size on axes where linear is
a straight line of one slope. Drawn by matplotlib.
"""
import os

import matplotlib
from matplotlib.figure import Figure

from .clients import BARE, OURS, PYTHON2, STANDARD
from .figures import is_reached, own_figure, relative
from .measure import spread

_COLOURS = {BARE.name: "#8c8c8c", STANDARD.name: "#3b6fb6", OURS.name: "#1f8a4c",
            PYTHON2.name: "#b8860b"}
_MISSED = "#c0392b"
_STYLE = {"svg.hashsalt": "benchmarks", "font.size": 9, "axes.spines.top": False,
          "axes.spines.right": False, "svg.fonttype": "none"}


def draw(result, folder):
    """Draw what a result has into a folder; return the paths. Raises OSError."""
    os.makedirs(folder, exist_ok=True)
    drawn = []
    with matplotlib.rc_context(_STYLE):
        if result.rows:
            drawn.append(_save(_goals(result), folder, "goals.svg"))
        if result.curves:
            drawn.append(_save(_curves(result), folder, "sizes.svg"))
    return drawn


def _save(figure, folder, name):
    path = os.path.join(folder, name)
    # No date: the same figures give the same file.
    figure.savefig(path, metadata={"Date": None}, bbox_inches="tight")
    return path


def _goals(result):
    """Return the figure of all rows: ours as a point off http.client's line, others as marks."""
    rows = result.rows[::-1]
    figure = Figure(figsize=(8, 1.2 + 0.24 * len(rows)), layout="constrained")
    axes = figure.subplots()
    places = range(len(rows))
    for verdict, colour, label in ((True, _COLOURS[OURS.name], OURS.name),
                                   (False, _MISSED, f"{OURS.name}, short of its goal")):
        found = [(own_figure(row).median, place) for row, place in zip(rows, places)
                 if is_reached(row) is verdict]
        axes.hlines([place for _, place in found], [min(value, 1) for value, _ in found],
                    [max(value, 1) for value, _ in found], color=colour, linewidth=2)
        axes.plot([value for value, _ in found], [place for _, place in found], "o", color=colour,
                  label=label)
    for name, mark in ((BARE.name, "|"), (PYTHON2.name, "x")):
        found = [(relative(row, name), place) for row, place in zip(rows, places)]
        found = [(value, place) for value, place in found if value]
        axes.plot([value for value, _ in found], [place for _, place in found], mark,
                  color=_COLOURS[name], label=name)
    goals = [(row.goal, place) for row, place in zip(rows, places) if row.goal]
    axes.plot([goal for goal, _ in goals], [place for _, place in goals], "D", markersize=4,
              color="black", markerfacecolor="none", label="goal")
    axes.axvline(1.0, color=_COLOURS[STANDARD.name], linewidth=1, label=STANDARD.name)
    axes.set_xscale("log")
    axes.set_yticks(list(places), [row.title for row in rows])
    axes.set_xlabel("CPU of the client, http.client = 1; less is better "
                    f"(Python {result.machine['python']})")
    axes.set_ylim(-0.7, len(rows) - 0.3)
    axes.grid(axis="x", color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)
    figure.legend(loc="outside upper right", ncols=3, frameon=False)
    return figure


def _curves(result):
    """Return the figure of cost against size, a panel a curve, with a line of linear growth."""
    figure = Figure(figsize=(9, 2.9 * ((len(result.curves) + 1) // 2)), layout="constrained")
    panels = list(figure.subplots((len(result.curves) + 1) // 2, 2, squeeze=False).flat)
    for axes, (curve, rows) in zip(panels, result.curves):
        _panel(axes, curve, rows)
    for axes in panels[len(result.curves):]:
        axes.set_axis_off()
    figure.axes[0].legend(frameon=False, loc="upper left")
    return figure


def _panel(axes, curve, rows):
    amounts = [amount for amount, _ in curve.points]
    for name in (BARE.name, STANDARD.name, OURS.name):
        costs = [spread(row.samples[name].cpu).median * 1e6 for row in rows]
        axes.plot(amounts, costs, "o-", markersize=3, color=_COLOURS[name], label=name)
    last = spread(rows[-1].samples[OURS.name].cpu).median * 1e6
    linear = [last * amount / amounts[-1] for amount in amounts if amount]
    axes.plot([amount for amount in amounts if amount], linear, ":", color="black", linewidth=1,
              label="linear")
    # A body of no bytes has its place on the axis, too.
    axes.set_xscale("symlog", linthresh=max(1, min(amount for amount in amounts if amount)))
    axes.set_yscale("log")
    axes.set_ylim(bottom=1)
    axes.set_title(curve.title, fontsize=9)
    axes.set_xlabel(curve.axis)
    axes.set_ylabel("microseconds of CPU")
