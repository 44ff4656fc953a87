"""What a head becomes as a message: names, joined values, raw lines and the status."""
import pytest

import httplib
from messages import FILE_NAMES, FILES, handed_out, http_message, mail_message, mime_message

NO_HEADER = 'Non-header line where header expected'
UNFINISHED = 'EOF in headers'

# A head; the values by name that httplib.HTTPMessage makes of it; its status.
HEADS = [
    ('', {}, UNFINISHED),
    ('\r\n', {}, ''),
    ('\n', {}, ''),
    ('\r', {}, UNFINISHED),
    ('\r\n\r\n', {}, ''),
    ('\r\r\n\r\n', {}, NO_HEADER),
    ('Host: a\r\n\r\n', {'host': 'a'}, ''),
    ('Host: a\n\n', {'host': 'a'}, ''),
    ('Host: a\r\n', {'host': 'a'}, UNFINISHED),
    ('Host: a', {'host': 'a'}, UNFINISHED),
    ('Host', {}, UNFINISHED),
    ('HOST:a\r\n\r\n', {'host': 'a'}, ''),
    ('Host:\t a \t\r\n\r\n', {'host': 'a'}, ''),
    ('Host:\x0b\x0ca\x0c\x0b\r\n\r\n', {'host': 'a'}, ''),
    ('Host:\r\n\r\n', {'host': ''}, ''),
    ('Host:   \r\n\r\n', {'host': ''}, ''),
    ('Host: a: b:c\r\n\r\n', {'host': 'a: b:c'}, ''),
    ('Host : a\r\n\r\n', {'host ': 'a'}, ''),
    ('Host\t: a\r\n\r\n', {'host\t': 'a'}, ''),
    (' Host: a\r\n\r\n', {' host': 'a'}, ''),
    ('\tHost: a\r\n\r\n', {'\thost': 'a'}, ''),
    (' folded\r\nHost: a\r\n\r\n', {'host': 'a'}, NO_HEADER),
    (' \r\nHost: a\r\n\r\n', {'host': 'a'}, NO_HEADER),
    ('Host: a\r\n \r\n\r\n', {'host': 'a\n '}, ''),
    ('Host: a\r\n b\r\n\r\n', {'host': 'a\n b'}, ''),
    ('Host: a\r\n\tb\r\n   c  \r\n\r\n', {'host': 'a\n b\n c'}, ''),
    ('Host: a\r\n b: c\r\n\r\n', {'host': 'a\n b: c'}, ''),
    ('Host:\r\n b\r\n\r\n', {'host': '\n b'}, ''),
    ('Host: a\r\n\x0bb\r\n\r\n', {'host': 'a'}, NO_HEADER),
    ('A: 1\r\nA: 2\r\n\r\n', {'a': '1, 2'}, ''),
    ('A: 1\r\na: 2\r\nA : 3\r\n\r\n', {'a': '1, 2', 'a ': '3'}, ''),
    ('A: 1\r\nB: 2\r\nA: 3\r\nA: 4\r\n\r\n', {'a': '1, 3, 4', 'b': '2'}, ''),
    ('A:\r\nA:\r\n\r\n', {'a': ', '}, ''),
    ('A: 1\r\nA:\r\n\r\n', {'a': '1, '}, ''),
    ('A: 1\r\nA: 2\r\n 3\r\nA: 4\r\n\r\n', {'a': '1, 2\n 3, 4'}, ''),
    (': a\r\nHost: b\r\n\r\n', {'host': 'b'}, ''),
    (':\r\n\r\n', {}, ''),
    ('A: 1\r\n: b\r\n c\r\n\r\n', {'a': '1'}, NO_HEADER),
    ('A: 1\r\n: b\r\n c: d\r\n\r\n', {'a': '1', ' c': 'd'}, ''),
    ('A: 1\r\nrubbish\r\nB: 2\r\n\r\n', {'a': '1', 'b': '2'}, NO_HEADER),
    ('A: 1\r\nrubbish\r\n folded\r\nB: 2\r\n\r\n', {'a': '1', 'b': '2'}, NO_HEADER),
    ('rubbish\r\n\r\n', {}, NO_HEADER),
    ('rubbish\r\nA: 1', {'a': '1'}, UNFINISHED),
    ('From me\r\nA: 1\r\n\r\n', {'a': '1'}, ''),
    ('From me: now\r\nFrom you\r\nA: 1\r\n\r\n', {'a': '1'}, ''),
    ('From: me\r\nA: 1\r\n\r\n', {'from': 'me', 'a': '1'}, ''),
    ('A: 1\r\nFrom me\r\nB: 2\r\n\r\n', {'a': '1', 'b': '2'}, NO_HEADER),
    ('A: 1\r\nFrom me: 3\r\n\r\n', {'a': '1', 'from me': '3'}, ''),
    ('A: 1\r\r\n\r\n', {'a': '1'}, ''),
    ('A: 1\rB: 2\r\n\r\n', {'a': '1\rB: 2'}, ''),
    ('A: 1\n\r\nB: 2\r\n\r\n', {'a': '1'}, ''),
    ('A: 1\x00\r\n\x00: 2\r\n\r\n', {'a': '1\x00', '\x00': '2'}, ''),
    ('A: caf\xe9\r\n\r\n', {'a': 'caf\xe9'}, ''),
    ('A: \xa0a\xa0\r\n\r\n', {'a': '\xa0a\xa0'}, ''),
    ('A: \x85a\x85\r\n\r\n', {'a': '\x85a\x85'}, ''),
    ('A: \x1c\x1da\x1e\x1f\r\n\r\n', {'a': '\x1c\x1da\x1e\x1f'}, ''),
    ('A: 1\r\n \xa0b\xa0 \r\n\r\n', {'a': '1\n \xa0b\xa0'}, ''),
    ('A: 1\r\n\xa0b\r\n\r\n', {'a': '1'}, NO_HEADER),
    ('A: 1\x85B: 2\x1cC: 3\x0cD: 4\r\n\r\n', {'a': '1\x85B: 2\x1cC: 3\x0cD: 4'}, ''),
    ('\xc9T\xc9: 1\r\n\r\n', {'\xc9t\xc9': '1'}, ''),
    ('\xb5: 1\r\n\xdf: 2\r\n\r\n', {'\xb5': '1', '\xdf': '2'}, ''),
    ('\xa0A\xa0: 1\r\n\r\n', {'\xa0a\xa0': '1'}, ''),
]


