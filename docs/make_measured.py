"""Write `measured.md` and `measured.json`: what a run of the benchmark has measured.

    python -m benchmarks --full --json FILE --plot docs/static
    python docs/make_measured.py FILE

The first draws the charts, too. `measured.json` keeps of FILE what the page shows; a test holds the
page to it, and it to the rows of the benchmark. Without FILE the page is made of it anew.
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PAGE = os.path.join(HERE, "measured.md")
KEPT = os.path.join(HERE, "measured.json")
OURS, STANDARD, BARE, PYTHON2 = "httplib_compat", "http.client", "bare socket", "2.7.18"
COPIED = "bare socket, copied"
# The rows with small answers, and how many times our CPU 2.7.18 is to need for them.
SMALL, TIMES = ("small", "small_timeout", "fields40", "post"), 20


def kept_of(tree):
    """Return what the page shows of all that a run has written."""
    return {
        "python": tree["machine"]["python"], "system": tree["machine"]["system"],
        "versions": {name: client["version"] for name, client in tree["clients"].items()},
        "rows": [{
            "name": row["name"], "title": row["title"], "goal": row["goal"],
            "ours": [round(row["figure"][key], 4) for key in ("median", "lower", "upper")],
            "relative": {name: round(client["relative"], 4)
                         for name, client in row["clients"].items()
                         if client["relative"] is not None and name != OURS},
        } for row in tree["rows"]]}


def page_of(kept):
    """Return the page as text."""
    own = (OURS, STANDARD, BARE, COPIED, PYTHON2)
    peers = [name for name in kept["versions"] if name not in own]
    return "\n".join([
        "# What was measured", "",
        f"By `{__doc__.splitlines()[2].strip()}` on Python {kept['python']}, "
        f"{kept['system'].split('-')[0]}, a virtual machine of two cores.",
        "CPU time of the client, `http.client` of the same Python = 1.00; medians of paired",
        "rounds, with quartiles.", *(_COPIES if has_copies(kept["rows"]) else ()), "",
        *_image("goals", "Each row of the benchmark beside its goal"),
        *_goals(kept["rows"]), *(_beside_others(kept, peers) if peers else ()),
        "## Cost against size", "", "A dotted line is growth that is linear.", "",
        *_image("sizes", "Cost against size, with a line of linear growth")])


_COPIES = (
    "*Copied* is the bare socket again, with each piece made one of a subclass of `bytes`: the",
    "least that a body costs which compares with text.")


def has_copies(rows):
    """Tell whether a run has measured what a copy costs."""
    return any(COPIED in row["relative"] for row in rows)


def _image(name, alternative):
    return ["````{container} chart", "```{image} static/%s.svg" % name,
            f":alt: {alternative}", "```", "````", ""]


def _goals(rows):
    """Return the lines of the table with the goals, and what it comes to."""
    copied = ["copied"] if has_copies(rows) else []
    lines = [_cells("row", "what it does", "bare socket", *copied, PYTHON2, "ours", "quartiles",
                    "goal"),
             "|" + "---|" * (7 + len(copied))]
    for row in rows:
        ours, lower, upper = row["ours"]
        lines.append(_cells(
            f"`{row['name']}`", row["title"], _number(row["relative"].get(BARE)),
            *(_number(row["relative"].get(COPIED)) for _ in copied),
            _number(row["relative"].get(PYTHON2)), f"{ours:.2f}", f"{lower:.2f} to {upper:.2f}",
            _number(row["goal"])))
    goals = [row for row in rows if row["goal"]]
    missed = [f"`{row['name']}`" for row in goals if row["ours"][0] > row["goal"]]
    lines += ["", f"Goals reached: {len(goals) - len(missed)} of {len(goals)}."
              + (" Missed: %s." % ", ".join(missed) if missed else "")]
    times = [f"`{row['name']}` {row['relative'][PYTHON2] / row['ours'][0]:.1f}" for row in rows
             if row["name"] in SMALL and PYTHON2 in row["relative"]]
    if times:
        lines += [f"The httplib of {PYTHON2} needs this many times our CPU (goal {TIMES}): "
                  + ", ".join(times) + "."]
    return [*lines, ""]


def _beside_others(kept, peers):
    """Return the lines of the table of other libraries."""
    names = (f"{name} {kept['versions'][name].split('/')[-1]}" for name in peers)
    return [
        "## Beside other libraries", "",
        "The same unit; in loops pycurl and httpcore hand out pieces of their own size.",
        "Those that need less than we do are **bold**.", "",
        _cells("row", "ours", *names), "|" + "---|" * (len(peers) + 2),
        *(_cells(f"`{row['name']}`", f"{row['ours'][0]:.2f}", *(
            _beside(row["relative"].get(name), row["ours"][0]) for name in peers))
          for row in kept["rows"] if any(name in row["relative"] for name in peers)), ""]


def _cells(*texts):
    return "| " + " | ".join(texts) + " |"


def _number(value):
    return "" if value is None else f"{value:.2f}"


def _beside(value, ours):
    return _number(value) if value is None or value >= ours else f"**{value:.2f}**"


def main(arguments):
    """Write both files; return 0, or 2 for wrong use."""
    if len(arguments) > 1:
        print(f"give one FILE at most; {len(arguments)} came", file=sys.stderr)
        return 2
    if arguments:
        with open(arguments[0], encoding="utf-8") as file:
            kept = kept_of(json.load(file))
        with open(KEPT, "w", encoding="utf-8") as file:
            json.dump(kept, file, indent=1, sort_keys=True)
            file.write("\n")
    # As it was written, whose order is not that of the run.
    with open(KEPT, encoding="utf-8") as file:
        kept = json.load(file)
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(page_of(kept))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
