"""Replace the connection class under a library, for a while.

Drift: D001.
"""
import httplib  # HLC101


class Nothing(object):
    def __init__(self, host, *rest):
        self.host = host


def patch(target, new):
    module, name = target.rsplit(".", 1)
    module = __import__(module)
    old = getattr(module, name)
    setattr(module, name, new)
    return old


old = patch("httplib.HTTPConnection", Nothing)  # HLC103
print(httplib.HTTPConnection("harbour").host)
patch("httplib.HTTPConnection", old)  # HLC103
print(httplib.HTTPConnection is old)
