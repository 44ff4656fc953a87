"""`getheader` and `getheaders` of a response, and its `msg`: names, repeats, defaults."""
import pytest

from answers import begun

ANSWER = ('HTTP/1.1 200 OK\r\n'
          'Content-Type: text/plain; charset=utf-8\r\n'
          'Content-Length: 4\r\n'
          'Set-Cookie: a=1; path=/\r\n'
          'X-Empty:\r\n'
          'X-Blank:   \r\n'
          'X-Tight:tight\r\n'
          'X-Wide:  \t wide  open \t \r\n'
          'set-cookie: b=2\r\n'
          'X-Url: http://example.test:80/\r\n'
          'SET-COOKIE:  c=3 \r\n'
          '\r\nbody')


@pytest.mark.parametrize('name, value', [
    ('content-type', 'text/plain; charset=utf-8'),
    ('Content-Type', 'text/plain; charset=utf-8'),
    ('CONTENT-TYPE', 'text/plain; charset=utf-8'),
    ('content-length', '4'),
    ('set-cookie', 'a=1; path=/, b=2, c=3'),
    ('x-empty', ''),
    ('x-blank', ''),
    ('x-tight', 'tight'),
    ('x-wide', 'wide  open'),
    ('x-url', 'http://example.test:80/'),
    ('missing', None),
    ('content', None),
])
def test_getheader(any_socket, name, value):
    assert begun(any_socket(ANSWER)).getheader(name) == value


@pytest.mark.parametrize('default', [None, 'none', 0, '', []])
def test_the_default_of_a_missing_field_is_returned_as_it_is(fake_socket, default):
    response = begun(fake_socket(ANSWER))
    assert response.getheader('missing', default) is default
    assert response.getheader(name='missing', default=default) is default


def test_an_empty_field_is_not_missing(fake_socket):
    assert begun(fake_socket(ANSWER)).getheader('x-empty', 'default') == ''


def test_values_and_names_are_plain_strings(any_socket):
    response = begun(any_socket(ANSWER))
    assert type(response.getheader('set-cookie')) is str
    assert set(type(part) for pair in response.getheaders() for part in pair) == {str}


def test_getheaders_is_a_list_of_pairs_with_lower_case_names(any_socket):
    headers = begun(any_socket(ANSWER)).getheaders()
    assert type(headers) is list
    assert sorted(headers) == [
        ('content-length', '4'),
        ('content-type', 'text/plain; charset=utf-8'),
        ('set-cookie', 'a=1; path=/, b=2, c=3'),
        ('x-blank', ''),
        ('x-empty', ''),
        ('x-tight', 'tight'),
        ('x-url', 'http://example.test:80/'),
        ('x-wide', 'wide  open'),
    ]


def test_a_dictionary_of_getheaders_has_lower_case_keys(any_socket):
    headers = dict(begun(any_socket(ANSWER)).getheaders())
    assert headers['content-type'] == 'text/plain; charset=utf-8'
    assert 'Content-Type' not in headers


def test_getheaders_gives_a_new_list_each_time(fake_socket):
    response = begun(fake_socket(ANSWER))
    response.getheaders().append(('mine', '1'))
    assert response.getheader('mine') is None
    assert len(response.getheaders()) == 8


def test_no_fields_are_an_empty_list(any_socket):
    response = begun(any_socket('HTTP/1.1 200 OK\r\n\r\n'))
    assert response.getheaders() == []
    assert response.getheader('server') is None


def test_repeats_are_joined_in_the_order_they_came(any_socket):
    response = begun(any_socket('HTTP/1.1 200 OK\r\nVia: one\r\nX: y\r\nvia: two, three\r\n'
                                'VIA: four\r\n\r\n'))
    assert response.getheader('Via') == 'one, two, three, four'


def test_an_empty_repeat_is_joined_too(any_socket):
    response = begun(any_socket('HTTP/1.1 200 OK\r\nVia:\r\nVia: two\r\nVia:\r\n\r\n'))
    assert response.getheader('via') == ', two, '


def test_a_value_beyond_ascii_has_one_character_for_each_byte(any_socket):
    response = begun(any_socket('HTTP/1.1 200 OK\r\nX-Name: caf\xe9 \xc3\xa9\r\n\r\n'))
    assert response.getheader('x-name') == 'caf\xe9 \xc3\xa9'


def test_a_no_break_space_is_part_of_the_value(any_socket):
    response = begun(any_socket('HTTP/1.1 200 OK\r\nX-Name: \xa0a\x85\r\n\r\n'))
    assert response.getheader('x-name') == '\xa0a\x85'


def test_the_message_gives_the_same_fields(any_socket):
    message = begun(any_socket(ANSWER)).msg
    assert message['Content-Type'] == 'text/plain; charset=utf-8'
    assert message.getheader('set-cookie') == 'a=1; path=/, b=2, c=3'
    assert message.getheaders('Set-Cookie') == ['a=1; path=/', 'b=2', 'c=3']
    assert message.dict['x-tight'] == 'tight'
    assert message.headers[0] == 'Content-Type: text/plain; charset=utf-8\r\n'


def test_fields_added_to_the_message_are_fields_of_the_response(any_socket):
    response = begun(any_socket(ANSWER))
    response.msg['X-Mine'] = 'yes'
    del response.msg['Set-Cookie']
    assert response.getheader('x-mine') == 'yes'
    assert response.getheader('set-cookie') is None
    assert ('x-mine', 'yes') in response.getheaders()


def test_a_message_put_in_by_hand_answers(any_socket):
    class Message(object):
        def getheader(self, name, default):
            return (name, default)

        def items(self):
            return 'all of them'

    response = begun(any_socket(ANSWER))
    response.msg = Message()
    assert response.getheader('Name', 'default') == ('Name', 'default')
    assert response.getheader('Name') == ('Name', None)
    assert response.getheaders() == 'all of them'
