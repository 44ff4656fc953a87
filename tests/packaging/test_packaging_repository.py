"""The habits of the repository agree with each other: one set of names and versions, said once.

The workflow runs the names of tox.ini; what is pinned in two places is pinned to one version.
"""
import os
import re

import pytest

from distributions import ROOT, list_files, parse_configuration, read

TOX = parse_configuration("tox.ini")
WORKFLOW = read(".github", "workflows", "tests.yml")
TEMPLATES = sorted(path for path in list_files(".github/ISSUE_TEMPLATE")
                   if not path.endswith("config.yml"))


def environments():
    """Return the names of the environments of tox.ini: the matrix, and those with a section."""
    listed = TOX["tox"]["envlist"]
    numbers = re.search(r"py\{([\d,]+)\}", listed).group(1).split(",")
    plain = re.findall(r"(?:^|, *)([a-z]\w*)(?=,|$)", re.sub(r"py\{[\d,]+\}", "", listed))
    named = [section[len("testenv:"):] for section in TOX.sections()
             if section.startswith("testenv:") and "{" not in section]
    return {"py" + number for number in numbers} | set(plain) | set(named)


def in_the_workflow():
    """Return the names of tox environments that the workflow runs."""
    rows = re.findall(r"\{environment: (\w+),", WORKFLOW)
    lists = re.findall(r"environment: \[([\w, ]+)\]", WORKFLOW)
    return rows + [name for one in lists for name in one.split(", ")]


def test_the_workflow_runs_environments_of_tox_and_leaves_out_none():
    assert len(in_the_workflow()) == len(set(in_the_workflow()))
    assert set(in_the_workflow()) == environments()


def test_each_python_of_the_workflow_is_the_one_its_environment_asks_for():
    rows = re.findall(r'\{environment: (\w+), from: \w+, version: "?([\w.]+)"?\}', WORKFLOW)
    assert len(rows) == WORKFLOW.count("{environment: ")
    for environment, version in rows:
        assert environment == ("pypy3" if version.startswith("pypy3.")
                               else "py" + version.replace(".", ""))


def test_tox_and_virtualenv_are_pinned_to_one_pair():
    requires = TOX["tox"]["requires"].split()
    for place in (read(".ci", "run"), WORKFLOW):
        pins = set(re.findall(r'"((?:tox|virtualenv)[=<>][^"]+)"', place))
        assert pins == set(requires)


@pytest.mark.parametrize("repository, environment, pin", [
    ("ruff-pre-commit", "lint", "ruff=="), ("mirrors-mypy", "types", "mypy==")])
def test_pre_commit_runs_the_version_that_tox_runs(repository, environment, pin):
    revision = re.search(r"/%s\n +rev: v([\d.]+)" % repository, read(".pre-commit-config.yaml"))
    version = re.search(re.escape(pin) + r"([\d.]+)", TOX["testenv:" + environment]["deps"])
    assert revision.group(1) == version.group(1)


def test_dependabot_looks_where_requirements_are():
    named = set(re.findall(r"^ +- /(\S+)$", read(".github", "dependabot.yml"), re.MULTILINE))
    there = {os.path.dirname(path) for folder in ("docs", "tests", "benchmarks")
             for path in list_files(folder) if path.endswith("/requirements.txt")}
    assert named and named == there


@pytest.mark.parametrize("path", TEMPLATES)
def test_every_issue_template_asks_what_python_2_does(path):
    asked = re.split(r"^  - type: ", read(path), flags=re.MULTILINE)
    question, = [part for part in asked if re.search("^    id: python2$", part, re.MULTILINE)]
    assert "Python 2.7" in question
    assert re.search("^      required: true$", question, re.MULTILINE)


def test_there_are_issue_templates_and_no_way_past_them():
    assert len(TEMPLATES) >= 3
    assert "blank_issues_enabled: false" in read(".github", "ISSUE_TEMPLATE", "config.yml")


@pytest.mark.parametrize("name", ["CHANGELOG.md", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md",
                                  "LICENSE", "README.md", "SECURITY.md"])
def test_the_repository_has(name):
    assert len(read(name).split()) > 100


def test_no_page_invents_an_address_to_write_to():
    pages = [path for path in os.listdir(ROOT) if path.endswith(".md")]
    for page in pages + sorted(list_files(".github")):
        assert re.findall(r"[\w.+-]+@(?!v\d)[\w-]+[.]\w+", read(page)) == []


def test_every_path_that_a_page_of_the_root_names_is_there():
    for page in ("CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "SECURITY.md"):
        for name in re.findall(r"`((?:tests|docs|httplib_compat|examples)/[\w./]+)`", read(page)):
            assert os.path.exists(os.path.join(ROOT, name)), (page, name)
