"""The states of a connection and the calls that each allows, as a table.

The values are Python 2.7's `_CS_*` strings: programs read and write them by their mangled name.
"""
from . import late

IDLE = "Idle"
STARTED = "Request-started"
SENT = "Request-sent"

# (call, state before it) -> state after it. What is not here is refused.
TRANSITIONS = {
    ("putrequest", IDLE): STARTED,
    ("putheader", STARTED): STARTED,
    ("endheaders", STARTED): SENT,
    ("getresponse", SENT): IDLE,
}

# What 2.7 raises, without arguments, for a call that its state does not allow.
REFUSALS = {
    "putrequest": "CannotSendRequest",
    "putheader": "CannotSendHeader",
    "endheaders": "CannotSendHeader",
    "getresponse": "ResponseNotReady",
}


def state_after(call, state):
    """Return the state that `call` leads to from `state`, or raise 2.7's refusal of it."""
    try:
        return TRANSITIONS[call, state]
    except KeyError:
        raise getattr(late.face, REFUSALS[call])() from None
