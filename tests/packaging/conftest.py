"""The distributions that the tests of packaging look at, each built once in a run."""
import sys

import pytest

from distributions import build, copy_sources, only, run


@pytest.fixture(scope="session")
def sources(tmp_path_factory):
    """The path of a clean copy of the checkout."""
    return copy_sources(tmp_path_factory.mktemp("sources") / "tree")


@pytest.fixture(scope="session")
def wheel(sources, tmp_path_factory):
    """The path of the wheel, built as `pip install .` builds it."""
    place = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", place, sources)
    return only(str(place / "*.whl"))


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The paths of a source distribution and of the wheel built from it, dated, by `build`."""
    place = tmp_path_factory.mktemp("built")
    return build(copy_sources(place / "tree"), place / "dist")
