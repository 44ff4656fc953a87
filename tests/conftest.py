"""What every test of the tree shares: what Python 2.7 collects, and that nothing is left behind."""
import gc
import os
import platform
import sys
import threading

import pytest

HERE = os.path.dirname(os.path.abspath(__file__))

# What is tested is what is installed. The processes that the pytest-xdist for 2.7 starts look into
# the current folder first, where the checkout is.
if "PYTEST_XDIST_WORKER" in os.environ:
    sys.path[:] = [folder for folder in sys.path
                   if os.path.abspath(folder) != os.path.dirname(HERE)]

# What is written in the common subset of Python 2 and 3. Everything else tests sources that only
# Python 3 can compile; on 2.7 the standard library is at work, and nothing of ours is to be tested.
RUNS_ON_2 = ("conftest.py", "conformance", "test_handover.py", "test_readme.py",
             "test_surface.py", "test_alias_switch.py", "test_demo.py",
             "test_examples.py", "corpus", "faults", "migrate")

if sys.version_info[0] == 2:
    collect_ignore = [name for name in os.listdir(HERE) if name not in RUNS_ON_2]


def pytest_collection_modifyitems(items):
    """Refuse names of tests with an address in them: several processes share the tests by name."""
    named = [item.nodeid for item in items if " at 0x" in item.nodeid]
    if named:
        raise pytest.UsageError("addresses in the names of tests: " + "; ".join(named))


def pytest_collection_finish():
    """Have the collector pass by what is there for good: the tests, and what pytest knows."""
    if not hasattr(gc, "freeze"):
        return  # it came with Python 3.7
    if "hypothesis" in sys.modules:
        # It makes a generator of random numbers at its first run, and warns when the collector
        # shows nobody who holds it.
        import hypothesis
        hypothesis.find(hypothesis.strategies.booleans(), lambda value: True)
    gc.collect()
    gc.freeze()


PATIENCE = 5  # seconds that a thread which is on its way out gets


@pytest.fixture(autouse=True)
def no_thread_stays_behind():
    """Fail a test that leaves a thread running which would keep the process alive."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate()
            if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(PATIENCE)
    assert [thread for thread in left if thread.is_alive()] == []


@pytest.fixture(autouse=True, scope="module")
def no_open_socket_goes_unnoticed():
    """Let what is still open at the end of a file warn there, and not in some later one.

    PyPy closes such things when it likes, and is told to warn of none: see tox.ini.
    """
    yield
    if platform.python_implementation() != "PyPy":
        gc.collect()
