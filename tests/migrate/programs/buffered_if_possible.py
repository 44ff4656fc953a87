"""Use buffering where this Python has it; old ones do not.

Drift: D062.
"""
import httplib  # HLC101
import sys


def answer_of(conn):
    try:
        return conn.getresponse(buffering=True)  # HLC210
    except TypeError:
        return conn.getresponse()


conn = httplib.HTTPConnection(sys.argv[1])
conn.request("GET", "/report.json")
print(len(answer_of(conn).read()))
