"""The name `httplib` can be left alone by the environment, and asked for by a program."""
import os
import subprocess
import sys

import pytest

TWO = sys.version_info[0] == 2


def run(code, value):
    """Return (exit status, last line) of a program under a value of the switch."""
    environment = dict(os.environ, HTTPLIB_COMPAT_ALIAS=value)
    process = subprocess.Popen([sys.executable, '-c', code], env=environment,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    printed = process.communicate()[0].decode('utf-8').strip().splitlines()
    return process.returncode, printed[-1] if printed else ''


@pytest.mark.parametrize('value', ['', '1'])
def test_any_other_value_leaves_the_name_ours(value):
    assert run('import httplib; print(httplib.OK)', value) == (0, '200')


@pytest.mark.skipif(TWO, reason='on Python 2 the name is the standard library\'s')
def test_switched_off_the_name_is_not_there_and_says_why():
    status, line = run('import httplib', '0')
    assert status == 1
    assert line.startswith("ModuleNotFoundError: No module named 'httplib': HTTPLIB_COMPAT_ALIAS")


@pytest.mark.skipif(TWO, reason='on Python 2 the name is the standard library\'s')
def test_strangers_get_http_client_when_it_is_switched_off():
    code = 'try: import httplib\nexcept ImportError: import http.client as httplib\n' \
           'print(httplib.__name__)'
    assert run(code.replace('try: ', 'try:\n    ').replace('Error: ', 'Error:\n    '), '0') == (
        0, 'http.client')


def test_the_package_itself_is_there_all_the_same():
    assert run('from httplib_compat import httplib; print(httplib.OK)', '0') == (0, '200')


def test_a_program_that_asks_gets_the_name():
    code = 'import httplib_compat; module = httplib_compat.install()\n' \
           'import httplib; print(module is httplib is httplib_compat.httplib)'
    assert run(code, '0') == (0, 'True')
