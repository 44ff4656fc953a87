"""Whatever a proxy answers to a CONNECT, and whatever an answer is to the classes of Python 1.5.

The same promise: a value, an HTTPException, an OSError; and a connection that was closed is new.
"""
import contextlib

import httplib
import pytest

from fuzz_profile import Progress, examples  # first: it skips where hypothesis is missing
from fuzz_answers import ANSWERS
from fuzz_caller import ALLOWED, CALLERS, connection, in_place, read_answer, word_for
from fuzz_exchange import ask_again
from fuzz_links import Server, unix_pair
from fuzz_watch import ending, watch  # noqa: F401  (a fixture: pytest finds it here by name)
from hypothesis import given
from hypothesis import strategies as st

pytestmark = pytest.mark.usefixtures("watch")

ENDINGS = st.sampled_from(["closes", "closes", "closes", "stays"])
TUNNEL = b"HTTP/1.0 200 Connection established\r\n\r\n"

tunnelled = Progress("through a tunnel")


@examples(60, 6_000)
@given(caller=CALLERS, begins_well=st.booleans(), answer=ANSWERS, end=ENDINGS)
def test_a_proxy_may_answer_what_it_likes(caller, begins_well, answer, end):
    """Half of the proxies do open the tunnel; what follows is then the far server's."""
    if begins_well:
        answer = TUNNEL + answer
    with Server(unix_pair, answer, end, greeting=TUNNEL) as server, in_place(caller), ending():
        conn = connection(caller, server.connect)
        conn.set_tunnel("far.example", 443, {"Proxy-Authorization": "Basic eDp5"})
        word = "answer"
        try:
            conn.request(caller.method, "/first")
            response = conn.getresponse(caller.buffering)
            word = read_answer(caller, response, len(answer))
            response.close()
        except ALLOWED as error:
            word = word_for(error)
        conn.close()
        ask_again(conn, server, "/third")
        conn.close()
        assert server.left_open() == []
    tunnelled.note(word)


legacy = Progress("by the classes of 1.5")


@examples(60, 6_000)
@given(caller=CALLERS, answer=ANSWERS, end=ENDINGS)
def test_getreply_gives_three_values_or_an_error(caller, answer, end):
    with Server(unix_pair, answer, end) as server, in_place(caller), ending():
        old = httplib.HTTP("example.org", strict=caller.strict)
        old._conn._create_connection = server.connect
        old.set_debuglevel(caller.debuglevel)
        word = "answer"
        try:
            old.putrequest(caller.method, "/")
            old.endheaders()
            code, message, fields = old.getreply(caller.buffering)
            assert isinstance(code, int) and isinstance(message, str)
            assert (fields is None) == (code == -1)
            file = old.getfile()
            if file is not None:
                with contextlib.closing(file):
                    assert isinstance(file.read(), bytes)
        except ALLOWED as error:
            word = word_for(error)
        old.close()
        assert server.left_open() == []
    legacy.note(word)
