"""``run SCRIPT [ARGS]``, ``run -m MODULE [ARGS]``: records what a program takes from Python 2.

The program runs in a process of its own, as Python runs it without us; its exit status is ours.
"""
import argparse
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import Any, Callable, Iterator, List, Optional

from ..recorded.rows import NoRecord, read_records

VARIABLE = "HTTPLIB_COMPAT_RECORD"
DEFAULT = "httplib-record.jsonl"
WRONG = 2
_LONGEST = 100  # bytes of a first line that are looked at
_OF_SIGNAL = 128  # what shells add to the number of the signal that ended a program


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options of the command."""
    add = parser.add_argument
    add("--output", metavar="FILE", default=DEFAULT,
        help="where the record goes, in place of what is there (default: %s)" % DEFAULT)
    add("--append", action="store_true", help="add to what is in the file")
    add("--quiet", action="store_true", help="tell nothing at the end")
    add("-m", dest="module", nargs=argparse.REMAINDER, metavar="MODULE",
        help="run a module, with the arguments behind it")
    add("program", nargs=argparse.REMAINDER, metavar="SCRIPT",
        help="the program, with its arguments behind it")


def main(arguments: Optional[List[str]] = None) -> int:
    """Run the command; return the program's exit status, 2 for wrong use."""
    parser = argparse.ArgumentParser(prog="httplib-compat run", description=__doc__)
    add_arguments(parser)
    return run(parser.parse_args(arguments))


def run(parsed: argparse.Namespace) -> int:
    """Run the command with options that a parser made."""
    program = ["-m", *parsed.module] if parsed.module else parsed.program
    if program[:1] == ["--"]:
        program = program[1:]
    if not program or program == ["-m"]:
        return refused("SCRIPT or -m MODULE is missing")
    output = os.path.abspath(parsed.output)
    try:
        if not is_record(output):
            return refused("%s holds something else than a record; it stays as it is"
                           % parsed.output)
        with open(output, "a" if parsed.append else "w"):
            status = played(program, output)
    except OSError as error:
        return refused("%s: %s" % (error.filename or parsed.output, error.strerror))
    if not parsed.quiet:
        sys.stderr.write(summary(output, parsed.output))
    return status


def is_record(path: str) -> bool:
    """Return whether a file may be written anew: it is a record, or empty, or not there."""
    if not os.path.exists(path):
        return True
    with open(path, "rb") as file:
        first = file.readline(_LONGEST)
    return not first or first.startswith((b'{"code"', b'{"left_out"'))


def refused(words: str) -> int:
    """Tell what is wrong; return the exit status for it."""
    sys.stderr.write("httplib-compat run: %s\n" % words)
    return WRONG


def played(program: List[str], output: str) -> int:
    """Run the program to its end; return its exit status."""
    # What the user told this Python, -W and -X above all, is meant for the program.
    flags: List[str] = getattr(subprocess, "_args_from_interpreter_flags", list)()
    with caught(signal.SIGINT, leave_to_the_program):
        process = subprocess.Popen([sys.executable, *flags, *program],
                                   env=dict(os.environ, **{VARIABLE: output}))
        with caught(signal.SIGTERM, lambda number, frame: process.send_signal(number)):
            status = process.wait()
    return status if status >= 0 else _OF_SIGNAL - status


@contextmanager
def caught(number: int, handler: Callable[[int, Any], None]) -> Iterator[None]:
    """Have a signal handled so; one that is ignored is ignored on, by the program as well."""
    before = signal.getsignal(number)
    if before is not signal.SIG_IGN:
        signal.signal(number, handler)
    try:
        yield
    finally:
        signal.signal(number, before)


def leave_to_the_program(number: int, frame: Any) -> None:
    """Do nothing for an interrupt from the keyboard: the terminal has sent it to the program, too.

    An exception here could come between the end of the program and the notice of its status.
    """


def summary(path: str, name: str) -> str:
    """Return how much a record holds, in words."""
    try:
        rows = read_records([path]).rows
    except NoRecord as error:
        return "httplib-compat: %s.\n" % error
    if not rows:
        return "httplib-compat: nothing that only Python 2's httplib did.\n"
    lines = {(row.file, row.line) for row in rows}
    return ("httplib-compat: %s of the program, in %s, %s what only Python 2's httplib did; "
            "see httplib-compat report %s\n"
            % (counted(len(lines), "line"), counted(len({row.file for row in rows}), "file"),
               "takes" if len(lines) == 1 else "take", name))


def counted(number: int, word: str) -> str:
    """Return a number with what it counts."""
    return "%d %s%s" % (number, word, "" if number == 1 else "s")
