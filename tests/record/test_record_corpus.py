"""Programs of the corpus with a record: every marked line that was executed is in it, if a run can
show its code; they do what they did without it; and programs that need nothing have an empty one.
"""
import os
import re

import pytest

import marks
import portability
import program_runs
import recordedruns
import test_migrate_programs_on_shim as on_shim

PROGRAMS = [name for name in program_runs.programs() if portability.is_portable(name)]

# Marks of these codes stand where no method of ours is called: the reason is that of the row.
NOT_SHOWN = {
    "101": "an import is made once, before there is anything to observe, or by Python itself",
    "102": "asks http.client", "103": "a string", "104": "an import", "107": "a name",
    "108": "an import", "109": "socket and urlsplit are names of http.client, too",
    "110": "a file of the program's own",
    "305": "whether an override takes bytes is not to be seen from outside",
    "405": "C code takes a str as it is, without asking it",
    "410": "asking for an attribute is no use of it",
    "412": "the socket is the system's", "414": "the json module's own argument",
    "511": "a native string is http.client's, too", "513": "http.client's own method",
    "608": "base64 and % of bytes are Python's own", "701": "a constant is a plain int",
    "702": "a constant is a plain int", "802": "an exception is http.client's own class",
    "806": "an exception is http.client's own class",
}

# Single marks of codes that a run does show elsewhere: by program and line's text, with the reason.
EXCUSED = {
    ("debug_switch", "308"): "an attribute of a class, which has no say in its assignment",
    ("old_protocol_switch", "308"): "an attribute of a class",
    ("patched_read", "308"): "an attribute of a class",
    ("type_dispatch", "407"): "isinstance asks the type, not the object",
    ("status_table", "703"): "the table was copied, and is noted where it was",
    ("stream_title", "804"): "a header that leads to it; the answer is noted where it comes",
}

# Marked where a value is made, recorded in the same source where it is used.
MARKED_ELSEWHERE = ("203", "406", "506", "602", "605", "607", "801")

# Programs that were converted: they run without the shim.
CONVERTED = ("compatible_cookies", "converted_import", "dated_links", "getresponse_buffering",
             "modern_cookies", "six_client", "six_httplib")


def play(name, folder, text=None):
    """Return what a program did, and what it recorded as (path, line, number of the code)."""
    record = str(folder.join("record.jsonl"))
    extra = dict(on_shim.SETTINGS.get(name, {}), HTTPLIB_COMPAT_RECORD=record)
    path = program_runs.path_of(name)
    if text is not None:
        path = str(folder.join(name + ".py"))
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    done = program_runs.comparable(program_runs.play(path, extra=extra))
    rows = recordedruns.rows_of(record)
    return done, rows and {(os.path.realpath(row["file"]), row["line"], row["code"][3:])
                           for row in rows}


@pytest.mark.parametrize("name", [name for name in PROGRAMS if name not in CONVERTED])
def test_the_marked_lines_of_a_program_are_recorded(name, tmpdir):
    done, seen = play(name, tmpdir)
    if not on_shim.is_different(name):
        assert done == on_shim.recorded(name)
    wanted = {(os.path.realpath(path), line, code) for path in marks.sources_of(name)
              for line, code, _ in marks.marks_of(path)
              if code not in NOT_SHOWN and (name, code) not in EXCUSED}
    missing = wanted - (seen or set())
    somewhere = {(path, code) for path, _, code in seen or ()}
    assert {one for one in missing if one[2] not in MARKED_ELSEWHERE
            or not related(one, somewhere)} == set()


def related(mark, somewhere):
    """Tell whether the code of a mark, or its other name, was recorded in the mark's source."""
    path, _, code = mark
    return (path, code) in somewhere or (code == "406" and (path, "401") in somewhere)


def test_a_good_part_of_the_marks_is_shown():
    shown = {code for name in PROGRAMS if name not in CONVERTED
             for path in marks.sources_of(name) for _, code, _ in marks.marks_of(path)
             if code not in NOT_SHOWN}
    assert len(shown) >= 40


CLEAN = [name for name in program_runs.programs(program_runs.CLEAN)
         if re.search(r"^\s*(import|from) http\.client", "\n".join(marks.lines_of(
             program_runs.path_of(name, program_runs.CLEAN))), re.MULTILINE)]

# Clean programs that ask http.client for what httplib has not.
NEED_HTTP_CLIENT = {
    "disconnected_first": "RemoteDisconnected",
    "bytes_socket": "a socket of its own whose file is asked otherwise",
}


def on_the_shim(text):
    """Return a program for http.client as the same one for httplib."""
    text = re.sub(r"\bimport http\.client as (\w+)", r"import httplib as \1", text)
    text = re.sub(r"\bfrom http\.client import", "from httplib import", text)
    return re.sub(r"\bhttp\.client\b", "httplib", text)


@pytest.mark.parametrize("name", [name for name in CLEAN if name not in NEED_HTTP_CLIENT])
def test_a_program_that_needs_nothing_of_python_2_has_an_empty_record(name, tmpdir):
    """Put on the shim, it does what it did on http.client, and leaves no row."""
    path = program_runs.path_of(name, program_runs.CLEAN)
    text = "\n".join(marks.lines_of(path))
    if not is_readable(text):
        pytest.skip("written in the syntax of a newer Python")
    before = program_runs.comparable(program_runs.play(path))
    done, seen = play(name, tmpdir, on_the_shim(text))
    assert done == before
    assert not seen


def is_readable(text):
    """Tell whether this Python can compile a source."""
    try:
        compile(text, "<source>", "exec")
    except SyntaxError:
        return False
    return True
