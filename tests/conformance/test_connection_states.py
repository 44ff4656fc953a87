"""The states of a connection: what may follow what, and what is refused, without arguments."""
import httplib
import pytest

from fakes import text_socket
from peers import serve

OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
CLOSING = b'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok'


def idle():
    conn = httplib.HTTPConnection('example.org')
    conn.sock = text_socket(OK)
    return conn


def started():
    conn = idle()
    conn.putrequest('GET', '/')
    return conn


def sent():
    conn = started()
    conn.endheaders()
    return conn


def unread():
    conn = sent()
    conn.getresponse()
    return conn


def started_unread():
    conn = unread()
    conn.putrequest('GET', '/')
    return conn


def sent_unread():
    conn = started_unread()
    conn.endheaders()
    return conn


CALLS = {
    'putrequest': lambda conn: conn.putrequest('GET', '/'),
    'putheader': lambda conn: conn.putheader('X', 'y'),
    'endheaders': lambda conn: conn.endheaders(),
    'request': lambda conn: conn.request('GET', '/'),
    'getresponse': lambda conn: conn.getresponse(),
}


@pytest.mark.parametrize('make, call, refusal', [
    (idle, 'putheader', httplib.CannotSendHeader),
    (idle, 'endheaders', httplib.CannotSendHeader),
    (idle, 'getresponse', httplib.ResponseNotReady),
    (started, 'putrequest', httplib.CannotSendRequest),
    (started, 'request', httplib.CannotSendRequest),
    (started, 'getresponse', httplib.ResponseNotReady),
    (sent, 'putrequest', httplib.CannotSendRequest),
    (sent, 'request', httplib.CannotSendRequest),
    (sent, 'putheader', httplib.CannotSendHeader),
    (sent, 'endheaders', httplib.CannotSendHeader),
    (unread, 'putheader', httplib.CannotSendHeader),
    (unread, 'endheaders', httplib.CannotSendHeader),
    (unread, 'getresponse', httplib.ResponseNotReady),
    (started_unread, 'putrequest', httplib.CannotSendRequest),
    (started_unread, 'getresponse', httplib.ResponseNotReady),
    (sent_unread, 'request', httplib.CannotSendRequest),
    (sent_unread, 'getresponse', httplib.ResponseNotReady),
])
def test_a_call_out_of_turn_is_refused(make, call, refusal):
    conn = make()
    before = conn._HTTPConnection__state
    with pytest.raises(httplib.ImproperConnectionState) as caught:
        CALLS[call](conn)
    assert type(caught.value) is refusal
    assert (caught.value.args, str(caught.value)) == ((), '')
    assert conn._HTTPConnection__state == before


@pytest.mark.parametrize('make, state, has_response', [
    (idle, 'Idle', False), (started, 'Request-started', False), (sent, 'Request-sent', False),
    (unread, 'Idle', True), (started_unread, 'Request-started', True),
    (sent_unread, 'Request-sent', True),
])
def test_the_states_by_their_private_names(make, state, has_response):
    conn = make()
    assert conn._HTTPConnection__state == state
    assert (conn._HTTPConnection__response is not None) == has_response
    assert conn.__dict__['_HTTPConnection__state'] == state


@pytest.mark.parametrize('make', [idle, started, sent, unread, started_unread, sent_unread])
def test_close_makes_any_state_idle(make):
    conn = make()
    sock = conn.sock
    conn.close()
    assert sock.closed and conn.sock is None
    assert conn._HTTPConnection__state == 'Idle' and conn._HTTPConnection__response is None
    conn.sock = text_socket(OK)
    conn._buffer[:] = []
    conn.request('GET', '/')
    assert conn.getresponse().read() == 'ok'


def test_an_unread_answer_may_be_read_behind_the_next_request():
    conn = unread()
    first = conn._HTTPConnection__response
    conn.putrequest('GET', '/second')
    conn.endheaders()
    assert first.read() == 'ok'
    assert conn.getresponse().read() == 'ok'


def test_setting_the_state_by_hand_is_obeyed():
    conn = started()
    conn._HTTPConnection__state = httplib._CS_IDLE
    conn._buffer = []
    conn.request('GET', '/again')
    assert conn.sock.data.startswith('GET /again ')


def test_without_auto_open_there_must_be_a_socket():
    conn = httplib.HTTPConnection('example.org')
    conn.auto_open = 0
    for call in (lambda: conn.send('x'), lambda: conn.request('GET', '/')):
        with pytest.raises(httplib.NotConnected) as caught:
            call()
        assert caught.value.args == ()


def test_a_kept_connection_serves_many_requests():
    with serve(*[OK.encode('ascii')] * 5) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        for number in range(5):
            conn.request('GET', '/%d' % number)
            response = conn.getresponse()
            assert (response.will_close, response.read(), response.isclosed()) == (0, 'ok', True)
        conn.close()
    assert peer.accepted == 1
    assert [request.split(b' ')[1] for request in peer.requests] == [b'/0', b'/1', b'/2', b'/3',
                                                                     b'/4']


def test_a_closing_answer_lets_go_and_the_next_request_connects_anew():
    with serve([CLOSING], [CLOSING]) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request('GET', '/')
        response = conn.getresponse()
        assert response.will_close and conn.sock is None
        assert response.read() == 'ok'
        conn.request('GET', '/')
        assert conn.getresponse().read() == 'ok'
    assert peer.accepted == 2


@pytest.mark.parametrize('head, keeps', [
    (b'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n', False),
    (b'HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 2\r\n', True),
    (b'HTTP/1.0 200 OK\r\nKeep-Alive: 5\r\nContent-Length: 2\r\n', True),
    (b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n', True),
    (b'HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 2\r\n', False),
    (b'HTTP/1.1 200 OK\r\n', False),
])
def test_what_keeps_a_connection(head, keeps):
    with serve(head + b'\r\nok') as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request('GET', '/')
        response = conn.getresponse()
        assert (conn.sock is not None) == keeps
        if not keeps:
            assert response.read() == 'ok'
        conn.close()
        response.close()


def test_reading_after_the_connection_was_closed():
    with serve(CLOSING) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request('GET', '/')
        response = conn.getresponse()
        conn.close()
        assert response.read() == 'ok'  # a closing answer has its own hold on the socket
    with serve(OK.encode('ascii')) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        conn.request('GET', '/')
        response = conn.getresponse()
        conn.close()
        assert response.read() == ''  # a kept one went with the connection


def test_buffering_reads_the_same():
    with serve(OK.encode('ascii'), OK.encode('ascii')) as peer:
        conn = httplib.HTTPConnection(peer.host, peer.port)
        for _ in range(2):
            conn.request('GET', '/')
            assert conn.getresponse(buffering=True).read() == 'ok'
        conn.close()
