"""What can this installation do?

Drift: D001, D209.
"""
features = ["files"]
try:
    from httplib import HTTPConnection, HTTPException, error  # HLC104
    features.append("web")
    if error is HTTPException and not issubclass(HTTPException, IOError):
        features.append("errors")
except ImportError:
    HTTPConnection = None

print(", ".join(features))
