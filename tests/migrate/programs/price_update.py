# -*- coding: utf-8 -*-
"""Send a price with its sign, which no latin-1 knows.

Drift: D176.
"""
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('POST', '/store/price', 'price=12 €')  # HLC604
print conn.getresponse().read().strip()  # HLC403
