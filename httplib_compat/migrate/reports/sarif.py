"""Findings as SARIF 2.1.0, for code scanning."""
import json
import os
import urllib.parse
from typing import Any, Dict, List

from ..findings import Finding
from ..rules import rules

_LEVEL = {"silent": "error", "hang": "error", "loud": "warning", "lenient": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(found: List[Finding], coloured: bool) -> str:
    """Return one run with its rules and results."""
    used = sorted({one.code for one in found})
    driver = {"name": "httplib-compat", "rules": [described(code) for code in used]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints",
           "results": [result(one, used.index(one.code)) for one in found]}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def described(code: str) -> Dict[str, Any]:
    """Return a rule as SARIF wants it."""
    rule = rules()[code]
    return {"id": code, "name": rule.name, "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": rule.why},
            "help": {"text": "Pythons: %s\n\nInstead:\n%s" % (rule.pythons, rule.instead)},
            "defaultConfiguration": {"level": _LEVEL[rule.kind]}}


def result(one: Finding, number: int) -> Dict[str, Any]:
    """Return a finding as SARIF wants it."""
    region = {"startLine": one.line, "startColumn": one.column, "endLine": one.end_line,
              "endColumn": max(one.end_column, one.column + 1)
              if one.end_line == one.line else one.end_column}
    place = {"artifactLocation": {"uri": address(one.path)}, "region": region}
    return {"ruleId": one.code, "ruleIndex": number, "level": _LEVEL[one.kind],
            "message": {"text": one.text}, "locations": [{"physicalLocation": place}],
            "properties": {"confidence": "certain" if one.certain else "likely"}}


def address(path: str) -> str:
    """Return a path as a relative address, or an absolute one for an absolute path."""
    quoted = urllib.parse.quote(path.replace(os.sep, "/"), errors="surrogateescape")
    return "file://" + quoted if os.path.isabs(path) else quoted
