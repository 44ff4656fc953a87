"""Transcripts side by side: where they differ, and how a departure makes them comparable.

A transcript is a list of entries, one a step: the outcome of the call, what came over each wire,
the state of the connection and that of the response (see `Run.step` in fuzz_program). A function
that reconciles takes the steps and both transcripts, and returns both as they are to be compared.
"""
import re

PARTS = ("outcome", "wire", "state", "response")

_OUTCOME, _WIRE, _CONNECTION, _RESPONSE = range(4)
_GONE = "<gone>"  # what a wire ends with when the client has closed it

# Positions in the states: what says whether the connection lives on, and what was parsed.
_STATE, _SOCK, _OWN, _IS_OWN = 0, 1, 2, 3
_REASON, _LENGTH, _CHUNKED, _WILL_CLOSE, _IS_CLOSED, _FIELDS = 1, 3, 4, 6, 7, 9


def first_difference(steps, theirs, ours):
    """Return the first difference of two transcripts in words, None for none."""
    for step, left, right in zip(steps, theirs, ours):
        for name, on_2718, here in zip(PARTS, left, right):
            if on_2718 != here:
                return f"{step!r}: {name}\n  2.7.18: {on_2718!r}\n  ours:   {here!r}"
    return None


def cut_at_refusal(name):
    """Return what compares two transcripts up to the step where ours raises the error `name`.

    It must have closed its connection then and there.
    """
    def reconcile(steps, theirs, ours):
        for index, (left, right) in enumerate(zip(theirs, ours)):
            if left[_OUTCOME] != right[_OUTCOME]:
                if right[_OUTCOME][:2] == ["raises", name] and _is_shut(right):
                    return theirs[:index], ours[:index]
                break
        return theirs, ours
    return reconcile


def _responses(theirs, ours):
    return [(left[_RESPONSE], right[_RESPONSE]) for left, right in zip(theirs, ours)]


def cut_at_length(steps, theirs, ours):
    """Compare up to the answer to which ours gives a length, and 2.7.18 none."""
    for index, (there, here) in enumerate(_responses(theirs, ours)):
        if there and here and there[_LENGTH] is None and here[_LENGTH] is not None:
            return theirs[:index], ours[:index]
    return theirs, ours


def not_chunked(steps, theirs, ours):
    """Compare up to the answer that is chunked on 2.7.18 and not here."""
    for index, (there, here) in enumerate(_responses(theirs, ours)):
        if there and here and there[_CHUNKED] == 1 and here[_CHUNKED] == 0:
            return theirs[:index], ours[:index]
    return theirs, ours


def chunked_here_alone(steps, theirs, ours):
    """Compare up to the answer that is chunked here and not on 2.7.18."""
    for index, (there, here) in enumerate(_responses(theirs, ours)):
        if there and here and there[_CHUNKED] == 0 and here[_CHUNKED] == 1:
            return theirs[:index], ours[:index]
    return theirs, ours


def on_one_line(steps, theirs, ours):
    """Give the values of 2.7.18 a space for each line end, fold and NUL, as ours have."""
    return ([_entry_on_one_line(*pair) for pair in zip(steps, theirs)],
            [_entry_on_one_line(*pair) for pair in zip(steps, ours)])


def _entry_on_one_line(step, entry):
    # What a message makes of such a value is what it makes of another value.
    outcome = ["gives", None] if step[0] == "msg" else entry[0]
    return [outcome] + entry[1:3] + [_response_on_one_line(entry[3])]


def _response_on_one_line(response):
    if not response or not response[_FIELDS]:
        return response
    response = list(response)
    response[_REASON] = re.sub("[\r\0]", " ", response[_REASON])
    response[_FIELDS] = [[name, re.sub("\n |[\r\0]", " ", value)]
                         for name, value in response[_FIELDS]]
    return response


def addresses_on_one_line(steps, theirs, ours):
    """Give the addresses of 2.7.18 a space for each line end and fold in them, as ours have."""
    return ([[_one_line_in(entry[_OUTCOME]), *entry[1:]]
             if step[0] == "msg" and step[1] in ("getaddr", "getaddrlist") else entry
             for step, entry in zip(steps, theirs)], ours)


def _one_line_in(value):
    if isinstance(value, str):
        return re.sub("\n |[\r\n\0]", " ", value)
    return [_one_line_in(item) for item in value] if isinstance(value, list) else value


def cut_at_unasked(steps, theirs, ours):
    """Compare up to a request for which ours gives up a socket with more on it than its answer.

    Ours opens another one, or cannot.
    """
    for index, (step, left, right) in enumerate(zip(steps, theirs, ours)):
        is_sending = step[0] in ("request", "endheaders", "send")
        if is_sending and ["getresponse"] in [one[:1] for one in steps[:index]] and (
                _ends_first(left[_WIRE], right[_WIRE])
                or right[_OUTCOME][:2] == ["raises", "OSError"] and _is_shut(right)):
            return theirs[:index], ours[:index]
    return theirs, ours


