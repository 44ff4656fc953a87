"""Make `static/layers.svg`, the picture of who imports whom, from the table that a test enforces.

    python docs/make_layers.py

writes the picture. The table is `LAYERS` in `tests/test_architecture.py`; a test of the
documentation fails while the picture shows anything else.
"""
import ast
import os
from xml.sax.saxutils import escape

from layered import HEIGHT, WIDTH, Layout

HERE = os.path.dirname(os.path.abspath(__file__))
PICTURE = os.path.join(HERE, "static", "layers.svg")
TABLE = os.path.join(os.path.dirname(HERE), "tests", "test_architecture.py")
COMMAND = "python docs/make_layers.py"

# What the face asks of the alias on Python 2.7 only; the one arrow that points up.
UPWARD = ("face", "_alias")

# Where a layer lives, where it is no folder of the package by that name.
PLACES = {"face": "__init__.py", "__main__": "__main__.py", "_examples": "examples/"}
NAMES = {"face": "the face", "_alias": "the alias"}

STYLE = ("text{font-family:sans-serif;text-anchor:middle;fill:#222}"
         ".name{font-size:15px;font-weight:bold}.place{font-size:12px}"
         "rect.box{fill:#fff;stroke:#3b6fb6;stroke-width:2}"
         "path{stroke:#555;stroke-width:1.5;fill:none;marker-end:url(#tip)}"
         "path.up{stroke-dasharray:5 4}")

TIP = ('<marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" '
       'orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" style="fill:#555;stroke:none;'
       'marker-end:none"/></marker>')


def read_layers():
    """Return the table: a layer, and the layers that it may import."""
    with open(TABLE, "rb") as file:
        tree = ast.parse(file.read())
    return next(ast.literal_eval(node.value) for node in tree.body
                if isinstance(node, ast.Assign) and node.targets[0].id == "LAYERS")


def arrows(layers):
    """Return the (from, to) pairs that point down, in the order of the table."""
    return [(above, below) for above in layers for below in layers
            if below in layers[above] and below != above and (above, below) != UPWARD]


def box(layout, layer):
    """Return the box of a layer."""
    left, top, middle = layout.left(layer), layout.top(layer), layout.middle(layer)
    return ('<rect class="box" x="%d" y="%d" width="%d" height="%d" rx="6"/>'
            '<text class="name" x="%d" y="%d">%s</text><text class="place" x="%d" y="%d">%s</text>'
            % (left, top, WIDTH, HEIGHT, middle, top + 22, escape(NAMES.get(layer, layer)),
               middle, top + 40, escape(PLACES.get(layer, layer + "/"))))


def downward(layout, above, below):
    """Return the arrow from the foot of one box, past others, to the head of another."""
    way = layout.way(above, below)
    points = [(_share(layout, above, way[1], [layout.way(*pair)[1] for pair in layout.down
                                              if pair[0] == above]), layout.top(above) + HEIGHT)]
    for place in way[1:-1]:
        points += [(layout.middle(place), layout.top(place)),
                   (layout.middle(place), layout.top(place) + HEIGHT)]
    points.append((_share(layout, below, way[-2], [layout.way(*pair)[-2] for pair in layout.down
                                                   if pair[1] == below]), layout.top(below) - 2))
    return '<path d="M%s"/>' % "L".join("%d %d" % point for point in points)


def _share(layout, layer, neighbour, neighbours):
    """Return where on the edge of `layer` the arrow to a neighbour is, one of several."""
    place = sorted(neighbours, key=layout.middle).index(neighbour) + 1
    return layout.left(layer) + WIDTH * place // (len(neighbours) + 1)


def upward(layout, below, above):
    """Return the broken arrow from the side of one box to the foot of another one above it."""
    is_left = layout.middle(above) < layout.middle(below)
    side = layout.left(below) + (0 if is_left else WIDTH)
    foot = layout.left(above) + (WIDTH // 4 if is_left else WIDTH * 3 // 4)
    height = layout.top(below) + HEIGHT // 2
    return ('<path class="up" d="M%d %dQ%d %d %d %d"/><text class="place" x="%d" y="%d">'
            'on 2.7 only</text>'
            % (side, height, foot, height, foot, layout.top(above) + HEIGHT + 2,
               foot + (46 if is_left else -46), height + 18))


def make_picture(layers):
    """Return the picture of a table of layers, as SVG."""
    layout = Layout(list(layers), arrows(layers))
    size = layout.width, layout.height
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">'
             % (size * 2),
             "<title>Who imports whom</title><style>%s</style><defs>%s</defs>" % (STYLE, TIP),
             '<rect width="%d" height="%d" rx="10" fill="#f4f6f9"/>' % size]
    parts += [downward(layout, above, below) for above, below in layout.down]
    if UPWARD[1] in layers.get(UPWARD[0], ()):
        parts.append(upward(layout, *UPWARD))
    parts += [box(layout, layer) for layer in layers]
    return "\n".join(parts + ["</svg>\n"])


def main():
    """Write the picture."""
    picture = make_picture(read_layers())
    with open(PICTURE, "w", encoding="utf-8", newline="\n") as file:
        file.write(picture)


if __name__ == "__main__":
    main()
