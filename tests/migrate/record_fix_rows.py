"""Runs the rows of the fixes on the real 2.7.18 and writes what they print.

By hand, after a row was added: ``python2.7 tests/migrate/record_fix_rows.py``.
"""
import io
import json
import sys

import fixing

if sys.version_info[:3] != (2, 7, 18):
    sys.exit("this is for CPython 2.7.18")


def main():
    """Write the recording."""
    printed = {repr(row): fixing.printed(fixing.program(row.before, fixing.OLD))
               for row in fixing.rows("HLC") if row.is_run}
    text = json.dumps(printed, indent=1, sort_keys=True, ensure_ascii=True,
                      separators=(",", ": "))
    with io.open(fixing.RECORDING, "w", encoding="utf-8") as file:
        file.write(text.decode("ascii") + u"\n")
    sys.stdout.write("%d rows\n" % len(printed))


main()
