"""What of the workshop's tests runs where: the workshop itself needs Python 3.8."""
import sys

# The corpus is played on every Python; the tests of the checker are written for those it runs on.
collect_ignore_glob = [] if sys.version_info >= (3, 8) else ["test_migrate_check_*.py",
                                                             "test_migrate_fixes_*.py"]
if sys.version_info[0] == 2:
    collect_ignore_glob.append("test_migrate_programs_on_shim.py")
