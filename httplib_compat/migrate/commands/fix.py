"""``fix PATH...``: puts programs on httplib_compat, or takes them on to http.client.

To the shim only imports change, and the name stays. To http.client every finding that has a fix is
fixed; the import changes where nothing is left to find and records of runs (``--record``) show
nothing either: what a server sends, no source shows.

With ``--unsafe-fixes`` an encoding or an intent is decided where the source tells none: on the way
to the shim only for what the shim leaves. At the end one line on the standard error says what is
left, rule by rule, and how much of it those fixes would settle.

A file is written beside the old one and then takes its place: interrupted, it is the old one or the
new one, never a part.
"""
import argparse
import difflib
import os
import shutil
import sys
import tempfile
from typing import List, NamedTuple, Optional, Set, Tuple

from ..checker import examine
from ..configuration import Misconfigured, read_configuration
from ..files import find, read_whole
from ..fixes.left import LEFT_ON_SHIM, to_shim_and_on
from ..fixes.modern import SAFE, UNSAFE
from ..fixes.modernizing import Wanted, to_client
from ..fixes.ready import is_ready
from ..fixes.rewriting import Rewritten, to_shim
from ..fixes.shim import CODES
from ..prefilter import is_concerned
from ..recorded.rows import NoRecord, read_records
from ..reports.colours import is_wanted, paint
from ..source import Source
from .fix_summary import Summary

