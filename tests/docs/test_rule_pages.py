"""The pages of the rules: made from the rules, and their examples do what the pages say."""
import os
import re
import subprocess
import sys

import pytest

from docmakers import load
from docpages import DOCS, ROOT
from exampleplay import play, python27

if sys.version_info < (3, 8):
    pytest.skip("the checker needs Python 3.8", allow_module_level=True)

maker = load("make_rules")
sources = maker.sources
RULES = maker.rules()
PAGES = maker.make_pages()
EXAMPLES = {code: sources.example(code) for code in RULES}
PLAYED = [code for code, example in EXAMPLES.items() if example.prints]

# What a page does not claim to have run, and why.
NOT_RUN = {
    "HLC000": "no Python reads it",
    "HLC102": "2.7.18 has no http.client",
    "HLC110": "a module of functions; it prints nothing",
    "HLC205": "needs a server that asks for a certificate",
    "HLC213": "a class alone; it would need a server behind TLS",
    "HLC513": "2.7.18 has no http.client",
    "HLC902": "a server; it prints nothing",
}
# Where Python 3.8 still did what 2.7 does: json took an `encoding`.
UP_TO_3_8 = {"HLC414"} if sys.version_info < (3, 9) else set()
# Stay found where a program stays on the package, so that another finding may be told there.
ON_THE_SHIM = "httplib_compat"
IMPORTS = {"HLC101", "HLC102"}
_MARK = re.compile(r"#((?:,?\s*HLC\d{3})+)$")


# Where the fixed program prints something else, and why.
FIXED_OTHERWISE = {
    "HLC413": "StringIO is imported, which 2to3 renames",
    "HLC502": "each line begins with the name as it is asked for, not as it was sent",
    "HLC512": "no source shows it, so that the import goes to http.client",
    "HLC807": "StringIO is imported, which 2to3 renames",
    "HLC901": "urllib2 is imported, which 2to3 renames",
    "HLC903": "xmlrpclib is imported, which 2to3 renames",
}


def fixed(code, unsafe):
    """Return what `fix --to http.client` makes of a first program; None if it leaves it."""
    words = maker.words
    data = words.to_client("program.py", EXAMPLES[code].before.encode("utf-8"),
                           words.Wanted(None, unsafe), True).data
    return None if data is None else data.decode("utf-8")


def marks(program):
    """Return the line numbers and codes that the comments of a program name."""
    return {(number, code) for number, line in enumerate(program.split("\n"), 1)
            for mark in _MARK.findall(line) for code in re.findall(r"HLC\d{3}", mark)}


def found(program, folder, name="program.py"):
    """Return the line numbers and codes of what is found in a program, alone in a folder."""
    path = os.path.join(str(folder), name)
    with open(path, "wb") as file:
        file.write(program.encode("utf-8"))
    if name != "program.py":
        with open(os.path.join(str(folder), "program.py"), "wb") as file:
            file.write(b"import httplib\n")
    return {(one.line, one.code) for one in maker.check(path, program.encode("utf-8"))}


def recorded(program, folder):
    """Return the line numbers and codes that a run of a program on the package records."""
    from httplib_compat.migrate.recorded.rows import read_records
    record = os.path.join(str(folder), "record.jsonl")
    play(sys.executable, program, HTTPLIB_COMPAT_RECORD=record)
    return {(row.line, row.code) for row in read_records([record]).rows}


def about(code, pairs):
    """Return the findings that are no finding of the import, unless the rule is about it."""
    return {pair for pair in pairs if pair[1] not in IMPORTS - {code}}


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_is_what_the_rules_make(name):
    with open(os.path.join(DOCS, "rules", name), encoding="utf-8") as file:
        assert file.read() == PAGES[name], "run `%s`" % maker.COMMAND


def test_every_rule_has_a_page_and_an_example_and_nothing_else_has():
    assert sorted(os.listdir(os.path.join(DOCS, "rules"))) == sorted(PAGES)
    assert sorted(PAGES) == sorted([code + ".md" for code in RULES] + ["index.md"])
    assert sorted(os.listdir(sources.EXAMPLES)) == sorted(code + ".txt" for code in RULES)


def test_the_command_that_is_named_writes_the_pages(monkeypatch, tmp_path):
    monkeypatch.setattr(maker, "PAGES", str(tmp_path / "rules"))
    maker.main()
    assert {path.name: path.read_bytes().decode("utf-8")
            for path in (tmp_path / "rules").iterdir()} == PAGES
    assert maker.COMMAND == "python docs/" + os.path.basename(maker.__file__)


@pytest.mark.parametrize("code", RULES)
def test_the_first_program_is_found_on_the_marked_lines_and_nowhere_else(code, tmp_path):
    example = EXAMPLES[code]
    seen = recorded(example.before, tmp_path) if code == "HLC512" else \
        found(example.before, tmp_path, example.names[0])
    assert about(code, seen) == about(code, marks(example.before))
    assert code in {named for _, named in marks(example.before)}


