"""Keep a log of what the service says.

Drift: D083.
"""
import httplib  # HLC101
import logging
import sys

logging.basicConfig(filename='answers.log', level=logging.INFO, format='%(levelname)s %(message)s')

conn = httplib.HTTPConnection(sys.argv[1])
for path in '/pong', '/missing':
    conn.request('GET', path)
    resp = conn.getresponse()
    text = resp.read()
    if resp.status >= 400:
        logging.error('%s failed: %s', path, text)  # HLC403
    else:
        logging.info('%s says %s' % (path, text))  # HLC403
