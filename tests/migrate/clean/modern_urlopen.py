"""Open an address and read its headers by today's methods."""
import json
import sys
import urllib.request

with urllib.request.urlopen("http://%s/report.json" % sys.argv[1]) as page:
    print(page.headers.get_content_type(), page.status)
    print(json.load(page)["levels"])
