"""A script in the manner of Python 2's documentation: fetch a page, take its text apart."""
import sys

import httplib

conn = httplib.HTTPConnection("www.example.org", 80, timeout=10)
headers = {"Accept": "text/html", "User-Agent": "fetch/1.0", "Max-Forwards": 3}
conn.request("GET", "/index.html", headers=headers)
resp = conn.getresponse()
print(resp.status, resp.reason, httplib.responses[resp.status])
if resp.status == httplib.OK and resp.getheader("content-type", "").startswith("text/"):
    page = resp.read()
    start = page.find("<title>")
    title = page[start + len("<title>"):page.index("</title>", start)]
    if title == "" or "404" in title:
        print("no title")
    for line in page.split("\n"):
        name, _, value = line.partition(":")
        if name.lower() == "set":
            sys.stdout.write(value.strip().decode("latin-1") + "\n")
    words = sorted(set(page.lower().split()))
    print(words[:10], page[:3] in words, "the" in words)
for field, text in resp.getheaders():
    print(field + ": " + text)
conn.close()
