"""`bytestr` against the real `str` of Python 2.7.18, and what only Python 3 can ask of it.

bytestr_expressions.txt is the table, bytestr_expressions.json what 2.7.18 made of it. A row may
end in a verdict, where Python 3 leaves no other way; verdicts are checked, and must be needed:

    native    the same characters, in the plain `str` that Python 3 asks for
    bytes     the same bytes, in the plain `bytes` that other code makes
    message   the same exception, in other words
    gives     the value of the expression that follows instead
    raises    the exception that follows instead
"""
import copy
import csv
import datetime
import doctest
import gzip
import io
import itertools
import json
import os
import pickle
import re
import shutil
import socket
import subprocess
import sys
import urllib.parse
import warnings
from xml.etree import ElementTree

import pytest
import record_bytestr

from httplib_compat._py2 import bytestr as module
from httplib_compat._py2.bytestr import bytestr, wrap

VERDICTS = ("native", "bytes", "message", "gives", "raises")
# Names that are one class on Python 3.
RENAMED = {"IOError": "OSError"}

with io.open(record_bytestr.RECORD, encoding="ascii") as record_file:
    RECORD = json.load(record_file)
TABLE = record_bytestr.read_table()
RECORDED = dict(map(tuple, [(row[0], json.dumps(row[1])) for row in RECORD["table"]]))


PYPY = sys.implementation.name == "pypy"

# What PyPy decides before a subclass of bytes is asked: it concatenates and repeats sequences, and
# it has its own words for some errors.
ON_PYPY = {
    "ord(B('ab'))", "ord(B(''))", "['b'] + B('a')", "('b',) + B('a')",
    "operator.concat('a', B('b'))", "B('ab') * '2'", "'ab' * B('2')", "-B('a')", "[1] * B('a')",
    "operator.delitem(B('abc'), 0)", "B('%f') % 1e60", "B('{').format()", "B('}').format()",
}


def ours(expression):
    """Return the description of what `expression` is with `bytestr`, with Python 2's names."""
    text = json.dumps(record_bytestr.evaluate(expression, bytestr))
    return json.loads(text.replace("bytestr", "str"))


def as_plain(description, kind):
    """Return `description` with each byte string described as the given plain kind."""
    if not isinstance(description, list):
        return description
    if description[:1] == ["str"]:
        return [kind, description[1]]
    return [as_plain(item, kind) for item in description]


def without_message(description):
    """Return what was raised without its words, whatever warnings came first."""
    while description[0] == "warns":
        description = description[2]
    assert description[0] == "raises"
    return RENAMED.get(description[1], description[1])


def split_verdict(verdict):
    """Return the kind of a verdict and the argument some have; both precede its reason."""
    kind, _, rest = verdict.partition(" ") if verdict.startswith(("gives", "raises")) \
        else verdict.partition(":")
    return kind, rest.rpartition(":")[0]


@pytest.mark.parametrize("expression, verdict", [
    pytest.param(*row, id=row[0], marks=pytest.mark.xfail(
        PYPY and row[0] in ON_PYPY, strict=True, reason="PyPy's own operators and words decide"))
    for row in TABLE])
def test_an_expression_is_what_it_was_on_python_2(expression, verdict):
    then, now = json.loads(RECORDED[expression]), ours(expression)
    kind, argument = split_verdict(verdict)
    if kind == "message":
        assert without_message(now) == without_message(then)
    elif kind == "native":
        # Literals and what str() and repr() give are str; compare all as if they were.
        assert as_plain(now, "unicode") == as_plain(then, "unicode")
    elif kind == "bytes":
        assert now == as_plain(then, "bytes")
    elif kind == "gives":
        assert now == ours(argument)
    elif kind == "raises":
        assert without_message(now) == argument
    else:
        assert now == then


def random_groups():
    """Return the recorded random expressions by the form they have."""
    rows = RECORD["random"]
    return [rows[first:first + record_bytestr.DRAWS]
            for first in range(0, len(rows), record_bytestr.DRAWS)]


@pytest.mark.parametrize("rows", random_groups(), ids=[
    re.sub(r"'[^']*'", "s", rows[0][0]) for rows in random_groups()])
def test_random_expressions_are_what_they_were_on_python_2(rows):
    assert [row for row in rows if ours(row[0]) != row[1]] == []


