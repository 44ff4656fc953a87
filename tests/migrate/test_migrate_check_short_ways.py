"""What the checker leaves out to be quick, it leaves out without missing anything."""
import ast
import gc
import glob
import http.client
import os
import subprocess
import sys
import urllib.request
import weakref

import pytest

from checking import rows
from httplib_compat.migrate import checker, parsing, prefilter, running
from httplib_compat.migrate.flow import values as v
from httplib_compat.migrate.flow.analysis import analyse
from httplib_compat.migrate.flow.builtins import FUNCTIONS
from httplib_compat.migrate.flow.children import children
from httplib_compat.migrate.flow.state import State
from httplib_compat.migrate.module import Module
from httplib_compat.migrate.parsing import parse, says_print, tell_prints
from httplib_compat.migrate.source import Source

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = sorted(glob.glob(os.path.join(HERE, "*.py")) + glob.glob(ast.__file__))
CORPUS = os.path.join(HERE, "programs")
#: Modules that say httplib in every other line, and classes whose methods tell each other much.
SOURCES = [*sorted(glob.glob(os.path.join(CORPUS, "**", "*.py"), recursive=True)),
           http.client.__file__, urllib.request.__file__]


def texts():
    """Yield the bytes of the programs of the corpus, of two modules and of all rows."""
    for path in SOURCES:
        with open(path, "rb") as file:
            yield path, file.read()
    for row in rows():
        yield repr(row), row.source.encode("utf-8")


def test_whatever_the_filter_looks_for_holds_one_of_its_stems():
    for stem, words in prefilter._WORDS.items():
        for word in words:
            assert stem in word and prefilter.is_concerned(b"import " + word), word
    for module in b"http", b"urllib", b"xmlrpc":
        assert prefilter.is_concerned(b"from " + module + b" import client")


IMPORTS = [
    "import %s", "import os, %s as name", "import os, \\\n    %s", "import \\\n  %s",
    "x = 1; import %s", "if x: import %s", "from %s import name", "from \\\n  %s import name",
    "from %s \\\n  import name", "from %s import (name,\n  other)", "from %s import *",
    "__import__('%s')", "import_module(\n    '%s')", "def f():\n\timport os;import %s"]
FROM = ["from %s import %s", "from %s import (\n    %s)", "from %s import (a,  # )\n    %s as b)",
        "from %s import a, \\\n    %s", "from %s \\\n  import (\n%s)"]
NAMES = ["httplib", "http.client", "urllib", "urllib2", "urllib.request", "http.server",
         "xmlrpclib", "xmlrpc.client", "BaseHTTPServer", "SimpleHTTPServer",
         "six.moves.http_client", "six.moves.urllib.request", "a.b.moves.xmlrpc_client",
         "future.moves.http.client", "future.backports.http.client", "gevent.httplib",
         "eventlet.green.urllib2"]


def imports():
    """Yield a statement for each way to import each module."""
    for name in NAMES:
        for form in IMPORTS:
            yield form % name
        above, _, last = name.rpartition(".")
        for form in FROM if above else []:
            yield form % (above, last)


def is_of_a_start(text):
    """Return whether a module is concerned, by its tree."""
    source = Source("program.py", text.encode())
    return Module(source, parse(source)).is_concerned()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_no_way_to_import_a_module_is_passed_over(end):
    seen = 0
    for statement in imports():
        # With the words that are looked for first it is the second look's turn.
        text = ("# http_client urllib2 xmlrpclib\n" + statement + "\n").replace("\n", end)
        if is_of_a_start(text):
            seen += 1
            assert prefilter.is_concerned(text.encode()), statement
    assert seen > 200


@pytest.mark.parametrize("text", [
    "# see http.client\nimport os\n", "'''As urllib.request does.'''\nfrom a import b\n",
    "x = 'xmlrpclib'\n", "import os\nif x or \\\n        y:  # http.server\n    pass\n"])
def test_what_is_only_talked_about_is_not_read(text):
    assert not prefilter.is_concerned(text.encode()) and not is_of_a_start(text)


