"""Edits: what stands from one offset to another, and what comes in its place."""
from typing import List, NamedTuple


class Edit(NamedTuple):
    """The span ``text[start:end]`` of a source, and the new text."""

    start: int
    end: int
    text: str


def applied(text: str, edits: List[Edit]) -> str:
    """Return a text with all edits made, from the end on. ValueError if two overlap."""
    ordered = sorted(set(edits))
    for one, following in zip(ordered, ordered[1:]):
        if following.start < one.end:
            raise ValueError("edits overlap at offset %d" % following.start)
    for one in reversed(ordered):
        text = text[:one.start] + one.text + text[one.end:]
    return text
