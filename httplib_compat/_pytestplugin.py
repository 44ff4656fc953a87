"""The door of the pytest plugin, which every Python opens: on 2.7 nothing is behind it."""
import sys

if sys.version_info[0] == 3:
    from ._record.pytestplugin import pytest_addoption, pytest_configure  # noqa: F401
