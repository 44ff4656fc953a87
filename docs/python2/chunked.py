"""An answer in chunks, read whole, in pieces, and by a loop that ends at the empty string."""
import httplib

from steps import run_by_hand


def ask(conn):
    conn.request('GET', '/chunked')
    return conn.getresponse()


def main(show, place):
    conn = httplib.HTTPConnection(place.host, place.http_port)
    response = ask(conn)
    show('chunked, and of no known length', (response.chunked, response.length))
    show('read whole', response.read())

    response = ask(conn)
    show('read in pieces', [response.read(3), response.read(4), response.read()])

    response = ask(conn)
    pieces = []
    while 1:
        piece = response.read(8)
        if piece == '':
            break
        pieces.append(piece)
    show('read by a loop', pieces)

    response = ask(conn)
    body = ''
    for piece in iter(lambda: response.read(5), ''):
        body += piece
    show('added up', body)
    conn.close()


if __name__ == '__main__':
    run_by_hand(main)
