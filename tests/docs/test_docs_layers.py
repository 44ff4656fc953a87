"""The picture of the layers shows the table of the architecture, and the page explains each."""
import os
import re
from xml.etree import ElementTree

import pytest

from docmakers import load
from docpages import rows, unmarked

maker = load("make_layers")
LAYERS = maker.read_layers()

SMALL = {"top": {"top", "middle", "bottom"}, "middle": {"bottom"}, "bottom": set(),
         "beside": {"bottom"}}


def test_the_picture_is_what_the_table_makes():
    with open(maker.PICTURE, encoding="utf-8") as file:
        assert file.read() == maker.make_picture(LAYERS), "run `%s`" % maker.COMMAND


def test_the_command_that_is_named_writes_the_picture(monkeypatch, tmp_path):
    assert maker.COMMAND == "python docs/" + os.path.basename(maker.__file__)
    monkeypatch.setattr(maker, "PICTURE", str(tmp_path / "layers.svg"))
    maker.main()
    written = (tmp_path / "layers.svg").read_bytes().decode("utf-8")
    assert written == maker.make_picture(LAYERS)


def test_every_layer_has_a_box_and_every_arrow_a_line():
    picture = maker.make_picture(LAYERS)
    ElementTree.fromstring(picture)
    assert picture.count('class="box"') == len(LAYERS)
    pairs = sum(len(below - {above}) for above, below in LAYERS.items())
    assert len(re.findall(r'<path (?:class="up" )?d="M\d\d+ \d\d+[LQ]', picture)) == pairs


def layout_of(layers):
    """Return the layout of a table."""
    return maker.Layout(list(layers), maker.arrows(layers))


@pytest.mark.parametrize("layers", [LAYERS, SMALL], ids=["ours", "small"])
def test_arrows_point_down_and_places_do_not_overlap(layers):
    layout = layout_of(layers)
    assert [pair for pair in layout.down if layout.top(pair[0]) >= layout.top(pair[1])] == []
    for row in layout.rows:
        lefts = [layout.left(place) for place in row]
        assert lefts == sorted(set(lefts))


def test_a_long_arrow_has_a_place_in_the_row_it_passes():
    layout = layout_of(SMALL)
    way = layout.way("top", "bottom")
    assert len(way) == 3 and way[1] in layout.rows[1]
    assert set(layout.rows[1]) == {"middle", "beside", way[1]}


def test_the_page_explains_every_layer():
    assert {unmarked(layer) for layer, _ in rows("design.md", ["layer"])} == set(LAYERS)
