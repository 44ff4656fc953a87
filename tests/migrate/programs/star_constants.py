"""The 1.5 classes and the exceptions, by one star.

Drift: D002, D003.
"""
from httplib import *  # HLC108

names = [name for name in ('HTTP', 'HTTPConnection', 'LineTooLong', 'OK', 'HTTPMessage')
         if name in globals()]
print ' '.join(names)
