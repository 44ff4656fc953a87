"""Count the words of a page that another module fetches.

Drift: D031, D084.
"""
import sys

from fetching import Fetcher

page = Fetcher(sys.argv[1]).body('/tides.txt')
print len(page)
