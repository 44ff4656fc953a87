"""Words for rows of fixes: a program before, after, and what must be so of both.

A row is what stands below the head of a program. Lines that begin with ``+`` are imports that the
fix puts into the head, among those that are there.
"""
from httplib_compat.migrate.checker import examine
from httplib_compat.migrate.fixes.modernizing import Wanted, to_client

REST = """\
conn = httplib.HTTPConnection('h')
resp = conn.getresponse()
body = resp.read()
msg = resp.msg
"""


def program(row, module="httplib_compat"):
    """Return the whole program of a row."""
    lines = row.split("\n")
    added = [line[1:] for line in lines if line.startswith("+")]
    imports = sorted(["import %s as httplib" % module, *added], key=lambda line: line.split()[1])
    below = "\n".join(line for line in lines if not line.startswith("+"))
    return "\n".join(imports) + "\n" + REST + below + "\n"


def fixed(text, unsafe=False, last=False):
    """Return a program after the fixes; with those of the last step, where it comes so far."""
    result = to_client("program.py", text.encode("utf-8"), Wanted(unsafe=unsafe), unseen=last)
    assert result.reason == ""
    return text if result.data is None else result.data.decode("utf-8")


def codes(text):
    """Return the codes that are found in a program."""
    return {one.code for one in examine("program.py", text.encode("utf-8")).found}


def check_safe(code, before, after):
    """Check that a safe fix makes one of the other, once, and takes its finding away."""
    _check(code, program(before), program(after), False, False)


def check_unsafe(code, before, after):
    """Check the same of an unsafe fix, and that it is not made without leave."""
    assert fixed(program(before)) == program(before)
    _check(code, program(before), program(after), True, False)


def check_last(code, before, after):
    """Check the same of one of the last step, and that it is not made without it."""
    assert code in codes(fixed(program(before)))
    _check(code, program(before), program(after, "http.client"), False, True)


def check_stays(code, row):
    """Check that a finding is there, and that no fix touches the program."""
    assert code in codes(program(row))
    assert fixed(program(row), unsafe=True, last=True) == program(row)


def _check(code, before, after, unsafe, last):
    assert code in codes(before)
    for text, wanted in ((before, after), (after, after),
                         (before.replace("\n", "\r\n"), after.replace("\n", "\r\n"))):
        assert fixed(text, unsafe, last) == wanted
    assert code not in codes(after)
    if "print code" not in after:
        compile(after, "program.py", "exec", dont_inherit=True)
