"""``explain CODE...``: prints the page of a rule."""
import argparse
import sys
import textwrap
from typing import List, Optional

from ..reports.colours import is_wanted, paint
from ..rule import Rule
from ..rules import rules

_NATURES = {"safe": "means the same to the program",
            "unsafe": "needs a decision, about an encoding or about what was meant",
            "shim": "there is none: keep the module on httplib-compat",
            "no": "depends on the program"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options of the command."""
    parser.add_argument("codes", nargs="+", metavar="CODE", help="HLC201, or its name")


def main(arguments: Optional[List[str]] = None) -> int:
    """Run the command; return 0, or 2 for a code that no rule has."""
    parser = argparse.ArgumentParser(prog="httplib-compat explain", description=__doc__)
    add_arguments(parser)
    return run(parser.parse_args(arguments))


def run(options: argparse.Namespace) -> int:
    """Run the command with options that a parser made."""
    named = {rule.name: rule for rule in rules().values()}
    pages = []
    for code in options.codes:
        rule = rules().get(code.upper()) or named.get(code.lower())
        if rule is None:
            sys.stderr.write("httplib-compat explain: no rule is called %s; `httplib-compat rules` "
                             "lists them\n" % code)
            return 2
        pages.append(page(rule, is_wanted(sys.stdout)))
    sys.stdout.write("\n".join(pages))
    return 0


def page(rule: Rule, coloured: bool) -> str:
    """Return the page of a rule."""
    title = "%s %s" % (rule.code, rule.name)
    return "%s\n%s\n\n%s\n\n%s\n\nKind: %s. Pythons: %s.\nReplacement: %s.\n\nInstead:\n\n%s\n" % (
        paint(title, "bold", coloured), "=" * len(title), wrapped(rule.summary), wrapped(rule.why),
        rule.kind, rule.pythons, _NATURES[rule.fix], textwrap.indent(rule.instead, "    "))


def wrapped(text: str) -> str:
    """Return text in lines that a terminal holds."""
    return "\n".join(textwrap.wrap(text, 78, break_long_words=False, break_on_hyphens=False))
