"""The sessions of Python 2's documentation of httplib: GET twice, HEAD, POST and PUT."""
import ssl
import urllib

import httplib

from steps import run_by_hand

FORM = [('title', 'Too much spam'), ('severity', 7), ('cc', 'eric@example.org')]


def get_twice(show, conn):
    conn.request('GET', '/index.html')
    first = conn.getresponse()
    show('GET a page', (first.status, first.reason))
    data = first.read()
    show('its first line', data.split('\n')[0])
    conn.request('GET', '/menu.txt')
    second = conn.getresponse()
    show('GET another on the same connection', (second.status, second.reason, second.read()))


def head(show, conn):
    conn.request('HEAD', '/index.html')
    response = conn.getresponse()
    show('HEAD', (response.status, response.reason, response.getheader('content-length')))
    data = response.read()
    show('its body is empty', (len(data), data == ''))


def post(show, conn):
    conn.request('POST', '', urllib.urlencode(FORM), {
        'Content-Type': 'application/x-www-form-urlencoded', 'Accept': 'text/plain'})
    response = conn.getresponse()
    show('POST a form', (response.status, response.reason, response.getheader('location')))
    data = response.read()
    show('its lines', data.split('\n'))
    show('text found in it', (data.find('severity'), 'Redirecting' in data, data[0] == 'R'))
    line = data.splitlines()[0]
    show('text made of it', ('%s' % line, 'a' + line, line.upper(), line + '!'))


def put(show, conn):
    conn.request('PUT', '/dishes/17', 'eggs and spam\n')
    response = conn.getresponse()
    show('PUT a file', (response.status, response.reason, response.read()))


def sessions(show, scheme, conn):
    def show_with_scheme(step, value):
        show('%s: %s' % (scheme, step), value)

    for session in get_twice, head, post, put:
        session(show_with_scheme, conn)
    conn.close()


def main(show, place):
    context = ssl.create_default_context(cafile=place.cafile)
    sessions(show, 'HTTPS',
             httplib.HTTPSConnection(place.host, place.https_port, context=context))
    sessions(show, 'HTTP', httplib.HTTPConnection(place.host, place.http_port))

    conn = httplib.HTTPSConnection(place.host, place.https_port)
    try:
        conn.request('GET', '/')
        show('HTTPS: a server that nobody vouches for', 'was believed')
    except ssl.SSLError, error:
        show('HTTPS: a server that nobody vouches for', ('certificate' in str(error), 'is refused'))
    conn.close()


if __name__ == '__main__':
    run_by_hand(main)
