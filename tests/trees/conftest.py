"""The trees, each fetched once in a run and never written to, and copies that a test may change."""
import os
import shutil

import pytest

import oldtrees


@pytest.fixture(scope="session")
def python2():
    """The path of the real 2.7.18."""
    return oldtrees.find_python2()


@pytest.fixture(scope="session")
def pip(python2, tmp_path_factory):
    """The path of a Python 2.7 that has a pip."""
    return oldtrees.make_pip(python2, tmp_path_factory.mktemp("pip") / "environment")


@pytest.fixture(scope="module", params=oldtrees.TREES, ids=oldtrees.label)
def tree(request):
    """One row of the table after the other."""
    return request.param


@pytest.fixture(scope="module")
def folder(tree, python2, request, tmp_path_factory):
    """The folder that a tree is in as it was published."""
    place = tmp_path_factory.mktemp(tree.name)
    if tree is oldtrees.LIBRARY:
        yield oldtrees.copy_library(python2, place)
    else:
        yield oldtrees.fetch(tree, request.getfixturevalue("pip"), place)
    shutil.rmtree(str(place))  # pytest would keep those of the last runs


@pytest.fixture
def copied(folder, tmp_path):
    """The folder of a copy that may be changed."""
    place = os.path.join(str(tmp_path), "tree")
    shutil.copytree(folder, place)
    yield place
    shutil.rmtree(place)
