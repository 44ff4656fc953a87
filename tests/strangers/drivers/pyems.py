"""pyems: commands to an EvoStream server, each one a GET whose answer is JSON."""
import pyems
import pyems.protocols
from counterpart import Loopback, answer, show_origin

show_origin(pyems.protocols.HTTPConnection)

ROUTES = {
    '/version': answer('200 OK', b'{"status": "SUCCESS", "data": {"name": "caf\xc3\xa9"}}'),
    '/pullStream?params=dXJpPXJ0bXA6Ly94': (
        b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
        b'16\r\n{"status": "SUCCESS", \r\n9\r\n"data": 1\r\n1\r\n}\r\n0\r\n\r\n'),
    '/fail': answer('500 Internal Server Error', b'{"status": "FAIL", "description": "no"}'),
    '/html': answer('200 OK', b'<html>'),
    '/short': b'HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{"status": "SUCC',
    '/closed': b'',
    '/early': b'HTTP/1.1 103 Early Hints\r\n\r\n' + answer('200 OK', b'{"status": "", "data": 2}'),
}

with Loopback(ROUTES) as server:
    protocol = pyems.protocols.HTTPProtocol('127.0.0.1:%d' % server.port)
    server.show_call('pullStream', protocol.execute, 'pullStream', uri='rtmp://x')
    for command in ('version', 'fail', 'html', 'short', 'closed', 'early'):
        server.show_call(command, protocol.execute, command)
    server.show_call('bytes', protocol.get_result, 'version')
    server.show_call('type', lambda: isinstance(protocol.get_result('version'), bytes))
    server.show_call('no port', pyems.protocols.HTTPProtocol('127.0.0.1:x').execute, 'version')
    server.show_call('no name', pyems.protocols.HTTPProtocol('').get_result, 'version')
    server.show_requests()
