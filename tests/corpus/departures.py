"""What a departure may change: the shape of the differences that its name can explain.

Runs on Python 2.7 and 3. The names are those of docs/deviations.md. Each has a rule here, which
looks at one difference, at what came and what differs, and tells whether that departure makes such
a difference. An answer names the departures it shows, some of them only where it is cut. GENERAL
are those that any answer shows once it is cut, reset or given up: they explain what is left there.
Exactly one must explain each difference.
"""
import re

FRESH = 'reopened: 207 fresh'
EARLY = 'read(1) close()'
CLOSING = frozenset(['second', 'unread', 'isclosed', 'left'])
ENDING = frozenset(['will_close', 'second'])
FRAMING = CLOSING | ENDING | frozenset(['head', 'chunked', 'length', 'read', 'body'])
BROKEN = ('socket.error', 'socket.timeout')

# A status line up to the blank behind its version, or a part of that.
_BEGUN = re.compile(br'(?:H|HT|HTT|HTTP|HTTP/[0-9.]*)[ \t]*\Z')


def fed(difference):
    """Return the bytes of the answer that came."""
    name = difference.way.feed
    data = difference.answer.data
    return data[:int(name[4:])] if name.startswith('cut ') else data


def differs_in(difference, names):
    """Tell whether nothing differs but some of these facts."""
    return frozenset(difference.differs) <= names


def is_closed_now(difference):
    """Tell whether the second request was spared what it met on 2.7.18: it got a new line."""
    return (difference.got.steps.second == FRESH
            and not difference.expected.steps.second.startswith('reopened'))


def is_refused(difference, name):
    """Tell whether 2.7.18 took an answer, or something for one, that we raise `name` for."""
    return (difference.got.steps.getresponse == name != difference.expected.steps.getresponse
            and difference.got.steps.second in (FRESH, difference.expected.steps.second))


def fails_alike(difference):
    """Tell whether both sides raised the same, and only what comes after it differs."""
    expected, got = difference.expected.steps, difference.got.steps
    return (differs_in(difference, CLOSING) and is_closed_now(difference)
            and (expected.getresponse, expected.read) == (got.getresponse, got.read))


def ends_too_soon(difference):
    """Tell whether a body was shorter than its length, which reading an amount does not raise."""
    steps = difference.expected.steps
    return steps.read == 'end' and difference.way.reading != EARLY and bool(steps.left)


def fault(difference):
    expected = difference.expected.steps
    return fails_alike(difference) and (
        expected.getresponse not in BROKEN + ('answer',)
        or (expected.getresponse == 'answer'
            and (expected.read not in ('end',) or ends_too_soon(difference))))


def broken_head(difference):
    return fails_alike(difference) and difference.expected.steps.getresponse in BROKEN


def closed_early(difference):
    expected = difference.expected.steps
    return (difference.way.reading == EARLY and fails_alike(difference)
            and expected.read == 'end' and (expected.chunked == 1 or bool(expected.left)))


def left_over(difference):
    expected = difference.expected.steps
    return (fails_alike(difference) and expected.getresponse == 'answer' and expected.read == 'end'
            and not ends_too_soon(difference) and not closed_early(difference)
            and expected.unread != 0)


def irregular_head(difference):
    return (differs_in(difference, ENDING) and not difference.expected.steps.will_close
            and difference.got.steps.will_close is True and difference.got.steps.second == FRESH)


def chunked_twice_framed(difference):
    return irregular_head(difference) and difference.got.steps.chunked == 1


def line_cut_short(difference):
    last = fed(difference).rpartition(b'\n')[2]
    return (difference.expected.steps.version == 9 and is_refused(difference, 'BadStatusLine')
            and difference.way.end == 'close' and bool(_BEGUN.match(last)))


def unknown_coding(difference):
    return is_refused(difference, 'UnknownTransferEncoding')


def page_on_used_line(difference):
    if differs_in(difference, frozenset(['second'])):
        return (difference.expected.steps.second.startswith('kept: 200 ')
                and difference.got.steps.second == 'kept: BadStatusLine')
    return (is_refused(difference, 'BadStatusLine') and difference.expected.steps.version == 9
            and not line_cut_short(difference))


