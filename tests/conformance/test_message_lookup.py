"""A message asked for its fields: joined, one by one, raw, and as the mapping it also is."""
import copy

import pytest

import httplib
from messages import handed_out, http_message, mail_message, mime_message

HEAD = ('Server: x\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n  ; path=/\r\nEmpty:\r\n'
        'Folded:\r\n  text \r\n\tmore\r\nset-cookie:c=3\r\n 8bit: \xe9\xa0\r\nServer:  \ty  \r\n\r\n')

MAKERS = [http_message, mail_message, mime_message]
MAKER_NAMES = ['httplib', 'rfc822', 'mimetools']

# A name; the joined value of HTTPMessage; the value of rfc822.Message; the values one by one; the
# text behind the colon.
FIELDS = [
    ('server', 'x, y', 'y', ['x', 'y'], ' x\r\n'),
    ('SERVER', 'x, y', 'y', ['x', 'y'], ' x\r\n'),
    ('Set-Cookie', 'a=1, b=2\n ; path=/, c=3\n 8bit: \xe9\xa0', 'c=3\n 8bit: \xe9\xa0',
     ['a=1', 'b=2\n ; path=/', 'c=3\n 8bit: \xe9\xa0'], ' a=1\r\n'),
    ('Empty', '', '', [''], '\r\n'),
    ('Folded', '\n text\n more', 'text\n more', ['text\n more'], '\r\n  text \r\n\tmore\r\n'),
    ('Missing', None, None, [], None),
    ('', None, None, [], None),
    ('set', None, None, [], None),
    ('Server:', None, None, [], None),
    ('server ', None, None, [], None),
    ('8bit', None, None, [], None),
    (' 8bit', None, None, [], ' \xe9\xa0\r\n'),
]
NAMES = [row[0] for row in FIELDS]


@pytest.mark.parametrize('name, joined, last, one_by_one, raw', FIELDS, ids=map(repr, NAMES))
def test_getheader_joins_for_http_and_gives_the_last_for_mail(name, joined, last, one_by_one, raw):
    assert http_message(HEAD).getheader(name) == handed_out(joined)
    assert http_message(HEAD).get(name) == handed_out(joined)
    assert mail_message(HEAD).getheader(name) == mime_message(HEAD).get(name) == last


@pytest.mark.parametrize('make', MAKERS, ids=MAKER_NAMES)
@pytest.mark.parametrize('name, joined, last, one_by_one, raw', FIELDS, ids=map(repr, NAMES))
def test_getheaders_gives_one_by_one_and_getrawheader_the_text(make, name, joined, last, one_by_one, raw):
    message = make(HEAD)
    is_http = isinstance(message, httplib.HTTPMessage)
    assert message.getheaders(name) == (handed_out(one_by_one) if is_http else one_by_one)
    assert message.getrawheader(name) == raw
    assert all(type(value) is str for value in message.getheaders(name))


@pytest.mark.parametrize('make', MAKERS, ids=MAKER_NAMES)
def test_the_default_stands_for_a_missing_field_only(make):
    message = make(HEAD)
    assert message.getheader('missing', 5) == message.get('missing', 5) == 5
    assert message.getheader('empty', 5) == message.get('empty', 5) == ''
    assert message.getheader(default='d', name='missing') == 'd'


@pytest.mark.parametrize('make', MAKERS, ids=MAKER_NAMES)
@pytest.mark.parametrize('name, every, first', [
    ('Set-cookie', ['Set-Cookie: a=1\r\n', 'Set-Cookie: b=2\r\n', '  ; path=/\r\n',
                    'set-cookie:c=3\r\n', ' 8bit: \xe9\xa0\r\n'], ['Set-Cookie: a=1\r\n']),
    ('folded', ['Folded:\r\n', '  text \r\n', '\tmore\r\n'], ['Folded:\r\n', '  text \r\n', '\tmore\r\n']),
    ('empty', ['Empty:\r\n'], ['Empty:\r\n']),
    ('missing', [], []),
    ('', [], []),
], ids=lambda value: repr(value) if isinstance(value, str) else '')
def test_matching_lines_come_with_their_folds(make, name, every, first):
    message = make(HEAD)
    assert message.getallmatchingheaders(name) == every
    assert message.getfirstmatchingheader(name) == first


def test_the_first_matching_header_ends_where_the_next_begins():
    message = http_message('A: 1\r\nA: 2\r\n\r\n')
    assert message.getfirstmatchingheader('a') == ['A: 1\r\n']
    assert message.getrawheader('a') == ' 1\r\n'


def test_raw_text_counts_from_the_length_of_the_name():
    assert http_message('A:1\r\n\r\n').getrawheader('a') == '1\r\n'
    assert http_message('A :1\r\n\r\n').getrawheader('a') is None
    assert http_message('A :1\r\n\r\n').getrawheader('a ') == '1\r\n'


