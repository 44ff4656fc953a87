"""A class of the same name that has nothing to do with the library."""


class HTTPConnection(object):
    def __init__(self, host, port=None, strict=None, timeout=5):
        self.host, self.port, self.strict, self.timeout = host, port, strict, timeout

    def getresponse(self, buffering=False):
        return "answer of %s, %s" % (self.host, buffering)


conn = HTTPConnection("harbour", 80, True, 3)
conn.strict = 0
print(conn.getresponse(buffering=True))
print("%d %d" % (conn.strict, conn.timeout))
