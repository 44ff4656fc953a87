"""From bytes to a tree: encodings, both grammars, places, and files that nobody can read."""
import ast
import codecs
import sys

import pytest

from httplib_compat.migrate import oldsyntax
from httplib_compat.migrate.checker import check
from httplib_compat.migrate.decoding import decode
from httplib_compat.migrate.parsing import Unparsed, has_old_clause, parse
from httplib_compat.migrate.prefilter import is_concerned
from httplib_compat.migrate.source import Source

CAFE = "caf\u00e9"


@pytest.mark.parametrize(("data", "text", "encoding"), [
    (b"", "", "utf-8"),
    (b"x = 1\n", "x = 1\n", "utf-8"),
    (CAFE.encode("utf-8"), CAFE, "utf-8"),
    (CAFE.encode("latin-1"), CAFE, "latin-1"),
    (codecs.BOM_UTF8 + CAFE.encode("utf-8"), CAFE, "utf-8"),
    (b"# coding: latin-1\n" + CAFE.encode("latin-1"), "# coding: latin-1\n" + CAFE, "latin-1"),
    (b"#!/usr/bin/python\n# -*- coding: cp1251 -*-\n\xcf",
     "#!/usr/bin/python\n# -*- coding: cp1251 -*-\n\u041f", "cp1251"),
    (b"# coding: klingon\nx", "# coding: klingon\nx", "utf-8"),
    (b"# coding: ascii\n" + CAFE.encode("utf-8"), "# coding: ascii\n" + CAFE, "utf-8"),
    (b"# coding: hex\n\xff", "# coding: hex\n\u00ff", "latin-1"),
    (b"x = 1\ny = 2\n# coding: latin-1\n" + CAFE.encode("utf-8"),
     "x = 1\ny = 2\n# coding: latin-1\n" + CAFE, "utf-8"),
    (CAFE.encode("utf-16"), CAFE, "utf-16"),
    (CAFE.encode("utf-32"), CAFE, "utf-32"),
])
def test_every_sequence_of_bytes_has_a_text(data, text, encoding):
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize("statement", [
    "import httplib", "from httplib import X", "__import__('httplib')", "import http.client",
    "from http import client", "from six.moves import http_client", "import urllib2",
    "from future.moves.http import client", "import urllib.request", "from urllib import request",
    "import BaseHTTPServer", "import http.server", "import xmlrpclib", "import xmlrpc.client",
    "import urllib; urllib.urlopen('http://h/')", "from httplib_compat import httplib",
])
def test_what_leads_to_httplib_passes_the_filter(statement):
    assert is_concerned(statement.encode("ascii"))
    assert is_concerned(statement.encode("utf-16"))


@pytest.mark.parametrize("text", ["", "import os", "from django.http import HttpResponse",
                                  "http = 'http://import/'", "import requests"])
def test_the_filter_lets_go_of_the_rest(text):
    assert not is_concerned(text.encode("ascii"))


@pytest.mark.parametrize(("text", "told"), [
    ("print 'a', b", "print('a', b)"),
    ("print >>f, 'a'", "print('a', file=f)"),
    ("print", "print()"),
    ("exec 'a' in b", "exec('a', b)"),
    ("exec('a', b)\nx = `a`", "exec('a', b)\nx = repr(a)"),
    ("a <> b", "a != b"),
    ("raise X, 'y'", "raise X('y')"),
    ("raise X, 'y', tb", "raise X('y')"),
    ("x = 0777 + 0L + 10L", "x = 511 + 0 + 10"),
    ("x = ur'\\d' + u'a' 'b'", "x = u'\\\\d' + u'ab'"),
    ("try:\n    pass\nexcept A, e:\n    pass", "try:\n    pass\nexcept A as e:\n    pass"),
    ("try:\n    pass\nexcept (A, B), e:\n    pass",
     "try:\n    pass\nexcept (A, B) as e:\n    pass"),
    ("print [x for x in 1, 2]", "print([x for x in (1, 2)])"),
    ("def f(a, (b, c), d=1, *e, **g): print a", "def f(a, , d=1, *e, **g):\n    print(a)"),
    ("print f(a, *b, c=1, **d)", "print(f(a, *b, c=1, **d))"),
    ("print a[1:2, ::3], a[:], a[1]", "print(a[1:2, ::3], a[:], a[1])"),
    ("print lambda x, y=1: x", "print(lambda x, y=1: x)"),
    ("class A: print 1", "class A:\n    print(1)"),
    ("@d(1)\nclass A(B): print 1", "@d(1)\nclass A(B):\n    print(1)"),
    ("with a as b, c: print 1", "with a as b, c:\n    print(1)"),
    ("from .a import (b as c, d)\nprint 1", "from .a import b as c, d\nprint(1)"),
    ("import a.b as c, d\nprint 1", "import a.b as c, d\nprint(1)"),
    ("print {1: 2}, {1}, {}, {a: b for a, b in c}", "print({1: 2}, {1}, {}, {a: b for a, b in c})"),
    ("print not a, -b ** 2, a if b else c", "print(not a, -b ** 2, a if b else c)"),
    ("while a: print 1\nelse: print 2", "while a:\n    print(1)\nelse:\n    print(2)"),
    ("if a: print 1\nelif b: print 2\nelse: print 3",
     "if a:\n    print(1)\nelif b:\n    print(2)\nelse:\n    print(3)"),
    ("def f(): print (yield), (yield 1)", "def f():\n    print((yield), (yield 1))"),
    ("global a, b; del a, b[1]; assert a, b; print 1",
     "global a, b\ndel a, b[1]\nassert a, b\nprint(1)"),
    ("from __future__ import print_function\nprint('x', file=f)\ny = `1`",
     "from __future__ import print_function\nprint('x', file=f)\ny = repr(1)"),
])
@pytest.mark.skipif(not hasattr(ast, "unparse"), reason="Python 3.8 has no ast.unparse")
def test_python_2_is_told_in_the_terms_of_python_3(text, told):
    shown = ast.unparse(oldsyntax.parse(text))
    # Pythons before 3.11 write a tuple that a loop fills in parentheses.
    assert shown.replace("for (a, b) in", "for a, b in") == told


