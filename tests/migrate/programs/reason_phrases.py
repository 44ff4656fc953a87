"""Say in words what a number means, from the table of the module.

Drift: D017, D018, D019, D020.
"""
import httplib  # HLC101
import sys

for code in (200, 413, 414, 416):
    print("%d %s" % (code, httplib.responses[code]))  # HLC703
print(httplib.responses.get(422, "Unknown"))  # HLC703
print(httplib.responses[306])  # HLC703
print(len(httplib.responses))  # HLC703
