"""Addresses and dates in fields: `getaddr`, `getaddrlist`, and what `rfc822` offers for them."""
import pytest

from messages import http_message, mail_message, rfc822

# A text; the (real name, address) pairs in it; the pairs as text again.
ADDRESSES = [
    (None, [], ''),
    ('', [], ''),
    (' \t\r\n', [], ''),
    ('joe@example.org', [('', 'joe@example.org')], 'joe@example.org'),
    ('joe', [('', 'joe')], 'joe'),
    ('Joe <joe@example.org>', [('Joe', 'joe@example.org')], '"Joe" <joe@example.org>'),
    ('Joe  Q.\tPublic<joe@example.org>', [('Joe Q. Public', 'joe@example.org')],
     '"Joe Q. Public" <joe@example.org>'),
    ('"Public, Joe" <joe@example.org>', [('Public, Joe', 'joe@example.org')],
     '"Public, Joe" <joe@example.org>'),
    ('joe@example.org (Joe)', [('Joe', 'joe@example.org')], '"Joe" <joe@example.org>'),
    ('(Joe) joe@example.org', [('Joe', 'joe@example.org')], '"Joe" <joe@example.org>'),
    ('joe@example.org (Joe (really))', [('Joe really', 'joe@example.org')], None),
    ('Joe <joe@example.org> (at home)', [('Joe', 'joe@example.org')], None),
    ('Joe (at home) <joe@example.org>', [('Joe (at home)', 'joe@example.org')], None),
    ('<joe@example.org>', [('', 'joe@example.org')], 'joe@example.org'),
    ('<joe>', [('', 'joe')], 'joe'),
    ('<>', [('', '')], ''),
    ('Joe <>', [('Joe', '')], '"Joe" <>'),
    ('Joe <@a.org,@b.org:joe@example.org>', [('Joe', ''), ('', '@b.org'), ('', 'joe@example.org')], None),
    ('Joe <@a.org:joe@example.org>', [('Joe', 'joe@example.org')], None),
    ('a@b, c@d', [('', 'a@b'), ('', 'c@d')], 'a@b, c@d'),
    ('a@b,, c@d', [('', 'a@b')], 'a@b'),
    (', a@b', [], ''),
    ('a@b c@d', [('', 'a@bc'), ('', '@d')], 'a@bc, @d'),
    ('a b c', [('', 'a')], 'a'),
    ('group: a@b, Joe <c@d>;, e@f', [('', 'a@b'), ('Joe', 'c@d'), ('', 'e@f')], None),
    ('group:;', [], ''),
    ('group: a@b', [('', 'a@b')], 'a@b'),
    ('a . b @ c . d', [('', 'a.b@c.d')], 'a.b@c.d'),
    ('"a b"@c', [('', '"a b"@c')], '"a b"@c'),
    ('"a\\"b"@c', [('', '"a"b"@c')], '"a"b"@c'),
    ('a@[127.0.0.1]', [('', 'a@[127.0.0.1]')], 'a@[127.0.0.1]'),
    ('a@[1\\]2]', [('', 'a@[1]2]')], 'a@[1]2]'),
    ('a@b(comment).c', [('comment', 'a@b.c')], '"comment" <a@b.c>'),
    ('a@', [('', 'a@')], 'a@'),
    ('@b', [('', '@b')], '@b'),
    ('"unclosed <a@b>', [('', 'unclosed <a@b>')], None),
    ('Joe <a@b', [('Joe', 'a@b')], '"Joe" <a@b>'),
    ('Joe (a@b', [('a@b', 'Joe')], None),
    ('Caf\xe9 <caf\xe9@b>', [('Caf\xe9', 'caf\xe9@b')], '"Caf\xe9" <caf\xe9@b>'),
    ('a\xa0b <c@d>', [('a\xa0b', 'c@d')], '"a\xa0b" <c@d>'),
    ('a\rb@c', [('', 'a'), ('', 'b@c')], None),
    ('a@b\r\n c@d', [('', 'a@b'), ('', 'c@d')], None),
    ('>a@b', [], ''),
    ('a>b', [('', 'a')], 'a'),
    (';', [], ''),
]


