"""The conversation that the invariant is about: an answer of any bytes, then two honest ones.

The second request goes out on the connection as the first answer left it, the third on a
connection that was closed before. What comes back is the honest answer or, for the second, an
error that a caller knows.
"""
from fuzz_caller import ALLOWED, connection, in_place, read_answer, word_for
from fuzz_links import HONEST_BODY
from fuzz_watch import ending


def ask(conn, caller, most):
    """Ask first, and read in the caller's manner; return the response and a word for the end."""
    response = None
    try:
        conn.request(caller.method, "/first")
        response = conn.getresponse(caller.buffering)
        return response, read_answer(caller, response, most)
    except ALLOWED as error:
        return response, word_for(error)


def ask_again(conn, server, path):
    """Ask for the honest answer; any other one fails the test."""
    conn.request("GET", path)
    server.answer_honestly(path.encode("ascii"))
    check_honesty(conn.getresponse())


def check_honesty(response):
    body = response.read()
    if isinstance(body, str):
        body = body.encode("latin-1")
    evil = response.getheader("X-Evil")
    assert (response.status, response.getheader("X-Honest"), evil, body) == (
        200, "yes", None, HONEST_BODY)
    response.close()


def ask_again_at_risk(conn, server):
    """Ask on the connection as the first answer left it; return a word for what came."""
    try:
        ask_again(conn, server, "/second")
    except ALLOWED as error:
        return word_for(error)
    return "honest"


def converse(caller, server):
    """Have the whole conversation; return a word for each of its first two halves."""
    with server, in_place(caller), ending():
        conn = connection(caller, server.connect)
        response, first = ask(conn, caller, len(server.answer))
        server.settle()
        second = ask_again_at_risk(conn, server)
        conn.close()
        ask_again(conn, server, "/third")
        conn.close()
        if response is not None:
            response.close()
        assert server.left_open() == []
    return f"{first}/{second}"
