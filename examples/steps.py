"""How an example tells what it saw: a step in words and the value that came back.

By hand, ``python examples/NAME.py HOST HTTP_PORT HTTPS_PORT CAFILE PROXY_PORT`` prints a line a
step; ``python -m httplib_compat demo --serve`` starts servers to run it against.
"""
from __future__ import print_function

import collections
import sys

Place = collections.namedtuple('Place', 'host http_port https_port cafile proxy_port')


def run_by_hand(main):
    """Run an example against the servers that the command line names."""
    if len(sys.argv) != 6:
        sys.exit('usage: %s HOST HTTP_PORT HTTPS_PORT CAFILE PROXY_PORT' % sys.argv[0])
    host, http_port, https_port, cafile, proxy_port = sys.argv[1:]
    main(lambda step, value: print('%s: %r' % (step, value)),
         Place(host, int(http_port), int(https_port), cafile, int(proxy_port)))
