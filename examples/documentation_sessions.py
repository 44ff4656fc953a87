"""The four sessions of Python 2's documentation of httplib: GET, HEAD, POST and PUT, over TLS."""
import ssl

import httplib

from steps import run_by_hand


def main(show, place):
    context = ssl.create_default_context(cafile=place.cafile)

    conn = httplib.HTTPSConnection(place.host, place.https_port, context=context)
    conn.request("GET", "/index.html")
    r1 = conn.getresponse()
    show('GET a page', (r1.status, r1.reason))
    data1 = r1.read()
    show('its first line', data1.split('\n')[0])
    conn.request("GET", "/parrot.spam")
    r2 = conn.getresponse()
    show('GET another on the same connection', (r2.status, r2.reason, r2.read()))

    conn.request("HEAD", "/")
    res = conn.getresponse()
    data = res.read()
    show('HEAD', (res.status, res.reason, len(data), data == ''))

    params = 'number=12524&type=issue&action=show'
    headers = {"Content-type": "application/x-www-form-urlencoded", "Accept": "text/plain"}
    conn.request("POST", "", params, headers)
    response = conn.getresponse()
    show('POST a form', (response.status, response.reason, response.getheader('location')))
    data = response.read()
    show('its lines', data.split('\n'))
    show('text found in it', (data.find('number'), 'Redirecting' in data, data[0] == 'R'))
    show('text made of it', ('%s' % data[:11], 'a' + data[:11], data[:11].upper()))

    conn.request("PUT", "/file", "***filecontents***")
    response = conn.getresponse()
    show('PUT a file', (response.status, response.reason, response.read()))
    conn.close()

    stranger = httplib.HTTPSConnection(place.host, place.https_port)
    try:
        stranger.request("GET", "/")
        show('a server that nobody vouches for', 'was believed')
    except ssl.SSLError:
        show('a server that nobody vouches for', 'is refused')
    stranger.close()


if __name__ == '__main__':
    run_by_hand(main)
