"""Tell what a proxy has against a tunnel.

Drift: D202, D203.
"""
import httplib  # HLC101
import socket
import sys

for inner in ("forbidden.example", "garbage.example"):
    conn = httplib.HTTPConnection(sys.argv[1])
    conn.set_tunnel(inner, 443)  # HLC212
    try:
        conn.request("GET", "/ok")
        print(conn.getresponse().status)
    except socket.error as e:
        print("no tunnel: %s" % (str(e).split(":")[0] == "Tunnel connection failed"))  # HLC806
conn = httplib.HTTPConnection(sys.argv[1])
conn.connect()
try:
    conn.set_tunnel("late.example", 443)  # HLC212
except RuntimeError as e:
    if "setup tunnel" in str(e):  # HLC806
        print("too late")
conn.close()
