"""graypy's GELFHTTPHandler: a record of `logging` is posted to a Graylog server."""
import json
import logging
import zlib

import graypy
import graypy.handler
from counterpart import Loopback, answer, show_origin

show_origin(graypy.handler.httplib)

VOLATILE = ('timestamp', 'host', '_process_name', '_thread_name', '_pid', 'line', 'file')


def message(request):
    raw = request['body'].encode('latin-1')
    packed = any('gzip' in field for field in request['fields'])
    text = json.loads(zlib.decompress(raw) if packed else raw)
    return {key: value for key, value in text.items() if key not in VOLATILE}


CALLS = (('/gelf', True), ('/gelf', False), ('/missing', False), ('/closed', False))

with Loopback({'/gelf': answer('202 Accepted'), '/closed': b''}) as server:
    for number, (path, compress) in enumerate(CALLS, 1):
        handler = graypy.GELFHTTPHandler('127.0.0.1', server.port, path=path, compress=compress,
                                         facility='tests')
        logger = logging.Logger('strangers')
        logger.addHandler(handler)
        server.show_call('%s %s' % (path, compress), logger.warning, 'caf\xe9 %s', 'served')
        server.wait_for(number)  # it never asks for the answer
        handler.close()
    for request in server.requests:
        fields = [field for field in request['fields'] if not field.startswith('Content-Length')]
        server.show('request ' + request['line'], [fields, message(request)])

# Nobody listens there any more: what emit raises goes through the program that logs.
handler = graypy.GELFHTTPHandler('127.0.0.1', server.port, timeout=5)
server.show_call('refused', handler.emit, logging.makeLogRecord({'msg': 'lost'}))
