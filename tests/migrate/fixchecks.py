"""What every row of the fixes is asked."""
import io
import json

from checking import found
from fixing import CLIENT, RECORDING, SHIM, printed, program

from httplib_compat.migrate.fixes.modernizing import Wanted, to_client


def recorded():
    """Return what 2.7.18 printed, by row."""
    with io.open(RECORDING, encoding="utf-8") as file:
        return json.load(file)


def fixed(text, unsafe):
    """Return a program after the fixes, or the program where nothing changes."""
    result = to_client("program.py", text.encode("utf-8"), Wanted(None, unsafe))
    return text if result.data is None else result.data.decode("utf-8")


def codes(text):
    """Return the codes of what is found in a program."""
    return {code for _, code in found(text)}


def outcomes(row):
    """Return what a row prints once it is fixed, on the shim and on http.client."""
    return [printed(program(row.after, module)) for module in (SHIM, CLIENT)]


def crlf(text):
    """Return a text with the line ends of Windows."""
    return text.replace("\n", "\r\n")
