"""A script of Python 2 that reads text, with the tools that bodies are read with."""
import csv
import re
from StringIO import StringIO

TEXT = 'station,level\nnorth,212\n'

rows = list(csv.reader(StringIO(TEXT)))
print rows[1][0], re.findall(r'\d+', TEXT), TEXT[0] == 's', ord(TEXT[1])
print TEXT.encode('hex')[:8], 'north' in TEXT
