"""TLS through a proxy: CONNECT first, then the certificate of the host behind it."""
import socket
import ssl

import httplib

from steps import run_by_hand


def main(show, place):
    context = ssl.create_default_context(cafile=place.cafile)
    conn = httplib.HTTPSConnection(place.host, place.proxy_port, context=context)
    conn.set_tunnel('localhost', place.https_port, {'X-Proxy-Note': 'let me through'})
    conn.request('GET', '/index.html')
    response = conn.getresponse()
    show('GET through the tunnel', (response.status, response.reason))
    show('the page behind it', response.read().splitlines()[1])
    try:
        conn.set_tunnel('elsewhere')
    except RuntimeError, error:
        show('another tunnel on an open connection', str(error))
    conn.close()

    conn = httplib.HTTPConnection(place.host, place.proxy_port)
    conn.set_tunnel('example.org', 80)
    try:
        conn.request('GET', '/')
    except socket.error, error:
        show('a tunnel that the proxy refuses', str(error))
    conn.close()


if __name__ == '__main__':
    run_by_hand(main, needs_proxy=True)