@pytest.mark.parametrize('make', MAKERS, ids=MAKER_NAMES)
def test_a_message_is_a_mapping_without_regard_to_case(make):
    message = make('Host: a\r\nX-Thing: b\r\n\r\n')
    assert 'HOST' in message and 'host' in message and 'hos' not in message
    assert message.has_key('X-tHING') and not message.has_key('thing')  # noqa: W601
    assert message['hoST'] == 'a'
    assert len(message) == 2
    assert sorted(message) == ['host', 'x-thing']


@pytest.mark.parametrize('make', MAKERS, ids=MAKER_NAMES)
def test_keys_values_and_items_are_lists(make):
    message = make('Host: a\r\nX-Thing: b\r\n\r\n')
    views = [message.keys(), message.values(), message.items()]
    assert [type(view) for view in views] == [list, list, list]
    assert [sorted(view) for view in views] == [
        ['host', 'x-thing'], ['a', 'b'], [('host', 'a'), ('x-thing', 'b')]]
    message.keys().append('no')
    assert len(message) == 2


@pytest.mark.parametrize('make', MAKERS, ids=MAKER_NAMES)
def test_a_missing_field_is_a_key_error_of_the_lower_case_name(make):
    with pytest.raises(KeyError) as caught:
        make(HEAD)['Missing-One']
    assert caught.value.args == ('missing-one',)


@pytest.mark.parametrize('make', MAKERS, ids=MAKER_NAMES)
def test_a_message_without_fields_is_false(make):
    assert not make('\r\n') and not make('')
    assert make('A: 1\r\n\r\n')


@pytest.mark.parametrize('make', MAKERS, ids=MAKER_NAMES)
def test_messages_are_equal_to_themselves_only_and_can_be_keys(make):
    one, other = make('A: 1\r\n\r\n'), make('A: 1\r\n\r\n')
    assert one == one and one != other
    assert {one: 1, other: 2}[one] == 1


# What a fold is joined by.
FOLD = handed_out('\n ')

# What is done to a message of A: 1, B: 2 (folded), A: 3; its values by name; its raw lines.
CHANGES = [
    ('setting', lambda m: m.__setitem__('C', 'x'), {'a': '1, 3', 'b': '2' + FOLD + '2', 'c': 'x'},
     ['A: 1\r\n', 'B: 2\r\n', ' 2\r\n', 'A: 3\r\n', 'C: x\n']),
    ('replacing', lambda m: m.__setitem__('a', 'x'), {'a': 'x', 'b': '2' + FOLD + '2'},
     ['B: 2\r\n', ' 2\r\n', 'a: x\n']),
    ('replacing a folded one', lambda m: m.__setitem__('B', ''), {'a': '1, 3', 'b': ''},
     ['A: 1\r\n', 'A: 3\r\n', 'B: \n']),
    ('setting lines', lambda m: m.__setitem__('B', '1\n 2\n3'), {'a': '1, 3', 'b': '1\n 2\n3'},
     ['A: 1\r\n', 'A: 3\r\n', 'B: 1\n', ' 2\n', '3\n']),
    ('setting an odd name', lambda m: m.__setitem__('\xc9: x', 'y'),
     {'a': '1, 3', 'b': '2' + FOLD + '2', '\xc9: x': 'y'},
     ['A: 1\r\n', 'B: 2\r\n', ' 2\r\n', 'A: 3\r\n', '\xc9: x: y\n']),
    ('deleting', lambda m: m.__delitem__('A'), {'b': '2' + FOLD + '2'}, ['B: 2\r\n', ' 2\r\n']),
    ('deleting a folded one', lambda m: m.__delitem__('b'), {'a': '1, 3'}, ['A: 1\r\n', 'A: 3\r\n']),
    ('deleting a missing one', lambda m: m.__delitem__('c'), {'a': '1, 3', 'b': '2' + FOLD + '2'},
     ['A: 1\r\n', 'B: 2\r\n', ' 2\r\n', 'A: 3\r\n']),
    ('setdefault of a missing one', lambda m: m.setdefault('C', 'x\n y'),
     {'a': '1, 3', 'b': '2' + FOLD + '2', 'c': 'x\n y'},
     ['A: 1\r\n', 'B: 2\r\n', ' 2\r\n', 'A: 3\r\n', 'C: x\n', ' y\n']),
    ('setdefault without a value', lambda m: m.setdefault('C'), {'a': '1, 3', 'b': '2' + FOLD + '2', 'c': ''},
     ['A: 1\r\n', 'B: 2\r\n', ' 2\r\n', 'A: 3\r\n', 'C: \n']),
    ('setdefault of one that is there', lambda m: m.setdefault('a', 'x'), {'a': '1, 3', 'b': '2' + FOLD + '2'},
     ['A: 1\r\n', 'B: 2\r\n', ' 2\r\n', 'A: 3\r\n']),
    ('addheader', lambda m: m.addheader('a', 'x'), {'a': '1, 3, x', 'b': '2' + FOLD + '2'},
     ['A: 1\r\n', 'B: 2\r\n', ' 2\r\n', 'A: 3\r\n']),
    ('addheader of a new one', lambda m: m.addheader('New', 'x'),
     {'a': '1, 3', 'b': '2' + FOLD + '2', 'New': 'x'}, ['A: 1\r\n', 'B: 2\r\n', ' 2\r\n', 'A: 3\r\n']),
    ('addcontinue', lambda m: m.addcontinue('a', 'x'), {'a': '1, 3' + FOLD + 'x', 'b': '2' + FOLD + '2'},
     ['A: 1\r\n', 'B: 2\r\n', ' 2\r\n', 'A: 3\r\n']),
]


