"""airplay: commands over a socket of its own; what comes back is parsed by HTTPResponse.

Its fake socket gives the same BytesIO to whoever asks for a file, as code of 2.4's days did.
"""
import plistlib
import socket
import threading

import airplay.airplay
from counterpart import Loopback, answer, show_origin

show_origin(airplay.airplay.HTTPResponse)

PLIST = ('Content-Type: text/x-apple-plist+xml',)
INFO = plistlib.dumps({'model': 'AppleTV2,1', 'features': 14839, 'vv': 1})
ANSWERS = (
    ('server_info', (), answer('200 OK', INFO, *PLIST)),
    ('play', ('http://127.0.0.1/film', 0.5), answer('200 OK')),
    ('rate', (1.0,), answer('400 Bad Request')),
    ('stop', (), b'HTTP/1.1 200 OK\r\n\r\n'),
    ('scrub', (), answer('200 OK', b'duration: 83.5\nposition: 14.25\n',
                         'Content-Type: text/parameters')),
    ('playback_info', (), answer('500 Internal Server Error', b'broken')),
    ('playback_info', (), answer('200 OK', b'?', 'content-type: image/png')),
    ('playback_info', (), answer('200 OK', b'rubbish', *PLIST)),
    ('playback_info', (), b'HTTP/1.1 200 OK\r\nContent-Length: 999\r\n'
                          b'Content-Type: text/x-apple-plist+xml\r\n\r\n' + INFO),
    ('stop', (), b'HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n'),
    ('stop', (), b'HTTP/1.1 abc Bad\r\n\r\n'),
    ('stop', (), b'HTTP/1.1 20 Short\r\n\r\n'),
    ('stop', (), b'HTTP/2.0 200 OK\r\n\r\n'),
    ('stop', (), b''),
)


class Device:
    """One connection, one answer a request; all on the socket that AirPlay opened."""

    def __init__(self, listener):
        self.listener, self.requests = listener, []
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self):
        with self.listener.accept()[0] as connection:
            for _, _, reply in ANSWERS:
                self.requests.append(connection.recv(8192))
                if not reply:
                    return
                connection.sendall(reply)


with Loopback({}) as printer, socket.create_server(('127.0.0.1', 0)) as listener:
    device = Device(listener)
    player = airplay.airplay.AirPlay('127.0.0.1', listener.getsockname()[1])
    for number, (name, arguments, _) in enumerate(ANSWERS):
        printer.show_call('%d %s' % (number, name), getattr(player, name), *arguments)
    player.control_socket.close()
    device.thread.join(10)
    printer.show('requests', device.requests)
