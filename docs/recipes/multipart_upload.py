"""Upload a file with some fields beside it, as the form of a web page would.

    python multipart_upload.py HOST PORT PATH FILE [NAME=VALUE ...]
"""
from __future__ import print_function

import os
import sys
import uuid

import httplib

FIELD = '--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
FILE = ('--%s\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\n'
        'Content-Type: application/octet-stream\r\n\r\n')


def upload(host, port, path, file_name, fields):
    """Send the file, named `file`, behind the fields; return the response, which was read."""
    boundary = uuid.uuid4().hex
    start = "".join(FIELD % (boundary, name, value) for name, value in fields)
    start += FILE % (boundary, "file", os.path.basename(file_name))
    end = "\r\n--%s--\r\n" % boundary
    conn = httplib.HTTPConnection(host, port)
    conn.putrequest("POST", path)
    conn.putheader("Content-Type", "multipart/form-data; boundary=" + boundary)
    conn.putheader("Content-Length", len(start) + os.path.getsize(file_name) + len(end))
    conn.endheaders()
    conn.send(start)                     # text
    with open(file_name, "rb") as file:
        conn.send(file)                  # a file, block by block
    conn.send(end)
    response = conn.getresponse()
    response.text = response.read()
    conn.close()
    return response


if __name__ == "__main__":
    host, port, path, file_name = sys.argv[1:5]
    fields = [argument.split("=", 1) for argument in sys.argv[5:]]
    response = upload(host, int(port), path, file_name, fields)
    print(response.status, response.text)
