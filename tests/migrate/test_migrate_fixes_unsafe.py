"""`fix --unsafe-fixes` as a command, and what `fix` says at its end of what it left."""
import pytest

from httplib_compat.migrate.commands import fix

ASKING = "import httplib\nconn = httplib.HTTPConnection('h', 80, 0)\n"
TEXT = "conn.send('%x' % 7)\n"
ON_SHIM = ASKING.replace("import httplib", "import httplib_compat as httplib")
WHERE = "`httplib-compat check` tells where and why.\n"
READY = ("The source of 1 file shows no need of the shim. With --record, and a record of runs that "
         "show none, imports go to http.client.\n")


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Return a function that writes a program into the current folder, and returns its path."""
    monkeypatch.chdir(tmp_path)

    def written(text, name="program.py"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path / name

    return written


def test_on_the_way_to_the_shim_only_what_it_leaves_is_fixed(write, capsys):
    path = write(ASKING + TEXT)
    assert fix.main(["--unsafe-fixes", "program.py"]) == 0
    assert path.read_text() == ON_SHIM + "conn.send(('%x' % 7).encode('utf-8'))\n"
    assert capsys.readouterr().err == "1 file fixed\n"


def test_what_is_left_is_told_with_what_an_unsafe_fix_would_do(write, capsys):
    path = write(ASKING + TEXT)
    assert fix.main(["program.py"]) == 0
    assert path.read_text() == ON_SHIM + TEXT
    assert capsys.readouterr().err == \
        "1 file fixed; 1 finding left (HLC606: 1); 1 of them with --unsafe-fixes\n" + WHERE
    # Nothing more to fix, and the same is left.
    assert fix.main(["program.py"]) == 0
    assert capsys.readouterr().err == \
        "1 finding left (HLC606: 1); 1 of them with --unsafe-fixes\n" + WHERE


def test_on_the_way_to_http_client_all_that_is_left_is_told(write, capsys):
    write(ON_SHIM + TEXT + "httplib.HTTP('h')\n")
    write(ON_SHIM, "other.py")
    assert fix.main(["--to", "http.client", "."]) == 0
    assert capsys.readouterr().err == \
        "2 files fixed; 2 findings left (HLC105: 1, HLC606: 1); 1 of them with --unsafe-fixes\n" \
        + WHERE + READY
    assert fix.main(["--to", "http.client", "--unsafe-fixes", "."]) == 0
    assert capsys.readouterr().err == "1 file fixed; 1 finding left (HLC105: 1)\n" + WHERE + READY


@pytest.mark.parametrize("option", ["--diff", "--check"])
def test_what_is_only_shown_is_told_so(write, capsys, option):
    path = write(ASKING)
    assert fix.main([option, "program.py"]) == 1
    assert capsys.readouterr().err == "1 file would be fixed\n"
    assert path.read_text() == ASKING


def test_with_a_record_nobody_is_told_to_make_one(write, tmp_path, capsys):
    write(ON_SHIM.replace(", 80, 0", ", 80"))
    (tmp_path / "record.jsonl").write_text("")
    assert fix.main(["--to", "http.client", "--check", "program.py"]) == 0
    assert capsys.readouterr() == ("", READY)
    assert fix.main(["--to", "http.client", "--record", "record.jsonl", "program.py"]) == 0
    assert capsys.readouterr() == ("fixed program.py\n", "1 file fixed\n")


def test_what_is_no_record_is_refused(write, tmp_path, capsys):
    path = write(ON_SHIM)
    assert fix.main(["--to", "http.client", "--record", "program.py", "program.py"]) == 2
    assert "program.py is no record" in capsys.readouterr().err
    assert path.read_text() == ON_SHIM


def test_who_closes_the_output_ends_the_run(write, capsys, monkeypatch):
    class Closed(object):
        def write(self, text):
            raise BrokenPipeError(32, "Broken pipe")

        def isatty(self):
            return False

    write(ASKING)
    write(ASKING, "other.py")
    monkeypatch.setattr("sys.stdout", Closed())
    with pytest.raises(BrokenPipeError):
        fix.main(["--diff", "."])
    assert capsys.readouterr().err == ""


def test_a_file_without_httplib_is_no_word_worth(write, capsys):
    write("import os\n")
    assert fix.main(["."]) == 0
    assert capsys.readouterr() == ("", "")


def test_an_unsafe_fix_alone_is_none_without_leave(write, capsys):
    path = write(ON_SHIM + TEXT)
    assert fix.main(["--to", "http.client", "--only", "HLC603", "program.py"]) == 2
    assert "no fix is known for HLC603" in capsys.readouterr().err
    assert fix.main(["--to", "http.client", "--only", "HLC606", "--unsafe-fixes",
                     "program.py"]) == 0
    assert path.read_text() == ON_SHIM + "conn.send(('%x' % 7).encode('utf-8'))\n"


def test_a_module_beside_it_that_hides_http_keeps_a_program_on_the_shim(write, capsys):
    text = "import httplib_compat as httplib\nhttplib.OK\n"
    path = write(text)
    write("", "record.jsonl")
    write("x = 1\n", "http.py")
    arguments = ["--to", "http.client", "--record", "record.jsonl", "program.py"]
    assert fix.main(arguments) == 0 and path.read_text() == text
    (path.parent / "http.py").unlink()
    assert fix.main(arguments) == 0
    assert path.read_text() == "import http.client as httplib\nhttplib.OK\n"


def test_a_string_in_a_converted_file_does_not_lead_to_the_shim(write, capsys):
    text = "import http.client as httplib\nimport mock\nmock.patch('httplib.HTTPConnection')\n"
    path = write(text)
    assert fix.main(["program.py"]) == 0
    assert path.read_text() == text