def test_places_of_old_syntax_are_those_of_the_source():
    tree = oldsyntax.parse("print 'é', name.attribute(\n    'x')\n")
    node = tree.body[0].value.args[1].func
    assert isinstance(node, ast.Attribute) and (node.lineno, node.end_lineno) == (1, 1)
    # Columns are bytes of UTF-8, as `ast` counts them.
    assert (node.col_offset, node.end_col_offset) == (12, 26)


def test_a_print_into_a_file_is_a_call_in_both_grammars():
    source = Source("x.py", b"import sys\nprint >>sys.stderr, 'x'\n")
    parsed = parse(source)
    call = parsed.tree.body[1].value
    assert not parsed.old and call.func.id == "print" and call.keywords[0].arg == "file"


@pytest.mark.parametrize(("types", "bare"), [("A, B", True), ("(A, B)", False), ("(A), (B)", True)])
def test_a_bare_comma_in_except_is_python_2s_whoever_parses_it(types, bare):
    # Python 3.14 reads both (PEP 758); here its tree is made by hand.
    text = "try:\n    pass\nexcept %s:\n    pass\n" % types
    tree = ast.parse("try:\n    pass\nexcept (A, B):\n    pass\n")
    clause = tree.body[0].handlers[0].type
    clause.end_col_offset = clause.col_offset + len(types)
    assert has_old_clause(tree, Source("x.py", text.encode())) == bare


@pytest.mark.parametrize("data", [
    b"import httplib\ndef f(:\n",
    b"import httplib\nx = '\n",
    b"import httplib\n\0\n",
    b"import httplib\nif x:\n\ty\n        z\n   w\n",
    b"import httplib\n" + b"(" * 5000,
    b"\x7fELF\x02\x01\x01\0\0\0 httplib \xff\xfe\n\x01",
    b"{{ module }}\nimport httplib\n{% if x %}\n",
], ids=["broken", "unfinished", "NUL", "dedent", "nested", "binary", "template"])
def test_what_nobody_can_read_is_a_finding(data):
    found = check("x.py", data)
    assert [one.code for one in found] == ["HLC000"] and found[0].text.startswith("cannot be read")


@pytest.mark.parametrize("data", [b"", b"\n", b"# httplib\n", b"\xef\xbb\xbf# httplib",
                                  b"import os\n" * 1000, b"\0\0\0"])
def test_what_says_nothing_to_us_is_clean(data):
    assert check("x.py", data) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("syntax", ["", "print 1"])
def test_line_ends_do_not_move_a_finding(end, syntax):
    lines = ["# first", "import httplib", "httplib.HTTPConnection('h', 80, True)", syntax, ""]
    found = check("x.py", end.join(lines).encode())
    assert [(one.line, one.column, one.code) for one in found] == [
        (2, 1, "HLC101"), (3, 33, "HLC201")]


@pytest.mark.parametrize("syntax", ["", "print 1\n"])
def test_columns_count_characters(syntax):
    text = "import httplib\nx = 'éü€', httplib.HTTPConnection('h', 80, True)\n"
    data = (text + syntax).encode("utf-8")
    assert [(one.line, one.column, one.end_column) for one in check("x.py", data)][1:] == [
        (2, 44, 48)]


@pytest.mark.skipif(sys.version_info < (3, 10), reason="match is new in Python 3.10")
def test_newer_statements_are_followed():
    data = b"""import http.client
async def fetch(conn):
    conn = http.client.HTTPConnection('h')
    match conn.getresponse().read():
        case b'x':
            body = conn.getresponse().read()
            print(body == 'OK')
        case other:
            conn.send('text')
    return body == 'OK'
"""
    assert [(one.line, one.code) for one in check("x.py", data)] == [
        (1, "HLC102"), (7, "HLC401"), (9, "HLC606"), (10, "HLC401")]


def test_mixed_tabs_and_blanks_are_python_2():
    data = b"import httplib\nif 1:\n\tx = 1\n        httplib.HTTPConnection('h', 80, 1)\n"
    assert [one.code for one in check("x.py", data)] == ["HLC101", "HLC201"]


def test_without_a_parser_for_python_2_the_finding_says_what_to_install(monkeypatch):
    def none():
        raise ImportError("Python 2's syntax needs fissix")

    monkeypatch.setattr("httplib_compat.migrate.oldsyntax.engine.load", none)
    oldsyntax.engine.symbols.cache_clear()
    with pytest.raises(Unparsed, match="needs fissix"):
        parse(Source("x.py", b"import httplib\nprint 1\n"))
