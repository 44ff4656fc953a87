"""Programs in the common subset run on the shim, unchanged, and do what 2.7.18 did with them."""
import sys

import pytest

import marks
import program_runs
import portability

PORTABLE = [name for name in program_runs.programs() if portability.is_portable(name)]

TEXT = {"HTTPLIB_COMPAT_BODY_MODE": "text"}
UTF_8 = {"HTTPLIB_COMPAT_SOURCE_ENCODING": "utf-8"}

# Programs that do the same once a setting is made, and what they need it for.
SETTINGS = {
    "page_title": TEXT,     # a pattern of text over a body
    "save_text": TEXT,      # a body into a file of text
    "type_dispatch": TEXT,  # isinstance(body, str)
    "accented_body": UTF_8,  # literals beyond ASCII, in a source in UTF-8
}

ALWAYS = (3,)

# Programs that do something else on Python 3, the version from which they do, and why.
DIFFERENT = {
    "basic_auth_bytes": (ALWAYS, "%s of bytes is Python 3's own: Basic b'...'"),
    "converted_import": (ALWAYS, "converted: it asks http.client, not the shim"),
    "six_client": (ALWAYS, "converted: it asks http.client, not the shim"),
    "six_httplib": (ALWAYS, "converted: it asks http.client, not the shim"),
    "greeting_length": (ALWAYS, "len() of a text counts characters, whatever they are sent as"),
    "json_encoding": ((3, 9), "json.loads has lost encoding="),
    "json_latin": (ALWAYS, "the second argument of json.loads is no encoding any more"),
    "own_incomplete": (ALWAYS, "IncompleteRead is that of http.client, which prints its class"),
    "raw_name": (ALWAYS, "a native string is a file name of other bytes"),
    "still_open": (ALWAYS, "responses are files now, and say whether they are closed"),
    "measured_array": (ALWAYS, "deviation: the length of a body is in bytes"),
    "wide_array": (ALWAYS, "deviation: the length of a body is in bytes"),
    "odd_bytes": (ALWAYS, "deviation: a lone CR in a header is a blank"),
    "two_lengths_device": (ALWAYS, "deviation: an answer of two lengths is refused"),
}


def is_different(name):
    """Return whether a program is known to differ on this Python."""
    return name in DIFFERENT and sys.version_info >= DIFFERENT[name][0]


def played(name, extra=None):
    """Return what a program does here, in the form that is compared."""
    return program_runs.comparable(program_runs.play(program_runs.path_of(name), extra=extra))


def recorded(name):
    """Return what it did on 2.7.18, in the same form."""
    return program_runs.comparable(program_runs.recording(name))


@pytest.mark.parametrize("name", [name for name in PORTABLE if not is_different(name)])
def test_a_program_does_on_the_shim_what_2718_did(name):
    assert played(name, SETTINGS.get(name)) == recorded(name)


@pytest.mark.parametrize("name", sorted(SETTINGS))
def test_a_setting_is_needed_where_one_is_made(name):
    assert played(name) != recorded(name)


@pytest.mark.parametrize("name", [name for name in sorted(DIFFERENT) if is_different(name)])
def test_a_program_that_is_said_to_differ_does(name):
    """And it carries a mark beside that of its import, which names what is left."""
    assert name in PORTABLE
    assert played(name) != recorded(name)
    codes = {code for path in marks.sources_of(name) for _, code, _ in marks.marks_of(path)}
    assert codes - {"101"} != set()


def test_a_good_part_of_the_programs_is_portable():
    assert len(PORTABLE) >= 100
