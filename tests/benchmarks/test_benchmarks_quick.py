"""The benchmark runs, says what it measured, and takes no client's word for what it read.

Nothing here asks how long anything took.
"""
import json
import os
import subprocess
import sys

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

pytestmark = pytest.mark.skipif(
    sys.version_info < (3, 8), reason="the benchmark is a tool for Python 3.8 and newer")


def run_command(*arguments):
    """Run the benchmark as a user does; return what it said, without the end of the world."""
    return subprocess.run(
        [sys.executable, "-B", "-m", "benchmarks"] + list(arguments), cwd=ROOT,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True, timeout=50)


@pytest.fixture
def measuring(monkeypatch):
    """Give the modules that measure; the installed package stays before the checkout's."""
    monkeypatch.setattr(sys, "path", sys.path + [ROOT])
    from benchmarks import clients, measure, processes, surroundings, works
    return clients, measure, processes, surroundings, works


@pytest.fixture(scope="module")
def result_of_two_rows(tmp_path_factory):
    """Run two rows, one of them in fresh processes; give what was printed, and the JSON."""
    pytest.importorskip("rich", reason="rich, of the extra bench, draws the table")
    path = tmp_path_factory.mktemp("benchmarks") / "result.json"
    ran = run_command("--quick", "--only", "small", "import_cpu", "--json", str(path))
    assert ran.returncode == 0, ran.stderr
    return ran.stdout, json.loads(path.read_text())


def test_a_row_is_measured_for_each_client(result_of_two_rows):
    _, result = result_of_two_rows
    small = result["rows"][0]
    assert (small["name"], small["goal"], small["unit"]) == ("small", 0.32, "s")
    for name in ("httplib_compat", "http.client", "bare socket"):
        for clock in ("cpu", "wall"):
            figures = small["clients"][name][clock]
            assert len(figures["samples"]) == 9
            assert 0 < figures["lower"] <= figures["median"] <= figures["upper"]
    assert small["figure"]["median"] == small["clients"]["httplib_compat"]["relative"]
    assert small["reached"] is (small["figure"]["median"] <= small["goal"])


def test_a_row_of_fresh_processes_is_measured(result_of_two_rows):
    _, result = result_of_two_rows
    assert [row["name"] for row in result["rows"]] == ["small", "import_cpu"]
    assert len(result["rows"][1]["clients"]["httplib_compat"]["cpu"]["samples"]) == 3


def test_the_installed_package_is_measured_and_named(result_of_two_rows):
    import httplib_compat
    printed, result = result_of_two_rows
    ours = result["clients"]["httplib_compat"]
    assert ours["version"] == httplib_compat.__version__
    assert os.path.samefile(ours["path"], httplib_compat.__file__)
    assert ours["path"] in printed.replace("\n", "")


def test_the_table_has_the_goal_beside_the_figure_and_no_colour_in_a_pipe(result_of_two_rows):
    printed, result = result_of_two_rows
    line = next(line for line in printed.splitlines() if line.lstrip().startswith("small "))
    assert line.split()[-1] == "0.32"
    assert "%.2f" % result["rows"][0]["figure"]["median"] in line
    assert "\x1b" not in printed


def test_a_name_that_is_no_row_is_refused_by_name():
    pytest.importorskip("rich", reason="rich, of the extra bench, draws the table")
    ran = run_command("--only", "smal")
    assert ran.returncode == 1
    assert "no row is named smal; --list names them" in ran.stderr


def test_an_interpreter_that_is_not_2_7_18_is_refused():
    pytest.importorskip("rich", reason="rich, of the extra bench, draws the table")
    ran = run_command("--quick", "--only", "small", "--python2", sys.executable)
    assert ran.returncode == 1
    assert "%s is no interpreter of 2.7.18" % sys.executable in ran.stderr


def test_the_rows_can_be_listed_with_their_goals():
    ran = run_command("--list")
    assert ran.returncode == 0, ran.stderr
    assert ["small", "0.32", "GET,", "10", "fields,", "100", "bytes"] in [
        line.split() for line in ran.stdout.splitlines()]


FAULTS = {
    "loses the last byte": ("body[:-1]", "small"),
    "changes one byte": ("body[:50] + b'!' + body[51:]", "small"),
    "answers from what it has kept": ("b'x' * len(body)", "small"),
    "changes one byte of a chunked body": ("body[:-1] + b'!'", "chunk64k_read"),
}

