"""List the codes that are errors of the client.

Drift: D017, D016.
"""
import httplib  # HLC101

codes = [code for code in httplib.responses if 400 <= code < 500]
codes.sort()
print(codes)  # HLC703
print(len(codes))  # HLC703
print(httplib.UNPROCESSABLE_ENTITY + 0)
