"""Plays every program on the real 2.7.18 and writes what it did to recordings/NAME.json.

    python2.7 tests/migrate/record_programs.py [NAME...]

It must itself be run by 2.7.18. Each program is played twice: what differs from run to run is no
recording, and is reported instead of written.
"""
from __future__ import print_function

import io
import json
import os
import sys

import program_runs


def recorded(name):
    """Return what a program does, or None when two runs of it differ."""
    path = program_runs.path_of(name)
    first, second = program_runs.play(path), program_runs.play(path)
    return first if first == second else None


def write(name, done):
    """Write one recording, sorted and in ASCII, so that version control shows what changed."""
    text = json.dumps(done, indent=1, sort_keys=True, separators=(",", ": "))
    path = os.path.join(program_runs.RECORDINGS, name + ".json")
    with io.open(path, "w", newline="\n") as target:
        target.write(text.decode("ascii") + u"\n")


def main(names):
    """Record the programs named, or all; return the number of those that cannot be recorded."""
    if sys.version_info[:3] != (2, 7, 18):
        sys.exit("recordings come from 2.7.18; this is %s" % sys.version.split()[0])
    faults = 0
    for name in names or program_runs.programs():
        done = recorded(name)
        if done is None:
            faults += 1
            print("%s: two runs differ" % name)
            continue
        write(name, done)
        if done["error"] or done["status"]:
            print("%s: ended with %s, status %s" % (name, done["error"], done["status"]))
    return faults


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
