"""What setup.cfg, tox.ini and MANIFEST.in say agrees with the folders and with each other."""
import ast
import os
import re

import pytest

from httplib_compat._py2.names import LAZY

from distributions import ROOT, VERSIONS, list_files, parse_configuration, parse_words, read

SETUP = parse_configuration("setup.cfg")
CLASSIFIERS = parse_words(SETUP["metadata"]["classifiers"])
PACKAGES = parse_words(SETUP["options"]["packages"])


def test_every_folder_of_modules_is_a_package_of_setup_cfg():
    folders = {os.path.dirname(path).replace("/", ".") for path in list_files("httplib_compat")
               if path.endswith("/__init__.py")}
    assert set(PACKAGES) == folders | {"httplib", "httplib_compat._examples"}
    assert len(PACKAGES) == len(set(PACKAGES))


def test_no_module_lies_in_a_folder_that_is_no_package():
    folders = {os.path.dirname(path) for path in list_files("httplib_compat")
               if path.endswith((".py", ".pyi"))}
    assert [folder for folder in sorted(folders)
            if not os.path.exists(os.path.join(ROOT, folder, "__init__.py"))] == []


def test_every_file_of_the_package_has_an_ending_that_setup_cfg_installs():
    endings = parse_words(SETUP["options.package_data"]["*"].replace(",", "\n"))
    installed = tuple(ending.lstrip("*") for ending in endings) + (".py",)
    files = list_files("httplib_compat") | list_files("examples")
    assert [path for path in sorted(files) if not path.endswith(installed)] == []


@pytest.mark.parametrize("folder", ["httplib_compat", "httplib_compat/_alias"])
def test_a_top_level_package_says_that_it_is_typed(folder):
    assert {folder + "/py.typed", folder + "/__init__.pyi"} <= list_files(folder)


def imported_by(path):
    """Return the full names of the modules that a file imports, by any statement, run or not."""
    package = path.rpartition("/")[0].replace("/", ".").split(".")
    found = set()
    for node in ast.walk(ast.parse(read(path))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[:len(package) - node.level + 1] if node.level else []
            origin = ".".join(above + ([node.module] if node.module else []))
            found |= {origin} | {origin + "." + alias.name for alias in node.names}
    return found


@pytest.mark.parametrize("module", sorted({row[0] for row in LAZY.values()}))
def test_a_module_that_is_loaded_by_its_name_stands_in_an_import_statement_too(module):
    """Packers of whole programs read statements: what is in none is missing in the program."""
    sources = [path for path in list_files("httplib_compat")
               if re.match("httplib_compat/(_py2/|_wire/|_record/)?[^/]+[.]py$", path)]
    for path in sources:
        # Whoever imports a module imports the packages that it lies in.
        if any((found + ".").startswith(module + ".") for found in imported_by(path)):
            return
    pytest.fail("no import statement names %s: see httplib_compat/_py2/names.py" % module)


def test_every_file_of_the_build_is_ascii():
    for name in ("setup.cfg", "setup.py", "pyproject.toml", "MANIFEST.in"):
        read(name).encode("ascii")  # Python 2.7's setuptools reads them by the locale


def test_pyproject_has_no_project_table():
    assert re.findall(r"^\[project", read("pyproject.toml"), re.MULTILINE) == []


def classified():
    """Return the versions of Python with two numbers that the classifiers name, in their order."""
    found = [re.match(r"Programming Language :: Python :: (\d+\.\d+)$", line)
             for line in CLASSIFIERS]
    return [match.group(1) for match in found if match]


def test_the_classifiers_name_versions_of_the_matrix_oldest_first_without_a_gap():
    matrix = re.search(r"envlist = py\{([\d,]+)\}", read("tox.ini")).group(1).split(",")
    assert ["%s.%s" % (word[0], word[1:]) for word in matrix] == VERSIONS
    assert classified() == VERSIONS[:len(classified())]
    assert "3.13" in classified()


def test_the_readme_claims_no_version_that_the_classifiers_do_not():
    claimed = set(re.findall(r"\b(?:2\.7|3\.\d+)\b(?![.]\d)", read("README.md")))
    assert claimed and claimed <= set(VERSIONS)


def test_python_requires_leaves_out_what_the_matrix_leaves_out():
    words = SETUP["options"]["python_requires"].split(", ")
    assert words == [">=2.7"] + ["!=3.%d.*" % minor for minor in range(6)]


def test_the_package_needs_six_and_sets_no_upper_bound():
    needed = parse_words(SETUP["options"]["install_requires"])
    assert [re.match("[A-Za-z0-9_.-]+", line).group() for line in needed] == ["six"]
    assert [line for line in needed if re.search("<|==|~=", line)] == []


def test_every_extra_of_the_readme_exists():
    named = set(re.findall(r"(?:httplib-compat|\.)\[([a-z]+)\]", read("README.md")))
    assert named and named <= set(SETUP["options.extras_require"])


def test_the_extra_of_the_migration_tool_asks_for_nothing_where_the_tool_does_not_run():
    for line in parse_words(SETUP["options.extras_require"]["migrate"]):
        assert re.search(r'; python_version >= "3\.\d+"', line), line


def test_every_entry_point_names_a_module_that_is_there():
    files = list_files("httplib_compat")
    for group in SETUP["options.entry_points"].values():
        for line in parse_words(group):
            module, colon, name = line.split(" = ")[1].partition(":")
            path = module.replace(".", "/") + ".py"
            assert path in files
            assert not colon or re.search("^(?:def|class) %s\\b" % name, read(path), re.MULTILINE)


def test_the_licence_is_mit_in_each_place_that_names_it():
    assert read("LICENSE").startswith("MIT License\n")
    assert SETUP["metadata"]["license"] == "MIT"
    assert parse_words(SETUP["metadata"]["license_files"]) == ["LICENSE"]
    # The name says it: setuptools warns of such a classifier as a thing of the past.
    assert [line for line in CLASSIFIERS if line.startswith("License ::")] == []


def test_whoever_wrote_it_is_the_same_in_the_licence_and_in_the_metadata():
    holder = re.search(r"^Copyright \(c\) \d{4} (.+)$", read("LICENSE"), re.MULTILINE).group(1)
    assert SETUP["metadata"]["author"] == holder
