"""Change the class that other modules will find, by way of sys.modules.

Drift: D001.
"""
import sys
import httplib  # HLC101


class Quick(httplib.HTTPConnection):
    pass


module = sys.modules['httplib']  # HLC103
module.HTTPConnection = Quick  # HLC308
print httplib.HTTPConnection.__name__
if 'httplib' in sys.modules:  # HLC103
    print 'loaded'
