"""What the checker leaves out to be quick, it leaves out without missing anything."""
import ast
import glob
import os
import subprocess
import sys

import pytest

from checking import rows
from httplib_compat.migrate import parsing, prefilter
from httplib_compat.migrate.flow.children import children
from httplib_compat.migrate.parsing import parse, says_print, tell_prints
from httplib_compat.migrate.source import Source

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = sorted(glob.glob(os.path.join(HERE, "*.py")) + glob.glob(ast.__file__))


def test_whatever_the_filter_looks_for_holds_one_of_its_stems():
    for word in prefilter._WORDS:
        assert any(stem in word for stem in prefilter._STEMS), word
    for module in b"http", b"urllib", b"xmlrpc":
        assert prefilter.is_concerned(b"from " + module + b" import client")


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


def test_only_a_text_with_both_words_is_walked_for_prints():
    assert says_print("print >>f")
    assert not says_print("print(1)") and not says_print("x = 1 >> 2")


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


def test_what_draws_the_bar_is_left_alone_where_there_is_no_terminal(tmp_path):
    (tmp_path / "program.py").write_text(AMBIGUOUS)
    program = "import sys; from httplib_compat.migrate.commands import check; " \
        "check.main(['--exit-zero', '--statistics', '.']); print('rich' in sys.modules)"
    said = subprocess.check_output([sys.executable, "-c", program], cwd=str(tmp_path),
                                   stderr=subprocess.STDOUT)
    assert said.split()[-1] == b"False"
