"""A library whose name only begins the same."""
try:
    import httplib2
except ImportError:
    httplib2 = None

print("httplib2 is a name, whether it is there or not: %s" % (httplib2 is not False))
