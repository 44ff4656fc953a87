"""The plain stretch at the head of a block of chunked body: what can be handed out from memory.

Nothing is refused here. The stretch ends before whatever is cut off, wrong or the last chunk; the
decoders meet that when its turn comes. For each place in the body it is known where it lies in the
block.
"""
from .chunkblocks import cut_run, run_length
from .chunked import LINE_END, parse_chunk_size

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import List, Tuple

    from .chunkblocks import Piece

    # Chunks of one size that follow each other: where the first begins in the body and in the
    # block, the size, and the length of its line.
    Run = Tuple[int, int, int, int]

_MOST_RUNS = 4096  # what is known of each takes memory


def parse_stretch(block: bytes, left: "int | None",
                  max_line: int) -> "Tuple[List[Piece], List[Run]]":
    """Return the pieces of body in the stretch, and the runs of chunks they are.

    The block begins inside a chunk of which `left` bytes are due, or with a size line for None.
    """
    view, end = memoryview(block), len(block)
    pieces: "List[Piece]" = []
    runs: "List[Run]" = []
    position = size = 0
    if left is not None:
        position = left + 2
        runs.append((0, 0, left, 0))
        pieces.append(view[:left])
        size = len(pieces[0])
        if block[left:position] != LINE_END:
            return pieces, runs
    while len(runs) < _MOST_RUNS:
        start = block.find(b"\n", position, position + max_line) + 1
        line = block[position:start]
        due = parse_chunk_size(line) if start else None
        if not due:
            return pieces, runs
        runs.append((size, start, due, len(line)))
        between = LINE_END + line
        step = due + len(between)
        count = run_length(block, start, due, between, (end - start) // step)
        stop = start + step * count
        pieces += cut_run(view, start, due, step, count)
        pieces.append(view[stop:stop + due])
        size += count * due + len(pieces[-1])
        position = stop + due + 2
        if block[position - 2:position] != LINE_END:
            break
    return pieces, runs


def find_in_block(runs: "List[Run]", position: int) -> "Tuple[int, int | None]":
    """Return where a place inside the stretch lies in the block, and what is left of its chunk.

    That is None between two chunks. The place is behind the beginning and before the end.
    """
    low, high = 0, len(runs)
    while high - low > 1:
        middle = (low + high) // 2
        if runs[middle][0] <= position:
            low = middle
        else:
            high = middle
    begins, start, due, line = runs[low]
    chunks, inside = divmod(position - begins, due)
    place = start + chunks * (due + len(LINE_END) + line)
    return (place + inside, due - inside) if inside else (place - line, None)
