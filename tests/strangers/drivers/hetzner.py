"""hetzner: the robot's web service and its web pages, over HTTPSConnection with its own connect.

A kept connection that the server has closed is opened again when BadStatusLine says so.
"""
import logging
import warnings

import hetzner.robot
import hetzner.util.http
from counterpart import Loopback, answer, certificate, show_origin

warnings.simplefilter('ignore', DeprecationWarning)  # its ssl.wrap_socket, which 3.12 has no more
logging.disable(logging.CRITICAL)
show_origin(hetzner.util.http.HTTPSConnection)

SERVER = (b'{"server": {"server_ip": "127.0.0.1", "server_number": 1, '
          b'"server_name": "caf\xc3\xa9", '
          b'"product": "X", "dc": "1", "traffic": "no", "flatrate": true, "status": "ready", '
          b'"throttled": false, "cancelled": false, "paid_until": "2030-01-01"}}')
DENIED = (b'{"error": {"status": 400, "message": "invalid input", "missing": ["a"], '
          b'"invalid": null}}')


class Moody(Loopback):
    """Closes the connection of every address of /moody/ the first time that it is asked for."""

    def _find(self, request):
        moody = '/moody/' in request['line'] and request['line'] not in self.seen
        self.seen.add(request['line'])
        return b'' if moody else super()._find(request)

    seen = set()


ROUTES = {
    '/server/127.0.0.1': answer('200 OK', SERVER, 'Content-Type: application/json'),
    '/moody/1': answer('200 OK', b'[1]'),
    '/never': b'',
    '/denied': answer('400 Bad Request', DENIED),
    '/html': answer('502 Bad Gateway', b'<html>'),
    '/empty': answer('200 OK'),
    '/gone': answer('404 Not Found', b'{"strange": 1}'),
    '/chunked': (b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n'
                 b'3\r\n[1,\r\n2\r\n2]\r\n0\r\n\r\n'),
    '/pages': answer('200 OK', b'<html>', 'Set-Cookie: robot=first; Path=/',
                     'Set-Cookie: other=2; Secure'),
}


def page(web, target, **options):
    response = web.request(target, **options)
    return [response.status, response.getheader('Content-Length'), response.read(),
            web.session_cookie]


with certificate() as context, Moody(ROUTES, context) as server:
    address = '127.0.0.1:%d' % server.port
    hetzner.robot.ROBOT_HOST = hetzner.robot.ROBOT_WEBHOST = address
    robot = hetzner.robot.Robot('user', 'secret')
    server.show_call('server', lambda: sorted(
        (name, value) for name, value in vars(robot.servers.get('127.0.0.1')).items()
        if isinstance(value, (str, int, bool))))
    for target in list(ROUTES)[1:8]:
        server.show_call(target, robot.conn.get, target)
        robot.conn.conn.close()
    for method in ('post', 'put', 'delete'):
        server.show_call(method, getattr(robot.conn, method), '/empty', {'a': 'b \xe9'})
        robot.conn.conn.close()
    web = hetzner.robot.RobotWebInterface('user', 'secret')
    for options in ({}, {'xhr': False}, {'data': {'x': '1'}}, {'method': 'HEAD'}):
        server.show_call('page', page, web, '/pages', **options)
        web.conn.close()
    server.show_requests()
