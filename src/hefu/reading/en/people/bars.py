"""Who signs an English paper in columns between bars, above their sides: "Ann Lee, Mayor | Bo Ek, Mayor"?"""

import re
from collections.abc import Iterator
from itertools import pairwise

from hefu.reading.en.people.cells import Undersigned, name_at
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PersonRole

_LINE = pattern(r"^[^|\n]{3,80}\|[^\n]{3,200}$", re.MULTILINE)
_CELL = pattern(r"[^|]+")
_LAST = 900
"""Among how many of the last characters a paper is signed."""
_FEWEST = 2


def find_above_their_sides(text: Text) -> Iterator[Undersigned]:
    """Yield each name with an office in a line of such columns, where the line below names the sides."""
    lines = list(_LINE.finditer(text.flat, max(0, len(text.flat) - _LAST)))
    for line, below in pairwise(lines):
        people, sides = list(_cells(text, line)), list(_cells(text, below))
        beside = below.start() == line.end() + 1 and len(people) == len(sides) >= _FEWEST
        if beside and all(text.first("body", side.start, side.end) for side in sides):
            signing = [_signing(text, *pair) for pair in zip(people, sides, strict=True)]
            if all(signing):
                yield from filter(None, signing)


def _signing(text: Text, cell: Stretch, side: Stretch) -> Undersigned | None:
    name = name_at(text, cell.start, cell.end)
    if name is None or not text.flat.startswith(", ", name.end):
        return None
    title = Stretch(name.end + len(", "), cell.end)
    if not text.first("title", title.start, title.end):
        return None
    return Undersigned(start=name.start, end=name.end, title=title, side=side, role=PersonRole.SIGNATORY)


def _cells(text: Text, line: re.Match[str]) -> Iterator[Stretch]:
    for cell in _CELL.finditer(text.flat, *line.span()):
        words = cell.group()
        if words.strip():
            start = cell.start() + len(words) - len(words.lstrip())
            yield Stretch(start, start + len(words.strip()))