@pytest.mark.parametrize("code", RULES)
def test_the_second_program_is_not_found(code, tmp_path):
    example = EXAMPLES[code]
    seen = {named for _, named in found(example.after, tmp_path, example.names[1])}
    assert code not in seen
    assert not seen or ON_THE_SHIM in example.after


@pytest.mark.parametrize("code", sorted(set(RULES) - set(maker.words.SILENT_BY_OPTION)))
def test_the_comment_on_the_page_silences_the_line(code, tmp_path):
    quiet = re.sub(r"# .*%s.*" % code, "# noqa: " + code, EXAMPLES[code].before)
    assert quiet != EXAMPLES[code].before and "# noqa: %s" % code in PAGES[code + ".md"]
    assert code not in {named for _, named in found(quiet, tmp_path)}


@pytest.mark.parametrize("code", PLAYED)
def test_the_second_program_prints_here_what_the_page_says(code):
    assert play(sys.executable, EXAMPLES[code].after) == EXAMPLES[code].prints.splitlines()


@pytest.mark.parametrize("code", [code for code in PLAYED if EXAMPLES[code].shim])
def test_the_first_program_prints_the_same_on_this_package(code):
    assert play(sys.executable, EXAMPLES[code].before) == EXAMPLES[code].prints.splitlines()


@pytest.mark.parametrize("code", [code for code in PLAYED
                                  if not EXAMPLES[code].shim and code not in UP_TO_3_8])
def test_where_the_page_does_not_say_so_the_first_program_does_something_else(code):
    try:
        printed = play(sys.executable, EXAMPLES[code].before)
    except subprocess.CalledProcessError:
        return  # what Python 3 itself refuses
    assert printed != EXAMPLES[code].prints.splitlines()


# The rules whose example `fix` changes; whether unsafely, where that makes another program.
MENDED = [(code, unsafe) for code in PLAYED if code not in FIXED_OTHERWISE
          for unsafe in (False, True)
          if fixed(code, unsafe) not in (None, fixed(code, False) if unsafe else None)]


@pytest.mark.parametrize("code,unsafe", MENDED)
def test_what_fix_makes_of_the_first_program_prints_the_same(code, unsafe):
    assert play(sys.executable, fixed(code, unsafe)) == EXAMPLES[code].prints.splitlines()


@pytest.mark.parametrize("code", PLAYED)
def test_the_first_program_prints_on_the_real_2_7_18_what_the_page_says(code):
    assert play(python27(), EXAMPLES[code].before) == EXAMPLES[code].prints.splitlines()


@pytest.mark.parametrize("code", sorted(set(NOT_RUN) - {"HLC000"}))
def test_what_is_not_run_compiles_on_its_python(code):
    command = "import sys; compile(sys.stdin.read(), 'program.py', 'exec')"
    for python, program in ((sys.executable, EXAMPLES[code].after),
                            (python27(), EXAMPLES[code].before)):
        subprocess.run([python, "-c", command], input=program.encode("utf-8"), check=True)


def test_every_other_example_is_run():
    assert set(NOT_RUN) == set(RULES) - set(PLAYED)


def test_every_drift_that_is_named_is_in_the_table():
    table = sources.table_of_drift()
    for example in EXAMPLES.values():
        assert example.drifts == sorted(set(example.drifts)) and set(example.drifts) <= set(table)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_link_leads_to_a_page_or_a_heading_of_the_table_of_drift(name):
    anchors = {sources.anchor(heading) for heading, _ in sources.table_of_drift().values()}
    for target in re.findall(r"\]\(([^)\s]+)\)", PAGES[name]):
        page, _, place = target.partition("#")
        assert page in PAGES or (page == "../drift.md" and (not place or place in anchors))


def test_the_index_lists_every_rule_once_in_the_tables_of_the_families():
    listed = re.findall(r"(?m)^\| \[(HLC\d{3})\]", PAGES["index.md"])
    assert listed == list(RULES)
    assert set(re.findall(r"(?m)^\| \[HLC.*?\| [a-z]+ \| ([a-z ]+) \|", PAGES["index.md"])) \
        <= set(maker.words.COMMANDS)


def test_an_example_with_a_block_of_another_name_is_refused(monkeypatch, tmp_path):
    (tmp_path / "HLC201.txt").write_text("drifts: D031\n== befor\nimport httplib\n")
    monkeypatch.setattr(sources, "EXAMPLES", str(tmp_path))
    with pytest.raises(ValueError, match="befor"):
        sources.example("HLC201")


def test_the_recorder_writes_what_2_7_18_prints(tmp_path):
    recorder = os.path.join(ROOT, "tests", "docs", "record_rule_examples.py")
    code = "import record_rule_examples as r; print(r.recorded(r.sources.path_of('HLC904'), %r))"
    written = subprocess.check_output([sys.executable, "-c", code % python27()],
                                      cwd=os.path.dirname(recorder))
    with open(sources.path_of("HLC904"), "rb") as file:
        assert written.strip() == file.read().strip()
