"""The figures of a run, worked out from its samples: what the table, the chart and JSON show."""
from .clients import OURS, STANDARD
from .measure import ratios, spread


def own_figure(row):
    """Return the spread that is held against the goal of a row.

    A ratio to http.client in CPU or memory; of a peak, how many bodies it holds.
    """
    if row.unit == "bodies":
        return spread(row.samples[OURS.name].cpu)
    return ratios(row, OURS.name, STANDARD.name)


def is_reached(row):
    """Tell whether the median reaches the goal; a row without a goal always does."""
    return row.goal is None or own_figure(row).median <= row.goal


def relative(row, name, clock="cpu"):
    """Return the median of a client's figures over http.client's; None where there are none."""
    if name not in row.samples or not getattr(row.samples[name], clock):
        return None
    if row.unit == "bodies":
        return spread(row.samples[name].cpu).median
    return ratios(row, name, STANDARD.name, clock).median


def as_tree(result):
    """Return a result as what JSON can hold, samples and all."""
    return {
        "machine": result.machine,
        "clients": result.clients,
        "absent": result.absent,
        "rows": [_row_tree(row) for row in result.rows],
        "curves": [{"name": curve.name, "title": curve.title, "axis": curve.axis,
                    "points": [dict(_row_tree(row), amount=amount)
                               for (amount, _), row in zip(curve.points, rows)]}
                   for curve, rows in result.curves],
    }


def _row_tree(row):
    clients = {}
    for name, samples in row.samples.items():
        clients[name] = {"relative": relative(row, name)}
        for clock in ("cpu", "wall"):
            figures = getattr(samples, clock)
            if figures:
                clients[name][clock] = dict(spread(figures)._asdict(), samples=figures)
    return {"name": row.name, "title": row.title, "unit": row.unit, "goal": row.goal,
            "figure": own_figure(row)._asdict(), "reached": is_reached(row), "clients": clients}
