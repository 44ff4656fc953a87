"""Everything the module has to offer, and no more names than needed.

Drift: D002.
"""
import sys
from httplib import *  # HLC108

server = HTTPConnection(sys.argv[1])
server.request('GET', '/ok')
if server.getresponse().status == 200:
    print 'up', HTTP.__name__, error is HTTPException  # HLC105
