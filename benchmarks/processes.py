"""The processes of a run, the server and a worker for each client, and the talk with them.

Each line to a process is JSON and is answered by one line; a process that dies, that stays silent
or whose reply is an error ends in a `BenchmarkError` that says which and why.
"""
import json
import os
import queue
import subprocess
import sys
import threading

FOLDER = os.path.dirname(os.path.abspath(__file__))
_SILENCE = 120.0


class BenchmarkError(Exception):
    """The benchmark itself is broken, or a client does not do what the work asks for."""


class Process:
    """A child that answers a line by a line, pinned to `core` unless it is None."""

    def __init__(self, name, command, core, folder=None):
        self.name = name
        self._child = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, universal_newlines=True,
            # Python 2.7 would leave its compiled files beside the sources.
            env=dict(os.environ, PYTHONDONTWRITEBYTECODE="1"))
        if core is not None:
            # Its threads are started later, and inherit this.
            os.sched_setaffinity(self._child.pid, {core})
        self._replies = queue.Queue()
        self._complaints = []
        self._threads = [threading.Thread(target=self._read_replies, daemon=True),
                         threading.Thread(target=self._read_complaints, daemon=True)]
        for thread in self._threads:
            thread.start()

    def _read_replies(self):
        for line in self._child.stdout:
            self._replies.put(line)
        self._replies.put("")

    def _read_complaints(self):
        self._complaints.extend(self._child.stderr)

    def ask(self, order):
        """Send an order; return its reply. Raises BenchmarkError."""
        try:
            self._child.stdin.write(json.dumps(order) + "\n")
            self._child.stdin.flush()
        except OSError:
            pass  # It has died: the reply that does not come tells why.
        return self.reply()

    def reply(self):
        """Return the next reply. Raises BenchmarkError."""
        try:
            line = self._replies.get(timeout=_SILENCE)
        except queue.Empty:
            self.end()
            raise BenchmarkError(f"{self.name} said nothing for {_SILENCE:.0f} s") from None
        if not line:
            self._child.wait()
            self._threads[1].join()
            raise BenchmarkError(f"{self.name} ended with code {self._child.returncode}:\n"
                                 + "".join(self._complaints[-20:]))
        reply = json.loads(line)
        if "error" in reply:
            raise BenchmarkError(f"{self.name}: {reply['error'].strip()}")
        return reply

    def end(self):
        """End the child and close what joins it to this process."""
        try:
            self._child.stdin.close()
        except OSError:
            pass  # What could not be written was meant for a child that is gone.
        self._child.terminate()
        self._child.wait()
        for thread in self._threads:
            thread.join()
        self._child.stdout.close()
        self._child.stderr.close()


def start_server(core, certificate):
    """Return the process of the server; `certificate` is a file with its key, or None."""
    command = [sys.executable, "-m", "benchmarks.server"]
    return Process("the server", command + ([certificate] if certificate else []), core,
                   os.path.dirname(FOLDER))


def start_worker(client, core, python=sys.executable):
    """Return the process of a client; what it said of itself is `introduction`."""
    setup = {"module": client.module, "folders": list(client.folders)}
    worker = Process(client.name, [python, os.path.join(FOLDER, "worker"), json.dumps(setup)], core)
    try:
        worker.introduction = worker.reply()
    except BenchmarkError:
        worker.end()
        raise
    return worker
