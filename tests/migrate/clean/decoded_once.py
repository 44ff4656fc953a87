"""Decode a body once, and go on with text."""
import http.client
import re
import sys
from contextlib import closing

with closing(http.client.HTTPConnection(sys.argv[1])) as conn:
    conn.request("GET", "/")
    resp = conn.getresponse()
    text = resp.read().decode(resp.headers.get_content_charset("latin-1"))
print(re.search("<title>(.*?)</title>", text).group(1))
print(text.startswith("<html>"), "ok" in text, text.split(">")[0])
