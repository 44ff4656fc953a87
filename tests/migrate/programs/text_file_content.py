# -*- coding: utf-8 -*-
"""Post the text of a file.

Drift: D176, D173.
"""
import httplib  # HLC101
import sys

made = open('note.txt', 'wb')
made.write(b'Caf\xc3\xa9 at the harbour\n')
made.close()
conn = httplib.HTTPConnection(sys.argv[1])
conn.request('POST', '/store/note', open('note.txt').read())  # HLC604
print conn.getresponse().status
