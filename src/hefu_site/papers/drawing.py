"""A drawing of the pages on paper: of one width, with its looks inside; a picture where SVG cannot go."""

import re
from functools import cache
from typing import cast

import typst

from hefu_site.papers.pdf import ONE_AT_A_TIME, typesetter

WIDTH = 640
"""Of a drawing on paper, in the units in which its heights and words are given."""
POINTS = 72 * 3
"""Of a picture, to the inch at its natural size."""
STYLE = """
text { font: 11.5px 'Libertinus Serif', 'Noto Serif SC'; fill: #555c57 }
line, path { stroke: #1f2421 }
.tick, .axis { stroke: #cfc8b8 }
.line-0, .line-1, .line-2 { stroke-width: 2 }
.line-1 { stroke-dasharray: 6 3 }
.line-2 { stroke-dasharray: 2 3 }
.mark-0 { fill: #1f2421 }
.mark-1, .mark-2 { fill: #fff; stroke-width: 2 }
.piece-of { fill: #fff; stroke: #555c57 }
.piece-of.delivered { fill: #2f7d4f }
.piece-of.delivered_late { fill: #5f8a3c }
.piece-of.partly_delivered, .piece-of.reported_delivered { fill: #8f600b }
.piece-of.in_progress { fill: #c5d3b1 }
.piece-of.not_delivered { fill: #b4483a }
.in { fill: #1f2421 }
.in.delivered, .in.delivered_late, .in.partly_delivered { fill: #fff }
.in.reported_delivered, .in.not_delivered { fill: #fff }
"""


def on_paper(drawing: str) -> str:
    """A drawing that fills any width, as one of `WIDTH` that needs no style sheet."""
    placed = re.sub(r'"(-?[\d.]+)%"', lambda found: f'"{float(found[1]) * WIDTH / 100:.2f}"', drawing)
    root, rest = placed.split(">", 1)
    height = re.search(r'height="([\d.]+)"', root)
    if height is None:
        raise ValueError("a drawing says how high it is")
    return f'{root} viewBox="0 0 {WIDTH} {height[1]}"><style>{STYLE}</style>{rest}'


def write_picture(drawing: str) -> bytes:
    """A drawing made by `on_paper` as PNG."""
    with ONE_AT_A_TIME:
        png = _picture().compile(format="png", ppi=POINTS, sys_inputs={"drawing": drawing})
    return cast("bytes", png)


@cache
def _picture() -> typst.Compiler:
    return typesetter("drawing.typ")
