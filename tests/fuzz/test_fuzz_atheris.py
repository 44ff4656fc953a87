"""The harness for atheris runs where atheris is: a coverage-guided turn at the same invariant."""
import os
import re
import subprocess
import sys

import pytest

from fuzz_profile import IS_LONG, Progress

pytest.importorskip(
    "atheris", reason="atheris is not installed; it has wheels for some Pythons on Linux")

HARNESS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "atheris_answers.py")
RUNS = 20_000 if IS_LONG else 200

guided = Progress("guided by coverage")


@pytest.mark.timeout(1800 if IS_LONG else 60)
def test_no_answer_that_atheris_finds_breaks_the_invariant(tmp_path):
    done = subprocess.run(
        [sys.executable, HARNESS, f"-runs={RUNS}", "-timeout=20", "-max_len=2000",
         f"-artifact_prefix={tmp_path}/"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=str(tmp_path))
    told = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 0, told[-5000:]
    ran = int(re.search(r"Done (\d+) runs", told).group(1))
    assert ran >= RUNS
    guided.note(f"{ran} runs")
