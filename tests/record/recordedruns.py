"""Runs small programs in processes of their own with a record, and reads what they recorded."""
import json
import os
import subprocess
import sys
import textwrap

LIMIT = 60  # seconds that a program may take


class Run:
    """What a program did: its status, what it wrote, and the rows of its record."""

    def __init__(self, status, out, error, rows):
        self.status, self.out, self.error, self.rows = status, out, error, rows

    def places(self):
        """Return (code, line) of every row, each once, in order."""
        return sorted({(row["code"], row["line"]) for row in self.rows})

    def places_of(self, name):
        """Return (code, line) of the rows of a file, by the end of its path."""
        return sorted({(row["code"], row["line"]) for row in self.rows
                       if row.get("file", "").endswith(name)})

    def count(self, code, line):
        """Return how often a line was seen with a code, in all rows and processes."""
        return sum(row["count"] for row in self.rows
                   if (row.get("code"), row.get("line")) == (code, line))


def run(folder, text, flags=(), extra=None):
    """Return what the program `text` does with a record, its first line being line 1."""
    path, record = str(folder.join("program.py")), str(folder.join("record.jsonl"))
    with open(path, "w") as file:
        file.write(textwrap.dedent(text).lstrip("\n"))
    environment = dict(os.environ, HTTPLIB_COMPAT_RECORD=record, PYTHONDONTWRITEBYTECODE="1")
    environment.pop("PYTHONWARNINGS", None)
    environment.update(extra or {})
    process = subprocess.Popen([sys.executable] + list(flags) + [path], cwd=str(folder),
                               env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, error = process.communicate(timeout=LIMIT)
    return Run(process.returncode, out.decode(), error.decode(), rows_of(record))


def rows_of(path):
    """Return the rows of a record; every line of it has to be one. None if there is no file."""
    if not os.path.exists(path):
        return None
    with open(path) as file:
        return [json.loads(line) for line in file]
