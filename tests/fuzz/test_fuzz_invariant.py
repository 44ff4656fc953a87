"""Whatever the server sends: an answer, an HTTPException, an OSError or a timeout, and no more.

Never another exception, never a hang, never a second answer made of the first one's bytes; and a
connection that was closed is always as good as new.
"""
import pytest

from fuzz_profile import Progress, examples  # first: it skips where hypothesis is missing
from fuzz_answers import ANSWERS
from fuzz_caller import CALLERS, connection, in_place
from fuzz_exchange import ask, check_honesty, converse
from fuzz_links import FILES, HONEST, Memory, Server, loopback_pair, unix_pair
from fuzz_watch import ending, watch  # noqa: F401  (a fixture: pytest finds it here by name)
from hypothesis import given
from hypothesis import strategies as st

pytestmark = pytest.mark.usefixtures("watch")

ENDINGS = st.sampled_from(["closes"] * 6 + ["stays", "resets"])


on_unix, on_loopback = Progress("over a socket pair"), Progress("over TCP on loopback")


@examples(400, 50_000)
@given(CALLERS, ANSWERS, ENDINGS)
def test_the_caller_gets_an_answer_or_an_error_it_knows(caller, answer, end):
    on_unix.note(converse(caller, Server(unix_pair, answer, end)))


@examples(60, 15_000)
@given(CALLERS, ANSWERS, ENDINGS)
def test_the_same_over_tcp(caller, answer, end):
    on_loopback.note(converse(caller, Server(loopback_pair, answer, end)))


from_memory = Progress("from memory")


@pytest.mark.parametrize("file", sorted(FILES))
@examples(40, 8_000)
@given(CALLERS, ANSWERS)
def test_the_same_of_a_socket_that_is_none(file, caller, answer):
    sockets = [Memory(answer, FILES[file]), Memory(HONEST, FILES[file])]
    with in_place(caller), ending():
        conn = connection(caller, lambda *arguments: sockets.pop(0))
        response, first = ask(conn, caller, len(answer))
        conn.close()
        assert len(sockets) == 1
        conn.request("GET", "/again")
        check_honesty(conn.getresponse())
    from_memory.note(f"{file}: {first}")
