"""A body is a string as Python 2 had it: what programs do to one, and what comes out."""
import base64
import hashlib
import io
import json
import pickle
import struct

import pytest
from six.moves.urllib.parse import quote, quote_plus, unquote, urlencode

from answers import UNTIL_CLOSE, begun

TEXT = 'Hello world\nsecond line\nlast'
HEAD = 'HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n'


def body_of(sock):
    return begun(sock).read()


def answer(text):
    return HEAD % len(text) + text


EXPRESSIONS = [
    ('equal', lambda body: body == TEXT, True),
    ('equal from the left', lambda body: TEXT == body, True),
    ('not equal', lambda body: body != TEXT, False),
    ('not equal to another', lambda body: body != 'other', True),
    ('less', lambda body: body < 'I', True),
    ('greater', lambda body: body > 'A', True),
    ('in', lambda body: 'world' in body, True),
    ('not in', lambda body: 'World' not in body, True),
    ('in a tuple', lambda body: body in ('a', TEXT), True),
    ('find', lambda body: body.find('world'), 6),
    ('find nothing', lambda body: body.find('World'), -1),
    ('index', lambda body: body.index('second'), 12),
    ('count', lambda body: body.count('l'), 5),
    ('startswith', lambda body: body.startswith('Hello'), True),
    ('startswith a tuple', lambda body: body.startswith(('x', 'He')), True),
    ('endswith', lambda body: body.endswith('last'), True),
    ('split lines', lambda body: body.split('\n'), ['Hello world', 'second line', 'last']),
    ('splitlines', lambda body: body.splitlines(), ['Hello world', 'second line', 'last']),
    ('split', lambda body: body.split(), ['Hello', 'world', 'second', 'line', 'last']),
    ('split once', lambda body: body.split(' ', 1), ['Hello', 'world\nsecond line\nlast']),
    ('partition', lambda body: body.partition('\n')[0], 'Hello world'),
    ('replace', lambda body: body.replace('\n', '|'), 'Hello world|second line|last'),
    ('upper', lambda body: body.upper(), 'HELLO WORLD\nSECOND LINE\nLAST'),
    ('lower', lambda body: body.lower()[:5], 'hello'),
    ('strip', lambda body: body.strip('Hts'), 'ello world\nsecond line\nla'),
    ('first character', lambda body: body[0], 'H'),
    ('last character', lambda body: body[-1], 't'),
    ('slice', lambda body: body[:5], 'Hello'),
    ('step', lambda body: body[4::-1], 'olleH'),
    ('characters', lambda body: [c for c in body[:5]], ['H', 'e', 'l', 'l', 'o']),
    ('character codes', lambda body: [ord(c) for c in body[:2]], [72, 101]),
    ('length', len, 28),
    ('truth', bool, True),
    ('hash', lambda body: hash(body) == hash(TEXT), True),
    ('dictionary key', lambda body: {body: 1}[TEXT], 1),
    ('dictionary lookup', lambda body: {TEXT: 1}[body], 1),
    ('set', lambda body: len({body, TEXT}), 1),
    ('add on the right', lambda body: body + '!', TEXT + '!'),
    ('add on the left', lambda body: '!' + body, '!' + TEXT),
    ('repeat', lambda body: body[:2] * 3, 'HeHeHe'),
    ('percent s', lambda body: '<%s>' % body, '<' + TEXT + '>'),
    ('percent s of two', lambda body: '%s=%s' % ('a', body[:5]), 'a=Hello'),
    ('format', lambda body: '<{0}>'.format(body[:5]), '<Hello>'),
    ('str', str, TEXT),
    ('repr', lambda body: repr(body[:5]), "'Hello'"),
    ('percent r', lambda body: '%r' % body[:5], "'Hello'"),
    ('join', lambda body: body[5].join(['a', 'b']), 'a b'),
    ('decode', lambda body: body.decode('utf-8') == TEXT.encode('ascii').decode('ascii'), True),
    ('encode', lambda body: body.encode('utf-8') == TEXT.encode('ascii'), True),
    ('bytes', lambda body: isinstance(body, bytes), True),
    ('md5', lambda body: hashlib.md5(body[:5]).hexdigest(), '8b1a9953c4611296a827abf8c47804d7'),
    ('sorted', lambda body: sorted([body[:5], 'A', 'z']), ['A', 'Hello', 'z']),
    ('binary file', lambda body: io.BytesIO(body).readline() == TEXT[:12].encode('ascii'), True),
]


@pytest.mark.parametrize('evaluate, expected', [row[1:] for row in EXPRESSIONS],
                         ids=[row[0] for row in EXPRESSIONS])
