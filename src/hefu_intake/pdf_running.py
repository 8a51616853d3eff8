"""Which lines run along the head and foot of the pages, and belong to no sentence?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from hefu_intake.pdf_lines import Line

_EDGE = 2
"""How many lines of a page's head and of its foot are looked at."""
_PAGE_NUMBER = re.compile(
    r"[-–—·\s]*(?:page\s*|p\.\s*|第\s*)?\d{1,4}\s*(?:页|頁)?\s*(?:(?:/|of|，?\s*共)\s*\d{1,4}\s*(?:页|頁)?)?[-–—·\s]*",
    re.IGNORECASE,
)


def without_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Leave out page numbers, and what stands at the edge of two pages and of half of all.

    Numbers in such a line may change from page to page.
    """
    seen = Counter(key for page in pages for key in {_key(page[at], at) for at in _edges(page)})
    needed = max(2, len(pages) / 2)
    return [
        [
            line
            for at, line in enumerate(page)
            if not (
                at in set(_edges(page))
                and (seen[_key(line, at)] >= needed or _is_page_number(line, page, at))
            )
        ]
        for page in pages
    ]


def _edges(page: Sequence[Line]) -> Iterator[int]:
    """Their indexes: head as 0, 1, foot as -1, -2 of a page long enough, given from 0."""
    yield from range(min(_EDGE, len(page)))
    yield from range(max(_EDGE, len(page) - _EDGE), len(page))


def _key(line: Line, at: int) -> tuple[str, bool]:
    return re.sub(r"\d+", "#", line.text), at < _EDGE


def _is_page_number(line: Line, page: Sequence[Line], at: int) -> bool:
    outermost = at in (0, len(page) - 1)
    return outermost and len(page) > 1 and bool(_PAGE_NUMBER.fullmatch(line.text))
