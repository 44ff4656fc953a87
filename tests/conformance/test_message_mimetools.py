"""The functions of `httplib.mimetools`: boundaries, content transfer codings, copies, pipes."""
import binascii
import io
import os
import types

import pytest

import httplib
from messages import bytes_file

mimetools = httplib.mimetools

EVERY_BYTE = ''.join(map(chr, range(256)))

# An encoding; what is encoded; how it looks.
ENCODED = [
    ('base64', '', ''),
    ('base64', 'a', 'YQ==\n'),
    ('base64', 'caf\xe9', 'Y2Fm6Q==\n'),
    ('base64', 'x' * 58, 'eHh4' * 19 + '\neA==\n'),
    ('quoted-printable', '', ''),
    ('quoted-printable', 'a=b\xe9\n', 'a=3Db=E9\n'),
    ('quoted-printable', 'a b \nc\t', 'a b=20\nc=09'),
    ('quoted-printable', '_a_', '_a_'),
    ('quoted-printable', 'x' * 80, 'x' * 75 + '=\n' + 'x' * 5),
    ('uuencode', 'Cat', 'begin 666 -\n#0V%T\n \nend\n'),
    ('x-uuencode', 'Cat', 'begin 666 -\n#0V%T\n \nend\n'),
    ('uue', 'Cat', 'begin 666 -\n#0V%T\n \nend\n'),
    ('x-uue', 'Cat', 'begin 666 -\n#0V%T\n \nend\n'),
    ('uuencode', '', 'begin 666 -\n \nend\n'),
    ('7bit', 'a\n\xe9', 'a\n\xe9'),
    ('8bit', 'a\n\xe9', 'a\n\xe9'),
]


def through(function, text, encoding, make_input=httplib.StringIO):
    output = httplib.StringIO()
    assert function(make_input(text), output, encoding) is None
    return output.getvalue()


@pytest.mark.parametrize('make_input', [httplib.StringIO, bytes_file], ids=['StringIO', 'BytesIO'])
@pytest.mark.parametrize('encoding, text, encoded', ENCODED, ids=[row[0] + repr(row[1]) for row in ENCODED])
def test_text_is_encoded_and_decoded(make_input, encoding, text, encoded):
    assert through(mimetools.encode, text, encoding, make_input) == encoded
    assert through(mimetools.decode, encoded, encoding, make_input) == text


@pytest.mark.parametrize('encoding', ['base64', 'quoted-printable', 'uuencode', 'x-uue', '7bit', '8bit'])
def test_every_byte_comes_back(encoding):
    text = EVERY_BYTE * 3
    assert through(mimetools.decode, through(mimetools.encode, text, encoding), encoding) == text


def test_files_of_bytes_serve_for_input_and_output():
    output = io.BytesIO()
    mimetools.encode(io.BytesIO(b'Cat'), output, 'uuencode')
    assert output.getvalue() == b'begin 666 -\n#0V%T\n \nend\n'
    output.seek(0)
    decoded = io.BytesIO()
    mimetools.decode(output, decoded, 'uuencode')
    assert decoded.getvalue() == b'Cat'


# An encoding; what is decoded; what comes of it.
ODDLY_ENCODED = [
    ('base64', 'Y2F0\nrub-bish8!\n', 'cat\xae\xe6\xdb\x8a\xc8|'),
    ('base64', 'Y2 F0', 'cat'),
    ('quoted-printable', 'a=\nb=3d=E9=zz=', 'ab=\xe9=zz'),
    ('quoted-printable', 'a  \r\nb', 'a  \r\nb'),
    ('uuencode', 'rubbish\nbegin\nbegin 8 x\nbegin 644 name of it\n#0V%T\n`\nend\nbehind', 'Cat'),
    ('uuencode', 'begin 644 x\r\n#0V%T\r\n \r\nend\r\n', 'Cat'),
    ('uuencode', 'begin 644 x\n#0V%Trest\n \nend', 'Cat'),
]


@pytest.mark.parametrize('encoding, encoded, text', ODDLY_ENCODED, ids=[row[0] + repr(row[1]) for row in ODDLY_ENCODED])
def test_what_is_oddly_encoded_is_decoded_still(encoding, encoded, text):
    assert through(mimetools.decode, encoded, encoding) == text


@pytest.mark.parametrize('encoding, encoded, error', [
    ('base64', 'YQ', binascii.Error),
    ('uuencode', 'no line of a frame', Exception),
    ('uuencode', '', Exception),
    ('uuencode', 'begin 644 x\n#0V%T\n', Exception),
], ids=repr)
def test_what_is_not_encoded_is_an_error(encoding, encoded, error):
    with pytest.raises(error) as caught:
        through(mimetools.decode, encoded, encoding)
    assert not isinstance(caught.value, (TypeError, AttributeError))


@pytest.mark.parametrize('encoded, message', [
    ('no frame', 'No valid begin line found in input file'),
    ('begin 644 x\n#0V%T\n', 'Truncated input file'),
])
def test_the_errors_of_uuencode_have_their_words(encoded, message):
    with pytest.raises(Exception) as caught:
        through(mimetools.decode, encoded, 'uue')
    assert str(caught.value) == message


@pytest.mark.parametrize('function', [mimetools.encode, mimetools.decode], ids=['encode', 'decode'])
@pytest.mark.parametrize('encoding', ['', 'binary', 'BASE64', 'rot13'])
def test_an_unknown_encoding_is_a_value_error(function, encoding):
    with pytest.raises(ValueError) as caught:
        through(function, 'a', encoding)
    assert str(caught.value) == 'unknown Content-Transfer-Encoding: ' + encoding


