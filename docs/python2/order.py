"""Reads a page and a menu, and orders each dish. The program of the migration guide.

    python2.7 order.py HOST PORT

runs it against the server of ``python -m httplib_compat demo --serve``.
"""
import httplib
import sys
import urllib

FORM = 'application/x-www-form-urlencoded'


def title_of(conn):
    conn.request('GET', '/index.html')
    res = conn.getresponse()
    if res.status <> httplib.OK:
        raise SystemExit, 'no page: %s' % res.reason
    if res.msg.gettype() <> 'text/html' or not res.msg.has_key('content-length'):
        raise SystemExit, 'no text'
    page = res.read()
    start = page.find('<title>') + len('<title>')
    return page[start:page.find('</title>')]


def dishes_of(conn):
    conn.request('GET', '/chunked')
    res = conn.getresponse()
    text = ''
    while 1:
        block = res.read(8)
        if block == '':
            break
        text += block
    return text.split(' and ')


def order(conn, dish):
    form = urllib.urlencode({'dish': dish})
    conn.request('POST', '/', form, {'Content-Type': FORM, 'X-Table': 7.5})
    res = conn.getresponse()
    answer = res.read().split('\n')[1]
    fields = dict(res.getheaders())
    place = fields['location']
    print '%s: %s, see %s' % (dish, answer, place)


def main(host, port):
    conn = httplib.HTTPConnection(host, int(port), True)
    print title_of(conn)
    for dish in dishes_of(conn):
        order(conn, dish)
    conn.close()


if __name__ == '__main__':
    main(*sys.argv[1:])
