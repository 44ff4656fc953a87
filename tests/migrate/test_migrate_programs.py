"""The legacy programs: their marks are rules, and the real 2.7.18 does what was recorded of it."""
import os
import sys

import pytest

import marks
import program_runs

PROGRAMS = program_runs.programs()
CLEAN = program_runs.programs(program_runs.CLEAN)

THE_REAL_ONE = sys.version_info[:3] == (2, 7, 18)


def marks_of_program(name):
    """Return the marks of all sources of a program."""
    return [mark for path in marks.sources_of(name) for mark in marks.marks_of(path)]


def test_there_are_at_least_150_programs():
    assert len(PROGRAMS) >= 150


def test_every_program_has_a_recording_and_every_recording_a_program():
    recorded = os.listdir(program_runs.RECORDINGS)
    assert sorted(recorded) == sorted(name + ".json" for name in PROGRAMS)


def test_no_recording_ends_with_an_error():
    """A program that breaks on 2.7.18 shows nothing that anyone relies on."""
    ended = {name: program_runs.recording(name) for name in PROGRAMS}
    assert [name for name, done in ended.items() if done["error"] or done["status"]] == []


@pytest.mark.parametrize("name", PROGRAMS)
def test_the_marks_of_a_program_are_codes_of_the_rule_table(name):
    found = marks_of_program(name)
    assert found != []
    assert [mark for mark in found if mark[1] not in marks.CODES] == []
    assert [(path, loose) for path in marks.sources_of(name)
            for loose in marks.loose_marks_of(path)] == []


def test_every_rule_of_the_first_release_is_marked_several_times():
    counted = dict.fromkeys(marks.CODES, 0)
    for name in PROGRAMS:
        for code in {code for _, code, _ in marks_of_program(name)}:
            counted[code] += 1
    assert [code for code in marks.FIRST if counted[code] < 2] == []
    # HLC000 is a file that nobody can read; no program is one.
    assert [code for code in marks.CODES if not counted[code]] == ["000"]


def test_every_number_of_the_drift_table_has_a_program():
    shown = {drift for name in PROGRAMS for path in marks.sources_of(name)
             for drift in marks.drifts_of(path)}
    assert sorted(shown) == marks.DRIFTS


def test_a_mark_is_read_from_the_end_of_its_line_only():
    assert marks.MARK.search("conn.close()  # HLC201, HLC305").group(2) == "HLC201, HLC305"
    assert marks.MARK.search("conn.close()  # record: HLC804").group(1)
    assert marks.MARK.search("print('HLC201')") is None
    assert marks.MARK.search("x = 1  # as HLC201 says") is None


def test_at_least_30_programs_need_nothing_and_say_so():
    assert len(CLEAN) >= 30
    named = [name for name in CLEAN for path in marks.sources_of(name, program_runs.CLEAN)
             if marks.marks_of(path)]
    assert named == []


@pytest.mark.parametrize("name", CLEAN)
def test_a_program_that_needs_nothing_runs(name):
    """Where this Python can read it: some have the syntax of 2.7, some that of a later one."""
    path = program_runs.path_of(name, program_runs.CLEAN)
    with open(path, "rb") as source:
        try:
            compile(source.read(), path, "exec")
        except SyntaxError:
            pytest.skip("another Python's syntax")
    done = program_runs.play(path)
    if sys.version_info[0] == 2 and done["error"] == "ImportError":
        pytest.skip("modules of Python 3")
    assert (done["error"], done["status"]) == ("", 0)


@pytest.mark.skipif(not THE_REAL_ONE, reason="recordings are those of the real 2.7.18")
@pytest.mark.parametrize("name", PROGRAMS if THE_REAL_ONE else ["all"])
def test_2718_does_what_was_recorded(name):
    assert program_runs.play(program_runs.path_of(name)) == program_runs.recording(name)
