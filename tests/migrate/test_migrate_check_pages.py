"""The pages of the rules, and the commands that show them: `explain` and `rules`."""
import json

import pytest

from httplib_compat.migrate.commands import explain
from httplib_compat.migrate.commands import rules as listing
from httplib_compat.migrate.rules import rules


def test_explain_prints_the_page_of_a_rule(capsys):
    assert explain.main(["HLC201", "positional-timeout"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("HLC201 positional-strict\n====") and "HLC202" in told
    assert explain.main(["HLC999"]) == 2
    assert "no rule is called HLC999" in capsys.readouterr().err


def test_rules_lists_every_rule(capsys):
    assert listing.main([]) == 0
    told = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert told == sorted(rules()) and len(told) >= 82
    assert listing.main(["--output-format", "json"]) == 0
    assert [one["code"] for one in json.loads(capsys.readouterr().out)] == told


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_a_page_is_complete(rule):
    assert rule.code == rule.code.upper() and len(rule.code) == 6 and rule.name == rule.name.lower()
    assert rule.kind in ("silent", "hang", "loud", "lenient")
    assert rule.fix in ("safe", "unsafe", "shim", "no")
    assert len(rule.why) > 50 and rule.why.rstrip(")").endswith(".")
    assert rule.summary and rule.pythons
    assert rule.instead and not rule.instead.endswith("\n")
