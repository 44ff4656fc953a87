# -*- coding: utf-8 -*-
"""Post text that is unicode, as long as it is plain.

Drift: D179, D159.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
for text in (u'plain', u'café'):
    try:
        conn.request('POST', '/store/text', text)  # HLC604
        print conn.getresponse().status
    except UnicodeError:
        print 'not plain'
    conn.close()