@pytest.mark.parametrize("path", PROGRAMS, ids=os.path.basename)
def test_children_are_those_of_ast_but_for_contexts_and_operators(path):
    signs = (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    for node in ast.walk(tree):
        told = [one for one in ast.iter_child_nodes(node) if not isinstance(one, signs)]
        assert children(node) == told


@pytest.mark.parametrize("text", [
    "print >>f, 'x'", "print>>f", "print \\\n>>f, x", "(print) >> f", "x = 1 >> 2", "print(1)",
    "if x:\n    print >>f,", *(row.source for row in rows() if "print" in row.source)])
def test_a_print_into_a_file_is_told_as_a_call_wherever_it_stands(text):
    source = Source("program.py", text.encode("utf-8"))
    tree = parse(source).tree
    assert ast.dump(tell_prints(tree)) == ast.dump(tree)


def test_the_clauses_are_walked_where_this_python_takes_a_bare_comma():
    try:
        ast.parse("try:\n    pass\nexcept A, B:\n    pass\n")
        taken = True
    except SyntaxError:
        taken = False
    assert parsing.TAKES_BARE_COMMAS == taken


def test_only_a_text_that_prints_into_something_is_walked_for_prints():
    for text in "print >>f", "print>>f", "(print) >> f", "(print # into\n) \\\n>> f":
        assert says_print("x = 1\n" + text), text
    for text in "print(1)", "x = 1 >> 2", "print(1)\nx = 1 >> 2":
        assert not says_print(text), text


AMBIGUOUS = """\
import httplib
try:
    from ssl import match_hostname
except ImportError:
    from backports.ssl_match_hostname import match_hostname
class Connection(httplib.HTTPSConnection):
    def connect(self):
        match_hostname(self.sock.getpeercert(), self.host)
"""


def test_what_is_found_depends_on_no_order_of_a_set(tmp_path):
    """A name with two origins once was one of them in one run, and the other in the next."""
    (tmp_path / "program.py").write_text(AMBIGUOUS)
    told = {subprocess.check_output(
        [sys.executable, "-m", "httplib_compat", "check", "--exit-zero", "--output-format", "json",
         "program.py"], cwd=str(tmp_path), env=dict(os.environ, PYTHONHASHSEED=str(seed)))
        for seed in range(6)}
    assert len(told) == 1


def test_what_is_found_in_the_corpus_depends_on_no_order_of_a_set():
    """A dict of two lists of headers was once as certain as the one that came first."""
    told = {subprocess.check_output(
        [sys.executable, "-m", "httplib_compat", "check", "--exit-zero", "--output-format", "json",
         CORPUS], env=dict(os.environ, PYTHONHASHSEED=str(seed))) for seed in range(3)}
    assert len(told) == 1


def test_a_dict_of_two_lists_of_headers_is_what_either_makes_of_it():
    lists = v.only(v.HEADERS) | v.only(v.HEADERS, None, False) | v.UNKNOWN
    assert FUNCTIONS["dict"]([lists]) == v.only(v.HEADER_DICT) | v.only(v.HEADER_DICT, None, False)
    messages = v.only(v.MESSAGE, "http") | v.only(v.HEADER_DICT, "lowered")
    assert FUNCTIONS["six.iteritems"]([messages]) == v.only(v.HEADERS, "http") | v.only(
        v.HEADERS, "lowered")


def test_nothing_is_missed_where_httplib_has_no_part(monkeypatch):
    found = {name: checker.check(name, text) for name, text in texts()}
    assert sum(map(len, found.values())) > len(SOURCES)
    monkeypatch.setattr(checker, "traces", lambda module: set(module.nodes))
    assert {name: checker.check(name, text) for name, text in texts()} == found


def test_who_has_nothing_new_to_see_would_find_nothing_new(monkeypatch):
    runs = []

    def begin(self, function):
        runs.append(function)
        self.kinds = self.kinds_of[function] = {}
        return True

    for name, text in texts():
        try:
            tree = ast.parse(text)
        except SyntaxError:
            continue  # of Python 2: the other parser gives the same nodes
        with monkeypatch.context() as patched:
            told = analyse(tree, True).kinds
            patched.setattr(State, "begin", begin)
            assert analyse(tree, True).kinds == told, name
    assert len(runs) > len(SOURCES)


def test_who_checks_in_processes_leaves_the_collector_as_it_was(monkeypatch, tmp_path):
    (tmp_path / "program.py").write_text(AMBIGUOUS)
    path = str(tmp_path / "program.py")
    told = list(running.in_processes([path] * 3, 2))
    assert told == [(path, running.check_file(path))] * 3 and told[0][1]
    assert getattr(gc, "get_freeze_count", int)() == 0
    monkeypatch.delattr(gc, "freeze", raising=False)  # as on PyPy
    assert list(running.in_processes([path] * 3, 2)) == told


def test_the_collector_waits_for_the_end_of_a_file_and_is_as_it_was_then(monkeypatch):
    told = []

    def look(path, data):
        told.append(gc.isenabled())
        raise ValueError("of the checker")

    monkeypatch.setattr(running, "check", look)
    running.check_data("program.py", b"")
    assert (told, gc.isenabled()) == ([False], True)
    gc.disable()
    try:
        running.check_data("program.py", b"")
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.skipif(not hasattr(sys, "getrefcount"), reason="all waits for PyPy's collector")
def test_a_module_that_has_been_checked_needs_no_collector():
    gc.disable()
    try:
        examined = checker.examine("program.py", AMBIGUOUS.encode())
        tree = weakref.ref(examined.module.tree)
        del examined
        assert tree() is None
    finally:
        gc.enable()


def test_what_draws_the_bar_is_left_alone_where_there_is_no_terminal(tmp_path):
    (tmp_path / "program.py").write_text(AMBIGUOUS)
    program = "import sys; from httplib_compat.migrate.commands import check; " \
        "check.main(['--exit-zero', '--statistics', '.']); print('rich' in sys.modules)"
    said = subprocess.check_output([sys.executable, "-c", program], cwd=str(tmp_path),
                                   stderr=subprocess.STDOUT)
    assert said.split()[-1] == b"False"
