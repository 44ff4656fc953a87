"""Print the constants that the module has for a status.

Drift: D010, D011, D009.
"""
import httplib  # HLC101

print('%s' % httplib.OK)  # HLC701
print("expected: " + str(httplib.NOT_FOUND))  # HLC701
print(repr(httplib.CREATED))  # HLC701
print([httplib.OK, httplib.GONE])  # HLC701
print("{0} {1:d}".format(httplib.ACCEPTED, httplib.FOUND))
