"""The text of a source as it was given, with its undertakings marked and its pages numbered."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from html import escape

from hefu.reporting.sides import Sides
from hefu.reporting.wording import Wording
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu.terms.undertaking import Undertaking


def write_text(source: Source, reading: Reading, sides: Sides, words: Wording, anchor: str) -> Iterator[str]:
    """Write the text piece by piece; nothing of it is left out or changed."""
    starts = {page.start: page.number for page in source.pages}
    opened: set[int] = set()
    for start, end, owner in _pieces(reading.undertakings, sorted(starts), len(source.text)):
        if start in starts:
            label = words["page"].format(number=starts[start])
            yield f'<span class="page" aria-label="{escape(label)}" data-page="{starts[start]}"></span>'
        piece = escape(source.text[start:end])
        if owner is None:
            yield piece
            continue
        undertaking = reading.undertakings[owner]
        name = "" if owner in opened else f' id="m{anchor}-{owner + 1}"'
        opened.add(owner)
        marks = f"{sides.half(undertaking.bearers)} {undertaking.kind.value}"
        yield f'<mark{name} class="{marks}" data-u="u{anchor}-{owner + 1}">'
        yield f'<a href="#u{anchor}-{owner + 1}">{piece}</a></mark>'


def _pieces(
    undertakings: Sequence[Undertaking], cuts: Sequence[int], length: int
) -> Iterator[tuple[int, int, int | None]]:
    """Cut ``[0, length)`` at every bound; a piece belongs to the undertaking that began last around it."""
    bounds = {0, length, *cuts, *(each.start for each in undertakings), *(each.end for each in undertakings)}
    edges = sorted(bound for bound in bounds if 0 <= bound <= length)
    owners: list[int | None] = [None] * len(edges)
    for index in sorted(
        range(len(undertakings)), key=lambda at: (undertakings[at].start, -undertakings[at].end)
    ):
        first = bisect_left(edges, undertakings[index].start)
        last = bisect_right(edges, undertakings[index].end - 1)
        owners[first:last] = [index] * (last - first)
    yield from zip(edges, edges[1:], owners, strict=False)