DONE, LEFT, WRONG = 0, 1, 2
_STDIN = "-"
TOO_DEEP = Rewritten(None, "too deeply nested to follow")
# Where to -> the rules that are fixed.
TARGETS = {"shim": tuple(CODES), "http.client": tuple(sorted(SAFE))}
UNSAFE_TARGETS = {"shim": tuple(sorted({*CODES, *LEFT_ON_SHIM.intersection({*SAFE, *UNSAFE})})),
                  "http.client": tuple(sorted({*SAFE, *UNSAFE}))}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options of the command."""
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="files and folders; `-` reads the standard input "
        "and writes the result to the standard output")
    add("--to", choices=sorted(TARGETS), default="shim", help="where to (default: shim)")
    add("--unsafe-fixes", action="store_true", help="make the fixes, too, that decide what the "
        "source does not tell: an encoding, an intent. Read what they did")
    add("--record", action="append", metavar="FILE", help="records of runs, all of them together: "
        "files that are in none and need no shim go to http.client")
    add("--ready", action="store_true", help="name the files that need no shim as far as their "
        "source and the records show, write nothing")
    add("--diff", action="store_true", help="show what would change, write nothing")
    add("--check", action="store_true", help="name what would change, write nothing")
    add("--only", action="append", metavar="CODE", help="fix findings of this rule alone")
    add("--exclude", action="append", metavar="PATTERN", help="leave out files and folders of "
        "such names")


def main(arguments: Optional[List[str]] = None) -> int:
    """Run the command; return 0, 1 if something was left or would change, 2 for wrong use."""
    parser = argparse.ArgumentParser(prog="httplib-compat fix", description=__doc__)
    add_arguments(parser)
    return run(parser.parse_args(arguments))


class Fixing(NamedTuple):
    """What is wanted: options, rules (None: all), files that records name (None: no records).

    `summary` counts what is done.
    """

    options: argparse.Namespace
    only: Optional[List[str]]
    seen: Optional[Set[str]]
    summary: Summary

    def is_unseen(self, path: str) -> bool:
        """Return whether there are records, and none of them names a file."""
        return self.seen is not None and os.path.realpath(path) not in self.seen

    def fixed(self, path: str, data: bytes) -> Rewritten:
        """Return what becomes of a file."""
        wanted = Wanted(self.only, self.options.unsafe_fixes)
        if self.options.to == "http.client":
            return to_client(path, data, wanted, self.is_unseen(path) and self.only is None)
        return to_shim_and_on(path, data, wanted) if wanted.unsafe else \
            to_shim(path, data, self.only)


def run(options: argparse.Namespace) -> int:
    """Run the command with options that a parser made."""
    only = [code.upper() for code in options.only] if options.only else None
    known = (UNSAFE_TARGETS if options.unsafe_fixes else TARGETS)[options.to]
    unknown = [code for code in only or [] if code not in known]
    missing = [path for path in options.paths if path != _STDIN and not os.path.lexists(path)]
    for words in ["no fix is known for %s; there are: %s" % (code, ", ".join(known))
                  for code in unknown] + ["%s: no such file or folder" % path for path in missing]:
        sys.stderr.write("httplib-compat fix: %s\n" % words)
    if unknown:
        return WRONG
    try:
        exclude = options.exclude or read_configuration(os.curdir).values.get("exclude", [])
        seen = None if options.record is None else \
            {os.path.realpath(row.file) for row in read_records(options.record).rows}
    except (Misconfigured, NoRecord, OSError) as error:
        sys.stderr.write("httplib-compat fix: %s\n" % error)
        return WRONG
    fixing = Fixing(options, only, seen, Summary(
        options.to, options.unsafe_fixes, options.record is not None))
    if _STDIN in options.paths:
        return fix_input(fixing)
    paths = find([path for path in options.paths if path not in missing], tuple(exclude))
    statuses = [fix_file(path, fixing) for path in paths]
    if not options.ready:
        sys.stderr.write(fixing.summary.text(not (options.diff or options.check)))
    return WRONG if missing else max(statuses, default=DONE)


def fix_input(fixing: Fixing) -> int:
    """Write the fixed standard input to the standard output."""
    data = sys.stdin.buffer.read()
    try:
        result = fixing.fixed("<stdin>", data)
    except RecursionError:
        result = TOO_DEEP
    sys.stdout.flush()
    sys.stdout.buffer.write(data if result.data is None else result.data)
    sys.stdout.buffer.flush()
    return told_reason("<stdin>", result)


def fix_file(path: str, fixing: Fixing) -> int:
    """Fix one file, or show what would change; return its part of the exit status."""
    options = fixing.options
    try:
        data = read_whole(path)
        if options.ready:
            return told_ready(path, data, fixing)
        result = fixing.fixed(path, data)
        if result.data is None:
            fixing.summary.count(path, data, False)
            return told_reason(path, result)
        if options.diff:
            sys.stdout.write(difference(path, data, result.data, is_wanted(sys.stdout)))
        elif options.check:
            sys.stdout.write("would fix %s\n" % path)
        else:
            write_whole(path, result.data)
            sys.stdout.write("fixed %s\n" % path)
        fixing.summary.count(path, result.data, True)
    except BrokenPipeError:
        raise  # Who read the diffs has gone: that is no fault of a file.
    except OSError as error:
        sys.stderr.write("httplib-compat fix: %s: %s\n" % (path, error.strerror or error))
        return LEFT
    except RecursionError:
        return told_reason(path, TOO_DEEP)
    return LEFT if options.diff or options.check else DONE


def told_ready(path: str, data: bytes, fixing: Fixing) -> int:
    """Name a file that needs no shim; this is no fault of any file."""
    unseen = fixing.seen is None or fixing.is_unseen(path)
    if unseen and is_concerned(data) and is_ready(examine(path, data)):
        sys.stdout.write("%s\n" % path)
    return DONE


def told_reason(path: str, result: Rewritten) -> int:
    """Say why a file was left alone, if there is a reason; return its part of the exit status."""
    if not result.reason:
        return DONE
    sys.stderr.write("httplib-compat fix: %s: left alone, %s\n" % (path, result.reason))
    return LEFT


def write_whole(path: str, data: bytes) -> None:
    """Put bytes in the place of a file's: all of them or none. Its mode, and links to it, stay."""
    place = os.path.realpath(path)
    handle, beside = tempfile.mkstemp(prefix=".httplib-compat-", dir=os.path.dirname(place))
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        shutil.copymode(place, beside)
        os.replace(beside, place)
    except BaseException:
        os.unlink(beside)
        raise


def difference(path: str, old: bytes, new: bytes, coloured: bool) -> str:
    """Return what changed as a unified diff."""
    before, after = lines_of(path, old), lines_of(path, new)
    lines = difflib.unified_diff(before, after, "a/" + path, "b/" + path, lineterm="")
    return "".join(paint(line, colour_of(line), coloured) + "\n" for line in lines)


def lines_of(path: str, data: bytes) -> List[str]:
    """Return the lines of a file without their ends; behind the last end there is none."""
    lines = Source(path, data).lines
    return lines[:-1] if lines and not lines[-1] else lines


def colour_of(line: str) -> str:
    """Return the colour that a line of a diff has on a terminal; none for what stays."""
    colours: Tuple[Tuple[str, str], ...] = (("+++", "bold"), ("---", "bold"), ("@", "cyan"),
                                            ("+", "green"), ("-", "red"))
    return next((colour for start, colour in colours if line.startswith(start)), "")
