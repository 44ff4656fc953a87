"""`build` makes both distributions from a checkout; they hold what they should, twice the same.

Run by `tox -e package`: the builds ask a package index for setuptools.
"""
import filecmp
import os
import re
import sys
import tarfile
import zipfile

import pytest

from distributions import build, copy_sources, list_sdist, list_wheel, run, slow

pytestmark = [slow, pytest.mark.timeout(300)]

# What a build adds to the files of the checkout.
ADDED = ("PKG-INFO", "httplib_compat.egg-info/")


def files_below(tree):
    """Return the paths of all files of a tree, from its top, with slashes."""
    return {os.path.relpath(os.path.join(place, name), tree).replace(os.sep, "/")
            for place, folders, names in os.walk(tree) for name in names}


def test_the_source_distribution_holds_the_checkout_and_no_more(built, sources):
    packed = {name for name in list_sdist(built[0]) if not name.startswith(ADDED)}
    there = {path for path in files_below(sources)
             if not path.startswith(("build/", "httplib_compat.egg-info/"))}
    assert packed == there


def test_the_wheel_of_the_source_distribution_is_the_wheel_of_the_checkout(built, wheel):
    assert sorted(list_wheel(built[1])) == sorted(list_wheel(wheel))
    with zipfile.ZipFile(built[1]) as one, zipfile.ZipFile(wheel) as other:
        for name in one.namelist():
            assert one.read(name) == other.read(name), name


def test_twine_finds_nothing_to_say_against_either(built):
    printed = run(sys.executable, "-m", "twine", "check", "--strict", *built)
    assert re.sub("\x1b\\[[0-9;]*m", "", printed).count("PASSED") == 2


def test_two_builds_of_one_tree_are_the_same_bytes(built, tmp_path):
    tree = copy_sources(tmp_path / "elsewhere")
    for path in files_below(tree):
        # Another checkout, at another time, by a user with other habits.
        name = os.path.join(tree, path)
        os.utime(name, (1000000000, 1000000000))
        os.chmod(name, os.stat(name).st_mode & 0o700)
    again = build(tree, tmp_path / "dist")
    for first, second in zip(built, again):
        assert os.path.basename(first) == os.path.basename(second)
        assert filecmp.cmp(first, second, shallow=False), first


def test_a_dated_source_distribution_says_nothing_of_who_packed_it(built):
    with tarfile.open(built[0]) as archive:
        for member in archive.getmembers():
            assert member.mtime == 1704067200
            assert (member.uid, member.gid, member.uname, member.gname) == (0, 0, "", "")
            assert member.isfile() or member.isdir()


def test_a_file_that_runs_still_runs_when_unpacked(built, tmp_path):
    with tarfile.open(built[0]) as archive:
        modes = {member.name.partition("/")[2]: member.mode for member in archive.getmembers()}
    assert modes[".ci/run"] == 0o755
    assert modes["README.md"] == 0o644


def test_a_build_without_a_date_works_too(tmp_path):
    tree = copy_sources(tmp_path / "tree")
    run(sys.executable, "-m", "build", "--sdist", "-o", tmp_path, tree, cwd=str(tmp_path))
    assert [name for name in os.listdir(str(tmp_path)) if name.endswith(".tar.gz")]
