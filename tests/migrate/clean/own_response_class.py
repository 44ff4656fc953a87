"""A response of one's own, with a message that is a dict."""


class Response(object):
    def __init__(self, status, msg):
        self.status, self.msg = status, msg

    def read(self):
        return "OK"

    def getheaders(self):
        return list(self.msg.items())


resp = Response(200, {"content-type": "text/plain"})
resp.msg["x-level"] = "7"
if resp.read() == "OK" and dict(resp.getheaders())["content-type"]:
    print("status %s, body %s" % (resp.status, resp.read()))
try:
    print(resp.msg["absent"])
except KeyError:
    print("absent")
