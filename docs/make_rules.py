"""Make the pages of `rules/`, one for each rule and an index, from the rules and their examples.

    python docs/make_rules.py

writes them. The package has to be installed, with its extra `migrate`. A test fails while a page
says anything else. What stands on every page is in the rule's own module, in `rule_examples/`, in
the tables of the fixes and in `drift.md`; how it is put is here and in `rule_words.py`.
"""
import os

import rule_sources as sources
import rule_words as words

from httplib_compat.migrate.checker import check
from httplib_compat.migrate.rules import rules

HERE = os.path.dirname(os.path.abspath(__file__))
PAGES = os.path.join(HERE, "rules")
COMMAND = "python docs/make_rules.py"

INDEX = """\
# Rules

What `httplib-compat check` finds in a program that was written for Python 2's `httplib`: {number}
rules. Each has a page with an example, how it looks on Python 3, and what mends it;
`httplib-compat explain CODE` prints the short form.

{kinds}

The column *mended by* names the shortest command:

{fixes}

These pages are made from the rules themselves. Change those, then run `{command}`.
"""

DRIFT = """\
## By number

The numbers are those of [the table of drift](../drift.md), which says what is different; these are
the rules that find it. A number that is missing has none: nothing in a program shows it.

| drift | rules |
|---|---|
"""


def make_pages():
    """Return the text of every page by the name of its file."""
    found = {"index.md": index()}
    for code, rule in rules().items():
        found[code + ".md"] = page(rule, sources.example(code))
    return found


def page(rule, example):
    """Return the page of a rule."""
    parts = ["# %s: %s\n" % (rule.code, rule.name), sentence(rule.summary), facts(rule),
             "## Why\n", words.marked(rule.why) + "\n",
             "## Before\n", listing(example.before, example.names[0], "Python 2.7"),
             said(rule.code, example), "## After\n",
             listing(example.after, example.names[1], "Python 3"), paragraph(example.note),
             outcome(example), "In short:\n", block(rule.instead, "python"),
             "## To mend it\n", words.mending(rule, example.before) + "\n", "## To silence it\n",
             words.silence(rule.code) + "\n", drifts(example)]
    return "\n".join(part for part in parts if part).rstrip("\n") + "\n"


def sentence(summary):
    """Return the summary of a rule as a sentence."""
    text = words.marked(summary)
    first = text.split()[0]
    return (text[0].upper() + text[1:] if first.isalpha() else text) + ".\n"


def facts(rule):
    """Return the lines that say what kind of rule it is."""
    return "\n".join(["- **Kind:** %s. %s." % (rule.kind, words.KINDS[rule.kind]),
                      "- **Pythons:** %s." % rule.pythons,
                      "- **Replacement:** %s. %s." % (rule.fix, words.FIXES[rule.fix]),
                      "- **Found:** %s.\n" % words.found(rule)])


def paragraph(text):
    """Return text as a paragraph of a page; nothing for none."""
    return words.marked(text) + "\n" if text else ""


def listing(program, name, python):
    """Return a program as it stands on a page; its name where that is what matters."""
    where = "" if name in sources.NAMES else ", in a file `%s` beside a program that uses " \
        "`httplib`" % name
    language = "python" if compiles(program) else "text"
    return "On %s%s:\n\n%s" % (python, where, block(program, language))


def block(text, language):
    """Return text as a block of code."""
    return "```%s\n%s\n```\n" % (language, text.rstrip("\n"))


def compiles(program):
    """Return whether this Python reads a program."""
    try:
        compile(program, "program.py", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def said(code, example):
    """Return what `check` says of the lines that are marked, or what takes its place."""
    if code in words.SEEN_OTHERWISE:
        return words.SEEN_OTHERWISE[code] + "\n"
    found = [one for one in check(example.names[0], example.before.encode("utf-8"))
             if one.code == code]
    return "`httplib-compat check` says:\n\n%s\n" % "\n".join(
        "- `%s:%d:%d: %s` %s" % (one.path, one.line, one.column, code, words.marked(one.text))
        for one in found)


def outcome(example):
    """Return what was run of an example, and what it printed."""
    if not example.prints:
        return ""
    ours = "; so does the first one on this package" if example.shim else ""
    return "The real 2.7.18 prints this for the first program, Python 3 for the second%s:\n\n%s" \
        % (ours, block(example.prints, "text"))


def drifts(example):
    """Return the rows of the table of drift that a rule is about."""
    if not example.drifts:
        return ""
    table = sources.table_of_drift()
    headings = {table[number][0]: None for number in example.drifts}
    links = ["[%s](../drift.md#%s)" % (heading, sources.anchor(heading)) for heading in headings]
    rows = [table[number][1] for number in example.drifts]
    return "\n".join(["## In the table of drift\n", "Under %s:\n" % ", ".join(links),
                      "| number | kind | Python 2.7.18 | `http.client` |", "|---|---|---|---|",
                      *rows]) + "\n"


def index():
    """Return the page that lists the rules, by family."""
    kinds = "\n".join("- *%s*: %s." % pair for pair in words.KINDS.items())
    fixes = "\n".join("- %s: %s." % pair for pair in words.COMMANDS.items())
    lines = [INDEX.format(number=len(rules()), kinds=kinds, fixes=fixes, command=COMMAND)]
    for digit, family in sources.FAMILIES.items():
        lines += ["## %s\n" % family, "| rule | kind | mended by | what it finds |",
                  "|---|---|---|---|"]
        lines += [row(rule) for code, rule in rules().items() if code[3] == digit] + [""]
    lines += [DRIFT + "\n".join(by_drift()) + "\n", contents()]
    return "\n".join(lines)


def row(rule):
    """Return the row of a rule in the index."""
    return "| [%s](%s.md) %s | %s | %s | %s |" % (
        rule.code, rule.code, rule.name, rule.kind, words.command(rule),
        words.marked(rule.summary))


def by_drift():
    """Return the rows of the table from drift to rules."""
    found = {}
    for code in rules():
        for number in sources.example(code).drifts:
            found.setdefault(number, []).append("[%s](%s.md)" % (code, code))
    return ["| %s | %s |" % (number, ", ".join(found[number])) for number in sorted(found)]


def contents():
    """Return the contents that the side of the site shows."""
    return "```{toctree}\n:hidden:\n\n%s\n```\n" % "\n".join(rules())


def main():
    """Write the pages."""
    os.makedirs(PAGES, exist_ok=True)
    for name, text in make_pages().items():
        with open(os.path.join(PAGES, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


if __name__ == "__main__":
    main()
