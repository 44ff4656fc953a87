"""Switch a feature off where HTTPS is not built in.

Drift: D001.
"""
try:
    from httplib import HTTPSConnection  # HLC104
    SECURE = True
except ImportError:
    SECURE = False

print("secure: %s" % SECURE)
