"""An answer that comes byte by byte is the answer that came whole; the invariant holds of both."""
import pytest

from fuzz_profile import Progress, examples  # first: it skips where hypothesis is missing
from fuzz_answers import ANSWERS
from fuzz_caller import ALLOWED, CALLERS, MANNERS, connection, in_place, word_for
from fuzz_dribble import DribblingServer, dribbler  # noqa: F401  (pytest finds the fixture by name)
from fuzz_exchange import converse
from fuzz_links import Server, unix_pair
from fuzz_watch import ending, watch  # noqa: F401  (a fixture: pytest finds it here by name)
from hypothesis import given
from hypothesis import strategies as st

pytestmark = pytest.mark.usefixtures("watch")

# A socket holds no more single bytes than some hundreds.
SHORT_ANSWERS = ANSWERS.map(lambda answer: answer[:300])

dribbled = Progress("byte by byte")


@examples(60, 5_000)
@given(caller=CALLERS, answer=SHORT_ANSWERS, end=st.sampled_from(["closes", "closes", "stays"]))
def test_the_invariant_holds_byte_by_byte(caller, answer, end, dribbler):  # noqa: F811
    dribbled.note(converse(caller, DribblingServer(dribbler, unix_pair, answer, end)))


def told(caller, server):
    """Return all that a caller is told by an answer: its head and body, or the error."""
    with server, in_place(caller), ending():
        conn = connection(caller, server.connect)
        said = []
        try:
            conn.request(caller.method, "/first")
            response = conn.getresponse(caller.buffering)
            said += [response.version, response.status, response.reason, response.msg.headers,
                     response.getheaders(), response.will_close, response.length]
            said += MANNERS[caller.manner](response, len(server.answer))
            response.close()
        except ALLOWED as error:
            said += [word_for(error), str(error)]
        finally:
            server.settle()
            conn.close()
        return said


# The manners whose pieces do not depend on how much has come by then.
EXACT = st.sampled_from(["read", "read(1)", "read(7)", "read(8192)", "readline", "lines",
                         "read(2), then the rest"])

compared = Progress("byte by byte, as whole")


@examples(60, 5_000)
@given(caller=CALLERS, manner=EXACT, answer=SHORT_ANSWERS)
def test_an_answer_byte_by_byte_is_the_answer_that_came_whole(
        caller, manner, answer, dribbler):  # noqa: F811
    caller = caller._replace(manner=manner)
    whole = told(caller, Server(unix_pair, answer, "closes"))
    assert told(caller, DribblingServer(dribbler, unix_pair, answer, "closes")) == whole
    compared.note("equal")
