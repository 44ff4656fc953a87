"""Subclasses of the message classes: which of their methods are called, when, with what."""
import pytest

import httplib
from messages import Lines, handed_out, rfc822

HEAD = ['A: 1\r\n', ' fold \r\n', 'rubbish\r\n', ': x\r\n', '#note\r\n', 'a: 2\r\n', '\r\n', 'body\r\n']
MAIL_HEAD = ['A: 1\r\n', ' fold \r\n', ': x\r\n', '#note: y\r\n', 'a: 2\r\n', '\r\n', 'body\r\n']

LINE_HOOKS = ('iscomment', 'islast', 'isheader')


def noting(base, names):
    """Return (subclass of `base` that notes the calls of the methods `names`, the notes)."""
    calls = []

    def method(name):
        def note(self, *arguments):
            calls.append((name,) + arguments)
            return getattr(base, name)(self, *arguments)
        return note

    return type('Noting', (base, object), dict((name, method(name)) for name in names)), calls


def questions(*lines):
    """The calls of the three line hooks for lines that are asked about in full."""
    return [(hook, line) for line in lines for hook in LINE_HOOKS]


def test_http_asks_about_every_line_that_is_no_fold_and_about_a_fold_of_nothing():
    cls, calls = noting(httplib.HTTPMessage, LINE_HOOKS)
    message = cls(Lines(HEAD))
    assert calls == questions('A: 1\r\n', 'rubbish\r\n', ': x\r\n', '#note\r\n', 'a: 2\r\n') + [
        ('iscomment', '\r\n'), ('islast', '\r\n')]
    assert message.dict == {'a': handed_out('1\n fold, 2')}
    del calls[:]
    cls(Lines([' fold\r\n', '\r\n']))
    assert calls == questions(' fold\r\n') + [('iscomment', '\r\n'), ('islast', '\r\n')]


@pytest.mark.parametrize('base', [rfc822.Message, httplib.mimetools.Message],
                         ids=['rfc822', 'mimetools'])
def test_mail_asks_about_every_line_that_is_no_fold(base):
    cls, calls = noting(base, LINE_HOOKS)
    message = cls(Lines(MAIL_HEAD))
    assert calls == questions('A: 1\r\n', ': x\r\n', '#note: y\r\n', 'a: 2\r\n') + [
        ('iscomment', '\r\n'), ('islast', '\r\n')]
    assert message.dict == {'a': '2', '#note': 'y'}


def test_http_notes_fields_and_folds_by_its_hooks():
    cls, calls = noting(httplib.HTTPMessage, ('addheader', 'addcontinue'))
    cls(Lines(HEAD))
    assert calls == [('addheader', 'a', '1'), ('addcontinue', 'a', 'fold'), ('addheader', 'a', '2')]
    assert all(type(text) is str for call in calls for text in call)


@pytest.mark.parametrize('base', [rfc822.Message, httplib.mimetools.Message],
                         ids=['rfc822', 'mimetools'])
def test_mail_asks_no_hook_to_note_fields(base):
    calls = []

    class Mine(base):
        def addheader(self, key, value):
            calls.append(key)

        def addcontinue(self, key, more):
            calls.append(key)

    assert Mine(Lines(MAIL_HEAD)).dict == {'a': '2', '#note': 'y'}
    assert calls == []


def test_hooks_get_native_strings_whatever_the_file_gives():
    cls, calls = noting(httplib.HTTPMessage, LINE_HOOKS + ('addheader', 'addcontinue'))
    cls(httplib.StringIO('\xc9: \xe9\r\n \xe9\xa0\r\n\r\n'))
    assert ('isheader', '\xc9: \xe9\r\n') in calls
    assert ('addheader', '\xc9', '\xe9') in calls and ('addcontinue', '\xc9', '\xe9\xa0') in calls
    assert all(type(text) is str for call in calls for text in call)


def test_comments_are_passed_over():
    class Commented(httplib.HTTPMessage):
        def iscomment(self, line):
            return line.startswith('#')

    message = Commented(httplib.StringIO('#a: 1\r\nB: 2\r\n#\r\n C\r\n# D\r\n\r\n'))
    assert (message.dict, message.headers) == ({'b': handed_out('2\n C')}, ['B: 2\r\n', ' C\r\n'])
    assert message.status == ''


