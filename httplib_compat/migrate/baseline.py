"""Findings that are known: a file that counts them, so that only new ones are told.

A finding is known by its file, its code and its line's text, not by the line's number.
"""
import json
import os
from collections import Counter
from typing import Dict, List

from .findings import Finding

_VERSION = 1


def read_baseline(path: str) -> Dict[str, int]:
    """Return how often each finding is known. ValueError if the file is no baseline."""
    with open(path, encoding="utf-8") as file:
        try:
            content = json.load(file)
            counts = {str(one): int(number) for one, number in content["findings"].items()}
        except (ValueError, TypeError, KeyError, AttributeError):
            raise ValueError("%s is no baseline; expected what --update-baseline writes"
                             % path) from None
    return counts


def write_baseline(path: str, found: List[Finding]) -> None:
    """Write the findings as known ones: whole, or not at all."""
    counts = Counter(one.identity() for one in found)
    beside = path + ".new"
    with open(beside, "w", encoding="utf-8") as file:
        json.dump({"version": _VERSION, "findings": dict(sorted(counts.items()))}, file, indent=1)
        file.write("\n")
    os.replace(beside, path)


def without_known(found: List[Finding], known: Dict[str, int]) -> List[Finding]:
    """Return the findings beyond those that are known."""
    left = Counter(known)
    fresh = []
    for one in found:
        if left[one.identity()] > 0:
            left[one.identity()] -= 1
        else:
            fresh.append(one)
    return fresh
