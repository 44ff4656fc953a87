"""Writes the output of every command on the pages with sessions anew: run it when it changes."""
import os

from sessions import replayed, scene

HERE = os.path.dirname(os.path.abspath(__file__))
PAGES = ("migration.md", "migration_ci.md", "record.md")
COMMAND = "python docs/make_sessions.py"


def read(page):
    """Return the text of a page."""
    with open(os.path.join(HERE, page), encoding="utf-8") as file:
        return file.read()


def make(page):
    """Return a page as it has to be, and the programs that were missing for it."""
    with scene() as stage:
        return replayed(read(page), stage), stage.left_out


def main():
    """Write the pages, and tell what could not be run for them."""
    for page in PAGES:
        text, left_out = make(page)
        with open(os.path.join(HERE, page), "w", encoding="utf-8") as file:
            file.write(text)
        for program in left_out:
            print("%s: no %s here, its output stays as it was" % (page, program))


if __name__ == "__main__":
    main()
