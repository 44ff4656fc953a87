"""Load the module by name, as plug-ins do.

Drift: D001.
"""
import sys

library = __import__('httplib')  # HLC103
conn = library.HTTPConnection(sys.argv[1])
conn.request('GET', '/ok')
print conn.getresponse().status
