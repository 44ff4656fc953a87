"""The content type and the transfer encoding of a message, and the hooks that parse them."""
import pytest

import httplib
from messages import handed_out, http_message, mime_message

# A Content-Type; type, main type, subtype; the parameters; the text they came from.
TYPES = [
    (None, 'text/plain', 'text', 'plain', [], ''),
    ('text/html', 'text/html', 'text', 'html', [], ''),
    ('Text/HTML', 'text/html', 'text', 'html', [], ''),
    (' text / html ', 'text/html', 'text', 'html', [], ''),
    ('text', 'text', 'text', '', [], ''),
    ('', '', '', '', [], ''),
    ('/', '/', '', '', [], ''),
    ('a/b/c', 'a/b/c', 'a', 'b/c', [], ''),
    ('text/html;', 'text/html', 'text', 'html', [''], ';'),
    ('text/html;;', 'text/html', 'text', 'html', ['', ''], ';;'),
    (';charset=x', '', '', '', ['charset=x'], ';charset=x'),
    ('text/html; charset=UTF-8', 'text/html', 'text', 'html', ['charset=UTF-8'], '; charset=UTF-8'),
    ('text/html; CharSet = UTF-8 ', 'text/html', 'text', 'html', ['charset=UTF-8'],
     '; CharSet = UTF-8'),
    ('a/b; x="1;2"; y', 'a/b', 'a', 'b', ['x="1', '2"', 'y'], '; x="1;2"; y'),
    ('a/b; X=1=2; FLAG', 'a/b', 'a', 'b', ['x=1=2', 'FLAG'], '; X=1=2; FLAG'),
    ('a/b; =1', 'a/b', 'a', 'b', ['=1'], '; =1'),
    ('a/b, c/d; q=1', 'a/b, c/d', 'a', 'b, c/d', ['q=1'], '; q=1'),
    ('\xc9/\xc9; \xc9=\xc9\xa0', '\xc9/\xc9', '\xc9', '\xc9', ['\xc9=\xc9\xa0'], '; \xc9=\xc9\xa0'),
    ('a/b\xa0; x\xa0=\xa0y', 'a/b\xa0', 'a', 'b\xa0', ['x\xa0=\xa0y'], '; x\xa0=\xa0y'),
]


def of_type(content_type, make=http_message):
    return make('\r\n' if content_type is None else 'Content-Type: %s\r\n\r\n' % content_type)


@pytest.mark.parametrize('make', [http_message, mime_message], ids=['httplib', 'mimetools'])
@pytest.mark.parametrize('content_type, kind, main, sub, parameters, text', TYPES,
                         ids=[repr(row[0]) for row in TYPES])
def test_the_content_type_is_taken_apart(make, content_type, kind, main, sub, parameters, text):
    message = of_type(content_type, make)
    assert (message.type, message.maintype, message.subtype) == (kind, main, sub)
    assert (message.gettype(), message.getmaintype(), message.getsubtype()) == (kind, main, sub)
    assert (message.plist, message.plisttext, message.getplist()) == (parameters, text, parameters)
    assert message.getplist() is message.plist


def test_repeated_content_types_are_joined_before_they_are_parsed():
    message = http_message('Content-Type: text/html\r\nContent-Type: a/b; c=d\r\n\r\n')
    assert (message.typeheader, message.type) == ('text/html, a/b; c=d', 'text/html, a/b')
    assert message.subtype == 'html, a/b'


def test_a_folded_content_type_keeps_its_line_end_in_the_text_only():
    message = http_message('Content-Type: text/html;\r\n charset="x"\r\n\r\n')
    assert (message.type, message.plist) == ('text/html', ['charset="x"'])
    assert message.plisttext == handed_out(';\n charset="x"')


