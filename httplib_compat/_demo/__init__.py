"""The demo: servers inside the process, and the legacy programs of ``examples/`` run against them.

In the common subset of Python 2 and 3: on 2.7 it runs on the standard library's own `httplib`,
and so records what every step has to give.
"""
