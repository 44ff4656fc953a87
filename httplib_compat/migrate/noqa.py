"""Comments that silence findings: ``# noqa``, ``# noqa: HLC201, HLC4``, one for a whole file."""
import re
from typing import List

from .findings import Finding
from .source import Source

_LINE = re.compile(r"#\s*noqa(?P<codes>\s*:\s*[A-Z]+\d*(?:[\s,]+[A-Z]+\d+)*)?", re.IGNORECASE)
_FILE = re.compile(r"^\s*#\s*httplib-compat\s*:\s*noqa\s*$", re.IGNORECASE)


def without_silenced(found: List[Finding], source: Source) -> List[Finding]:
    """Return the findings that no comment on their first or last line silences."""
    if any(_FILE.match(line) for line in source.lines[:30]):
        return []
    return [one for one in found if not is_silenced(one, source)]


def is_silenced(finding: Finding, source: Source) -> bool:
    """Return whether a comment names the code of a finding, its beginning, or no code at all."""
    for number in {finding.line, finding.end_line}:
        for comment in _LINE.finditer(source.line(number)):
            named = comment.group("codes")
            codes = re.findall(r"[A-Z]+\d+", named.upper()) if named else []
            if named is None or any(finding.code.startswith(code) for code in codes):
                return True
    return False