def test_a_body_behaves_as_a_python_2_string(any_socket, evaluate, expected):
    assert evaluate(body_of(any_socket(answer(TEXT)))) == expected


def test_a_body_is_a_template(any_socket):
    assert body_of(any_socket(answer('%s is %d'))) % ('it', 5) == 'it is 5'


@pytest.mark.parametrize('text, convert, expected', [
    ('42', int, 42), (' 42\n', int, 42), ('1.5', float, 1.5), ('ff', lambda b: int(b, 16), 255),
])
def test_a_body_is_a_number(any_socket, text, convert, expected):
    assert convert(body_of(any_socket(answer(text)))) == expected


def test_an_empty_body_is_the_empty_string(any_socket):
    body = body_of(any_socket(answer('')))
    assert body == '' and not body and len(body) == 0
    assert {'': 'nothing'}[body] == 'nothing'


def test_a_body_of_all_bytes_has_one_character_for_each(fake_socket):
    octets = ''.join(map(chr, range(256)))
    body = body_of(fake_socket(answer(octets)))
    assert body == octets
    assert [ord(character) for character in body] == list(range(256))


def test_a_body_is_binary_data(any_socket):
    assert struct.unpack('>HH', body_of(any_socket(answer('\x00\x01\xff\xfe')))) == (1, 65534)


def test_a_body_decodes_to_text(any_socket):
    body = body_of(any_socket(answer('caf\xc3\xa9')))
    assert body.decode('utf-8') == b'caf\xc3\xa9'.decode('utf-8')
    assert len(body.decode('utf-8')) == 4


def test_a_body_unpickles(any_socket):
    pickled = pickle.dumps({'a': [1, 2]}, 0).decode('latin-1')
    assert pickle.loads(body_of(any_socket(answer(str(pickled))))) == {'a': [1, 2]}


def test_a_body_parses_as_json(any_socket):
    assert json.loads(body_of(any_socket(answer('{"a": [1, null]}')))) == {'a': [1, None]}


def test_a_loop_until_the_empty_string_ends(any_socket):
    response, data = begun(any_socket(UNTIL_CLOSE)), ''
    for _ in range(20):
        piece = response.read(3)
        if piece == '':
            break
        data += piece
    else:
        pytest.fail('the loop did not end')
    assert data == '0123456789'


def test_an_iterator_with_the_empty_string_as_its_end_stops(any_socket):
    response = begun(any_socket(UNTIL_CLOSE))
    pieces = []
    for piece in iter(lambda: response.read(4), ''):
        pieces.append(piece)
        assert len(pieces) < 20
    assert pieces == ['0123', '4567', '89']


def test_a_buffer_that_grows_by_pieces_is_a_string(any_socket):
    response, data = begun(any_socket(answer(TEXT))), ''
    for _ in range(3):
        data = data + response.read(12)
    assert data == TEXT
    assert data.split('\n')[1] == 'second line'


def test_writing_a_body_to_a_binary_file_keeps_its_bytes(any_socket, tmpdir):
    path = str(tmpdir.join('body'))
    with open(path, 'wb') as stream:
        stream.write(body_of(any_socket(answer('\x00\xe9\n\r\n'))))
    with open(path, 'rb') as stream:
        assert stream.read() == b'\x00\xe9\n\r\n'


@pytest.mark.parametrize('call, expected', [
    (quote, '/a%20b%3D%25%26/%7Fok'), (quote_plus, '%2Fa+b%3D%25%26%2F%7Fok'),
    (lambda body: urlencode({'token': body}), 'token=%2Fa+b%3D%25%26%2F%7Fok'),
    (lambda body: urlencode([('token', body.split('/')[1])]), 'token=a+b%3D%25%26'),
    (lambda body: unquote(quote(body)), '/a b=%&/\x7fok'),
    (lambda body: ''.join(str(letter) for letter in body), '/a b=%&/\x7fok'),
], ids=['quote', 'quote_plus', 'urlencode', 'urlencode a piece', 'unquote', 'a loop'])
def test_a_body_goes_into_an_address(any_socket, call, expected):
    assert call(body_of(any_socket(answer('/a b=%&/\x7fok')))) == expected


@pytest.mark.parametrize('decode, text', [
    (base64.b64decode, 'AP9hYg=='), (base64.b32decode, 'AD7WCYQ='), (base64.b16decode, '00FF6162')],
    ids=['64', '32', '16'])
def test_a_body_is_decoded(any_socket, decode, text):
    assert decode(body_of(any_socket(answer(text)))) == b'\x00\xffab'
