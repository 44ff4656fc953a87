"""The command line: ``python -m httplib_compat COMMAND``; without a command, help."""
import argparse
import errno
import os
import sys

from httplib_compat import __version__
from httplib_compat._demo import command as demo

# name -> (what it does, the module that does it: `add_arguments` and `run`)
COMMANDS = {
    "demo": ("run legacy programs against servers in this process, each value beside 2.7.18's",
             demo),
}


def main(argv=None):
    """Run the command line `argv`; return its exit status. Wrong use exits with 2."""
    parser = argparse.ArgumentParser(
        prog="python -m httplib_compat", description="Python 2's httplib, alive on Python 3.")
    parser.add_argument("--version", action="version", version="httplib-compat " + __version__)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name in sorted(COMMANDS):
        words, module = COMMANDS[name]
        module.add_arguments(commands.add_parser(name, help=words, description=words))
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments:
        parser.print_help()
        return 0
    parsed = parser.parse_args(arguments)
    if parsed.command is None:
        parser.error("COMMAND is missing; it is one of: %s" % ", ".join(sorted(COMMANDS)))
    return finished(COMMANDS[parsed.command][1].run, parsed)


def finished(run, parsed):
    """Return the exit status of a command that the user or the reader of its output may end."""
    try:
        status = run(parsed)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except IOError as error:
        if error.errno != errno.EPIPE:
            raise
        # Who read the output has gone. Python flushes once more at its end: that goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
