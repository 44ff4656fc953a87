"""Verdicts as one page of HTML that needs nothing else: the tree, the counts, the source lines."""
import os
from html import escape
from typing import Dict, List

from .rows import Records
from .texts import remarks
from .verdicts import CONFIRMED, NOT_EXERCISED, NOT_SHOWN, RUN_TIME, STATUSES, Verdict, totals

_CLASSES = {CONFIRMED: "confirmed", RUN_TIME: "runtime", NOT_EXERCISED: "idle", NOT_SHOWN: "beyond"}

_STYLE = """
:root { color-scheme: light dark; --line: #8884; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
summary { cursor: pointer; padding: .15rem 0; } details { margin-left: 1.1rem; }
main > details { margin-left: 0; }
table { border-collapse: collapse; width: 100%; margin: .3rem 0 1rem 1.1rem; }
td { border-top: 1px solid var(--line); padding: .25rem .5rem; vertical-align: top; }
td.number { text-align: right; white-space: nowrap; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 13px; }
.status { white-space: nowrap; border-radius: .6rem; padding: 0 .5rem; color: #fff; }
.confirmed { background: #b3261e; } .runtime { background: #8a5a00; }
.idle { background: #2457a6; } .beyond { background: #5a6270; }
small { opacity: .8; }
"""


def as_page(told: List[Verdict], records: Records) -> str:
    """Return the page."""
    heading = "What the program takes from Python 2"
    words = escape(remarks(records)).replace("\n", "<br>")
    return ("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width\">\n"
            "<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n<h1>%s</h1>\n<p>%s</p>\n"
            "<p>%s</p>\n<main>\n%s</main>\n</body>\n</html>\n"
            % (heading, _STYLE, heading, badges(told), words, tree(grown(told))))


def badges(told: List[Verdict]) -> str:
    """Return the counts of the statuses that there are."""
    counts = totals(told)
    return " ".join(badge(status, "%d %s" % (counts[status], status))
                    for status in STATUSES if counts[status]) or "Nothing found."


def badge(status: str, words: str) -> str:
    """Return words on the colour of a status."""
    return '<span class="status %s">%s</span>' % (_CLASSES[status], escape(words))


class Folder:
    """A folder of the tree: folders by name, and the verdicts of files by name."""

    def __init__(self) -> None:
        self.folders: Dict[str, Folder] = {}
        self.files: Dict[str, List[Verdict]] = {}

    def all(self) -> List[Verdict]:
        """Return every verdict below."""
        below = [one for folder in self.folders.values() for one in folder.all()]
        return below + [one for told in self.files.values() for one in told]


def grown(told: List[Verdict]) -> Folder:
    """Return the tree of the files that verdicts are about."""
    root = Folder()
    for one in told:
        *places, name = one.path.replace(os.sep, "/").split("/")
        folder = root
        for place in places:
            folder = folder.folders.setdefault(place or "/", Folder())
        folder.files.setdefault(name, []).append(one)
    return root


def tree(folder: Folder) -> str:
    """Return a folder's folders and files, each to be opened and closed."""
    parts = [opened(name, inner.all(), tree(inner)) for name, inner in folder.folders.items()]
    parts += [opened(name, told, table(told)) for name, told in folder.files.items()]
    return "".join(parts)


def opened(name: str, told: List[Verdict], inside: str) -> str:
    """Return a part of the page with a heading that opens and closes it."""
    return "<details open><summary><b>%s</b> %s</summary>\n%s</details>\n" % (
        escape(name), badges(told), inside)


def table(told: List[Verdict]) -> str:
    """Return the verdicts about a file."""
    return "<table>\n%s</table>\n" % "".join(map(row, told))


def row(one: Verdict) -> str:
    """Return one verdict with its source line."""
    often = "%d&times;" % one.seen if one.seen else ""
    where = ", ".join(one.functions + one.types)
    return ('<tr id="%s"><td class="number">%d</td><td>%s</td><td>%s</td>'
            '<td class="number">%s</td><td><pre>%s</pre><small>%s%s</small></td></tr>\n'
            % (escape("%s:%d:%s" % (one.path, one.line, one.code)), one.line, one.code,
               badge(one.status, one.status), often, escape(one.source.strip()),
               escape(one.text), escape(" (%s)" % where) if where else ""))
