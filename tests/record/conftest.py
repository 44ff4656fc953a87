"""The record: of programs that run, of threads, forks and ends, and what is made of it.

The programs of the migration corpus, and what plays them, are those of the tests of the workshop.
"""
import os
import sys

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "migrate"))

# `report` needs the checker, which needs Python 3.8.
collect_ignore_glob = [] if sys.version_info >= (3, 8) else ["test_record_report*.py"]
