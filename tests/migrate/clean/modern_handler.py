"""A server of today: headers by get, bytes into the file."""
import http.client
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        self.send_response(200)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


with HTTPServer(("127.0.0.1", 0), Handler) as server:
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    conn = http.client.HTTPConnection("127.0.0.1", server.server_port)
    conn.request("POST", "/", b"calm")
    print(conn.getresponse().read() == b"calm")
    conn.close()
    thread.join()
