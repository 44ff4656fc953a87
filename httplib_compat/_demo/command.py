"""The command ``demo``: run the examples, compare each value with 2.7.18's, show it.

Exit status 0 only when every value is what 2.7.18 gave; 1 when one is not; 2 for wrong use.
``python2.7 -m httplib_compat demo --record examples/expected.json`` makes the recording anew.
"""
from __future__ import print_function

import io
import json
import os
import socket
import sys

from . import examples
from .report import Report
from .servers import Servers

ORACLE = "2.7.18"


def add_arguments(parser):
    """Give the parser of the command its arguments."""
    parser.set_defaults(wrong_use=parser.error)
    parser.add_argument("--only", metavar="EXAMPLE", nargs="+", choices=examples.NAMES,
                        help="run these examples alone: %s" % ", ".join(examples.NAMES))
    parser.add_argument("--json", action="store_true", help="print the steps as JSON")
    parser.add_argument("--no-color", action="store_true", help="no colour on a terminal either")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--expected", metavar="FILE",
                         help="compare with this recording instead of the one that is shipped")
    instead.add_argument("--record", metavar="FILE",
                         help="write what came back to FILE and compare nothing (on Python 2.7.18)")
    instead.add_argument("--serve", action="store_true",
                         help="only start the servers and print where, until the input ends")
    parser.add_argument("--port", metavar="PORT", type=int,
                        help="with --serve: where the examples of the README and of the "
                             "documentation are answered, which say 8080 (default: any free port)")


def run(arguments):
    """Do what the arguments ask; return the exit status."""
    make_importable()
    if arguments.serve:
        return serve(arguments)
    if arguments.port is not None:
        return arguments.wrong_use("--port: only with --serve")
    names = arguments.only or examples.NAMES
    try:
        if arguments.record:
            return record(arguments.record, names)
        expected = load(arguments.expected or os.path.join(examples.folder(), "expected.json"))
    except ValueError as error:
        return arguments.wrong_use(str(error))
    report = Report(arguments, expected)
    with Servers() as place:
        for name in names:
            report.example(name, examples.run(name, place))
    return report.end()


def make_importable():
    """Put the name `httplib` in place in a checkout that nobody has installed."""
    try:
        __import__("httplib")
    except ImportError:
        import httplib_compat
        httplib_compat.install()


def load(path):
    """Return the recording as {example: [(step, value)]}. Raises ValueError if it is none."""
    try:
        with io.open(path, encoding="ascii") as file:
            recording = json.load(file)
        python, recorded = recording["python"], recording["examples"]
    except (IOError, ValueError, KeyError, TypeError) as error:
        raise ValueError("--expected: %s is no recording: %s" % (path, error))
    if python != ORACLE:
        raise ValueError("--expected: %s is of Python %s; what is compared must be of %s: "
                         "record it there" % (path, python, ORACLE))
    return recorded


def record(path, names):
    """Write a recording of what came back; the same bytes for the same values."""
    with Servers() as place:
        seen = {name: [[one.step, one.value] for one in examples.run(name, place)]
                for name in names}
    python = sys.version.split()[0]
    text = json.dumps({"python": python, "examples": seen}, indent=1, sort_keys=True,
                      separators=(",", ": "))
    try:
        with io.open(path, "w", encoding="ascii", newline="\n") as file:
            file.write(u"%s\n" % text)
    except IOError as error:
        raise ValueError("--record: %s cannot be written: %s" % (path, error))
    print("%d steps of Python %s in %s" % (sum(map(len, seen.values())), python, path))
    return 0


def serve(arguments):
    """Print how to run an example by hand, and wait for the end of the input."""
    port = arguments.port or 0
    try:
        servers = Servers(port)
    except (OverflowError, socket.error) as error:
        return arguments.wrong_use("--port: %d cannot be had, %s; take another, or 0 for a free one"
                                   % (port, error))
    with servers as place:
        print("python examples/NAME.py %s %d %d %s %d" % tuple(place))
        print("the examples of the README and of the documentation: http://%s:%d/"
              % (place.host, servers.pages_port))
        sys.stdout.flush()
        sys.stdin.read()
    return 0
