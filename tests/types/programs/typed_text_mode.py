"""A program that has its bodies as text, and says so to the checker."""
from typing import cast

import httplib


class TextConnection(httplib.HTTPConnection):
    body_mode = "text"


def fetch(host: str) -> str:
    conn = TextConnection(host)
    conn.request("GET", "/")
    page = cast(str, conn.getresponse().read())
    lines = [line.strip() for line in page.split("\n")]
    return "".join(lines) + "%s" % page[:3]


print(fetch("www.example.org"))
