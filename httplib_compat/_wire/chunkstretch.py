"""The plain stretch at the head of a block of chunked body: what can be handed out from memory.

Nothing is refused here. The stretch ends before whatever is cut off, wrong or the last chunk; the
decoders meet that when its turn comes. For each place in the body it is known where it lies in the
block.
"""
from .chunkblocks import cut_run, run_length
from .chunked import LINE_END, parse_chunk_size

TYPE_CHECKING = False  # `typing` itself loads `re`, which an import must not
if TYPE_CHECKING:
    from typing import Iterator, List, Tuple

    from .chunkblocks import Piece

    # Chunks of one size that follow each other: where the first begins in the body and in the
    # block, the size, and the length of its line.
    Run = Tuple[int, int, int, int]

_MOST_RUNS = 4096  # what is known of each takes memory


def parse_stretch(block: bytes, left: "int | None",
                  max_line: int) -> "Tuple[int, List[Run]]":
    """Return how much of the body is in the stretch, and the runs of chunks it is.

    The block begins inside a chunk of which `left` bytes are due, or with a size line for None.
    """
    end = len(block)
    runs: "List[Run]" = []
    position = size = 0
    if left is not None:
        position = left + 2
        runs.append((0, 0, left, 0))
        size = min(left, end)
        if block[left:position] != LINE_END:
            return size, runs
    while len(runs) < _MOST_RUNS:
        start = block.find(b"\n", position, position + max_line) + 1
        line = block[position:start]
        due = parse_chunk_size(line) if start else None
        if not due:
            break
        runs.append((size, start, due, len(line)))
        between = LINE_END + line
        step = due + len(between)
        count = run_length(block, start, due, between, (end - start) // step)
        stop = start + step * count
        size += count * due + min(due, end - stop)
        position = stop + due + 2
        if block[position - 2:position] != LINE_END:
            break
    return size, runs


def _laid_out(size: int, runs: "List[Run]") -> "Iterator[Tuple[int, int, int, int, int]]":
    """Yield of each run where it begins, size and step of its chunks, how many, and the rest."""
    ends = [run[0] for run in runs[1:]] + [size]
    for (begins, start, due, line), end in zip(runs, ends):
        if end > begins:
            count, rest = divmod(end - begins, due)
            yield start, due, due + len(LINE_END) + line, count, rest


def cut_stretch(block: bytes, size: int, runs: "List[Run]") -> "List[Piece]":
    """Return the pieces of body in a stretch of `size` bytes."""
    view = memoryview(block)
    pieces: "List[Piece]" = []
    for start, due, step, count, rest in _laid_out(size, runs):
        pieces += cut_run(view, start, due, step, count)
        stop = start + step * count
        pieces.append(view[stop:stop + rest])
    return pieces


def places_in_block(size: int, runs: "List[Run]", amount: int) -> "List[int] | None":
    """Return where in the block each `amount` bytes of a stretch of `size` bytes begin.

    None unless all lie whole in their chunks: each of them is as many times `amount` long.
    """
    if any(run[2] % amount for run in runs):
        return None
    places: "List[int]" = []
    for start, due, step, count, rest in _laid_out(size, runs):
        stop = start + count * step
        if due == amount:
            places += range(start, stop, step)
        else:
            for chunk in range(start, stop, step):
                places += range(chunk, chunk + due, amount)
        places += range(stop, stop + rest - amount + 1, amount)
    return places


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
