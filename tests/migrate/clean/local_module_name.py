"""A variable called http, in a program that does without the library."""
import socket


class Listener(object):
    port = 0


http = Listener()
http.port = 80
print("%d %s" % (http.port, socket.htons(http.port) is not None))
