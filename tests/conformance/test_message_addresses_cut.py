"""Addresses that end too early, and a first field whose name begins with a blank."""
import httplib
import pytest

from messages import mail_message, rfc822

CUT = [
    ('Joe <', [('Joe', '')]),
    ('Joe <a', [('Joe', 'a')]),
    ('Joe <a.b', [('Joe', 'a.b')]),
    ('Joe <:', [('Joe', '')]),
    ('Joe <@', [('Joe', '')]),
    ('Joe <@a.org', [('Joe', '')]),
    ('Joe <@a.org:', [('Joe', '')]),
    ('.a', [('', '.a')]),
    ('a.', [('', 'a.')]),
    ('"a".b', [('', 'a')]),
    ('group:', []),
]


@pytest.mark.parametrize('text, pairs', CUT, ids=[row[0] for row in CUT])
def test_what_there_is_of_an_address_is_taken(text, pairs):
    assert rfc822.AddressList(text).addresslist == pairs


def test_an_address_spec_may_end_with_the_text():
    reader = rfc822.AddrlistClass('a.')
    assert (reader.getaddrspec(), reader.pos) == ('a.', 2)
    reader = rfc822.AddrlistClass('<')
    assert (reader.getrouteaddr(), reader.pos) == ('', 1)


FOLDED = 'A: 1\r\n x: one\r\nB: 2\r\n x: two\r\n more\r\n\r\n'


@pytest.mark.parametrize('name, lines', [
    (' x', [' x: one\r\n']), ('a', ['A: 1\r\n', ' x: one\r\n']),
    ('b', ['B: 2\r\n', ' x: two\r\n', ' more\r\n']), ('x', []),
])
def test_the_first_field_ends_where_its_folds_end(name, lines):
    assert mail_message(FOLDED).getfirstmatchingheader(name) == lines
    message = httplib.HTTPMessage(httplib.StringIO(FOLDED))
    assert message.getfirstmatchingheader(name) == lines
