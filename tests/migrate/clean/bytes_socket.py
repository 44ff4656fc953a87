"""A socket that is none, for tests: bytes in, bytes out."""
import http.client
import io


class Canned:
    def __init__(self, answer):
        self.answer = answer
        self.sent = b""

    def sendall(self, data):
        self.sent += data

    def makefile(self, mode):
        return io.BytesIO(self.answer)

    def close(self):
        pass


conn = http.client.HTTPConnection("harbour")
conn.sock = canned = Canned(b"HTTP/1.1 204 No Content\r\n\r\n")
conn.request("GET", "/")
print(conn.getresponse().status, canned.sent.startswith(b"GET / "))
