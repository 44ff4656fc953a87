"""The pages of the documentation as text: where they are, their blocks of code, their tables."""
import glob
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
DOCS = os.path.join(ROOT, "docs")

PAGES = sorted(os.path.basename(path) for path in glob.glob(os.path.join(DOCS, "*.md")))


def text_of(page):
    """Return the text of a page of `docs/`."""
    with open(os.path.join(DOCS, page), encoding="utf-8") as file:
        return file.read()


def blocks(page, language):
    """Return the fenced blocks of a page in a language, in order."""
    return re.findall(r"^```%s\n(.*?)^```" % language, text_of(page), re.DOTALL | re.MULTILINE)


def rows(page, head):
    """Return the rows, as lists of cells, of every table of a page whose first cells are `head`."""
    found = []
    inside = False
    for line in text_of(page).splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if cells[:len(head)] == head:
            inside = True
        elif not cells:
            inside = False
        elif inside and set("".join(cells)) - set("-: "):
            found.append(cells)
    return found


def unmarked(cell):
    """Return the code in a cell of a table that is marked as code, and is nothing else."""
    assert cell[0] == cell[-1] == "`", cell
    return cell[1:-1]
