"""An error of one's own for downloads that broke off.

Drift: D207.
"""
import httplib  # HLC101


class Broken(httplib.IncompleteRead):
    pass


error = Broken("abc", 7)
if str(error).startswith("IncompleteRead("):  # HLC806
    print("broke off")
print(issubclass(Broken, httplib.HTTPException))
