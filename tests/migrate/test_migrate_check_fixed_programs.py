"""Programs of the corpus, taken all the way: `fix`, 2to3, `fix --to http.client`.

Each that the last step changes is run: it does what 2.7.18 did, or at least what it did before that
step. Those whose runs alone show that they need the shim are the ones marked so in the corpus.
"""
import logging

import pytest
from program_runs import comparable, path_of, play, programs, recording

from httplib_compat.migrate.fixes.modernizing import to_client
from httplib_compat.migrate.fixes.rewriting import to_shim

refactor = pytest.importorskip("fissix.refactor", reason="fissix is not installed")


def read(name):
    """Return the bytes of a program that is one file."""
    with open(path_of(name), "rb") as file:
        return file.read()


def is_told_by_its_run(name):
    """Return whether a program is marked as one whose dependence only a record shows."""
    return b"# record: HLC" in read(name)


ALONE = [name for name in programs() if path_of(name).endswith(".py")]
# An answer of a hundred headers is one too many for http.client, an error that no source shows.
TOO_MANY_HEADERS = {"hundred_headers"}
# A run of the others names them in its record: they stay on the shim.
UNSEEN = [name for name in ALONE
          if not is_told_by_its_run(name) and name not in TOO_MANY_HEADERS]


@pytest.fixture(scope="module")
def converted():
    """What turns a program of Python 2 into one of Python 3 on the shim."""
    logging.disable(logging.CRITICAL)
    tool = refactor.RefactoringTool(refactor.get_fixers_from_package("fissix.fixes"))
    logging.disable(logging.NOTSET)

    def convert(name):
        data = read(name)
        result = to_shim(name, data)
        text = (data if result.data is None else result.data).decode("utf-8")
        return str(tool.refactor_string(text, name)).encode("utf-8")

    return convert


def done(path, data):
    """Write a program and return what it does."""
    path.write_bytes(data)
    return comparable(play(str(path)))


@pytest.mark.parametrize("name", UNSEEN)
def test_the_last_step_changes_nothing_of_what_a_program_does(name, converted, tmp_path):
    before = converted(name)
    result = to_client(name, before, unseen=True)
    if result.data is not None:
        after = done(tmp_path / (name + ".py"), result.data)
        if after != comparable(recording(name)):
            assert after == done(tmp_path / (name + ".py"), before)


def test_programs_of_all_sorts_take_that_step(converted):
    taken = [name for name in UNSEEN if to_client(name, converted(name), unseen=True).data]
    assert len(taken) > 30

