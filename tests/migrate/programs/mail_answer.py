"""Read an answer that is itself a mail.

Drift: D085.
"""
import email
import httplib  # HLC101
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request('GET', '/mail')
mail = email.message_from_string(conn.getresponse().read())  # HLC405
print mail['subject']
print mail.get_payload().strip()
