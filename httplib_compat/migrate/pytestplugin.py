"""``pytest -p httplib_compat.migrate.pytestplugin --httplib-record``: the record of a test run.

It is asked for by name. An entry point would have pytest load it, and rewrite every module of this
distribution, in every test run on the machine: `httplib` of Python 2.7 among them.
"""
from .._record.pytestplugin import pytest_addoption, pytest_configure

__all__ = ["pytest_addoption", "pytest_configure"]
