"""Find the title of a page with a regular expression.

Drift: D085.
"""
import httplib  # HLC101
import re
import sys

conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/")
page = conn.getresponse().read()
found = re.search("<title>(.*?)</title>", page)  # HLC405
if found:
    print("title: " + found.group(1))
print(len(re.findall("href=", page)))  # HLC405
