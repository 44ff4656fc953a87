"""How an example tells what it saw, on Python 2: ``python2.7 NAME.py HOST HTTP_PORT HTTPS_PORT
CAFILE [PROXY_PORT]`` prints a line a step.
"""
import collections
import sys

Place = collections.namedtuple('Place', 'host http_port https_port cafile proxy_port')


def run_by_hand(main, needs_proxy=False):
    """Run an example against the servers that the command line names."""
    arguments = sys.argv[1:]
    if len(arguments) not in (needs_proxy and (5,) or (4, 5)):
        print >>sys.stderr, 'usage: %s HOST HTTP_PORT HTTPS_PORT CAFILE [PROXY_PORT]' % sys.argv[0]
        raise SystemExit, 2
    host, http_port, https_port, cafile = arguments[:4]
    proxy_port = long(arguments[4]) if arguments[4:] else None
    main(show, Place(host, int(http_port), int(https_port), cafile, proxy_port))


def show(step, value):
    print '%s: %r' % (step, value)
