"""Rows that need a fresh process each time: what an import costs, how high memory climbs.

The program of such a row runs in an interpreter that has done nothing else; it prints one figure.
"""
import os
import subprocess
from typing import Dict, NamedTuple, Optional

from .answers import Answer
from .clients import BARE, OURS, PYTHON2, STANDARD
from .measure import Row, Samples
from .processes import BenchmarkError
from .works import MIB, Work

_PEAK_BODY = 64 * MIB

_IMPORT = """
import sys, time
clock = getattr(time, "process_time", None) or time.clock
def resident():
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * 4096
    except IOError:
        import resource
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
resident()
memory, start = resident(), clock()
import {module}
end = clock()
print("%r %r" % (end - start, resident() - memory))
"""

_PEAK = """
import socket, sys
import {module} as httplib
def climbed(start):
    try:
        with open("/proc/self/status") as file:
            lines = dict(line.split(":", 1) for line in file)
        return int(lines["VmHWM"].split()[0]) * 1024 - start
    except IOError:
        import resource
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit - start
conn = httplib.HTTPConnection("{host}", {port})
if "{mode}":
    conn.body_mode = "{mode}"
conn.request("GET", "/canned", headers={headers!r})
response = conn.getresponse()
try:
    with open("/proc/self/clear_refs", "w") as file:
        file.write("5")
except IOError:
    pass
start = climbed(0)
if {amount}:
    length = 0
    while True:
        piece = response.read({amount})
        if not piece:
            break
        length += len(piece)
else:
    length = len(response.read())
if length != {length}:
    sys.exit("the body is %d bytes; expected {length}" % length)
print("0 %r" % climbed(start))
"""


class FreshWork(NamedTuple):
    """A row of fresh processes; `figure` is "cpu" or "memory"."""

    name: str
    title: str
    goal: Optional[float]
    figure: str
    modules: Dict[str, str]
    amount: int = 0
    mode: str = ""

    @property
    def is_peak(self):
        """Whether it is memory that climbs while a body is read."""
        return self.name.startswith("peak")


_IMPORTED = {OURS.name: "httplib", STANDARD.name: "http.client", BARE.name: "socket",
             PYTHON2.name: "httplib"}
_PEAKING = {OURS.name: "httplib", STANDARD.name: "http.client", PYTHON2.name: "httplib"}

FRESH_WORKS = (
    FreshWork("import_cpu", "import httplib, CPU", 0.40, "cpu", _IMPORTED),
    FreshWork("import_memory", "import httplib, memory", 0.35, "memory", _IMPORTED),
    FreshWork("peak_read", "peak memory, read() of 64 MiB", 2.05, "memory", _PEAKING),
    FreshWork("peak_read_bytes", "the same, bytes mode", 1.05, "memory", _PEAKING, mode="bytes"),
    FreshWork("peak_loop", "peak memory, read(65536) loop", 0.05, "memory", _PEAKING,
              amount=64 * 1024),
)


def measure_fresh(work, surroundings, pythons, rounds):
    """Measure a row; `pythons` gives the interpreter of each client. Raises BenchmarkError.

    A peak is told in bodies: 1.0 is as much memory as the body has bytes.
    """
    target = None
    if work.is_peak:
        target = surroundings.target(Work(work.name, work.title, answer=Answer(body=_PEAK_BODY)))
    samples = {name: Samples([], []) for name in work.modules if name in pythons}
    for name in samples if not work.is_peak else ():
        # The first one may have to compile, or to fetch from a disk.
        _run(work, name, pythons[name], target)
    for _ in range(rounds):
        for name, taken in samples.items():
            cpu, memory = _run(work, name, pythons[name], target)
            figure = cpu if work.figure == "cpu" else memory
            taken.cpu.append(figure / _PEAK_BODY if work.is_peak else figure)
    unit = "bodies" if work.is_peak else "s" if work.figure == "cpu" else "bytes"
    return Row(work.name, work.title, work.goal, samples, unit)


def _run(work, name, python, target):
    if target:
        program = _PEAK.format(
            module=work.modules[name], mode=work.mode if name == OURS.name else "",
            host=target["host"], port=target["port"], headers=target["headers"],
            amount=work.amount, length=_PEAK_BODY)
    else:
        program = _IMPORT.format(module=work.modules[name])
    # In a folder where no file of ours can be imported by mistake.
    ran = subprocess.run([python, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                         universal_newlines=True, cwd=os.path.abspath(os.sep), timeout=120)
    if ran.returncode:
        raise BenchmarkError(f"row {work.name}: {name} ended with code {ran.returncode}:\n"
                             f"{ran.stderr.strip()}")
    cpu, memory = ran.stdout.split()
    return float(cpu), float(memory)