def test_every_verdict_is_needed_and_has_a_reason():
    for expression, verdict in TABLE:
        kind, argument = split_verdict(verdict)
        if not verdict:
            continue
        assert kind in VERDICTS, expression
        assert verdict.rpartition(": ")[2], expression
        if kind != "message" and not PYPY:  # words differ between the versions of Python 3
            assert ours(expression) != json.loads(RECORDED[expression]), expression


def test_the_record_is_of_this_table_and_of_these_random_expressions():
    assert RECORD["python"] == "2.7.18"
    assert [row[0] for row in RECORD["table"]] == [row[0] for row in TABLE]
    assert len(RECORDED) == len(TABLE) >= 450
    assert [row[0] for row in RECORD["random"]] == record_bytestr.random_expressions()


def python_2_7_18():
    """Return the path of a Python 2.7.18: HTTPLIB_COMPAT_PYTHON27, or python2.7 on PATH."""
    path = os.environ.get("HTTPLIB_COMPAT_PYTHON27") or shutil.which("python2.7")
    if path is None:
        pytest.skip("no python2.7 on PATH; HTTPLIB_COMPAT_PYTHON27 may name one")
    asked = subprocess.run([path, "-E", "-c", "import sys; sys.stdout.write(sys.version[:6])"],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if asked.stdout != b"2.7.18":
        pytest.skip(f"{path} is no working Python 2.7.18; HTTPLIB_COMPAT_PYTHON27 may name one")
    return path


def test_recording_anew_on_2_7_18_gives_the_same_bytes(tmp_path):
    target = tmp_path / "record.json"
    recorder = record_bytestr.__file__
    subprocess.run([python_2_7_18(), "-E", "-B", recorder, str(target)], check=True,
                   stdout=subprocess.DEVNULL)
    with open(record_bytestr.RECORD, "rb") as kept:
        assert target.read_bytes() == kept.read()


def test_the_recorder_refuses_any_other_python(tmp_path):
    with pytest.raises(SystemExit, match="expected 2.7.18"):
        record_bytestr.main(str(tmp_path / "record.json"))


@pytest.mark.skipif(PYPY, reason="the examples show the words of CPython's errors")
def test_the_examples_of_the_docstrings_hold():
    results = doctest.testmod(module)
    assert results.failed == 0
    assert results.attempted > 10


def test_wrap_gives_what_the_constructor_gives():
    assert type(wrap(b"a\xe9")) is bytestr
    assert wrap(b"a\xe9") == bytestr(b"a\xe9") == bytestr("a\xe9")


def test_the_constructor_takes_what_a_memoryview_holds():
    assert bytestr(memoryview(b"abcd")[::2]) == "ac"


def test_a_bytestr_is_not_copied_without_need():
    data = bytestr(b"body")
    assert bytestr(data) is data
    assert "" + data is data
    assert data + "" is data
    assert b"" + data is data
    assert data.strip() is data
    assert copy.copy(data) is data
    assert copy.deepcopy([data])[0] is data


def test_what_a_subclass_gives_is_bytestr():
    class Body(bytestr):
        """A subclass, as programs make them."""

    body = Body("a b")
    assert type(body) is Body
    assert body == "a b"
    results = [body + "c", "c" + body, body + "", "" + body, body[:], body.strip(), body * 1,
               body.upper(), body.replace("a", "b"), body % (), body.split()[0], body[0]]
    assert {type(result) for result in results} == {bytestr}



def test_the_hash_for_pythons_that_hash_text_otherwise_is_that_of_the_text():
    assert module._hash_as_text(bytestr(b"a\xe9")) == hash("a\xe9") == hash(bytestr(b"a\xe9"))


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickling_keeps_value_and_type_in_every_protocol(protocol):
    data = bytestr(bytes(range(256)))
    again = pickle.loads(pickle.dumps([data, bytestr(), bytestr("a")], protocol))
    assert again == [data, "", "a"]
    assert {type(item) for item in again} == {bytestr}


def test_the_c_pickler_and_the_python_pickler_agree():
    data = bytestr(b"a\xe9")
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle._loads(pickle._dumps(data, protocol)) == data


def test_a_bytearray_on_the_left_grows_in_place():
    buffer = same = bytearray(b"a")
    buffer += bytestr(b"b")
    assert same is buffer
    assert same == b"ab"


def test_the_warning_of_an_unequal_comparison_points_at_the_comparison():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert not bytestr(b"\xe9") == "\u20ac"
        assert "\u20ac" != bytestr(b"\xe9")
    assert [warning.filename for warning in caught] == [__file__, __file__]


def test_no_bytes_warning_is_raised_when_bytes_meet_text():
    program = ("from httplib_compat._py2.bytestr import bytestr as B;"
               "assert B(b'a') == 'a' and 'a' == B(b'a') and {'a': 1}[B(b'a')] == 1;"
               "assert B(b'a') in ['b', 'a'] and str(B(b'a')) == 'a' and '%s' % B(b'a') == 'a';"
               "assert B('%s') % b'a' == 'a' and repr([B(b'a')]) == \"['a']\"; B(b'a') == 5")
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(filter(None, sys.path)))
    subprocess.run([sys.executable, "-bb", "-c", program], check=True, env=environment)