def test_programs_may_add_commands_to_the_tables(monkeypatch):
    monkeypatch.setitem(mimetools.encodetab, 'up', 'tr a-z A-Z')
    monkeypatch.setitem(mimetools.decodetab, 'up', 'tr A-Z a-z')
    assert through(mimetools.encode, 'abc\n', 'up') == 'ABC\n'
    assert through(mimetools.decode, 'ABC\n', 'up') == 'abc\n'
    with pytest.raises(ValueError):
        through(mimetools.encode, 'abc', 'down')


def test_the_tables_name_the_encodings_of_2_7():
    assert set(mimetools.decodetab) == set(mimetools.encodetab) == set([
        'uuencode', 'x-uuencode', 'uue', 'x-uue', 'quoted-printable', 'base64'])
    assert mimetools.decodetab['base64'] == 'mmencode -u -b'
    assert mimetools.encodetab['quoted-printable'] == 'mmencode -q'
    assert mimetools.decodetab['uue'] == mimetools.uudecode_pipe


def test_pipethrough_copies_what_a_command_prints():
    output = httplib.StringIO()
    mimetools.pipethrough(httplib.StringIO('b\na\n\xe9\x00'), 'cat', output)
    assert output.getvalue() == 'b\na\n\xe9\x00'
    output = httplib.StringIO()
    mimetools.pipethrough(httplib.StringIO('b\na\n' * 20000), 'sort', output)
    assert output.getvalue() == 'a\n' * 20000 + 'b\n' * 20000


def test_pipeto_gives_a_command_what_is_left_of_a_file(tmpdir):
    target = tmpdir.join('target')
    file = httplib.StringIO('skipped\nb\n\xe9\x00')
    file.readline()
    mimetools.pipeto(file, 'cat > "%s"' % target)
    assert target.read_binary() == b'b\n\xe9\x00'


@pytest.mark.parametrize('copy', [mimetools.copyliteral, mimetools.copybinary],
                         ids=['copyliteral', 'copybinary'])
@pytest.mark.parametrize('text', ['', 'a', 'a\nb\n\n\xe9', 'x' * 20000], ids=lambda text: repr(text[:9]))
def test_what_is_left_of_a_file_is_copied(copy, text):
    source, target = httplib.StringIO('skipped\n' + text), httplib.StringIO()
    source.readline()
    assert copy(source, target) is None
    assert target.getvalue() == text


class Source(object):
    """A file that notes what it is asked for."""

    def __init__(self, *pieces):
        self.pieces = list(pieces)
        self.calls = []

    def read(self, *size):
        self.calls.append(('read',) + size)
        return self.pieces.pop(0) if self.pieces else ''

    def readline(self, *size):
        self.calls.append(('readline',) + size)
        return self.pieces.pop(0) if self.pieces else ''


class Target(list):
    """A file that notes what is written."""

    write = list.append


def test_copyliteral_goes_line_by_line_and_copybinary_block_by_block():
    source, target = Source('a\n', 'b'), Target()
    mimetools.copyliteral(source, target)
    assert (source.calls, target) == ([('readline',)] * 3, ['a\n', 'b'])
    source, target = Source('a\n', 'b'), Target()
    mimetools.copybinary(source, target)
    assert (source.calls, target) == ([('read', 8192)] * 3, ['a\n', 'b'])


def test_boundaries_are_all_different():
    boundaries = [mimetools.choose_boundary() for _ in range(20)]
    assert len(set(boundaries)) == 20
    assert all(type(boundary) is str for boundary in boundaries)


def test_a_boundary_is_made_of_host_user_process_time_and_a_counter():
    first, second = mimetools.choose_boundary(), mimetools.choose_boundary()
    parts = first.split('.')
    assert len(parts) == 9 and all(part.isdigit() for part in parts)
    assert parts[4:6] == [str(os.getuid()), str(os.getpid())]
    assert len(parts[7]) == 3
    assert second.split('.')[:6] == parts[:6]
    assert int(second.split('.')[8]) == int(parts[8]) + 1


@pytest.mark.parametrize('name', [
    'Message', 'choose_boundary', 'copybinary', 'copyliteral', 'decode', 'decodetab', 'encode',
    'encodetab', 'os', 'pipethrough', 'pipeto', 'rfc822', 'sys', 'tempfile', 'uudecode_pipe'])
def test_every_name_of_mimetools_is_there(name):
    assert hasattr(mimetools, name)


@pytest.mark.parametrize('name', [
    'AddressList', 'AddrlistClass', 'Message', 'dump_address_pair', 'formatdate', 'mktime_tz',
    'parseaddr', 'parsedate', 'parsedate_tz', 'quote', 'time', 'unquote'])
def test_every_name_of_rfc822_is_there(name):
    assert hasattr(mimetools.rfc822, name)


def test_the_modules_say_what_they_export():
    assert isinstance(mimetools, types.ModuleType)
    assert sorted(mimetools.__all__) == [
        'Message', 'choose_boundary', 'copybinary', 'copyliteral', 'decode', 'encode']
    assert sorted(mimetools.rfc822.__all__) == [
        'AddressList', 'Message', 'mktime_tz', 'parsedate', 'parsedate_tz']
    assert issubclass(mimetools.Message, mimetools.rfc822.Message)
    assert issubclass(mimetools.rfc822.AddressList, mimetools.rfc822.AddrlistClass)


def test_the_classes_name_the_modules_of_2_7():
    assert httplib.HTTPMessage.__module__ == 'httplib'
    assert mimetools.Message.__module__ == 'mimetools'
    assert mimetools.rfc822.Message.__module__ == 'rfc822'
    assert mimetools.rfc822.AddressList.__module__ == 'rfc822'
