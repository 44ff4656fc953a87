"""A program of the fuzzer as a Python program that anyone can run on either interpreter."""

_HEAD = '''\
# Run in tests/fuzz, by 2.7.18 and by a Python 3 that has the package.
import pprint
import fuzz_program
pprint.pprint(fuzz_program.transcript_of(%s))
'''


def source_of(program):
    """Return the source that prints the transcript of `program`."""
    lines = [f" {name!r}: {_literal(value)}," for name, value in sorted(program.items())]
    return _HEAD % ("{\n" + "\n".join(lines) + "\n}")


def _literal(value):
    """Return an ASCII literal that means the same text on 2.7: there, all text is unicode."""
    if isinstance(value, str):
        return "u" + ascii(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(_literal, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {_literal(item)}" for key, item in value.items()) + "}"
    return ascii(value)
