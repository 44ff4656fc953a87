"""The end of a long fuzz run: how many examples there were, and how they ended."""
import sys


def pytest_terminal_summary(terminalreporter):
    """Print the counts of a long run; a short one has nothing to tell."""
    profile = sys.modules.get("fuzz_profile")
    if profile is not None and getattr(profile, "IS_LONG", False):
        terminalreporter.section("examples")
        for progress in profile.ALL:
            terminalreporter.write_line(progress.line())
