"""The pytest plugin: a summary behind a test run with ``--httplib-record``, and nothing without."""
import subprocess
import sys

import recordedruns

TEST = """\
import httplib
from httplib_compat._py2.bytestr import bytestr


def test_it():
    for _ in range(3):
        assert bytestr(b'OK') == 'OK'
"""


def pytest_of(folder, *options):
    """Return the status and output of pytest over one test file in a folder."""
    folder.join("test_it.py").write(TEST)
    process = subprocess.Popen(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider",
         "-p", "httplib_compat.migrate.pytestplugin"] + list(options) + ["test_it.py"],
        cwd=str(folder), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    out, _ = process.communicate(timeout=recordedruns.LIMIT)
    return process.returncode, out.decode()


def test_the_summary_names_every_place_with_its_count(tmpdir):
    status, out = pytest_of(tmpdir, "--httplib-record")
    assert status == 0
    assert "test_it.py:7: HLC401 in test_it, 3 times" in out
    assert "1 place with 1 code" in out
    assert "Py2OnlyWarning: HLC401" in out  # pytest shows it, as it shows every deprecation


def test_a_file_takes_the_record_for_report(tmpdir):
    pytest_of(tmpdir, "--httplib-record-file=record.jsonl")
    rows = recordedruns.rows_of(str(tmpdir.join("record.jsonl")))
    assert sum(row["count"] for row in rows) == 3


def test_without_the_option_there_is_no_word_of_it(tmpdir):
    status, out = pytest_of(tmpdir)
    assert status == 0
    assert "HLC401" not in out and "httplib did" not in out


def test_warnings_as_errors_fail_the_test_that_needs_python_2(tmpdir):
    status, out = pytest_of(tmpdir, "--httplib-record", "-W",
                            "error::httplib_compat.Py2OnlyWarning")
    assert status == 1
    assert "Py2OnlyWarning: HLC401" in out
