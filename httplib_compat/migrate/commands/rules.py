"""``rules``: lists every rule in a line: its code, its kind, whether it is fixed, what it finds."""
import argparse
import json
import sys
from typing import List, Optional

from ..reports.colours import is_wanted, paint
from ..rules import rules


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options of the command."""
    parser.add_argument("--output-format", choices=("text", "json"), default="text")


def main(arguments: Optional[List[str]] = None) -> int:
    """Run the command; return 0."""
    parser = argparse.ArgumentParser(prog="httplib-compat rules", description=__doc__)
    add_arguments(parser)
    return run(parser.parse_args(arguments))


def run(options: argparse.Namespace) -> int:
    """Run the command with options that a parser made."""
    if options.output_format == "json":
        rows = [{"code": rule.code, "name": rule.name, "kind": rule.kind, "fix": rule.fix,
                 "default": rule.default, "summary": rule.summary, "why": rule.why,
                 "pythons": rule.pythons, "instead": rule.instead} for rule in rules().values()]
        sys.stdout.write(json.dumps(rows, indent=1) + "\n")
        return 0
    coloured = is_wanted(sys.stdout)
    for rule in rules().values():
        sys.stdout.write("%s  %-7s %-6s %s%s\n" % (
            paint(rule.code, "bold", coloured), rule.kind, rule.fix, rule.summary,
            "" if rule.default else "  (only when selected)"))
    return 0