@pytest.mark.parametrize('text, pairs, again', ADDRESSES, ids=[repr(row[0]) for row in ADDRESSES])
def test_addresses_are_found_in_a_text(text, pairs, again):
    addresses = rfc822.AddressList(text)
    assert addresses.addresslist == pairs
    assert (len(addresses), list(addresses), bool(addresses)) == (len(pairs), pairs, bool(pairs))
    if again is not None:
        assert str(addresses) == again
    assert rfc822.parseaddr(text) == (pairs[0] if pairs else (None, None))


@pytest.mark.parametrize('text, pairs', [row[:2] for row in ADDRESSES if row[0] and '\r' not in row[0]],
                         ids=[repr(row[0]) for row in ADDRESSES if row[0] and '\r' not in row[0]])
def test_addresses_are_found_in_a_field(text, pairs):
    message = http_message('To: %s\r\n\r\n' % text)
    assert message.getaddrlist('to') == pairs
    assert message.getaddr('TO') == (pairs[0] if pairs else (None, None))


def test_addresses_come_from_every_field_of_the_name_and_its_folds():
    message = mail_message('To: a@b,\r\n c@d\r\nCc: x@y\r\nTO: Joe\r\n\t<e@f>\r\n\r\n')
    assert message.getaddrlist('To') == [('', 'a@b'), ('', 'c@d'), ('Joe', 'e@f')]
    assert message.getaddr('to') == ('', 'a@b')
    assert (message.getaddrlist('bcc'), message.getaddr('bcc')) == ([], (None, None))


def of(*pairs):
    addresses = rfc822.AddressList(None)
    addresses.addresslist = list(pairs)
    return addresses


A, B, C = ('', 'a@x'), ('Joe', 'b@x'), ('', 'c@x')


@pytest.mark.parametrize('left, right, union, difference', [
    ([], [], [], []),
    ([A], [], [A], [A]),
    ([A], [A], [A], []),
    ([A, B], [B, C], [A, B, C], [A]),
    ([A, A], [B, B], [A, A, B, B], [A, A]),
    ([A, A], [A], [A, A], []),
    ([A], [('', 'A@x')], [A, ('', 'A@x')], [A]),
], ids=repr)
def test_lists_of_addresses_are_sets_of_a_kind(left, right, union, difference):
    first, second = of(*left), of(*right)
    assert (first + second).addresslist == union
    assert (first - second).addresslist == difference
    assert isinstance(first + second, rfc822.AddressList)
    assert (first.addresslist, second.addresslist) == (left, right)


def test_a_list_of_addresses_grows_and_shrinks_in_place():
    addresses = before = of(A)
    addresses += of(A, B, B, C)
    assert addresses is before and addresses.addresslist == [A, B, C]
    addresses -= of(A, C, C)
    assert addresses is before and addresses.addresslist == [B]


def test_a_list_of_addresses_is_indexed_sliced_and_searched():
    addresses = of(A, B, C)
    assert (addresses[0], addresses[-1], addresses[1:]) == (A, C, [B, C])
    assert B in addresses and ('', 'b@x') not in addresses
    with pytest.raises(IndexError):
        addresses[3]


@pytest.mark.parametrize('pair, text', [
    (('', 'a@b'), 'a@b'), ((None, 'a@b'), 'a@b'), (('Joe', 'a@b'), '"Joe" <a@b>'),
    (('Joe "X"', ''), '"Joe "X"" <>'), (('Joe', 'a@b', 'more'), '"Joe" <a@b>'), (['', ''], ''),
], ids=repr)
def test_a_pair_is_dumped(pair, text):
    assert rfc822.dump_address_pair(pair) == text


@pytest.mark.parametrize('text, quoted', [
    ('', ''), ('a', 'a'), ('a"b', 'a\\"b'), ('a\\b', 'a\\\\b'), ('\\"', '\\\\\\"'), ('\xe9', '\xe9'),
], ids=repr)
def test_quote_puts_backslashes_and_no_quotes(text, quoted):
    assert rfc822.quote(text) == quoted
    assert rfc822.unquote('"' + quoted + '"') == text


