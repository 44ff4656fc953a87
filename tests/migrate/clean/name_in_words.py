"""About httplib: what it was, and that it is gone. `import httplib` is only mentioned here."""
# import httplib was the first line of many programs; see httplib.HTTPConnection(host, port, True)
HISTORY = "httplib became http.client in Python 3"

print(HISTORY.replace("httplib", "the old module"))
