"""Large bodies in large amounts, over real sockets: every byte once, in its place, and an end."""
import httplib
import pytest

from peers import serve
from secure_connections import opened_connections  # noqa: F401  (a fixture)
from certificates import certificate_files  # noqa: F401  (a fixture)

SIZE = 3000000
BODY = b''.join(b'%07d' % number for number in range(SIZE // 7)) + b'...'
HEAD = b'HTTP/1.1 200 OK\r\n'
CHUNK = 700000


def chunked(body):
    """Return a body in chunks of `CHUNK` bytes."""
    pieces = [body[start:start + CHUNK] for start in range(0, len(body), CHUNK)]
    return b''.join(b'%x\r\n%s\r\n' % (len(piece), piece) for piece in pieces) + b'0\r\n\r\n'


ANSWERS = {
    'sized': HEAD + b'Content-Length: %d\r\n\r\n' % len(BODY) + BODY,
    'chunked': HEAD + b'Transfer-Encoding: chunked\r\n\r\n' + chunked(BODY),
    'to the end': HEAD + b'Connection: close\r\n\r\n' + BODY,
}
AMOUNTS = [(), (70000,), (262144,), (CHUNK,), (1048577,), (SIZE,), (SIZE + 1,)]


def read_all(response, amounts):
    """Return the pieces of a body that reads of these amounts give, one after the other."""
    pieces = []
    while not pieces or pieces[-1]:
        pieces.append(response.read(*amounts))
    return pieces[:-1]


@pytest.mark.parametrize('amounts', AMOUNTS, ids=repr)
@pytest.mark.parametrize('framing', sorted(ANSWERS))
def test_a_body_is_read_whole(framing, amounts):
    with serve(ANSWERS[framing]) as peer:
        conn = httplib.HTTPConnection(peer.address)
        conn.request('GET', '/')
        response = conn.getresponse()
        pieces = read_all(response, amounts)
        conn.close()
    assert [len(piece) for piece in pieces[:-1]] == [amounts[0]] * (len(pieces) - 1) if amounts \
        else len(pieces) == 1
    assert b''.join(pieces) == BODY
    assert response.isclosed()


@pytest.mark.parametrize('amounts', AMOUNTS, ids=repr)
@pytest.mark.parametrize('framing', sorted(ANSWERS))
def test_so_it_is_over_tls(opened, framing, amounts):
    conn, peer = opened(ANSWERS[framing])
    conn.request('GET', '/')
    response = conn.getresponse()
    assert b''.join(read_all(response, amounts)) == BODY
    assert response.isclosed()


CUT = {
    'sized': (HEAD + b'Content-Length: %d\r\n\r\n' % (2 * SIZE) + BODY, SIZE),
    'chunked': (HEAD + b'Transfer-Encoding: chunked\r\n\r\n%x\r\n' % (2 * SIZE) + BODY, SIZE),
}


@pytest.mark.parametrize('framing', sorted(CUT))
def test_a_large_body_that_ends_early_is_incomplete(framing):
    answer, missing = CUT[framing]
    with serve(answer) as peer:
        conn = httplib.HTTPConnection(peer.address)
        conn.request('GET', '/')
        with pytest.raises(httplib.IncompleteRead) as caught:
            conn.getresponse().read()
        conn.close()
    if framing == 'sized':
        assert caught.value.partial == BODY
        assert caught.value.expected == missing


@pytest.mark.parametrize('amount', [200000, 1048577])
def test_a_large_piece_of_a_chunk_that_ends_early_is_incomplete(amount):
    with serve(HEAD + b'Transfer-Encoding: chunked\r\n\r\n%x\r\n' % SIZE + BODY[:amount + 5]) as peer:
        conn = httplib.HTTPConnection(peer.address)
        conn.request('GET', '/')
        response = conn.getresponse()
        assert response.read(amount) == BODY[:amount]
        with pytest.raises(httplib.IncompleteRead):
            response.read(amount)
        conn.close()


@pytest.mark.parametrize('amount', [200000, 1048577])
def test_a_large_piece_of_a_sized_body_that_ends_early_is_short(amount):
    with serve(HEAD + b'Content-Length: %d\r\n\r\n' % SIZE + BODY[:amount + 5]) as peer:
        conn = httplib.HTTPConnection(peer.address)
        conn.request('GET', '/')
        response = conn.getresponse()
        assert response.read(amount) == BODY[:amount]
        assert response.read(amount) == BODY[amount:amount + 5]
        conn.close()
