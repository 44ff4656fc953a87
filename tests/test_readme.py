"""Every example of the README does what it says."""
import os
import re
import subprocess
import sys
import threading

import pytest
from six.moves import BaseHTTPServer

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir)


def readme():
    """Return the text of the README."""
    with open(os.path.join(ROOT, "README.md"), "rb") as page:
        return page.read().decode("utf-8")


def examples(language):
    """Return the blocks of the README in a language."""
    return re.findall("```%s\n(.*?)```" % language, readme(), re.DOTALL)


class Echo(BaseHTTPServer.BaseHTTPRequestHandler):
    """Answers a GET with the bytes of a UTF-8 text, a POST with what it was sent."""

    protocol_version = "HTTP/1.1"

    def answer(self, body):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_GET(self):
        self.answer(b"caf\xc3\xa9 12")

    do_HEAD = do_GET

    def do_POST(self):
        self.answer(self.rfile.read(int(self.headers["Content-Length"])) + b"\n")

    def log_message(self, *arguments):
        """Stay silent: the README's output is compared."""


@pytest.fixture
def server():
    """An address, host:port, where Echo listens."""
    echo = BaseHTTPServer.HTTPServer(("127.0.0.1", 0), Echo)
    thread = threading.Thread(target=echo.serve_forever)
    thread.start()
    yield "127.0.0.1", echo.server_address[1]
    echo.shutdown()
    thread.join()
    echo.server_close()


def run(source, address):
    """Run an example as a program of its own against `address`; return its lines."""
    host, port = address
    source = source.replace('"localhost", 8080', '"%s", %d' % (host, port))
    command = [sys.executable, "-W", "error", "-c",
               "from __future__ import print_function\n" + source]
    return subprocess.check_output(command).decode("utf-8").splitlines()


def test_there_are_examples_and_the_two_commands():
    assert len(examples("python")) == 3
    assert examples("sh") == ["pip install . && python -m httplib_compat demo\n",
                              "pip install '.[test]' && pytest\n"]


def test_the_legacy_program_prints_what_its_comments_say(server):
    source = examples("python")[0]
    lines = run(source, server)
    said = re.findall(r"print\(.*\)\s+# (.+)", source)
    assert said and [line for line in lines if line in said] == said
    assert "you sent spam=1&eggs=2" in lines and lines[-1] == "True"


def test_the_three_imports_give_one_module(server):
    source = examples("python")[1]
    check = "\nimport sys\nassert sys.modules['httplib'] is httplib\n" \
            "assert httplib.HTTPConnection is HTTPConnection\nprint('one')\n"
    assert run(source + check, server) == ["one"]


@pytest.mark.skipif(sys.version_info[0] == 2, reason="its text literals are text on Python 3 only")
def test_the_native_string_example_holds(server):
    assert run(examples("python")[2], server) == []


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#]+)\)", readme()))
def test_every_link_of_the_readme_leads_to_a_file(target):
    assert "://" in target or os.path.exists(os.path.join(ROOT, target))