# The parameters; a name; its value; every name.
PARAMETERS = [
    ('charset=utf-8', 'charset', 'utf-8', ['charset']),
    ('charset=utf-8', 'CHARSET', 'utf-8', ['charset']),
    ('CHARSET="utf-8"', 'charset', 'utf-8', ['charset']),
    ('charset=<utf-8>', 'charset', 'utf-8', ['charset']),
    ('charset=\'utf-8\'', 'charset', '\'utf-8\'', ['charset']),
    ('charset="utf-8', 'charset', '"utf-8', ['charset']),
    ('charset="', 'charset', '"', ['charset']),
    ('charset=""', 'charset', '', ['charset']),
    ('charset=', 'charset', '', ['charset']),
    ('charset', 'charset', None, []),
    ('charset=a; charset=b', 'charset', 'a', ['charset', 'charset']),
    ('xcharset=a', 'charset', None, ['xcharset']),
    ('a="x\\"y\\\\z"', 'a', 'x"y\\z', ['a']),
    ('a=1; b=2', 'b', '2', ['a', 'b']),
    ('a=1; b=2', 'c', None, ['a', 'b']),
    ('=1', '', '1', ['']),
    ('a =1', 'a', '1', ['a']),
    ('a="b;c"', 'a', '"b', ['a']),
]


@pytest.mark.parametrize('parameters, name, value, names', PARAMETERS,
                         ids=[repr(row[0]) + row[1] for row in PARAMETERS])
def test_parameters_are_unquoted_and_their_names_in_small_letters(parameters, name, value, names):
    message = of_type('a/b; ' + parameters)
    assert (message.getparam(name), message.getparamnames()) == (value, names)


@pytest.mark.parametrize('head, encoding, header', [
    ('\r\n', '7bit', None),
    ('Content-Transfer-Encoding: BASE64\r\n\r\n', 'base64', 'BASE64'),
    ('Content-Transfer-Encoding:\r\n\r\n', '', ''),
    ('Content-Transfer-Encoding: \xc9X\r\n\r\n', '\xc9x', '\xc9X'),
    ('Content-Transfer-Encoding: a\r\nContent-Transfer-Encoding: b\r\n\r\n', 'a, b', 'a, b'),
], ids=repr)
def test_the_transfer_encoding_is_in_small_letters_or_7bit(head, encoding, header):
    message = http_message(head)
    assert (message.getencoding(), message.encodingheader) == (encoding, header)


def test_the_type_stays_what_it_was_when_the_field_is_changed():
    message = of_type('text/html; a=b')
    assert message.typeheader == 'text/html; a=b'
    message['Content-Type'] = 'c/d'
    assert (message.gettype(), message.typeheader) == ('text/html', 'text/html; a=b')
    message.typeheader = message['content-type']
    message.parsetype()
    assert (message.gettype(), message.plist, message.plisttext) == ('c/d', ['a=b'], '')
    message.parseplist()
    assert message.plist == []


@pytest.mark.parametrize('text, parameters', [
    ('a=b', []), ('', []), (';', ['']), ('; a', ['a']), (' ; a', []),
], ids=repr)
def test_parseplist_starts_at_a_semicolon(text, parameters):
    message = http_message('\r\n')
    message.plisttext = text
    message.parseplist()
    assert message.plist == parameters


def test_a_subclass_may_parse_in_its_own_way_and_is_called_once_for_each():
    calls = []

    class Mine(httplib.HTTPMessage):
        def getheader(self, name, default=None):
            calls.append(name)
            return 'a/b; c=d'

        def parsetype(self):
            calls.append('parsetype')
            httplib.HTTPMessage.parsetype(self)

        def parseplist(self):
            calls.append('parseplist')
            httplib.HTTPMessage.parseplist(self)

    message = Mine(httplib.StringIO('\r\n'))
    assert calls == ['content-transfer-encoding', 'content-type', 'parsetype', 'parseplist']
    assert (message.gettype(), message.getparam('c'), message.getencoding()) == (
        'a/b', 'd', 'a/b; c=d')
