"""How an example tells what it saw: a step in words and the value that came back.

By hand, ``python examples/NAME.py HOST HTTP_PORT HTTPS_PORT CAFILE [PROXY_PORT]`` prints a line a
step; ``python -m httplib_compat demo --serve`` starts servers to run it against.
"""
from __future__ import print_function

import argparse
import collections

Place = collections.namedtuple('Place', 'host http_port https_port cafile proxy_port')


def run_by_hand(main, needs_proxy=False):
    """Run an example against the servers that the command line names."""
    parser = argparse.ArgumentParser()
    parser.add_argument('host', metavar='HOST')
    parser.add_argument('http_port', metavar='HTTP_PORT', type=int)
    parser.add_argument('https_port', metavar='HTTPS_PORT', type=int)
    parser.add_argument('cafile', metavar='CAFILE', help='the authority to trust, as PEM')
    parser.add_argument('proxy_port', metavar='PROXY_PORT', type=int,
                        nargs=None if needs_proxy else '?', help='of the proxy, on HOST too')
    place = Place(**vars(parser.parse_args()))
    main(lambda step, value: print('%s: %r' % (step, value)), place)
