"""Which lines run along the head and foot of the pages, and belong to no sentence?"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from hefu_intake.pdf_lines import Line

_EDGE = 4
"""How many lines of a page's head and of its foot are looked at."""
_ENOUGH = 3
"""Lines alike at one height on so many pages run along: those of left pages, of right ones, of a chapter."""
_HEIGHT = 6.0
"""How many points apart such lines stand at most."""
_PAGE_NUMBER = re.compile(
    r"[-–—·\s]*(?:page\s*|p\.\s*|第\s*)?(?:\d{1,4}|x{0,3}(?:ix|iv|vi{0,3}|i{1,3}|x))\s*(?:页|頁)?"
    r"\s*(?:(?:/|of|，?\s*共)\s*\d{1,4}\s*(?:页|頁)?)?[-–—·\s]*",
    re.IGNORECASE,
)


def without_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Leave out page numbers, and what stands at the same height of the edge of several pages.

    Numbers in such a line may change from page to page.
    """
    heights: dict[str, list[float]] = defaultdict(list)
    edges = [_edges(page) for page in pages]
    for page, edge in zip(pages, edges, strict=True):
        for key, base in {(_key(page[at]), page[at].base) for at in edge}:
            heights[key].append(base)
    for bases in heights.values():
        bases.sort()
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        running = {at for at in edge if _runs(page[at], heights, len(pages))}
        if len(running) == len(edge) > _EDGE:
            running = set()  # the page is there twice
        kept.append(_without_number([line for at, line in enumerate(page) if at not in running]))
    return kept


def _edges(page: Sequence[Line]) -> set[int]:
    """The highest and lowest lines by their indexes, wherever in the order of the page they stand."""
    down = sorted(range(len(page)), key=lambda at: -page[at].base)
    return {*down[:_EDGE], *down[-_EDGE:]}


def _runs(line: Line, heights: Mapping[str, Sequence[float]], pages: int) -> bool:
    key = _key(line)
    bases = heights[key]
    alike = bisect_right(bases, line.base + _HEIGHT) - bisect_left(bases, line.base - _HEIGHT)
    has_words = bool(re.search(r"[^\W\d_]", key))  # a row of figures may be like another by chance
    return alike >= max(2, min(_ENOUGH, pages / 2) if has_words else pages / 2)


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _without_number(page: list[Line]) -> list[Line]:
    """Leave out the number of the page, the highest or the lowest of several lines."""
    if len(page) < 2:  # nothing but a number may be all there is
        return page
    outermost = (max(page, key=lambda line: line.base), min(reversed(page), key=lambda line: line.base))
    return [
        line
        for line in page
        if not (any(line is each for each in outermost) and _PAGE_NUMBER.fullmatch(line.text))
    ]