def test_a_subclass_may_end_a_head_elsewhere():
    class Separated(httplib.HTTPMessage):
        def islast(self, line):
            return line.startswith('--')

    message = Separated(httplib.StringIO('A: 1\r\n\r\nB: 2\r\n--\r\nbody'))
    assert message.dict == {'a': '1', 'b': '2'}
    assert message.status == 'Non-header line where header expected'
    assert message.fp.read() == 'body'


class Equals(httplib.HTTPMessage):
    """Fields with an equals sign, whose names keep their case."""

    def isheader(self, line):
        name, equals, _ = line.partition('=')
        return name if equals else None


def test_a_subclass_may_find_names_in_its_own_way():
    message = Equals(httplib.StringIO('Name= value \r\n more\r\nOther: x\r\n=y\r\nName=z\r\n\r\n'))
    assert message.dict == {'Name': handed_out('value\n more, z')}
    assert message.headers == ['Name= value \r\n', ' more\r\n', 'Name=z\r\n']
    assert message.status == 'Non-header line where header expected'


@pytest.mark.parametrize('base', [httplib.HTTPMessage, rfc822.Message], ids=['httplib', 'rfc822'])
def test_the_value_begins_one_character_behind_the_length_of_the_name(base):
    class Shouting(base):
        def isheader(self, line):
            return line[:1].upper()

    message = Shouting(httplib.StringIO('abc: 1\r\n\r\n'))
    assert (message.dict, message.headers) == ({'A': 'c: 1'}, ['abc: 1\r\n'])


def test_a_subclass_may_keep_repeats_apart():
    class Apart(httplib.HTTPMessage):
        def addheader(self, key, value):
            self.dict.setdefault(key, []).append(value)

        def addcontinue(self, key, more):
            self.dict[key][-1] += '|' + more

    message = Apart(httplib.StringIO('A: 1\r\nA: 2\r\n 3\r\n\r\n'))
    assert (message['a'], message.getheaders('a')) == (['1', '2|3'], ['1', handed_out('2\n 3')])


def test_a_subclass_may_read_the_head_itself():
    class Given(httplib.HTTPMessage):
        def readheaders(self):
            self.dict = {'content-type': 'a/b; c=d'}
            self.headers = []
            self.status = self.unixfrom = ''

    message = Given(httplib.StringIO('A: 1\r\n'))
    assert (message.gettype(), message.getparam('c')) == ('a/b', 'd')
    assert (message.fp.read(), message.startofbody) == ('A: 1\r\n', 0)


def test_a_subclass_may_set_itself_up_before_and_after():
    class Prepared(httplib.HTTPMessage):
        def __init__(self, fp, seekable=1):
            self.seen = []
            httplib.HTTPMessage.__init__(self, fp, seekable)
            self.seen.append(self.gettype())

        def addheader(self, key, value):
            self.seen.append(key)
            httplib.HTTPMessage.addheader(self, key, value)

    message = Prepared(httplib.StringIO('A: 1\r\nContent-Type: a/b\r\n\r\n'))
    assert message.seen == ['a', 'content-type', 'a/b']


@pytest.mark.parametrize('line, name', [
    ('A: 1\r\n', 'a'), ('A:', 'a'), (':', ''), ('', None), ('A', None), ('A b :c:d', 'a b '),
    (' A: 1', ' a'), ('\xc9: 1', '\xc9'), ('A\xa0:', 'a\xa0'),
], ids=repr)
def test_isheader_gives_the_name_in_small_letters_or_none(line, name):
    assert httplib.HTTPMessage(httplib.StringIO('')).isheader(line) == name


@pytest.mark.parametrize('line, last', [
    ('\r\n', True), ('\n', True), ('', False), ('\r', False), (' \r\n', False), ('\r\n\r\n', False),
], ids=repr)
def test_islast_takes_an_empty_line_with_its_end(line, last):
    message = httplib.HTTPMessage(httplib.StringIO(''))
    assert message.islast(line) is last
    assert message.iscomment(line) is False
