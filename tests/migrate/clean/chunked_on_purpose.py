"""Send what a generator makes, in chunks."""
import http.client
import sys


def pieces():
    for number in range(3):
        yield b"line %d\n" % number


conn = http.client.HTTPConnection(sys.argv[1])
conn.request("POST", "/store/lines", pieces(), encode_chunked=True,
             headers={"Transfer-Encoding": "chunked"})
print(conn.getresponse().status)
conn.close()
