"""The command line: ``python -m httplib_compat COMMAND``, or ``httplib-compat COMMAND``."""
import argparse
import errno
import importlib
import os
import sys

from httplib_compat import __version__

_WORKSHOP = "httplib_compat.migrate.commands."
# What the commands of the workshop need: their own Python, and the libraries of the extra.
_OLDEST = (3, 8)
_EXTRA = ("fissix", "pathspec", "rich", "tomli")

# name -> (what it does, the module that does it: `add_arguments` and `run`), loaded when asked for
COMMANDS = {
    "demo": ("run legacy programs against servers in this process, each value beside 2.7.18's",
             "httplib_compat._demo.command"),
    "check": ("find what depends on Python 2's httplib, before and after 2to3",
              _WORKSHOP + "check"),
    "explain": ("print the page of a rule", _WORKSHOP + "explain"),
    "fix": ("put a program on httplib-compat, or take it off again", _WORKSHOP + "fix"),
    "report": ("join records of runs with what check finds", _WORKSHOP + "report"),
    "rules": ("list the rules of check", _WORKSHOP + "rules"),
    "run": ("run a program and record what of it depends on Python 2", _WORKSHOP + "run"),
}


def main(argv=None):
    """Run the command line `argv`; return its exit status. Wrong use exits with 2."""
    program = os.path.basename(sys.argv[0])
    parser = argparse.ArgumentParser(
        prog="python -m httplib_compat" if program == "__main__.py" else program,
        description="Python 2's httplib, alive on Python 3.")
    parser.add_argument("--version", action="version", version="httplib-compat " + __version__)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.required = True  # no argument of add_subparsers before Python 3.7
    arguments = sys.argv[1:] if argv is None else list(argv)
    asked = next((word for word in arguments if not word.startswith("-")), None)
    module = None
    for name in sorted(COMMANDS):
        words, place = COMMANDS[name]
        command = commands.add_parser(name, help=words, description=words)
        if name == asked:
            module = loaded(parser, name, place)
            module.add_arguments(command)
    if not arguments:
        parser.print_help()
        return 0
    parsed = parser.parse_args(arguments)
    return finished(module.run, parsed)


def two_to_three():
    """Run ``httplib-compat-2to3``; return its exit status, 2 where it cannot run."""
    program = "httplib-compat-2to3"
    parser = argparse.ArgumentParser(prog=program)
    return loaded(parser, program, _WORKSHOP + "two_to_three").main()


def loaded(parser, name, place):
    """Return the module of a command; say what is missing, and exit, where it cannot be loaded."""
    if place.startswith(_WORKSHOP) and sys.version_info < _OLDEST:
        parser.error("%s needs Python %d.%d or newer to run on; it reads programs for any, and this"
                     " is %d.%d" % ((name,) + _OLDEST + tuple(sys.version_info[:2])))
    try:
        return importlib.import_module(place)
    except ImportError as error:
        if getattr(error, "name", None) not in _EXTRA:
            raise
        parser.error("%s needs %s, which is not installed: pip install 'httplib-compat[migrate]'"
                     % (name, error.name))


def finished(run, parsed):
    """Return the exit status of a command that the user or the reader of its output may end."""
    if hasattr(sys.stdout, "reconfigure"):
        # The name of a file may be what no encoding has; Python 3.6 cannot be told.
        sys.stdout.reconfigure(errors="backslashreplace")
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
