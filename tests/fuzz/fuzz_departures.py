"""Which differences from 2.7.18 are foretold: by what in an answer, by which name, and how far.

A row is a departure: the answers that it speaks of (an answer, and its number on its connection),
and what it makes of both transcripts so that they compare. A difference that no row speaks of, or
that outlasts them all, is a failure.
"""
import re
from collections import namedtuple

from fuzz_transcript import (
    addresses_on_one_line, chunked_here_alone, cut_at_buffer, cut_at_length, cut_at_refusal,
    cut_at_unasked, first_difference,
    kept_on_timeout, lives_to_its_end, lives_to_its_error, lives_to_its_head, lives_to_its_timeout,
    not_chunked, on_one_line)

Departure = namedtuple("Departure", "name speaks_of reconcile")

# The end of a head, as lines go: LF, or CR LF.
_HEAD_END = re.compile(b"\n\r?\n")
_INTERIM = re.compile(b"HTTP/1.\\S*[ \t]+100.*?\n\r?\n", re.DOTALL)
_REGULAR_LINES = re.compile(
    b"(?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\x00-\x08\x0a-\x1f\x7f]*\r?\n"
    b"(?:[ \t][^\x00-\x08\x0a-\x1f\x7f]*\r?\n)*)*\r?\n\\Z")
_REGULAR_START = re.compile(b"HTTP/1\\.[0-9] [1-9][0-9][0-9](?: [^\x00-\x08\x0a-\x1f\x7f]*)?\r?\n")


def head_of(answer):
    """Return the last head of an answer, behind its interim ones; cut off if the answer is."""
    return answer[head_start(answer):body_start(answer)]


def is_irregular(answer, number):
    """Tell whether a head is not what the grammar asks for, or is not whole."""
    head = head_of(answer)
    start = _REGULAR_START.match(head)
    return start is None or _REGULAR_LINES.match(head[start.end():]) is None


_SIZE_LINE = re.compile(b"([0-9a-fA-F]{1,16})[ \t]*(?:;[^\n]*)?\r?\n")


def chunk_fault(answer):
    """Return 'size' or 'end' for the first chunk size or end of chunk data that is not exact."""
    position = body_start(answer)
    while True:
        line = _SIZE_LINE.match(answer, position)
        if line is None:
            return "size"
        size = int(line.group(1), 16)
        if not size:
            return None
        position = line.end() + size
        if answer[position:position + 2] != b"\r\n":
            return "end"
        position += 2


def has_odd_chunk(kind):
    """Return a test of an answer: whether its first fault in chunks, if any, is of this kind."""
    return lambda answer, number: chunk_fault(answer) == kind


def head_start(answer):
    """Return the position of the head of an answer, behind those of its interim answers."""
    position = 0
    while True:
        found = _INTERIM.match(answer, position)
        if found is None:
            return position
        position = found.end()


def body_start(answer):
    """Return the position of the body of an answer."""
    found = _HEAD_END.search(answer, head_start(answer))
    return found.end() if found else len(answer)


def in_head(pattern):
    """Return a test of an answer: whether a pattern is found in its head."""
    search = re.compile(pattern, re.IGNORECASE | re.DOTALL).search
    return lambda answer, number: search(head_of(answer)) is not None


def is_not_first(answer, number):
    """Tell whether a connection has carried an answer before, or an interim one."""
    return number > 0 or head_start(answer) > 0


def has_many_lines(answer, number):
    """Tell whether a head has more lines than the 100 that are allowed, fields or not."""
    return head_of(answer).count(b"\n") > 102


def any_answer(answer, number):
    """Every one: what the row needs is in the transcripts."""
    return True


_CODING = b"\ntransfer-encoding[ \t]*:"
_LENGTH = b"\ncontent-length[ \t]*:"
_FOLDED_CODING = (_CODING + b"(?:[ \t]|\r?\n[ \t])*chunked(?:[ \t]|\r?\n[ \t])*"
                  b"(?:\r?\n(?![ \t])|\\Z)")
_BOTH = b"(?=.*" + _CODING + b")(?=.*" + _LENGTH + b")"

_SEVERAL_LENGTHS = _LENGTH + b".*" + _LENGTH + b"|" + _LENGTH + b"(?:[^\n]|\n[ \t])*,"


def has_more_than_a_head(answer, number):
    """Tell whether an answer, a proxy's maybe, is not its head alone."""
    return len(answer) > body_start(answer)


