"""speedtest-cli: configuration, servers, the best of them, a download and an upload.

The addresses of speedtest.net are in its source; as the proxy, the server here answers for them.
"""
import os
import re
import timeit

from counterpart import Loopback, answer, certificate, show_origin
import speedtest

show_origin(speedtest.HTTPConnection)

CONFIG = b'''<?xml version="1.0" encoding="UTF-8"?><settings>
<server-config threadcount="2" ignoreids=""/><client ip="127.0.0.1" lat="52.5" lon="13.4" isp="x"
country="DE"/><download testlength="1" initialtest="250K" mintestsize="250K"
threadsperurl="1"/><upload testlength="1" ratio="5" initialtest="0" mintestsize="32K" threads="1"
maxchunksize="512K" maxchunkcount="1" threadsperurl="1"/><times/></settings>'''
SERVERS = '''<?xml version="1.0" encoding="UTF-8"?><settings><servers>
<server url="http://127.0.0.1:{port}/near/upload.php" lat="52" lon="13" name="Near" country="DE"
cc="DE" sponsor="caf\xe9" id="1" host="127.0.0.1:{port}"/>
<server url="http://127.0.0.1:{port}/rubbish/upload.php" lat="10" lon="10" name="Far" country="XX"
cc="XX" sponsor="b" id="2" host="127.0.0.1:{port}"/></servers></settings>'''


class Server(Loopback):
    """Takes off what differs from call to call: the time in every address, the client's name."""

    def _read_request(self, source):
        request = super()._read_request(source)
        if request is not None:
            request['line'] = re.sub(r'x=[0-9.]+', 'x=TIME', request['line'])
            request['body'] = len(request['body'])
            request['fields'] = [field for field in request['fields']
                                 if not field.startswith('User-Agent: Mozilla/5.0 (')]
        return request


def own_answers(server):
    chunked = (b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n%x\r\n'
               % len(CONFIG) + CONFIG + b'\r\n0\r\n\r\n')
    server.routes.update({
        'http://www.speedtest.net/speedtest-config.php?x=TIME': chunked,
        'http://www.speedtest.net/speedtest-servers-static.php?threads=4&x=TIME': answer(
            '302 Found', b'', 'Location: http://c.speedtest.net/speedtest-servers-static.php'),
        'http://c.speedtest.net/speedtest-servers-static.php': answer(
            '200 OK', SERVERS.format(port=server.port).encode('utf-8')),
        '/near/latency.txt?x=TIME': answer('200 OK', b'test=test\n'),
        '/rubbish/latency.txt?x=TIME': b'',
    })


def opened(test, address):
    response, failure = speedtest.catch_request(speedtest.build_request(address), test._opener)
    if failure:
        getattr(failure, 'close', str)()  # an HTTPError is an answer too
        return [[kind.__name__ for kind in type(failure).__mro__[:-3]], str(failure)]
    with response:
        stream = speedtest.get_response_stream(response)
        start, rest = stream.read(4), stream.read()
        return [response.code, response.msg, start, rest[-12:], len(rest)]


def pinged(test):
    best = test.get_best_server()
    return [best['id'], best['sponsor'], best['url'], 0 < best['latency'] < 3600]


def transferred(server):
    """One file down and one up, by the library's own threads' functions."""
    opener, start = speedtest.build_opener(), timeit.default_timer()
    down = speedtest.HTTPDownloader(0, speedtest.build_request(server.url('/file')), start, 10,
                                    opener=opener)
    down.run()
    data = speedtest.HTTPUploaderData(5000, start, 10)
    data.pre_allocate()
    request = speedtest.build_request(server.url('/near/upload.php'), data,
                                      headers={'Content-length': '5000'})
    up = speedtest.HTTPUploader(0, request, start, 5000, 10, opener=opener)
    up.run()
    return [down.result, up.result]


with Server({}) as server:
    own_answers(server)
    os.environ.update(http_proxy=server.url(''), no_proxy='127.0.0.1')
    server.routes.update({
        '/file?x=TIME': answer('200 OK', b'd' * 30000),
        '/near/upload.php?x=TIME': answer('200 OK', b'size=5000'),
        '/gone?x=TIME': answer('410 Gone', b'gone'), '/closed?x=TIME': b'',
        '/rubbish?x=TIME': b'no HTTP\r\n\r\n',
        '/endless?x=TIME': b'HTTP/1.0 200 OK\r\n\r\nuntil the end',
    })
    test = speedtest.Speedtest()
    server.show('config', test.config)
    server.show_call('servers', test.get_servers)
    server.show_call('closest', test.get_closest_servers)
    server.show_call('best', pinged, test)
    server.show_call('transferred', transferred, server)
    for target in ('/file', '/gone', '/missing', '/closed', '/rubbish', '/endless'):
        server.show_call(target, opened, test, server.url(target))
    server.show_requests()
    bound = speedtest.Speedtest(source_address='127.0.0.1')
    server.show_call('bound', opened, bound, server.url('/endless'))

os.environ['no_proxy'] = '*'
with certificate() as context, Server({'/a?x=TIME': answer('200 OK', b'safe')}, context) as server:
    server.show_call('https', opened, test, server.url('/a', 'https'))
    server.show_requests()
