"""``report RECORD... [PATH...]``: what runs have shown, beside what the checker finds."""
import argparse
import os
import sys
from typing import List, Optional, Tuple

from ..files import find, is_python
from ..findings import Finding
from ..recorded.pages import as_page
from ..recorded.rows import NoRecord, Records, read_records
from ..recorded.texts import as_json, as_text
from ..recorded.verdicts import compare
from ..reports.colours import is_wanted
from ..running import check_files
from ..selection import Selection

FORMATS = ("text", "json", "html")
WRONG = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options of the command."""
    add = parser.add_argument
    add("paths", nargs="+", metavar="RECORD|PATH", help="records that `run` has written, and the "
        "files and folders of the program (default: the files that the records name)")
    add("--format", choices=FORMATS, default="text", help="how to tell (default: text)")
    add("--output", metavar="FILE", help="where to, instead of the standard output")


def main(arguments: Optional[List[str]] = None) -> int:
    """Run the command; return 0, or 2 for wrong use."""
    parser = argparse.ArgumentParser(prog="httplib-compat report", description=__doc__)
    add_arguments(parser)
    return run(parser.parse_args(arguments))


def run(parsed: argparse.Namespace) -> int:
    """Run the command with options that a parser made."""
    sources, names = divided(parsed.paths)
    if not names:
        return refused("RECORD is missing: a file that `httplib-compat run` has written")
    try:
        records = read_records(names)
    except OSError as error:
        return refused("%s: %s" % (error.filename, error.strerror))
    except NoRecord as error:
        return refused(str(error))
    told = compare(findings(sources or named_files(records)), records.rows)
    if parsed.format == "text":
        coloured = parsed.output is None and is_wanted(sys.stdout)
        return written(as_text(told, records, coloured), parsed.output)
    form = as_json if parsed.format == "json" else as_page
    return written(form(told, records), parsed.output)


def divided(paths: List[str]) -> Tuple[List[str], List[str]]:
    """Return the sources among some paths, which are folders and Python files, and the records."""
    sources = [path for path in paths if os.path.isdir(path) or is_python(path)]
    return sources, [path for path in paths if path not in sources]


def named_files(records: Records) -> List[str]:
    """Return the files that records name and that are there, by the shorter of two names."""
    files = sorted({row.file for row in records.rows})
    here = os.path.realpath(os.curdir) + os.sep
    return [os.path.relpath(file) if os.path.realpath(file).startswith(here) else file
            for file in files if os.path.isfile(file)]


def findings(paths: List[str]) -> List[Finding]:
    """Return what the checker finds in files and folders, by its own choice of rules."""
    wanted = Selection()
    return [one for _, several in check_files(list(find(paths))) for one in several
            if wanted.wants(one)]


def refused(words: str) -> int:
    """Tell what is wrong; return the exit status for it."""
    sys.stderr.write("httplib-compat report: %s\n" % words)
    return WRONG


def written(text: str, path: Optional[str]) -> int:
    """Write the report to a file, or to the standard output; return the exit status."""
    if path is None:
        sys.stdout.write(text)
        return 0
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)
    except OSError as error:
        return refused("%s: %s" % (path, error.strerror))
    return 0