def cut_at_tunnel(steps, theirs, ours):
    """Compare up to the request that a tunnel does not carry, as its proxy has said more."""
    if not any(step[0] == "set_tunnel" for step in steps):
        return theirs, ours
    return cut_at_refusal("OSError")(steps, theirs, ours)


# The names are headings of docs/deviations.md.
DEPARTURES = [
    Departure("A status line cut short is none",
              in_head(b"\\A(?:H|HT|HTT|HTTP|HTTP/|HTTP/1|HTTP/1\\.|HTTP/1\\.[0-9][ \t]*)\\Z"),
              cut_at_refusal("BadStatusLine")),
    Departure("HTTP/0.9 only on a fresh connection", is_not_first,
              cut_at_refusal("BadStatusLine")),
    Departure("HTTP/0.9 only on a fresh connection", in_head(b"\\A\\s*HTTP/0\\.9\\s"),
              cut_at_refusal("BadStatusLine")),
    Departure("What a proxy says behind its answer is no answer", has_more_than_a_head,
              cut_at_tunnel),
    Departure("Every line of a head counts", has_many_lines, cut_at_refusal("HTTPException")),
    Departure("An unknown transfer coding is refused",
              in_head(_CODING + b"(?![ \t]*(?:chunked|identity)?[ \t]*\r?\n(?![ \t]))|"
                      + _CODING + b".*" + _CODING),
              cut_at_refusal("UnknownTransferEncoding")),
    Departure("Conflicting lengths are refused", in_head(_SEVERAL_LENGTHS),
              cut_at_refusal("HTTPException")),
    Departure("Identical lengths count once", in_head(_SEVERAL_LENGTHS), cut_at_length),
    Departure("A chunk size is hexadecimal digits", has_odd_chunk("size"),
              cut_at_refusal("IncompleteRead")),
    Departure("Chunk data ends with a line end", has_odd_chunk("end"),
              cut_at_refusal("IncompleteRead")),
    Departure("204 and 304 have no body",
              in_head(b"\\AHTTP/1.\\S*[ \t]+(?:204|304).*" + _CODING), not_chunked),
    Departure("Bytes nobody asked for close the connection", any_answer, cut_at_buffer),
    Departure("Bytes nobody asked for close the connection", has_more_than_a_head, cut_at_unasked),
    Departure("No value holds a line end", in_head(b"[\"(\\[<\\\\]"), addresses_on_one_line),
    Departure("No value holds a line end", in_head(b"\n[ \t]|\r(?!\n)|\0"), on_one_line),
    # "chunked" and a fold of nothing: a blank behind it here, a line end in it on 2.7.18.
    Departure("No value holds a line end", in_head(_FOLDED_CODING), chunked_here_alone),
    Departure("After a protocol error the connection is closed", any_answer, lives_to_its_error),
    Departure("After a protocol error the connection is closed", any_answer, lives_to_its_end),
    Departure("A head that broke off ends the connection", any_answer, lives_to_its_timeout),
    Departure("An irregular head ends the connection", is_irregular, lives_to_its_head),
    Departure("Chunked with a length, or on HTTP/1.0, ends the connection",
              in_head(_BOTH + b"|\\AHTTP/1\\.0.*" + _CODING), lives_to_its_head),
    Departure("What came before a timeout is kept", any_answer, kept_on_timeout),
]


def departure_of(program, theirs, ours):
    """Return the names of the departures that foretell a difference, None for one that is not.

    Those that blank what tells of a connection's life hide a timeout, too: so it is looked for
    first in a second go.
    """
    for rows in (DEPARTURES, DEPARTURES[-1:] + DEPARTURES[:-1]):
        names = names_of(rows, program, theirs, ours)
        if names is not None:
            return "; ".join(names)
    return None


def names_of(rows, program, theirs, ours):
    """Return the names of those of some departures that foretell a difference together, or None."""
    answers = answers_of(program)
    names = []
    for row in rows:
        if not any(row.speaks_of(answer, number) for number, answer in answers):
            continue
        before = theirs, ours
        theirs, ours = row.reconcile(program["steps"], theirs, ours)
        if (theirs, ours) != before:
            names.append(row.name)
        if first_difference(program["steps"], theirs, ours) is None:
            return names
    return None


def answers_of(program):
    """Return every answer of a program: its number on its connection, and itself as bytes."""
    return [(number, answer.encode("latin-1")) for script in program["connections"]
            for number, answer in enumerate(script or [])]
