"""Send a template from the folder of the program, line ends and all.

Drift: D173.
"""
import httplib  # HLC101
import sys

made = open("page.tmpl", "wb")
made.write(b"<p>\r\n%s\r\n</p>\r\n")
made.close()


def upload(host, path, source):
    conn = httplib.HTTPConnection(host)
    conn.request("PUT", path, source)  # HLC601
    return conn.getresponse().status


template = open("page.tmpl", "r")  # HLC602
print(upload(sys.argv[1], "/store/page", template))
template.close()
