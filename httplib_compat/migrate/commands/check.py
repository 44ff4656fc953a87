"""``check PATH...``: finds what a program still takes from Python 2. It never writes a file."""
import argparse
import os
import sys
from typing import Any, List, Optional

from ..baseline import read_baseline, without_known, write_baseline
from ..configuration import Configuration, Misconfigured, read_configuration
from ..files import find
from ..findings import Finding
from ..reports import FORMATS, statistics
from ..reports.colours import is_wanted
from ..running import Results, check_data, check_files, with_progress
from ..selection import Selection, parse_codes, parse_target

CLEAN, FOUND, WRONG = 0, 1, 2
_STDIN = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options of the command."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files and folders; `-` is the standard input "
        "(default: the current folder)")
    add("--select", action="append", metavar="CODES", help="only these rules, likely findings "
        "too: HLC201, HLC4 or ALL")
    add("--extend-select", action="append", metavar="CODES", help="these rules as well")
    add("--ignore", action="append", metavar="CODES", help="none of these rules")
    add("--target-version", metavar="VERSION", help="the Pythons that count: 3.12, or 3.8..3.13")
    add("--exclude", action="append", metavar="PATTERN", help="leave out files and folders of "
        "such names")
    add("--baseline", metavar="FILE", help="leave out the findings that this file counts")
    add("--update-baseline", action="store_true", help="write what is found to the baseline")
    add("--output-format", choices=sorted(FORMATS), help="how to tell (default: full)")
    add("--statistics", action="store_true", help="tell how often each rule was hit instead")
    add("--jobs", metavar="NUMBER", help="processes (default: one for each core, for many files)")
    add("--exit-zero", action="store_true", help="exit with 0 whatever is found")
    add("--stdin-filename", metavar="PATH", default="<stdin>", help="the name of `-`")


class WrongUse(Exception):
    """Options that contradict themselves or cannot be read."""


def main(arguments: Optional[List[str]] = None) -> int:
    """Run the command; return 0 for nothing found, 1 for findings, 2 for wrong use."""
    parser = argparse.ArgumentParser(prog="httplib-compat check", description=__doc__)
    add_arguments(parser)
    return run(parser.parse_args(arguments))


def run(options: argparse.Namespace) -> int:
    """Run the command with options that a parser made."""
    try:
        return checked(options, read_configuration(os.curdir))
    except (WrongUse, Misconfigured, ValueError) as error:
        sys.stderr.write("httplib-compat check: %s\n" % error)
        return WRONG


def checked(options: argparse.Namespace, configuration: Configuration) -> int:
    """Check, tell, and return the exit status."""
    wanted = selection(options, configuration)
    paths = options.paths or [os.curdir]
    missing = [path for path in paths if path != _STDIN and not os.path.lexists(path)]
    for path in missing:
        sys.stderr.write("httplib-compat check: %s: no such file or folder\n" % path)
    found = [one for _, several in results([path for path in paths if path not in missing], options,
                                           configuration) for one in several if wanted.wants(one)]
    found = beyond_baseline(found, options, configuration)
    tell(found, options, configuration)
    if missing:
        return WRONG
    return FOUND if found and not options.exit_zero else CLEAN


def setting(options: argparse.Namespace, configuration: Configuration, name: str) -> Any:
    """Return what the command line says of a setting, else the configuration, else None."""
    told = getattr(options, name.replace("-", "_"))
    return configuration.values.get(name) if told is None else told


def selection(options: argparse.Namespace, configuration: Configuration) -> Selection:
    """Return which findings are wanted. ValueError for codes and versions that do not exist."""
    select, extend, ignore = [parse_codes(setting(options, configuration, name) or [])
                              for name in ("select", "extend-select", "ignore")]
    target = setting(options, configuration, "target-version")
    return Selection(select, extend, ignore, parse_target(target) if target else None)


def results(paths: List[str], options: argparse.Namespace, configuration: Configuration) -> Results:
    """Yield each file with its findings."""
    if _STDIN in paths:
        name = options.stdin_filename
        yield name, check_data(name, sys.stdin.buffer.read())
    exclude = tuple(setting(options, configuration, "exclude") or ())
    files = list(find([path for path in paths if path != _STDIN], exclude))
    checking = check_files(files, number_of_jobs(options, configuration))
    yield from with_progress(checking, len(files), bar_of_terminal())


def bar_of_terminal() -> Optional[Any]:
    """Return what draws a bar, None where nobody sees it."""
    if not sys.stderr.isatty():
        return None
    from ..progress import available  # rich takes longer to import than a small tree to be read
    return available()


def number_of_jobs(options: argparse.Namespace, configuration: Configuration) -> Optional[int]:
    """Return how many processes are wanted; None for as many as pay."""
    told = setting(options, configuration, "jobs")
    if told is None or told == "auto":
        return None
    if not str(told).isdigit() or int(told) < 1:
        raise WrongUse("--jobs is %r; expected a number from 1 on, or auto" % told)
    return int(told)


def beyond_baseline(found: List[Finding], options: argparse.Namespace,
                    configuration: Configuration) -> List[Finding]:
    """Return the findings that the baseline does not know; write it anew where that is wanted."""
    path = setting(options, configuration, "baseline")
    if options.update_baseline:
        if path is None:
            raise WrongUse("--update-baseline needs --baseline FILE")
        write_baseline(path, found)
        return []
    if path is None:
        return found
    try:
        return without_known(found, read_baseline(path))
    except OSError as error:
        raise WrongUse("the baseline %s cannot be read: %s; --update-baseline writes it"
                       % (path, error.strerror)) from None


def tell(found: List[Finding], options: argparse.Namespace, configuration: Configuration) -> None:
    """Write the findings to the standard output, and one line to a terminal's error output."""
    name = setting(options, configuration, "output-format") or "full"
    if name not in FORMATS:
        raise WrongUse("output-format is %r; expected one of: %s"
                       % (name, ", ".join(sorted(FORMATS))))
    form = statistics if options.statistics else FORMATS[name]
    write(form(found, is_wanted(sys.stdout)))
    if sys.stderr.isatty() and name in ("full", "concise"):
        sys.stderr.write(summary(found))


def write(text: str) -> None:
    """Write to the standard output; what its encoding has not is written as its escape.

    File names and sources may hold anything: the name of one must not hide the findings in others.
    """
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def summary(found: List[Finding]) -> str:
    """Return how many findings there are, in words."""
    if not found:
        return "Nothing found.\n"
    silent = sum(one.kind in ("silent", "hang") for one in found)
    files = len({one.path for one in found})
    return "%d found in %d file%s, %d of them silent.\n" % (
        len(found), files, "" if files == 1 else "s", silent)
