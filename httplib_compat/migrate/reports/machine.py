"""Findings as JSON, for programs."""
import json
from typing import Any, Dict, List

from ..findings import Finding
from ..rules import rules


def as_json(found: List[Finding], coloured: bool) -> str:
    """Return a list of objects."""
    return json.dumps([as_object(one) for one in found], indent=1) + "\n"


def as_object(one: Finding) -> Dict[str, Any]:
    """Return a finding as an object that JSON has."""
    rule = rules()[one.code]
    return {"code": one.code, "name": rule.name, "path": one.path, "line": one.line,
            "column": one.column, "end_line": one.end_line, "end_column": one.end_column,
            "text": one.text, "kind": one.kind,
            "confidence": "certain" if one.certain else "likely",
            "since": one.since, "until": one.until, "fix": rule.fix, "source": one.source}
