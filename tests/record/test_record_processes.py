"""The record of a process: threads, forks, ends of every kind, filters, large counts."""
import json
import os
import sys

import pytest

import recordedruns

BODY = "from httplib_compat._py2.bytestr import bytestr\nbody = bytestr(b'OK')\n"

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


def test_one_use_is_one_row_with_place_function_and_types(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib\n" + BODY + """
def is_fine():
    return body == 'OK'

print(is_fine())
""")
    assert (run.status, run.out) == (0, "True\n")
    assert run.rows == [{"code": "HLC401", "file": str(tmpdir.join("program.py")), "line": 6,
                         "function": "is_fine", "count": 1, "types": ["bytestr", "str"]}]


def test_a_program_without_httplib_leaves_no_file(tmpdir):
    assert recordedruns.run(tmpdir, "print(1)\n").rows is None


def test_counts_of_many_uses_add_up_over_few_rows(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib\n" + BODY + """
for _ in range(123456):
    body == 'OK'
""")
    assert run.count("HLC401", 6) == 123456
    assert len(run.rows) <= 8


def test_threads_that_use_one_line_are_counted_together(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib, threading\n" + BODY + """
def work():
    for _ in range(1000):
        body == 'OK'

threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
""")
    assert run.status == 0
    assert run.count("HLC401", 7) == 8000


@needs_fork
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_child_writes_rows_of_its_own(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib, os, sys\n" + BODY + """
body == 'OK'
body == 'OK'
child = os.fork()
body == 'OK'
if not child:
    body.split('K')
    sys.exit(0)
os.waitpid(child, 0)
""")
    assert run.status == 0
    assert run.count("HLC401", 5) == run.count("HLC401", 6) == 1
    assert run.count("HLC401", 8) == 2
    assert run.count("HLC404", 10) == 1


@needs_fork
def test_a_child_that_ends_without_ceremony_has_told_every_place(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib, os\n" + BODY + """
child = os.fork()
if not child:
    body == 'OK'
    os._exit(0)
os.waitpid(child, 0)
""")
    assert run.places() == [("HLC401", 7)]


@needs_fork
def test_a_child_of_multiprocessing_counts_to_its_end(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib, multiprocessing\n" + BODY + """
def work():
    for _ in range(57):
        body == 'OK'

if __name__ == '__main__':
    child = multiprocessing.get_context('fork').Process(target=work)
    child.start()
    child.join()
""")
    assert run.status == 0, run.error
    assert run.count("HLC401", 7) == 57


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_program_that_is_killed_has_told_every_place(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib, os, signal\n" + BODY + """
body == 'OK'
body.split('K')
os.kill(os.getpid(), signal.SIGKILL)
""")
    assert run.status == -9
    assert run.places() == [("HLC401", 5), ("HLC404", 6)]


def test_an_uncaught_exception_and_its_status_are_the_programs(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib\n" + BODY + """
body == 'OK'
raise SystemExit(7)
""")
    assert run.status == 7
    assert run.places() == [("HLC401", 5)]


def test_a_warning_is_shown_once_for_a_line_and_code(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib\n" + BODY + """
for _ in range(3):
    body == 'OK'
""", ["-W", "always"])
    assert run.error.count("Py2OnlyWarning: HLC401") == 1
    assert "program.py:6: Py2OnlyWarning" in run.error


def test_warnings_as_errors_raise_at_the_line_every_time(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib\n" + BODY + """
for _ in range(2):
    try:
        body == 'OK'
    except httplib.Py2OnlyWarning as error:
        print(str(error)[:6])
body == 'OK'
""", ["-W", "error"])
    assert run.out == "HLC401\nHLC401\n"
    assert run.status == 1
    assert run.error.splitlines()[-1].startswith("httplib_compat.Py2OnlyWarning: HLC401")
    assert ", line 10, in <module>" in run.error


def test_a_filtered_warning_is_recorded_all_the_same(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib, warnings\n" + BODY + """
warnings.simplefilter('ignore', httplib.Py2OnlyWarning)
body == 'OK'
""", ["-W", "error"])
    assert (run.status, run.error) == (0, "")
    assert run.places() == [("HLC401", 6)]


def test_a_program_that_changes_its_folder_still_writes_there(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib, os\n" + BODY + "os.chdir('/')\nbody == 'OK'\n",
                           extra={"HTTPLIB_COMPAT_RECORD": "record.jsonl"})
    assert run.places() == [("HLC401", 5)]


def test_a_record_that_cannot_be_written_any_more_is_told_once(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib, os\n" + BODY + """
os.remove('record.jsonl')
os.mkdir('record.jsonl')
body == 'OK'
body.split('K')
os.rmdir('record.jsonl')
""")
    assert run.status == 0
    assert run.error.count("cannot be written any more") == 1


def test_a_folder_that_is_not_there_is_an_error_at_the_import(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib\n",
                           extra={"HTTPLIB_COMPAT_RECORD": str(tmpdir.join("no", "record"))})
    assert run.status == 1
    assert "FileNotFoundError" in run.error


def test_an_empty_variable_records_nothing(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib\n" + BODY + "print(body == 'OK')\n",
                           extra={"HTTPLIB_COMPAT_RECORD": ""})
    assert (run.status, run.out, run.rows) == (0, "True\n", None)


def test_places_beyond_the_bound_are_counted_but_not_kept(tmpdir):
    """Each line of a generated source is a place; memory does not grow beyond the bound."""
    run = recordedruns.run(tmpdir, "import httplib\n" + BODY + r"""
import httplib_compat._record.journal as journal
journal.MOST_PLACES = 100
names = {'body': body}
exec(compile("body == 'OK'\n" * 1000, 'generated.py', 'exec'), names)
""")
    assert len(run.places_of("generated.py")) == 100
    assert [row for row in run.rows if "left_out" in row] == [{"left_out": 900}]


def test_rows_are_plain_json_of_ascii(tmpdir):
    run = recordedruns.run(tmpdir, "import httplib\n" + BODY + "body == 'OK'\n")
    with open(str(tmpdir.join("record.jsonl")), "rb") as file:
        assert json.loads(file.read().decode("ascii")) == run.rows[0]
