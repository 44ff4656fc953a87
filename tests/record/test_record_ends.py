"""Ends and beginnings that are rare: no standard error, a child's own end, a Python without TLS."""
import os

import pytest

import recordedruns
import test_record_pytest

BODY = "from httplib_compat._py2.bytestr import bytestr\nbody = bytestr(b'OK')\n"

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


@needs_fork
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_child_that_ends_the_record_ends_its_own(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib, os\n" + BODY + """
body == 'OK'
child = os.fork()
if not child:
    httplib.record().stop()
    body == 'OK'
    os._exit(0)
os.waitpid(child, 0)
body.split('K')
""")
    assert run.status == 0
    assert run.places() == [("HLC401", 5), ("HLC404", 12)]
    assert run.count("HLC401", 5) == 1


@needs_fork
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_child_that_uses_nothing_tells_nothing_of_its_parents(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib, os, sys\n" + BODY + """
for _ in range(5):
    body == 'OK'
child = os.fork()
if not child:
    sys.exit(0)
os.waitpid(child, 0)
""")
    assert (run.status, run.count("HLC401", 6)) == (0, 5)


def test_without_a_standard_error_a_record_that_cannot_be_written_is_silent(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib, os, sys\n" + BODY + """
os.remove('record.jsonl')
os.mkdir('record.jsonl')
sys.stderr = None
print(body == 'OK')
os.rmdir('record.jsonl')
""")
    assert (run.status, run.out) == (0, "True\n")
    assert "cannot be written" not in run.error


def test_on_a_python_without_tls_the_rest_is_recorded(tmpdir):
    run = recordedruns.run(tmpdir, """
import importlib.machinery, os
finder = importlib.machinery.PathFinder
original = finder.find_spec
finder.find_spec = staticmethod(
    lambda name, *more: None if name == '_ssl' else original(name, *more))
path = os.environ.pop('HTTPLIB_COMPAT_RECORD')
import httplib
with httplib.record(path):
    httplib.HTTPConnection('h', 80, True)
    httplib.HTTP('h')
print(hasattr(httplib, 'HTTPSConnection'), hasattr(httplib, 'HTTPS'), sorted(
    set(httplib.__all__) - {'HTTPSConnection'}) == sorted(httplib.__all__))
""")
    assert (run.status, run.out) == (0, "False False True\n"), run.error
    assert run.places() == [("HLC105", 10), ("HLC201", 9)]


def test_a_summary_of_many_places_tells_the_first_and_how_many_more(tmpdir, monkeypatch):
    uses = "".join("    body == %r\n" % str(number) for number in range(53))
    monkeypatch.setattr(test_record_pytest, "TEST", BODY + "def test_it():\n" + uses)
    status, out = test_record_pytest.pytest_of(tmpdir, "--httplib-record")
    assert status == 0
    assert out.count(": HLC401 in test_it, 1 time\n") == 50
    assert "... and 3 more\n53 places with 1 code" in out


def test_a_record_of_the_environment_is_its_own_again_behind_the_tests(tmpdir, monkeypatch):
    """pytest in a process that records already: what comes behind it is recorded as before."""
    run = recordedruns.run(tmpdir, """
import os, sys
path = os.environ['HTTPLIB_COMPAT_RECORD']
import pytest
with open('test_it.py', 'w') as file:
    file.write('def test_it(): pass')
status = pytest.main(['-q', '-p', 'no:cacheprovider', '-p', 'httplib_compat.migrate.pytestplugin',
                      '--httplib-record-file', path, 'test_it.py'])
print('again' if os.environ['HTTPLIB_COMPAT_RECORD'] == path else 'lost')
sys.exit(status)
""")
    assert run.status == 0, run.error
    assert run.out.splitlines()[-1] == "again"