def bad_code(difference):
    return (is_refused(difference, 'BadStatusLine') and difference.expected.steps.version != 9
            and not skipped(difference))


def bad_version(difference):
    return is_refused(difference, 'UnknownProtocol')


def odd_blanks(difference):
    return bad_code(difference) or line_end_in_value(difference)


def odd_length(difference):
    return (difference.expected.steps.length is not None and difference.got.steps.length is None
            and differs_in(difference, FRAMING - frozenset(['head', 'chunked'])))


def same_length_again(difference):
    return (difference.expected.steps.length is None and difference.got.steps.length is not None
            and differs_in(difference, FRAMING - frozenset(['head', 'chunked'])))


def conflicting_lengths(difference):
    return is_refused(difference, 'HTTPException')


def too_many_lines(difference):
    return is_refused(difference, 'HTTPException')


def too_many_trailers(difference):
    return ('read' in difference.differs and difference.got.steps.read == 'HTTPException'
            and difference.expected.steps.chunked == 1
            and differs_in(difference, CLOSING | frozenset(['read', 'body'])))


def bad_chunk(difference):
    return ('read' in difference.differs or 'body' in difference.differs) and (
        difference.got.steps.read == 'IncompleteRead' and difference.expected.steps.chunked == 1
            and differs_in(difference, CLOSING | frozenset(['read', 'body'])))


def skipped(difference):
    return 101 < (difference.expected.steps.status or 0) < 200 and (
        difference.got.steps.getresponse not in ('answer', 'HTTPException')
        or difference.got.steps.status not in (None, difference.expected.steps.status))


def no_body(difference):
    return (difference.expected.steps.chunked == 1 and difference.got.steps.chunked == 0
            and difference.got.steps.length == 0 and difference.got.body == '')


def line_end_in_value(difference):
    return 'head' in difference.differs and differs_in(difference, FRAMING)


GENERAL = {
    'After a protocol error the connection is closed': fault,
    'A head that broke off ends the connection': broken_head,
    'An answer closed early takes its connection with it': closed_early,
    'An irregular head ends the connection': irregular_head,
    'An unknown transfer coding is refused': unknown_coding,
    'A status line cut short is none': line_cut_short,
}

NAMED = {
    'A Content-Length is digits': odd_length,
    'A chunk size is hexadecimal digits': bad_chunk,
    'A status code is three digits': bad_code,
    'A version is a number': bad_version,
    'Blanks are space and tab': odd_blanks,
    'Bytes nobody asked for close the connection': left_over,
    'Chunk data ends with a line end': bad_chunk,
    'Chunked with a length, or on HTTP/1.0, ends the connection':
        chunked_twice_framed,
    'Conflicting lengths are refused': conflicting_lengths,
    'Every interim answer is skipped': skipped,
    'Every line of a head counts': too_many_lines,
    'HTTP/0.9 only on a fresh connection': page_on_used_line,
    'Identical lengths count once': same_length_again,
    'Interim answers are counted': too_many_lines,
    'Names with controls are dropped': line_end_in_value,
    'No value holds a line end': line_end_in_value,
    'The head of an interim answer has a limit': too_many_lines,
    'Trailers have a limit': too_many_trailers,
    '204 and 304 have no body': no_body,
}


def explanations(difference):
    """Return the names of the departures that explain a difference: one, or something is wrong."""
    names = difference.answer.departures
    if difference.way.feed.startswith('cut '):
        names = names + difference.answer.when_cut
    own = [name for name in names if rule_of(name)(difference)]
    if own or is_plain(difference.way):
        return own
    return sorted(name for name, rule in GENERAL.items() if rule(difference))


def rule_of(name):
    """Return the rule of a departure. Raises KeyError for a name that has none."""
    return GENERAL[name] if name in GENERAL else NAMED[name]


def is_plain(way):
    """Tell whether an answer comes in full, to its close, and is read to its end."""
    return way.end == 'close' and way.reading != EARLY and not way.feed.startswith('cut ')