@pytest.mark.parametrize('change, values, lines', [row[1:] for row in CHANGES],
                         ids=[row[0] for row in CHANGES])
def test_a_change_shows_in_the_values_and_in_the_lines(change, values, lines):
    message = http_message('A: 1\r\nB: 2\r\n 2\r\nA: 3\r\n\r\n')
    change(message)
    assert (message.dict, message.headers, str(message)) == (values, lines, ''.join(lines))


def test_setdefault_answers_the_value_there_is():
    message = http_message('A: 1\r\nA: 2\r\n\r\n')
    assert (message.setdefault('a', 'x'), message.setdefault('b', 'y')) == ('1, 2', 'y')
    assert message.setdefault('c') == ''


def test_addcontinue_of_a_missing_field_is_a_key_error():
    with pytest.raises(KeyError):
        http_message('\r\n').addcontinue('a', 'x')


@pytest.mark.parametrize('make', [mail_message, mime_message], ids=MAKER_NAMES[1:])
@pytest.mark.parametrize('name', ['addheader', 'addcontinue'])
def test_mail_has_no_hooks_for_repeats_and_folds(make, name):
    assert not hasattr(make('\r\n'), name)


def test_setting_what_is_no_string_notes_it_and_then_raises():
    message = http_message('A: 1\r\n\r\n')
    with pytest.raises(TypeError):
        message['a'] = 5
    assert (message.dict, message.headers) == ({'a': 5}, [])
    with pytest.raises(TypeError):
        message.setdefault('b', 5)
    assert (message.dict, message.headers) == ({'a': 5}, [])


def test_a_copy_has_fields_of_its_own_once_they_are_copied():
    message = http_message('A: 1\r\n\r\n')
    twin = copy.copy(message)
    assert twin.dict is message.dict and twin.headers is message.headers
    assert isinstance(twin, httplib.HTTPMessage) and twin.gettype() == 'text/plain'


def test_the_message_classes_build_on_one_another():
    message = http_message('\r\n')
    assert isinstance(message, httplib.mimetools.Message)
    assert isinstance(message, httplib.mimetools.rfc822.Message)
    assert not isinstance(mime_message('\r\n'), httplib.HTTPMessage)


def test_lookups_go_by_the_dict_even_where_a_program_changed_it():
    message = http_message('A: 1\r\n\r\n')
    message.dict['B'] = '2'
    assert message.keys().count('B') == 1 and 'b' not in message
    assert (message.getheader('B'), message.getheaders('B'), len(message)) == (None, [], 2)


def test_a_subclass_may_answer_for_dates_by_its_own_lookup():
    class Dated(httplib.HTTPMessage):
        def __getitem__(self, name):
            return 'Sun, 06 Nov 1994 08:49:37 GMT'

    message = Dated(httplib.StringIO('\r\n'))
    assert message.getdate('anything')[:6] == (1994, 11, 6, 8, 49, 37)
    assert message.getdate_tz('anything')[9] == 0


# Strings that are of bytes on Python 3 too: what a program reads, and b'' literals.
NAMES_OF_BYTES = [b'Host', httplib.StringIO('Host').read()]


@pytest.mark.parametrize('make', MAKERS, ids=MAKER_NAMES)
@pytest.mark.parametrize('name', NAMES_OF_BYTES, ids=['literal', 'read'])
def test_names_may_be_strings_of_bytes(make, name):
    message = make('Host: a\r\nContent-Type: b/c\r\n\r\n')
    assert message[name] == message.getheader(name) == message.get(name) == 'a'
    assert name in message and message.has_key(name)  # noqa: W601
    assert message.getheaders(name) == ['a']
    assert message.getallmatchingheaders(name) == message.getfirstmatchingheader(name) == ['Host: a\r\n']
    assert message.getrawheader(name) == ' a\r\n'
    assert message.getaddr(name) == ('', 'a')
    del message[name]
    assert message.keys() == ['content-type']


@pytest.mark.parametrize('name', NAMES_OF_BYTES, ids=['literal', 'read'])
@pytest.mark.parametrize('change', [
    lambda message, name, value: message.__setitem__(name, value),
    lambda message, name, value: message.setdefault(name, value),
], ids=['setting', 'setdefault'])
def test_strings_of_bytes_that_are_set_come_back_as_native_strings(change, name):
    message = http_message('\r\n')
    change(message, name, httplib.StringIO('caf\xe9\n more').read())
    assert message.dict == {'host': 'caf\xe9\n more'}
    assert (str(message), message.getheaders('host')) == ('Host: caf\xe9\n more\n', [handed_out('caf\xe9\n more')])
    assert all(type(text) is str for text in message.keys() + message.values() + message.headers)