CLIENT = """
import http.client
from legacy_client import LegacyClient

class Client(LegacyClient):
    version = path = "faulty"
    def __init__(self, order):
        LegacyClient.__init__(self, http.client)
    def exchange(self, target, kept):
        length = LegacyClient.exchange(self, target, kept)
        if kept:
            body = b"".join(kept.pieces)
            kept.pieces = [{fault}]
            length = len(kept.pieces[0])
        return length
"""


def measure_client(measuring, folder, source, row):
    """Measure one row with a client that is written down here."""
    clients, measure, processes, surroundings, works = measuring
    (folder / "faulty_client.py").write_text(source)
    client = clients.Client("faulty", "faulty_client", folders=(str(folder),))
    work = next(work for work in works.WORKS if work.name == row)
    with surroundings.Surroundings(needs_tls=False) as around:
        worker = processes.start_worker(client, around.core)
        try:
            return measure.measure(work, around, [worker], 1, 0.001, {})
        finally:
            worker.end()


@pytest.mark.parametrize("fault, row", FAULTS.values(), ids=FAULTS.keys())
def test_a_client_that_returns_other_bytes_is_caught(measuring, tmp_path, fault, row):
    with pytest.raises(measuring[2].BenchmarkError, match="the server sent"):
        measure_client(measuring, tmp_path, CLIENT.replace("{fault}", fault), row)


def test_the_same_client_without_a_fault_is_measured(measuring, tmp_path):
    row = measure_client(measuring, tmp_path, CLIENT.replace("{fault}", "body"), "small")
    assert len(row.samples["faulty"].cpu) == 1


@pytest.mark.parametrize("row", [
    "read_1m", "read_16m_timeout", "loop_64k", "loop_1k", "chunk1k_read", "chunk8k_loop"])
def test_what_a_copy_costs_is_measured_where_there_is_much_to_copy(measuring, row):
    """Its bytes are compared by the worker, as those of any client."""
    clients, measure, processes, surroundings, works = measuring
    work = next(work for work in works.WORKS if work.name == row)
    assert clients.takes_part(clients.COPIED, work)
    with surroundings.Surroundings(needs_tls=False) as around:
        worker = processes.start_worker(clients.COPIED, around.core)
        try:
            row = measure.measure(work, around, [worker], 1, 0.001, {})
        finally:
            worker.end()
    assert len(row.samples[clients.COPIED.name].cpu) == 1


@pytest.mark.parametrize("row", ["small", "connect", "read_16m_bytes", "upload_bytes", "tls_loop"])
def test_what_a_copy_costs_is_no_question_of_the_other_rows(measuring, row):
    clients, works = measuring[0], measuring[4]
    work = next(work for work in works.WORKS if work.name == row)
    assert not clients.takes_part(clients.COPIED, work)


def test_a_client_that_sends_another_upload_is_caught(measuring, tmp_path):
    source = CLIENT.replace("{fault}", "body").replace(
        "        length = Leg", "        self.body = self.body[:-1] + b'!'\n        length = Leg")
    with pytest.raises(measuring[2].BenchmarkError, match="400 Not What Was Agreed"):
        measure_client(measuring, tmp_path, source, "post")


def test_a_client_that_leaves_out_a_header_is_caught(measuring, tmp_path):
    source = CLIENT.replace("{fault}", "body").replace(
        "        length = Leg", "        self.headers.pop('Accept', None)\n        length = Leg")
    with pytest.raises(measuring[2].BenchmarkError, match="sent .* expected .*Accept: "):
        measure_client(measuring, tmp_path, source, "small")


def test_a_client_that_dies_is_named(measuring, tmp_path):
    source = CLIENT.replace("{fault}", "body").replace(
        "        length = Leg", "        import os; os._exit(3)\n        length = Leg")
    with pytest.raises(measuring[2].BenchmarkError, match="faulty ended with code 3"):
        measure_client(measuring, tmp_path, source, "small")


def test_a_library_that_is_missing_is_named_with_the_interpreter(measuring, tmp_path):
    with pytest.raises(measuring[2].BenchmarkError, match="no_such_library.*installed for"):
        measure_client(measuring, tmp_path, "import no_such_library\n", "small")


def test_the_chart_names_each_row_it_shows(tmp_path):
    pytest.importorskip("matplotlib", reason="matplotlib, of the extra bench, draws the chart")
    ran = run_command("--quick", "--only", "import_cpu", "--plot", str(tmp_path))
    assert ran.returncode == 0, ran.stderr
    drawn = (tmp_path / "goals.svg").read_text(encoding="utf-8")
    assert "import httplib, CPU" in drawn
    assert "goal" in drawn
