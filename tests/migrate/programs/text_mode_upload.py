"""Send a table to a server, opened as text.

Drift: D173, D170.
"""
import httplib  # HLC101
import sys

made = open('table.csv', 'wb')
made.write(b'caf\xc3\xa9;3\r\ntea;4\r\n')
made.close()

conn = httplib.HTTPConnection(sys.argv[1])
table = open('table.csv')  # HLC602
conn.request('POST', '/echo', table, {'Content-Type': 'text/csv'})  # HLC601
print conn.getresponse().read().split()[2]  # HLC403
