# -*- coding: utf-8 -*-
"""Call a SOAP service by hand, with the length counted.

Drift: D177, D176.
"""
import httplib  # HLC101
import sys

ENVELOPE = """<?xml version="1.0" encoding="utf-8"?>
<Envelope><Body><station>%s</station></Body></Envelope>"""

message = ENVELOPE % 'Kühlungsborn'
conn = httplib.HTTPConnection(sys.argv[1])
conn.putrequest('POST', '/echo')
conn.putheader('Content-Type', 'text/xml; charset=utf-8')
conn.putheader('Content-Length', str(len(message)))  # HLC605
conn.endheaders()
conn.send(message)  # HLC606
print conn.getresponse().status
