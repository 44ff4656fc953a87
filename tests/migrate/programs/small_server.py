"""A server that looks at the headers of its callers.

Drift: D130, D131.
"""
import threading
import httplib  # HLC101
from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.getheader('content-length', 0))  # HLC902
        kind = self.headers.gettype()  # HLC902
        body = self.rfile.read(length)
        self.send_response(200)
        self.end_headers()
        self.wfile.write('%d of %s' % (len(body), kind))  # HLC902

    def log_message(self, *args):
        pass


server = HTTPServer(('127.0.0.1', 0), Handler)
thread = threading.Thread(target=server.handle_request)
thread.start()
conn = httplib.HTTPConnection('127.0.0.1', server.server_port)
conn.request('POST', '/', 'level=7', {'Content-Type': 'text/x-level'})
print len(conn.getresponse().read())
thread.join()
server.server_close()
