"""The message of a response, by the methods it has today."""
import http.client
import sys

conn = http.client.HTTPConnection(sys.argv[1])
conn.request("GET", "/cookies")
msg = conn.getresponse().msg
print(msg.get_content_type(), msg.get_param("charset"))
print(msg.get_all("Set-Cookie", []), "x-powered-by" in msg)
del msg["X-Powered-By"]
msg["X-Powered-By"] = "tea"
print(msg.get("x-powered-by"))
conn.close()
