"""Take the name of a job from the queue and ask for that job.

Drift: D083.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/count')
number = conn.getresponse().read()
conn.request('GET', '/echo/job-%s' % number)  # HLC403
reply = conn.getresponse()
print 'asked for job', int(number), reply.status
reply.read()
conn.request('GET', '/echo', headers={'X-Job': 'no. {0}'.format(number)})  # HLC403
print conn.getresponse().status
