"""Fetch JSON on either Python, by six; what is read is never taken for text."""
import json
import sys

from six.moves import urllib

page = urllib.request.urlopen("http://%s/report.json" % sys.argv[1])
report = json.loads(page.read().decode("utf-8"))
page.close()
print(report["levels"][0] + 1)
