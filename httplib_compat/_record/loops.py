"""Which lines of a function stand in a loop, as its instructions tell."""
import dis

# The code object -> the numbers of its lines that stand in a loop. Asked at few places.
_lines = {}  # type: dict[object, frozenset[int]]
_MOST_CODES = 1000


def is_in_loop(frame):
    """Tell whether the line that a frame is at stands in a loop of its function."""
    code = frame.f_code
    lines = _lines.get(code)
    if lines is None:
        lines = _lines_in_loops(code)
        if len(_lines) < _MOST_CODES:
            _lines[code] = lines
    return frame.f_lineno in lines


def _lines_in_loops(code):
    """Return the numbers of all lines between a jump backwards and its target."""
    jumps = set(dis.hasjabs) | set(dis.hasjrel)
    spans = [(instruction.argval, instruction.offset) for instruction in dis.get_instructions(code)
             if instruction.opcode in jumps and instruction.argval < instruction.offset]
    starts = list(dis.findlinestarts(code)) + [(len(code.co_code), None)]
    found = set()
    for (start, line), (end, _) in zip(starts, starts[1:]):
        if any(start <= last and end > first for first, last in spans):
            found.add(line)
    return frozenset(found)