def _ends_first(there, here):
    """Tell whether ours has ended a wire that 2.7.18 has not."""
    return any(one.endswith(_GONE) and not other.endswith(_GONE)
               for other, one in zip(there, here))


_PROTOCOL_ERRORS = ("BadStatusLine", "HTTPException", "IncompleteRead", "LineTooLong",
                    "UnknownProtocol")


def lives_to_its_error(steps, theirs, ours):
    """Compare no life from the step on in which both raise and ours has closed its socket."""
    return _lives_to(_PROTOCOL_ERRORS, steps, theirs, ours)


def lives_to_its_timeout(steps, theirs, ours):
    """As `lives_to_its_error`, of a wait that ran out."""
    return _lives_to(("timeout",), steps, theirs, ours)


def _lives_to(names, steps, theirs, ours):
    for index, (left, right) in enumerate(zip(theirs, ours)):
        if left[_OUTCOME] == right[_OUTCOME] and _is_shut(right) and (
                right[_OUTCOME][0] == "raises" and right[_OUTCOME][1] in names):
            return _from(index, _ended_earlier, steps, theirs, ours)
    return theirs, ours


def lives_to_its_head(steps, theirs, ours):
    """Compare no life from the step on in which ours has let go of the socket, 2.7.18 not."""
    for index, (left, right) in enumerate(zip(theirs, ours)):
        if not _is_shut(left) and _is_shut(right):
            return _from(index, _held_by_its_answer, steps, theirs, ours)
    return theirs, ours


def lives_to_its_end(steps, theirs, ours):
    """As `lives_to_its_head`, of an answer whose end came before its length was read."""
    for step, right in zip(steps, ours):
        response = right[_RESPONSE]
        if step[0] == "response.read" and response and response[_LENGTH] and _is_shut(right):
            return lives_to_its_head(steps, theirs, ours)
    return theirs, ours


def cut_at_buffer(steps, theirs, ours):
    """Compare up to the read that ends an answer, when its buffer has taken more than the answer.

    2.7.18 drops that with the buffer; ours closes the socket. Of bytes that a request has asked
    for, sent in the meantime, the two must make the same.
    """
    for index, (step, left, right) in enumerate(zip(steps, theirs, ours)):
        if step[0] == "response.read" and not _is_shut(left) and _is_shut(right) and (
                left[_OUTCOME] == right[_OUTCOME] and left[_OUTCOME][0] == "gives"
                and left[_CONNECTION][_STATE] == "Idle" and ["getresponse", True] in steps[:index]):
            return theirs[:index], ours[:index]
    return theirs, ours


def _is_shut(entry):
    return not entry[_CONNECTION][_SOCK]


def _from(start, reconcile, steps, theirs, ours):
    """Return both transcripts, their entries reconciled from a step on."""
    pairs = [reconcile(step, list(left), list(right))
             for step, left, right in zip(steps[start:], theirs[start:], ours[start:])]
    return (theirs[:start] + [left for left, _ in pairs],
            ours[:start] + [right for _, right in pairs])


def _ended_earlier(step, left, right):
    """Ours may have closed what 2.7.18 has not yet; what 2.7.18 has closed, ours has too."""
    for index, (there, here) in enumerate(zip(left[_WIRE], right[_WIRE])):
        if here == there + _GONE:
            left[_WIRE] = left[_WIRE][:index] + [here] + left[_WIRE][index + 1:]
    positions = [_WILL_CLOSE]
    if right[_RESPONSE] and right[_RESPONSE][_IS_CLOSED]:
        positions.append(_IS_CLOSED)
    return _without_life(step, left, positions), _without_life(step, right, positions)


def _held_by_its_answer(step, left, right):
    """Ours belongs to the answer alone, which closes it at its end; 2.7.18's to the connection."""
    for entry in (left, right):
        entry[_WIRE] = [came.replace(_GONE, "") for came in entry[_WIRE]]
    positions = [_WILL_CLOSE, _IS_CLOSED]
    return _without_life(step, left, positions), _without_life(step, right, positions)


def _without_life(step, entry, positions):
    """Return an entry that does not tell whether the connection lives, nor these of its answer."""
    outcome, wire, state, response = entry
    if step[0] in ("rest of fp", "response.isclosed"):
        outcome = ["gives", None]
    return [outcome, wire, _blanked(state, (_STATE, _SOCK, _OWN, _IS_OWN)),
            _blanked(response or [], positions)]


def _blanked(values, positions):
    return [None if index in positions else value for index, value in enumerate(values)]


def kept_on_timeout(steps, theirs, ours):
    """Compare up to the first timeout of a read: 2.7.18 drops what had come by then, ours not."""
    for index, (step, left, right) in enumerate(zip(steps, theirs, ours)):
        if step[0] in ("response.read", "rest of fp") and (
                left[_OUTCOME] == right[_OUTCOME] == ["raises", "timeout"]):
            return theirs[:index], ours[:index]
    return theirs, ours
