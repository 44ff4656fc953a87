"""What the page of a rule says of its fix is true: one that has none says so, and the reverse."""
import pytest

from httplib_compat.migrate.fixes.modern import LAST, SAFE, UNSAFE
from httplib_compat.migrate.fixes.ready import SETTLED
from httplib_compat.migrate.rules import rules

# Imports are no fix of a place: they change with the step to the shim, or with the last one.
BY_ITS_IMPORT = SETTLED


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_a_rule_that_is_said_to_have_a_fix_has_one(rule):
    has_one = rule.code in {*SAFE, *UNSAFE, *LAST, *BY_ITS_IMPORT}
    if rule.fix in ("safe", "unsafe"):
        assert has_one
    if not has_one:
        assert rule.fix in ("no", "shim")
