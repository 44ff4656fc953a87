"""A script of Python 2 that never goes to the network."""
import os, string


def words(text):
    return filter(None, string.split(text))


counts = {}
for word in words('tea or tea or not'):
    counts[word] = counts.has_key(word) and counts[word] + 1 or 1
try:
    raise ValueError, 'no more'
except (ValueError, KeyError), error:
    print `counts['tea']`, error, 0777 <> 511
print >> open(os.devnull, 'w'), 'gone'
