"""Where the boxes of a picture of layers stand: in rows, arrows down, no arrow through a box.

An arrow that is longer than one row gets a narrow place in each row that it passes. The places of a
row are put in the order with the fewest crossings, and then the shortest arrows.
"""
from itertools import chain, permutations
from typing import NamedTuple

WIDTH, HEIGHT = 140, 52  # of a box, in pixels
PASSAGE = 20             # the width of the place that an arrow passes
GAP, STEP = 24, 112      # between places, and from one row to the next
MARGIN = 26
SWEEPS = 4               # times that each row is put in order, for each depends on its neighbours


class Passage(NamedTuple):
    """The place in a row where the arrow from one layer to another passes."""

    above: str
    below: str
    row: int


class Layout:
    """Rows of layers and passages, and where each place is; `down` are the (above, below) pairs."""

    def __init__(self, layers, down):
        self.down = down
        self.ranks = _ranks(layers, down)
        self.rows = [[layer for layer in layers if self.ranks[layer] == row]
                     for row in range(max(self.ranks.values()) + 1)]
        for above, below in down:
            for place in self.way(above, below)[1:-1]:
                self.rows[place.row].append(place)
        self._steps = list(chain.from_iterable(
            zip(way, way[1:]) for way in (self.way(*pair) for pair in down)))
        for _ in range(SWEEPS):
            for row in range(len(self.rows)):
                self._put_in_order(row)
        self.width = max(map(_length, self.rows)) + 2 * MARGIN
        self.height = (len(self.rows) - 1) * STEP + HEIGHT + 2 * MARGIN

    def way(self, above, below):
        """Return the places of an arrow: a layer, the passages, a layer."""
        between = range(self.ranks[above] + 1, self.ranks[below])
        return [above] + [Passage(above, below, row) for row in between] + [below]

    def left(self, place):
        """Return the left side of a place."""
        row = self.rows[self._row_of(place)]
        return (self.width - _length(row)) // 2 + _offset(row, place)

    def middle(self, place):
        """Return the middle of a place, from the left."""
        return self.left(place) + _width(place) // 2

    def top(self, place):
        """Return the upper side of a place."""
        return MARGIN + self._row_of(place) * STEP

    def _row_of(self, place):
        return place.row if isinstance(place, Passage) else self.ranks[place]

    def _put_in_order(self, row):
        """Put a row into its best order, as its neighbours stand now."""
        steps = [step for step in self._steps if row in map(self._row_of, step)]

        def cost(order):
            across = {place: _middle_of(order, place) for place in order}
            for neighbour in self.rows[max(row - 1, 0):row] + self.rows[row + 1:row + 2]:
                across.update((place, _middle_of(neighbour, place)) for place in neighbour)
            return _crossings(steps, across, self._row_of), sum(
                abs(across[above] - across[below]) for above, below in steps)

        self.rows[row] = list(min(permutations(self.rows[row]), key=cost))


def _ranks(layers, down):
    """Return the row of each layer: above all that it imports, and close to it."""
    ranks = dict.fromkeys(layers, 0)
    for _ in layers:  # as often as the longest way may have steps
        for above, below in down:
            ranks[below] = max(ranks[below], ranks[above] + 1)
    for layer in layers:
        above_all = min((ranks[to] for of, to in down if of == layer), default=1) - 1
        ranks[layer] = max(ranks[layer], above_all)
    return ranks


def _crossings(steps, across, row_of):
    """Return how many pairs of steps between the same rows cross."""
    return sum((across[one[0]] - across[two[0]]) * (across[one[1]] - across[two[1]]) < 0
               for place, one in enumerate(steps) for two in steps[:place]
               if row_of(one[0]) == row_of(two[0]))


def _width(place):
    return PASSAGE if isinstance(place, Passage) else WIDTH


def _length(row):
    return sum(map(_width, row)) + GAP * (len(row) - 1)


def _offset(row, place):
    """Return how far from the start of its row a place begins."""
    return sum(_width(each) + GAP for each in row[:row.index(place)])


def _middle_of(row, place):
    """Return where the middle of a place is, from the middle of its row."""
    return _offset(row, place) + _width(place) / 2 - _length(row) / 2
