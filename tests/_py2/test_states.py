"""The table of states: what follows what, and what is refused."""
import http.client
import itertools

import pytest

from httplib_compat import httplib
from httplib_compat._py2.states import REFUSALS, TRANSITIONS, state_after

STATES = [httplib._CS_IDLE, httplib._CS_REQ_STARTED, httplib._CS_REQ_SENT]


def test_the_table_uses_2_7_s_states_and_every_call_has_a_refusal():
    used = {state for _, state in TRANSITIONS} | set(TRANSITIONS.values())
    assert used == set(STATES)
    assert {call for call, _ in TRANSITIONS} == set(REFUSALS)


@pytest.mark.parametrize("call, state", list(itertools.product(sorted(REFUSALS), STATES)))
def test_a_call_is_in_the_table_or_refused_without_arguments(call, state):
    if (call, state) in TRANSITIONS:
        assert state_after(call, state) == TRANSITIONS[call, state]
        return
    with pytest.raises(http.client.ImproperConnectionState) as caught:
        state_after(call, state)
    assert type(caught.value).__name__ == REFUSALS[call]
    assert caught.value.args == ()


def test_a_refusal_replaced_on_the_module_is_raised(monkeypatch):
    class Mine(Exception):
        """A program's own refusal."""

    monkeypatch.setattr(httplib, "CannotSendHeader", Mine)
    with pytest.raises(Mine):
        state_after("putheader", httplib._CS_IDLE)
