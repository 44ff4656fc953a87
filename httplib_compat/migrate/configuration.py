"""The settings of a project: ``[tool.httplib-compat]`` of pyproject.toml, or a section of an ini.

An ini is setup.cfg or tox.ini, the section ``[httplib-compat]``. The first file with such a table,
from the current folder up, decides; the command line comes before it. Names are those of the
options, without the dashes in front.
"""
import configparser
import os
from typing import Any, Dict, List, NamedTuple, Optional

SECTION = "httplib-compat"
LISTS = frozenset(("select", "extend-select", "ignore", "exclude"))
WORDS = frozenset(("target-version", "output-format", "baseline", "jobs"))

try:
    import tomllib as toml
except ImportError:  # before 3.11
    try:
        import tomli as toml  # type: ignore[no-redef,import-not-found]
    except ImportError:
        toml = None  # type: ignore[assignment]


class Configuration(NamedTuple):
    """The settings that were found, and the file they are from."""

    values: Dict[str, Any]
    path: Optional[str]


class Misconfigured(Exception):
    """A file with settings that nobody can follow."""


def read_configuration(start: str) -> Configuration:
    """Return the settings for a folder. Raise Misconfigured for those that make no sense."""
    place = os.path.abspath(start)
    while True:
        for name, reader in (("pyproject.toml", from_toml), ("setup.cfg", from_ini),
                             ("tox.ini", from_ini)):
            path = os.path.join(place, name)
            found = reader(path) if os.path.isfile(path) else None
            if found is not None:
                return Configuration(checked(found, path), path)
        above = os.path.dirname(place)
        if above == place:
            return Configuration({}, None)
        place = above


def from_toml(path: str) -> Optional[Dict[str, Any]]:
    """Return the table of a pyproject.toml, or None."""
    with open(path, "rb") as file:
        data = file.read()
    if SECTION.encode() not in data:
        return None
    if toml is None:
        raise Misconfigured("%s: Python before 3.11 needs tomli to read it; or put the settings "
                            "into setup.cfg" % path)
    try:
        table = toml.loads(data.decode("utf-8")).get("tool", {}).get(SECTION)
    except ValueError as error:
        raise Misconfigured("%s: %s" % (path, error)) from None
    return table if table is None or isinstance(table, dict) else {"": table}


def from_ini(path: str) -> Optional[Dict[str, Any]]:
    """Return the section of a setup.cfg or tox.ini, or None."""
    parser = configparser.RawConfigParser()
    try:
        parser.read(path, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError) as error:
        with open(path, "rb") as file:
            if b"[%s]" % SECTION.encode() in file.read():
                raise Misconfigured("%s: %s" % (path, " ".join(str(error).split()))) from None
        return None  # its own tool will say what is wrong with it
    if not parser.has_section(SECTION):
        return None
    return {name: value.replace(",", " ").split() if name.replace("_", "-") in LISTS else value
            for name, value in parser.items(SECTION)}


def checked(table: Dict[str, Any], path: str) -> Dict[str, Any]:
    """Return the settings with dashes in their names. Raise Misconfigured for unknown ones."""
    values = {}
    for name, value in table.items():
        known = name.replace("_", "-")
        if known not in LISTS | WORDS:
            raise Misconfigured("%s: no setting is called %r; there are: %s"
                                % (path, name, ", ".join(sorted(LISTS | WORDS))))
        values[known] = as_list(value, known, path) if known in LISTS else str(value)
    return values


def as_list(value: Any, name: str, path: str) -> List[str]:
    """Return a setting that holds several words."""
    if isinstance(value, str):
        return value.replace(",", " ").split()
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return value
    raise Misconfigured("%s: %s is %r; expected a list of words" % (path, name, value))
