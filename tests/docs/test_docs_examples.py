"""Every example of every page does what the page says: programs, comments, tables."""
import ast
import io
import json
import os
import re
import subprocess
import sys

import pytest

from docpages import PAGES, ROOT, blocks, rows, text_of, unmarked
from docserver import serving
from httplib_compat import httplib

PROGRAMS = [(page, number) for page in PAGES
            for number, _ in enumerate(blocks(page, "python"))]

EXPRESSIONS = rows("strings.md", ["Expression", "Gives", "Type"])
REFUSALS = rows("strings.md", ["Expression", "Raises", "Write instead"])


@pytest.fixture(scope="module")
def port():
    """The port on which the server of the examples listens."""
    with serving() as server:
        yield server.server_address[1]


@pytest.fixture(scope="module")
def data():
    """The body that the page's tables speak of."""
    with serving() as server:
        connection = httplib.HTTPConnection("127.0.0.1", server.server_address[1])
        connection.request("POST", "/", "spam\neggs")
        body = connection.getresponse().read()
        connection.close()
    return body


def said(source):
    """Return what the comments behind calls of print say, in order."""
    return re.findall(r"^ *print\(.*\) +# (.+)$", source, re.MULTILINE)


@pytest.mark.parametrize("page,number", PROGRAMS)
def test_a_program_prints_what_its_comments_say(page, number, port):
    source = blocks(page, "python")[number]
    program = source.replace('"localhost", 8080', '"127.0.0.1", %d' % port)
    printed = subprocess.check_output([sys.executable, "-W", "error", "-c", program])
    assert said(source) and printed.decode("utf-8").splitlines() == said(source)


@pytest.mark.parametrize("page", ["index.md", "start.md", "strings.md", "bodies.md"])
def test_the_pages_for_users_have_programs(page):
    assert page in [of for of, _ in PROGRAMS]


def value_of(expression, data):
    """Return the value of an expression of a table."""
    return eval(expression, {"data": data, "io": io, "json": json, "re": re})


@pytest.mark.parametrize("expression,gives,kind", EXPRESSIONS)
def test_an_expression_gives_the_value_and_type_of_its_row(expression, gives, kind, data):
    value = value_of(unmarked(expression), data)
    assert value == ast.literal_eval(unmarked(gives))
    assert type(value).__name__ == unmarked(kind)


@pytest.mark.parametrize("expression,error,instead", REFUSALS)
def test_what_insists_on_text_refuses_and_another_spelling_works(expression, error, instead, data):
    assert unmarked(error) == "TypeError"
    with pytest.raises(TypeError):
        value_of(unmarked(expression), data)
    value_of(unmarked(instead), data)


def test_every_option_of_the_benchmark_that_is_named_exists():
    options = set(re.findall(r" (--\w+)", text_of("performance.md")))
    with open(os.path.join(ROOT, "benchmarks", "command.py"), encoding="utf-8") as file:
        known = set(re.findall(r'add_argument\("(--\w+)"', file.read()))
    assert options and options <= known


def test_the_tables_have_rows():
    assert len(EXPRESSIONS) > 15 and len(REFUSALS) == 5
