"""Which files are read, and what becomes of those that cannot be."""
import os
import sys

import pytest

from httplib_compat.migrate import files
from httplib_compat.migrate.running import check_file


def made(folder, *names):
    """Make files with nothing in them, and their folders."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")


def found(folder, *exclude):
    """Return the files below a folder that are read, from it on."""
    return [os.path.relpath(path, str(folder)).replace(os.sep, "/")
            for path in files.find([str(folder)], exclude)]


def test_python_files_are_found_by_their_names(tmp_path):
    made(tmp_path, "a.py", "b.pyw", "c.pyi", "d.txt", "e.pyc", "inner/f.py", "inner/.hidden.py")
    assert found(tmp_path) == ["a.py", "b.pyw", "c.pyi", "inner/.hidden.py", "inner/f.py"]


def test_a_script_without_a_suffix_is_told_by_its_first_line(tmp_path):
    (tmp_path / "tool").write_text("#!/usr/bin/env python2\nimport httplib\n")
    (tmp_path / "shell").write_text("#!/bin/sh\n")
    assert found(tmp_path) == ["tool"]


def test_folders_of_tools_are_left_out(tmp_path):
    made(tmp_path, ".git/a.py", ".tox/a.py", "venv/a.py", "node_modules/a.py", "kept/a.py")
    assert found(tmp_path) == ["kept/a.py"]


@pytest.mark.parametrize(("pattern", "left"), [
    ("inner", ["a.py", "other/inner.py"]),
    ("inner/", ["a.py", "other/inner.py"]),
    ("*.py", []),
    ("inner/*", ["a.py", "other/inner.py"]),
    ("other/inner.py", ["a.py", "inner/b.py"]),
    ("a.*", ["inner/b.py", "other/inner.py"]),
])
def test_patterns_leave_out(tmp_path, pattern, left):
    made(tmp_path, "a.py", "inner/b.py", "other/inner.py")
    assert found(tmp_path, pattern) == left


@pytest.mark.skipif(files.git_patterns() is None, reason="pathspec is not installed")
def test_gitignore_leaves_out_and_the_nearest_one_decides(tmp_path):
    made(tmp_path, "a.py", "generated/b.py", "generated/kept/c.py", "deep/generated.py",
         "deep/d.py")
    (tmp_path / ".gitignore").write_text("generated.py\n/generated/*\n!/generated/kept/\n")
    assert found(tmp_path) == ["a.py", "deep/d.py", "generated/kept/c.py"]
    (tmp_path / "deep" / ".gitignore").write_text("!generated.py\n")
    assert "deep/generated.py" in found(tmp_path)


@pytest.mark.skipif(files.git_patterns() is None, reason="pathspec is not installed")
def test_gitignore_above_counts_inside_a_repository_only(tmp_path):
    made(tmp_path, "inner/a.py", "inner/b.py")
    (tmp_path / ".gitignore").write_text("b.py\n")
    assert found(tmp_path / "inner") == ["a.py", "b.py"]
    (tmp_path / ".git").mkdir()
    assert found(tmp_path / "inner") == ["a.py"]


@pytest.mark.skipif(files.git_patterns() is None, reason="pathspec is not installed")
def test_a_folder_that_is_named_is_read_though_a_gitignore_above_leaves_it_out(tmp_path):
    made(tmp_path, "inner/deep/a.py")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("/inner/\n")
    assert found(tmp_path) == []
    assert found(tmp_path / "inner" / "deep") == ["a.py"]


def test_a_file_that_is_named_is_read_whatever_its_name(tmp_path):
    made(tmp_path, "tool.txt")
    path = str(tmp_path / "tool.txt")
    assert list(files.find([path], ("*.txt",))) == [path]


def test_a_file_that_is_named_twice_is_read_once(tmp_path):
    made(tmp_path, "a.py")
    assert len(list(files.find([str(tmp_path), str(tmp_path)]))) == 1


def test_a_loop_of_links_ends(tmp_path):
    made(tmp_path, "inner/a.py")
    os.symlink(str(tmp_path), str(tmp_path / "inner" / "again"))
    assert found(tmp_path) == ["inner/a.py"]


def test_a_link_to_itself_is_a_finding(tmp_path):
    os.symlink("loop.py", str(tmp_path / "loop.py"))
    assert found(tmp_path) == ["loop.py"]
    assert [one.code for one in check_file(str(tmp_path / "loop.py"))] == ["HLC000"]


def test_a_file_that_vanished_is_a_finding(tmp_path):
    told = check_file(str(tmp_path / "gone.py"))
    assert [one.code for one in told] == ["HLC000"] and "No such file" in told[0].text


def test_a_folder_with_the_name_of_a_file_is_walked(tmp_path):
    made(tmp_path, "package.py/a.py")
    assert found(tmp_path) == ["package.py/a.py"]


def test_a_huge_file_is_read(tmp_path):
    path = tmp_path / "huge.py"
    path.write_text("import httplib\n" + "x = 1\n" * 60000 + "httplib.HTTPConnection('h', 80, 1)\n")
    told = [(one.line, one.code) for one in check_file(str(path))]
    assert told == [(1, "HLC101"), (60002, "HLC201")]


def test_a_deep_sum_does_not_end_the_run(tmp_path):
    path = tmp_path / "deep.py"
    path.write_text("import httplib\nx = %s\n" % " + ".join(["1"] * (2 * sys.getrecursionlimit())))
    assert {one.code for one in check_file(str(path))} <= {"HLC000", "HLC101"}
    assert check_file(str(path))


def test_a_module_called_http_beside_the_program_is_found(tmp_path):
    made(tmp_path, "http/__init__.py", "b/http.py", "c/http.py", "c/__init__.py")
    for folder in ".", "b", "c":
        (tmp_path / folder / "a.py").write_text("import httplib\n")
    names = ["http/__init__.py", "b/http.py", "c/http.py"]
    told = {name: [one.code for one in check_file(str(tmp_path / name))] for name in names}
    # Inside a package an import of http is absolute.
    assert told == {"http/__init__.py": ["HLC110"], "b/http.py": ["HLC110"], "c/http.py": []}


def test_a_module_called_http_beside_nothing_of_ours_is_fine(tmp_path):
    made(tmp_path, "http.py", "a.py")
    assert check_file(str(tmp_path / "http.py")) == []
