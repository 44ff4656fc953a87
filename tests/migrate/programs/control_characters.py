"""Requests that no server should be sent are refused.

Drift: D155, D156, D157.
"""
import httplib  # HLC101

try:
    httplib.HTTPConnection("localhost").putrequest("GET", "/two words")
except httplib.InvalidURL:
    print("refused: no blanks")
conn = httplib.HTTPConnection("localhost")
conn.putrequest("GET", "/ok")
try:
    conn.putheader("X:A", "b")
except ValueError as e:
    if str(e) == "Invalid header name 'X:A'":  # HLC806
        print("refused: no colons")