@pytest.mark.parametrize('make_file', FILES, ids=FILE_NAMES)
@pytest.mark.parametrize('head, values, status', HEADS, ids=[repr(row[0]) for row in HEADS])
def test_a_head_becomes_values_by_name(make_file, head, values, status):
    message = httplib.HTTPMessage(make_file(head))
    assert (message.dict, message.status) == (handed_out(values), status)
    assert all(type(text) is str for pair in message.items() for text in pair)


# A head; how rfc822.Message and mimetools.Message read it where HTTPMessage reads otherwise.
MAIL_HEADS = [
    ('A: 1\r\nA: 2\r\n\r\n', {'a': '2'}, ''),
    ('A: 1\r\n 2\r\nA: 3\r\n 4\r\n\r\n', {'a': '3\n 4'}, ''),
    ('A:\r\n 2\r\n\r\n', {'a': '2'}, ''),
    ('A: 1\r\n \r\n\r\n', {'a': '1'}, ''),
    ('A: 1\r\n \r\n 2\r\n\r\n', {'a': '1\n 2'}, ''),
    ('A: 1\r\nrubbish\r\nB: 2\r\n\r\n', {'a': '1'}, NO_HEADER),
    ('rubbish\r\nB: 2\r\n\r\n', {}, 'No headers'),
    (': 1\r\nB: 2\r\n\r\n', {'b': '2'}, ''),
    (' folded\r\nB: 2\r\n\r\n', {}, 'No headers'),
    ('From me\r\nB: 2\r\n\r\n', {'b': '2'}, ''),
    ('A: \xa0\r\n \xa0\r\n\r\n', {'a': '\xa0\n \xa0'}, ''),
    ('A: 1\r\n', {'a': '1'}, UNFINISHED),
    ('', {}, UNFINISHED),
]


@pytest.mark.parametrize('make', [mail_message, mime_message], ids=['rfc822', 'mimetools'])
@pytest.mark.parametrize('head, values, status', MAIL_HEADS,
                         ids=[repr(row[0]) for row in MAIL_HEADS])
def test_mail_keeps_the_last_and_stops_at_what_is_no_header(make, head, values, status):
    message = make(head)
    assert (message.dict, message.status) == (values, status)


# A head; its raw lines as HTTPMessage keeps them; what it keeps of a Unix mailbox.
RAW = [
    ('A: 1\r\nb : 2\n\r\n', ['A: 1\r\n', 'b : 2\n'], ''),
    ('A: 1\r\n 2\r\nA: 3\r\n\r\n', ['A: 1\r\n', ' 2\r\n', 'A: 3\r\n'], ''),
    ('A: 1\r\nrubbish\r\n: 2\r\nB: 3\r\n\r\n', ['A: 1\r\n', 'B: 3\r\n'], ''),
    ('A: 1\r\nrubbish\r\n 2\r\n\r\n', ['A: 1\r\n'], ''),
    ('From me\r\nFrom you\r\nA: 1', ['A: 1'], 'From me\r\nFrom you\r\n'),
    ('A: \xe9\xa0\r\n\r\n', ['A: \xe9\xa0\r\n'], ''),
    ('\r\nA: 1\r\n', [], ''),
]


@pytest.mark.parametrize('make_file', FILES, ids=FILE_NAMES)
@pytest.mark.parametrize('head, lines, unixfrom', RAW, ids=[repr(row[0]) for row in RAW])
def test_raw_lines_are_kept_as_they_came(make_file, head, lines, unixfrom):
    message = httplib.HTTPMessage(make_file(head))
    assert (message.headers, message.unixfrom) == (lines, unixfrom)
    assert str(message) == ''.join(lines) and type(str(message)) is str
    assert all(type(line) is str for line in message.headers)


@pytest.mark.parametrize('make', [http_message, mail_message, mime_message],
                         ids=['httplib', 'rfc822', 'mimetools'])
def test_the_body_is_left_in_the_file(make):
    message = make('A: 1\r\n\r\nthe body\r\n')
    assert message.fp.read() == 'the body\r\n'


def test_the_file_stands_behind_the_blank_line_whatever_came_before():
    message = http_message('A: 1\r\nrubbish\r\n: x\r\n\r\n\r\nbody')
    assert message.fp.read() == '\r\nbody'
