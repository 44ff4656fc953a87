"""The same program gives the same transcript on the living 2.7.18 and on this package.

States, exceptions, values, and the bytes on the wire, after every call. Where a named departure
foretells a difference it is counted under its name; any other is a failure, printed as a program.
"""
import os
import time

import pytest

from fuzz_profile import Progress, examples  # first: it skips where hypothesis is missing
import fuzz_program
from fuzz_caller import short_ways
from fuzz_conversations import conversations
from fuzz_departures import DEPARTURES, departure_of
from fuzz_oracle import oracle  # noqa: F401  (a fixture: pytest finds it here by name)
from fuzz_programs import exchanges
from fuzz_source import source_of
from fuzz_transcript import first_difference
from fuzz_watch import ending, watch  # noqa: F401  (a fixture: pytest finds it here by name)
from hypothesis import given
from hypothesis import strategies as st

pytestmark = pytest.mark.usefixtures("watch")


def difference_of(program, takes_short_ways, living):
    """Run a program on both; return a word for how they compare, and an unforetold difference."""
    living.begin(program)
    try:
        with short_ways(takes_short_ways), ending():
            ours = fuzz_program.transcript_of(program)
    finally:
        theirs = living.end()
    difference = first_difference(program["steps"], theirs, ours)
    if difference is None:
        return "equal", None
    return departure_of(program, theirs, ours), difference


# Seconds between the goes at a program that differs.
PAUSES = 0, 0.1, 0.5, 1


def compare(program, takes_short_ways, living):
    """Return a word for how both sides compare, or fail with the program.

    A difference must come each time: between two processes the kernel may be late, and where the
    processors are taken it may be so more than once.
    """
    word, difference = difference_of(program, takes_short_ways, living)
    for pause in PAUSES if word is None else ():
        time.sleep(pause)
        word, difference = difference_of(program, takes_short_ways, living)
        if word is not None:
            return "differed, and then not again"
    if word is None:
        raise AssertionError(f"{difference}\n\n{source_of(program)}")
    return word


conversing = Progress("calls, against 2.7.18")


@examples(250, 25_000)
@given(program=conversations(), takes_short_ways=st.booleans())
def test_calls_in_any_order_do_as_on_2718(program, takes_short_ways, oracle):  # noqa: F811
    conversing.note(compare(program, takes_short_ways, oracle))


answers = Progress("answers, against 2.7.18")


@examples(250, 25_000)
@given(program=exchanges(), takes_short_ways=st.booleans())
def test_an_answer_is_read_as_2718_reads_it(program, takes_short_ways, oracle):  # noqa: F811
    answers.note(compare(program, takes_short_ways, oracle))


@pytest.mark.parametrize("fold", ["\r\n ", "\n\t\r\n "])
def test_chunked_and_a_fold_of_nothing_is_a_departure_with_a_name(fold, oracle):  # noqa: F811
    head = "HTTP/1.1 200 OK\r\nX : y\r\ntransfer-encoding:chunked" + fold
    program = {"connections": [[head]], "ending": "closes",
               "options": {"strict": 0, "auto_open": 1, "careful": 0},
               "steps": [["request", "GET", "/", None, []], ["getresponse", False],
                         ["response.read"], ["close"]]}
    for takes_short_ways in (True, False):
        assert "No value holds a line end" in compare(program, takes_short_ways, oracle)


PAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "docs",
                    "deviations.md")


def test_every_departure_named_here_is_written_down():
    with open(PAGE, encoding="utf-8") as file:
        headings = [line[3:].rstrip("\n") for line in file if line.startswith("## ")]
    assert {row.name for row in DEPARTURES} - set(headings) == set()
