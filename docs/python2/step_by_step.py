"""A request put together by hand: putrequest, putheader, endheaders, send, and its states."""
import httplib

from steps import run_by_hand


def main(show, place):
    conn = httplib.HTTPConnection(place.host, place.http_port, True)  # strict, by position
    conn.putrequest('GET', '/echo', skip_accept_encoding=1)
    conn.putheader('X-Number', 42)
    conn.putheader('X-Several', 'one', 'two')
    try:
        conn.putheader('X-Bad', 'two\r\nlines')
    except ValueError, error:
        show('a value that would split the head', str(error))
    conn.endheaders()
    response = conn.getresponse()
    show('what the server saw', response.read().splitlines())

    conn.putrequest('POST', '/')
    conn.putheader('Content-Length', 8)
    conn.endheaders('one ')  # in one packet with the head
    conn.send('more')
    response = conn.getresponse()
    show('a body sent in two pieces', response.read().split('\n')[1])

    conn.request('GET', '/')
    try:
        conn.request('GET', '/')
    except httplib.CannotSendRequest, error:
        show('a request before the answer', error.__class__.__name__)
    response = conn.getresponse()
    show('read in pieces', [response.read(9), response.read(6), len(response.read())])
    show('at the end', (response.read() == '', response.isclosed()))
    conn.close()


if __name__ == '__main__':
    run_by_hand(main)
