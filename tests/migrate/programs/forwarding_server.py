"""A server that asks another one and passes its answer on.

Drift: D110, D131.
"""
import BaseHTTPServer
import httplib  # HLC101
import sys
import threading


class Forwarder(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        conn = httplib.HTTPConnection(sys.argv[1])
        conn.request('GET', self.path, headers=self.headers.dict)  # HLC902
        resp = conn.getresponse()
        self.send_response(resp.status)
        for name, value in resp.getheaders():
            if name in ('content-type', 'etag'):  # HLC505
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(resp.read())

    def log_message(self, *args):
        pass


server = BaseHTTPServer.HTTPServer(('127.0.0.1', 0), Forwarder)
thread = threading.Thread(target=server.handle_request)
thread.start()
conn = httplib.HTTPConnection('127.0.0.1', server.server_port)
conn.request('GET', '/tides.txt', headers={'X-Forwarded': 'yes', 'Host': 'harbour'})
resp = conn.getresponse()
print resp.status, resp.getheader('etag'), len(resp.read())
thread.join()
server.server_close()
