"""Corners of the two kinds of string: others' operators and errors, and older Pythons' ways."""
import base64

import pytest

from httplib_compat._py2 import late, whitespace
from httplib_compat._py2.bytestr import bytestr
from httplib_compat._py2.textstr import textstr

KINDS = [str, textstr, lambda text: bytestr(text)]


class Thing:
    """What knows how to be on the right of a string."""

    def __radd__(self, left):
        return "added to", left

    def __rmul__(self, left):
        return "multiplied by", left


@pytest.mark.parametrize("kind", KINDS, ids=["str", "textstr", "bytestr"])
def test_the_operators_of_what_is_on_the_right_are_asked(kind):
    assert kind("ok") + Thing() == ("added to", "ok")
    assert kind("ok") * Thing() == ("multiplied by", "ok")


REFUSED = [lambda text: text + 1, lambda text: text + None, lambda text: text + [],
           lambda text: text + object(), lambda text: text * 1.5, lambda text: 1.5 * text,
           lambda text: text * "2", lambda text: text * None]


@pytest.mark.parametrize("use", REFUSED)
def test_what_no_side_takes_is_refused_in_the_words_of_a_str(use):
    with pytest.raises(TypeError) as plain:
        use("ok")
    with pytest.raises(TypeError) as ours:
        use(textstr("ok"))
    assert str(ours.value) == str(plain.value)


def test_sums_and_multiples_of_a_textstr_keep_its_encoding():
    text = textstr("caf\xe9", encoding="latin-1")
    for made in (text + "!", "!" + text, text * 2, 2 * text, text + text):
        assert type(made) is textstr and made.encoding == "latin-1"


@pytest.mark.parametrize("kind", KINDS, ids=["str", "textstr", "bytestr"])
def test_an_error_inside_what_is_joined_is_not_replaced(kind):
    def items():
        yield "a"
        raise TypeError("the program's own")

    with pytest.raises(TypeError, match="the program's own"):
        kind(",").join(items())


def test_the_buffer_of_a_textstr_is_its_bytes():
    """What Python 3.12 asks for when a C function takes a buffer."""
    assert bytes(textstr("caf\xe9", b"caf\xe9", "latin-1").__buffer__(0)) == b"caf\xe9"


@pytest.mark.parametrize("text", ["", "plain", "\x7f", "\x80", "caf\xe9", "\u20ac"])
def test_ascii_is_told_without_the_method_that_python_3_6_has_not(text):
    assert whitespace._has_only_ascii(text) is whitespace._is_ascii(text)
    assert whitespace._is_ascii(text) is all(character < "\x80" for character in text)


def test_names_are_resolved_at_once_where_modules_have_no_getattr():
    """Python 3.6: a name whose module is missing is left missing."""
    asked = []

    def resolve(name):
        asked.append(name)
        if name == "tls":
            raise AttributeError(name)

    for name in ("pi", "tls"):
        assert late._resolve_now(resolve, name) is None
    assert asked == ["pi", "tls"]


@pytest.mark.parametrize("name", ["b64", "b32", "b16", "a85", "b85"])
def test_what_the_library_decodes_may_be_a_body(name):
    data = bytes(range(256))
    encoded = bytestr(getattr(base64, name + "encode")(data))
    assert getattr(base64, name + "decode")(encoded) == data
    assert getattr(base64, name + "encode")(bytestr(data)) == encoded
