"""simpleTR64: a device on the network answers a search in one datagram, read as an HTTPResponse.

DiscoveryResponse inherits from HTTPResponse, over a file object that stands in for a socket.
"""
import io
import socket
import threading

import simpletr64.discover
from counterpart import Loopback, show_origin
from simpletr64.discover import Discover, DiscoveryResponse

show_origin(simpletr64.discover.HTTPResponse)

DEVICE = (b'HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=1800\r\nEXT:\r\n'
          b'Location: http://127.0.0.1:49000/tr64desc.xml\r\nSERVER: FRITZ!Box caf\xe9\r\n'
          b'ST: urn:dslforum-org:device:InternetGatewayDevice:1\r\nUSN: uuid:1::urn\r\n\r\n')
ROOT = (b'HTTP/1.1 200 OK\nLOCATION: https://127.0.0.1/igd.xml\nST: upnp:rootdevice\n\n')
ATTRIBUTES = ('location', 'usn', 'service', 'locationProtocol', 'locationHost', 'locationPort',
              'locationPath', 'status', 'reason', 'version', 'length')
TRUTHS = ('chunked', 'will_close')  # 0 and 1 were what Python 2 called False and True
DATAGRAMS = {
    'device': DEVICE, 'root': ROOT,
    'text': DEVICE.decode('latin-1'),
    'no location': b'HTTP/1.1 200 OK\r\nST: x\r\n\r\n',
    'cut': b'HTTP/1.1 200 OK\r\nLOCATION: http://127.0.0.1/',
    'with a body': DEVICE[:-2] + b'Content-Length: 4\r\n\r\nbody',
    'notify': b'NOTIFY * HTTP/1.1\r\nLOCATION: http://127.0.0.1/\r\n\r\n',
    'empty': b'', 'rubbish': b'\x00\x01\x02', 'number': 7, 'nothing': None,
}


def read(data):
    response = DiscoveryResponse(data)
    return [[name, getattr(response, name)] for name in ATTRIBUTES] + [
        bool(getattr(response, name)) for name in TRUTHS] + [response.read()]


def details():
    response = DiscoveryResponse(DEVICE)
    return [response.getheader('SERVER'), response.getheader('none', 'default'),
            sorted((name.lower(), value) for name, value in response.getheaders()),
            response.isclosed(), response.read(), response.isclosed(),
            isinstance(response, io.BufferedIOBase), str(response)[:16]]


class Network:
    """What the search finds: two devices answer each request, to where it came from."""

    def __init__(self, sock):
        self.sock, self.requests = sock, []
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self):
        for _ in range(2):  # it asks twice
            request, address = self.sock.recvfrom(8192)
            self.requests.append(request)
            self.sock.sendto(DEVICE, address)
            self.sock.sendto(ROOT, address)


with Loopback({}) as printer, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
    for name, data in DATAGRAMS.items():
        printer.show_call(name, read, data)
    printer.show_call('details', details)
    printer.show_call('created', lambda: DiscoveryResponse.create('http://h/x').location)
    sock.bind(('127.0.0.1', 0))
    network = Network(sock)
    port = sock.getsockname()[1]
    found = Discover.discover(timeout=0.5, retries=1, ipAddress='127.0.0.1', port=port)
    network.thread.join(10)
    printer.show('found', sorted(response.location for response in found))
    printer.show('asked', [request.replace(b'%d' % port, b'UDP') for request in network.requests])
    printer.show('rated', [Discover.rateServiceTypeInResult(response) for response in
                           sorted(found, key=lambda response: response.location)])
