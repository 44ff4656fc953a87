"""A tool with a package http.

Drift: D001.
"""
import httplib  # HLC101
import sys

from http import PATIENCE

print(httplib.HTTPConnection(sys.argv[1], timeout=PATIENCE).timeout)
