"""The wheel holds the package and nothing but the package, and says so itself."""
import base64
import hashlib
import re
import zipfile

import pytest

from distributions import ROOT, list_files, list_wheel, parse_configuration, parse_words, read_wheel

INFORMATION = r"httplib_compat-[^/]+\.dist-info/"


def expected():
    """Return the names that the sources put into the wheel: each folder under each of its names."""
    package = list_files("httplib_compat")
    alias = {re.sub("^httplib_compat/_alias/", "httplib/", path) for path in package
             if path.startswith("httplib_compat/_alias/")}
    examples = {re.sub("^examples/", "httplib_compat/_examples/", path)
                for path in list_files("examples")}
    return package | alias | examples


def test_the_wheel_holds_each_file_of_the_package_and_no_other(wheel):
    inside = {name for name in list_wheel(wheel) if not re.match(INFORMATION, name)}
    assert inside == expected()


def test_the_wheel_holds_no_name_twice(wheel):
    names = list_wheel(wheel)
    assert sorted(names) == sorted(set(names))


def test_every_file_in_the_wheel_is_that_of_the_sources(wheel):
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            source = re.sub("^httplib_compat/_examples/", "examples/", name)
            source = re.sub("^httplib/", "httplib_compat/_alias/", source)
            if not re.match(INFORMATION, name):
                with open(ROOT + "/" + source, "rb") as file:
                    assert archive.read(name) == file.read(), name


def test_the_record_of_the_wheel_names_each_file_with_its_hash(wheel):
    rows = [line.split(",") for line in read_wheel(wheel, ".dist-info/RECORD").splitlines()]
    recorded = {name: digest for name, digest, size in rows if digest}
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if not name.endswith("/RECORD"):
                digest = hashlib.sha256(archive.read(name)).digest()
                text = base64.urlsafe_b64encode(digest).decode("ascii").rstrip("=")
                assert recorded.pop(name) == "sha256=" + text
    assert recorded == {}


def test_the_wheel_is_for_both_pythons_and_every_machine(wheel):
    text = read_wheel(wheel, ".dist-info/WHEEL")
    assert sorted(re.findall("^Tag: (.+)$", text, re.MULTILINE)) == ["py2-none-any", "py3-none-any"]
    assert "Root-Is-Purelib: true" in text
    assert wheel.endswith("-py2.py3-none-any.whl")


def test_the_wheel_takes_two_names_at_the_top(wheel):
    names = read_wheel(wheel, ".dist-info/top_level.txt").split()
    assert sorted(names) == ["httplib", "httplib_compat"]


@pytest.mark.parametrize("extra", ["migrate", "test"])
def test_the_wheel_offers_the_extra(extra, wheel):
    text = read_wheel(wheel, ".dist-info/METADATA")
    assert re.search("^Provides-Extra: %s$" % extra, text, re.MULTILINE)


def test_the_metadata_is_that_of_setup_cfg(wheel):
    text = read_wheel(wheel, ".dist-info/METADATA").partition("\n\n")[0]
    said = parse_configuration("setup.cfg")["metadata"]
    classifiers = re.findall("^Classifier: (.+)$", text, re.MULTILINE)
    assert classifiers == parse_words(said["classifiers"])
    assert re.findall("^Summary: (.+)$", text, re.MULTILINE) == [said["description"]]
    assert re.findall("^License(?:-Expression)?: (.+)$", text, re.MULTILINE) == ["MIT"]
    assert re.findall("^License-File: (.+)$", text, re.MULTILINE) in ([], ["LICENSE"])
    assert "text/markdown" in re.findall("^Description-Content-Type: (.+)$", text, re.MULTILINE)[0]


def test_the_entry_points_are_those_of_setup_cfg(wheel):
    text = read_wheel(wheel, ".dist-info/entry_points.txt")
    said = parse_configuration("setup.cfg")["options.entry_points"]
    lines = [line for group in said.values() for line in group.split("\n") if line]
    assert sorted(line for line in text.splitlines() if " = " in line) == sorted(lines)