@pytest.mark.parametrize('text, unquoted', [
    ('', ''), ('"', '"'), ('""', ''), ('"a"', 'a'), ('"a', '"a'), ('a"', 'a"'), ('<a>', 'a'),
    ('<', '<'), ('<>', ''), ('<a', '<a'), ('"a>', '"a>'), ('<"a">', '"a"'), ('"<a>"', '<a>'),
    ('"a\\\\"', 'a\\'), ('"\\""', '"'), ('"\\\\""', '"'), ('<a\\"b>', 'a\\"b'), (' "a" ', ' "a" '),
], ids=repr)
def test_unquote_takes_one_pair_off(text, unquoted):
    assert rfc822.unquote(text) == unquoted


# A method of the reader; a text; what it gives; where it then stands.
PIECES = [
    ('getaddress', 'a@b, c@d', [('', 'a@b')], 4),
    ('getaddress', ', c@d', [], 2),
    ('getaddrlist', 'a@b, c@d', [('', 'a@b'), ('', 'c@d')], 8),
    ('getrouteaddr', '<a@b> c', 'a@b', 5),
    ('getrouteaddr', '<@x:a@b> c', 'a@b', 8),
    ('getrouteaddr', 'a@b', None, 0),
    ('getrouteaddr', '<>', '', 2),
    ('getaddrspec', ' a . b@c d', 'a.b@cd', 10),
    ('getaddrspec', '"x"@y', '"x"@y', 5),
    ('getdomain', 'a . b(c)[d]>', 'a.b[d]', 11),
    ('getquote', '"a\\"b" c', 'a"b', 6),
    ('getquote', 'a', '', 0),
    ('getquote', '"a\rb"', 'a', 3),
    ('getquote', '"a\\', 'a', 3),
    ('getcomment', '(a(b)c) d', 'abc', 7),
    ('getcomment', '(a\\)b)', 'a)b', 6),
    ('getdomainliteral', '[a\\]b]c', '[a]b]', 6),
    ('getdomainliteral', 'a', '[]', 0),
    ('getatom', 'a.b', 'a', 1),
    ('getatom', '.b', '', 0),
    ('getphraselist', 'a "b c" (d) e.f <', ['a', 'b c', 'e.f'], 16),
    ('gotonext', ' \t\r\n(c) a', None, 8),
]


@pytest.mark.parametrize('method, text, piece, position', PIECES,
                         ids=[row[0] + repr(row[1]) for row in PIECES])
def test_the_reader_reads_piece_by_piece(method, text, piece, position):
    reader = rfc822.AddrlistClass(text)
    assert (getattr(reader, method)(), reader.pos) == (piece, position)


@pytest.mark.parametrize('method', ['getrouteaddr', 'getquote', 'getcomment', 'getdomainliteral'])
def test_a_delimited_piece_at_the_end_of_the_text_is_an_index_error(method):
    with pytest.raises(IndexError):
        getattr(rfc822.AddrlistClass(''), method)()


def test_the_reader_keeps_comments_and_its_character_classes():
    reader = rfc822.AddrlistClass('(one) (two (three))a')
    assert (reader.field, reader.pos, reader.commentlist) == ('(one) (two (three))a', 0, [])
    reader.gotonext()
    assert reader.commentlist == ['one', 'two three']
    assert (reader.specials, reader.LWS, reader.CR) == ('()<>@,:;.\"[]', ' \t', '\r\n')
    assert reader.atomends == '()<>@,:;."[] \t\r\n'
    assert reader.phraseends == '()<>@,:;"[] \t\r\n'


def test_an_atom_ends_where_it_is_told():
    reader = rfc822.AddrlistClass('a.b/c')
    assert (reader.getatom('/'), reader.pos) == ('a.b', 3)
    reader = rfc822.AddrlistClass('<a<b')
    assert (reader.getdelimited('<', 'b'), reader.pos) == ('a<', 4)
    reader = rfc822.AddrlistClass('<(a)b')
    assert (reader.getdelimited('<', 'b', 0), reader.pos) == ('(a)', 5)


def test_a_reader_obeys_its_own_character_classes():
    reader = rfc822.AddrlistClass('a/b@c')
    reader.atomends += '/'
    assert reader.getatom() == 'a'
    reader = rfc822.AddrlistClass('a/b c')
    reader.phraseends += '/'
    assert reader.getphraselist() == ['a']
