"""What goes wrong, and what the exceptions carry."""
import httplib

from steps import run_by_hand


def connection(place, strict=None):
    return httplib.HTTPConnection('%s:%d' % (place.host, place.http_port), strict=strict)


def refusal(call):
    try:
        return call()
    except httplib.HTTPException, error:
        return error.__class__.__name__, str(error)


def main(show, place):
    conn = connection(place)
    conn.request('GET', '/short')
    try:
        conn.getresponse().read()
    except httplib.IncompleteRead, error:
        show('a body cut short', (error.partial, error.expected, str(error)))
    conn.close()

    conn = connection(place, strict=1)
    conn.request('GET', '/rubbish')
    try:
        conn.getresponse()
    except httplib.BadStatusLine, error:
        show('no status line, strictly', error.line)
    conn.close()

    conn = connection(place)
    conn.request('GET', '/rubbish')
    response = conn.getresponse()
    show('no status line, as HTTP/0.9', (response.version, response.status, response.read()))
    conn.close()

    conn = connection(place)
    conn.request('GET', '/nothing')
    try:
        conn.getresponse()
    except httplib.BadStatusLine, error:
        show('no answer at all', str(error))
    conn.close()

    for step, call in [('a port that is no number', lambda: httplib.HTTPConnection('host:spam')),
                       ('a path of two words', lambda: conn.request('GET', '/two words')),
                       ('an answer before the request', conn.getresponse)]:
        show(step, refusal(call))
    conn.close()


if __name__ == '__main__':
    run_by_hand(main)
