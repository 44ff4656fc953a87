"""The command line: which rows, how long, and where the results go."""
import argparse
import json
import sys

from .figures import as_tree
from .freshprocesses import FRESH_WORKS
from .processes import BenchmarkError
from .profiling import profile
from .progress import Progress
from .session import PACES, Plan, run
from .works import WORKS


def parser():
    """Return the parser of the command line."""
    made = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="What an exchange costs httplib_compat, beside http.client and the bare "
                    "socket. Measured is what is installed for this interpreter.",
        epilog="Goals that are missed are shown and fail nothing; a broken benchmark ends with 1.")
    pace = made.add_mutually_exclusive_group()
    pace.add_argument("--quick", dest="pace", action="store_const", const="quick",
                      help="under a minute: few rounds, no peers")
    pace.add_argument("--full", dest="pace", action="store_const", const="full",
                      help="more rounds, and cost against size")
    made.add_argument("--only", nargs="+", metavar="ROW", help="these rows alone")
    made.add_argument("--list", action="store_true", help="name the rows and end")
    made.add_argument("--json", metavar="FILE", help="write every figure to FILE")
    made.add_argument("--plot", metavar="DIR", help="draw charts (SVG) into the folder DIR")
    made.add_argument("--profile", action="store_true",
                      help="instead of measuring, show where our time goes")
    made.add_argument("--no-peers", dest="peers", action="store_false",
                      help="leave out urllib3, requests and the others")
    made.add_argument("--python2", metavar="PATH", help="an interpreter of 2.7.18")
    made.set_defaults(pace="normal")
    return made


def chosen(names):
    """Return the works and the works of fresh processes of some names, all of them for None.

    Raises BenchmarkError for a name that is none.
    """
    known = [work.name for work in WORKS + FRESH_WORKS]
    unknown = [name for name in names or () if name not in known]
    if unknown:
        raise BenchmarkError(f"--only: no row is named {', '.join(unknown)}; --list names them")
    wanted = known if names is None else names
    return ([work for work in WORKS if work.name in wanted],
            [work for work in FRESH_WORKS if work.name in wanted])


def plan_of(options):
    """Return the plan for some options. Raises BenchmarkError."""
    works, fresh_works = chosen(options.only)
    pace = PACES[options.pace]
    return Plan(works, fresh_works, () if options.only else pace.curves, pace,
                options.peers and pace.peers, options.python2)


def measure(options):
    """Carry out what the options ask for. Raises BenchmarkError."""
    try:
        from . import report
        if options.plot:
            from . import chart
    except ImportError as error:
        raise BenchmarkError(
            f"{error.name} is missing; install it with pip install 'httplib-compat[bench]'"
        ) from None
    plan = plan_of(options)
    works = len(plan.works) + sum(len(curve.points) for curve in plan.curves)
    progress = Progress(plan.pace.generations * works + len(plan.fresh_works))
    try:
        result = run(plan, progress)
    finally:
        progress.end()
    report.print_result(result)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(as_tree(result), file, indent=1)
    if options.plot:
        for path in chart.draw(result, options.plot):
            print(f"drawn: {path}")


def print_names():
    """Print the name, the goal and the title of each row."""
    for work in WORKS + FRESH_WORKS:
        goal = "" if work.goal is None else f"{work.goal:.2f}"
        print(f"{work.name:19} {goal:>5}  {work.title}")


def main(arguments=None):
    """Run the benchmark; return 0, or 1 when it is broken. Goals that are missed break nothing."""
    options = parser().parse_args(arguments)
    try:
        if options.list:
            print_names()
        elif options.profile:
            for title, text in profile(chosen(options.only)[0]):
                print(title, text, sep="\n")
        else:
            measure(options)
    except (BenchmarkError, OSError) as error:
        print(f"benchmarks: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("benchmarks: interrupted", file=sys.stderr)
        return 130
    return 0