@pytest.mark.skipif(not hasattr(bytes, "removeprefix"), reason="bytes have it from Python 3.9 on")
def test_methods_of_newer_bytes_take_native_strings():
    data = bytestr(b"a.txt")
    assert data.removeprefix("a.") == "txt"
    assert data.removesuffix(b".txt") == "a"
    assert data.removesuffix("") == data.removeprefix("b") == data
    assert type(data.removeprefix("a")) is type(data.removesuffix("t")) is bytestr


def test_keywords_that_bytes_take_are_taken():
    data = bytestr(b"a b\n")
    assert data.split(sep=" ", maxsplit=1) == ["a", "b\n"]
    assert data.splitlines(keepends=True) == ["a b\n"]
    assert data.translate(None, delete="\n") == "a b"
    assert data.expandtabs(tabsize=4) == data


def test_files_and_sockets_take_it(tmp_path):
    data = bytestr(b"a\xe9\n")
    with open(str(tmp_path / "body"), "wb") as target:
        target.write(data)
    assert (tmp_path / "body").read_bytes() == b"a\xe9\n"
    near, far = socket.socketpair()
    with near, far:
        near.sendall(data)
        assert far.recv(10) == b"a\xe9\n"


def test_parsers_and_readers_of_bytes_take_it():
    assert ElementTree.fromstring(bytestr(b"<a>\xc3\xa9</a>")).text == "\xe9"
    assert gzip.GzipFile(fileobj=io.BytesIO(bytestr(gzip.compress(b"body")))).read() == b"body"
    assert json.load(io.BytesIO(bytestr(b'{"a": "\xc3\xa9"}'))) == {"a": "\xe9"}
    assert json.loads(bytestr(b"\xef\xbb\xbf[1]")) == [1]
    assert urllib.parse.parse_qs(bytestr(b"a=1&b=2")) == {b"a": [b"1"], b"b": [b"2"]}
    assert int.from_bytes(bytestr(b"\x01\x00"), "big") == 256
    assert io.TextIOWrapper(io.BytesIO(bytestr(b"a\n"))).readline() == "a\n"


def test_patterns_of_bytes_match_it_and_give_bytes():
    match = re.search(b"b(.)", bytestr(b"abc"))
    assert match.group(1) == b"c"
    assert type(match.group(1)) is bytes


@pytest.mark.parametrize("refused, error", [
    (lambda data: list(csv.reader([data])), csv.Error),
    (lambda data: re.search("a", data), TypeError),
    (lambda data: io.StringIO().write(data), TypeError),
    (lambda data: "a".join([data]), TypeError),
    (lambda data: data in "abc", TypeError),
    (lambda data: json.dumps(data), TypeError),
    (lambda data: datetime.datetime.strptime(data, "%Y"), TypeError),
], ids=["csv", "re", "StringIO", "join", "in", "json", "strptime"])
def test_code_that_asks_for_text_refuses_it(refused, error):
    with pytest.raises(error):
        refused(bytestr(b"a/?b"))


def test_str_and_bytes_are_the_way_past_the_refusals():
    data = bytestr(b"a/?b")
    assert urllib.parse.quote(data) == urllib.parse.quote(str(data)) == "a/%3Fb"
    assert "".join([str(data)]) == io.StringIO(str(data)).read() == "a/?b"


def test_results_are_bytestr_whatever_kinds_of_strings_meet():
    kinds = [bytestr, lambda data: data, lambda data: str(data, "latin-1")]
    for left, right in itertools.product(kinds, repeat=2):
        if bytestr in (left, right):
            total = left(b"a\xe9") + right(b"b")
            assert type(total) is bytestr
            assert total == "a\xe9b"
