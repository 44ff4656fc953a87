"""A page for each visitor, known by a cookie.

Drift: D132, D130.
"""
import httplib  # HLC101
import threading
from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer


class Visits(BaseHTTPRequestHandler):
    def do_GET(self):
        cookies = self.headers.getheaders('cookie')  # HLC902
        lines = self.headers.getallmatchingheaders('cookie')  # HLC902
        self.send_response(200 if cookies else 403)
        self.send_header('X-Lines', str(len(lines)))
        self.end_headers()

    def log_message(self, *args):
        pass


server = HTTPServer(('127.0.0.1', 0), Visits)
thread = threading.Thread(target=server.handle_request)
thread.start()
conn = httplib.HTTPConnection('127.0.0.1', server.server_port)
conn.request('GET', '/', headers={'Cookie': 'visitor=ada'})
resp = conn.getresponse()
print resp.status, resp.getheader('x-lines')
thread.join()
server.server_close()
