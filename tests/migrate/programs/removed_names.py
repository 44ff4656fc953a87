"""Odds and ends of the module that programs came to rely on.

Drift: D004, D005, D006.
"""
import httplib  # HLC101

print httplib.MAXAMOUNT  # HLC106
buffer = httplib.StringIO()  # HLC106
buffer.write('kept')
print buffer.getvalue()
print httplib.os.sep  # HLC109
print httplib.mimetools.choose_boundary().count('.')  # HLC106
