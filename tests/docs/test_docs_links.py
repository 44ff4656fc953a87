"""Links lead somewhere, every page can be reached, and what is included exists."""
import os
import re

import pytest

from docpages import DOCS, PAGES, text_of

INCLUDED = re.compile(r"^```\{(?:literal)?include\} (\S+)$|^```\{figure\} (\S+)$", re.MULTILINE)


def with_included_pages(page):
    """Return the text of a page, and of the pages outside `docs/` that it includes."""
    text = text_of(page)
    for target, _ in INCLUDED.findall(text):
        if target.endswith(".md"):
            with open(os.path.join(DOCS, target), encoding="utf-8") as file:
                text += file.read().replace("](docs/", "](")
    return text


def links(page):
    """Return what a page links to."""
    return re.findall(r"\]\(([^)\s]+)\)", with_included_pages(page))


def anchors(page):
    """Return the anchors of the headings of a page."""
    headings = re.findall(r"^#{1,3} (.*)$", text_of(page), re.MULTILINE)
    return [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings]


# Where a link leads outside the site is for its readers to see: no test goes there.
LINKS = [(page, target) for page in PAGES for target in links(page) if "://" not in target]


def test_there_are_links():
    assert len(LINKS) > 20


@pytest.mark.parametrize("page,target", LINKS)
def test_a_link_leads_to_a_page_of_the_site(page, target):
    to, _, anchor = target.partition("#")
    to = to or page
    assert to in [*PAGES, "rules/index.md"]  # the rules' own pages: test_rule_pages.py
    assert not anchor or anchor in anchors(to)


@pytest.mark.parametrize("page", PAGES)
def test_what_is_included_exists(page):
    targets = ["".join(pair) for pair in INCLUDED.findall(text_of(page))]
    assert [each for each in targets if not os.path.exists(os.path.join(DOCS, each))] == []


def test_every_page_is_in_the_contents():
    contents = re.findall(r"^```\{toctree\}\n(.*?)^```", text_of("index.md"),
                          re.DOTALL | re.MULTILINE)
    named = re.findall(r"^(?:.* <)?(\w+)>?$", "\n".join(contents), re.MULTILINE)
    assert sorted(name + ".md" for name in named) == sorted(set(PAGES) - {"index.md"})


@pytest.mark.parametrize("page", PAGES)
def test_what_a_definition_defines_stands_in_one_line(page):
    lines = [""] + text_of(page).splitlines()
    of_definitions = [place for place, line in enumerate(lines) if line.startswith(": ")]
    assert [lines[place] for place in of_definitions
            if not lines[place - 1] or lines[place - 2]] == []
