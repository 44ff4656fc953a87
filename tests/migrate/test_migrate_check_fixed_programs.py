"""All programs of the corpus, taken through `fix` and 2to3, and run.

After each way of fixing, a program does what 2.7.18 did, or carries a finding that names what is
left; none is silently different. What is not so is in a table here, with its reason.
"""
import pytest
from marks import lines_of, sources_of
from pipelines import (
    TwoToThree,
    fix,
    fix_unsafely,
    taken,
    to_http_client,
    to_http_client_unsafely,
)
from program_runs import comparable, programs, recording

pytest.importorskip("fissix.refactor", reason="fissix is not installed")

NAMES = programs()

# The shim does on purpose what 2.7.18 did not: docs/deviations.md says where, and why.
DEVIATIONS = {
    "odd_bytes": "a lone CR in a header is a blank",
    "padded_value": "a fold in a header is a blank",
    "twice_framed": "an answer that is framed in two ways is refused",
    "two_lengths_device": "an answer of two lengths is refused",
}
# An unsafe fix decides: the program did something else before, and does what is asked for now.
DECIDED = {
    "memory_file": "2.7.18 sent a StringIO without a length: no server read the body",
    "memory_to_old_device": "2.7.18 sent a StringIO without a length: no server read the body",
    "unicode_body": "2.7.18 refused text beyond ASCII: it is sent as UTF-8",
}
# What is different is not httplib.
OF_OTHERS = {
    "urllib_charset": "urllib.urlopen spoke HTTP/1.0 and sent Accept, urllib.request does not",
}
# After 2to3 nothing shows any more that these are Python 2's, or it has broken them itself. Before
# it, `check` tells.
HIDDEN_BY_2TO3 = {
    "cookie_header": "HLC504", "half_length": "HLC904", "header_listing": "HLC506",
    "local_http_name": "HLC107", "message_loop": "HLC506", "module_argument": "HLC107",
    "optional_import": "HLC104", "progress_bar": "HLC904", "stamped_message": "HLC509",
    "unknown_status": "HLC703",
}
# An answer of a hundred headers is one too many for http.client, an error that no source shows.
TOO_MANY_HEADERS = {"hundred_headers"}


def is_told_by_its_run(name):
    """Return whether only the record of a run shows that a program needs the shim."""
    return name in TOO_MANY_HEADERS or any(
        "# record: HLC" in line for path in sources_of(name) for line in lines_of(path))


UNSEEN = [name for name in NAMES if not is_told_by_its_run(name)]


@pytest.fixture(scope="module")
def two_to_three():
    """What makes a program of Python 2 one of Python 3."""
    return TwoToThree()


def is_same(name, program):
    """Return whether a program does what the recording says."""
    return program.done() == comparable(recording(name))


@pytest.mark.parametrize("name", NAMES)
def test_on_the_shim_it_is_the_same_or_a_finding_says_what_is_left(name, two_to_three, tmp_path):
    program = taken(name, tmp_path, fix, two_to_three)
    if not program.on_shim:
        assert is_same(name, program) == (name not in DEVIATIONS)


@pytest.mark.parametrize("name", NAMES)
def test_with_unsafe_fixes_no_finding_is_left_or_it_is_told(name, two_to_three, tmp_path):
    program = taken(name, tmp_path, fix_unsafely, two_to_three)
    if not program.on_shim:
        assert is_same(name, program) == (name not in {**DEVIATIONS, **DECIDED, **OF_OTHERS})


@pytest.mark.parametrize("name", UNSEEN)
def test_with_2to3_before_the_unsafe_fixes_it_is_the_same(name, two_to_three, tmp_path):
    program = taken(name, tmp_path, two_to_three, fix_unsafely)
    if not program.left:
        different = {**DEVIATIONS, **DECIDED, **OF_OTHERS, **HIDDEN_BY_2TO3}
        assert is_same(name, program) == (name not in different)


@pytest.mark.parametrize("name", UNSEEN)
def test_on_http_client_it_is_the_same(name, two_to_three, tmp_path):
    program = taken(name, tmp_path, fix, two_to_three, to_http_client)
    if not program.left:
        assert is_same(name, program) == (name not in OF_OTHERS)


@pytest.mark.parametrize("name", UNSEEN)
def test_on_http_client_with_unsafe_fixes_it_is_the_same(name, two_to_three, tmp_path):
    program = taken(name, tmp_path, fix_unsafely, two_to_three, to_http_client_unsafely)
    if not program.left:
        assert is_same(name, program) == (name not in {**DECIDED, **OF_OTHERS})


@pytest.mark.parametrize("name", sorted(HIDDEN_BY_2TO3))
def test_what_2to3_hides_was_told_before(name, two_to_three, tmp_path):
    (tmp_path / "before").mkdir()
    (tmp_path / "after").mkdir()
    code = HIDDEN_BY_2TO3[name]
    assert code in taken(name, tmp_path / "before").left
    assert code not in taken(name, tmp_path / "after", two_to_three).left


def settled(steps, tmp_path):
    """Return the programs in which some steps leave nothing to find."""
    found = set()
    for number, name in enumerate(UNSEEN):
        folder = tmp_path / str(number)
        folder.mkdir()
        if not taken(name, folder, *steps).left:
            found.add(name)
    return found


def test_programs_of_all_sorts_need_the_shim_no_longer(two_to_three, tmp_path):
    (tmp_path / "safe").mkdir()
    (tmp_path / "unsafe").mkdir()
    safely = settled([fix, two_to_three, to_http_client], tmp_path / "safe")
    unsafely = settled([fix_unsafely, two_to_three, to_http_client_unsafely], tmp_path / "unsafe")
    assert len(safely) > 100
    assert safely <= unsafely and len(unsafely - safely) > 40
