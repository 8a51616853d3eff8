"""From the lines of pages to a text of whole paragraphs, with the pages kept as marks in it."""

import re
from collections.abc import Iterator, Sequence

from hefu.terms.source import Page
from hefu_intake.pdf_breaks import Breaks
from hefu_intake.pdf_hyphens import Hyphens
from hefu_intake.pdf_lines import Line, is_wide


def join_lines(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[Page, ...]]:
    """Join lines that a page's width broke, mend words that a hyphen broke, and mark where pages begin.

    A page without words has no mark.
    """
    hyphens = Hyphens(line for page in pages for line in page)
    written: list[str] = []
    marks: list[Page] = []
    length = 0
    for number, before, line, breaks in _placed(pages):
        if before:
            glue = "\n" if breaks else _glue(before, line, hyphens)
            written.append(glue)
            length += len(glue)
        if not marks or marks[-1].number != number:
            marks.append(Page(start=length, number=number))
        written.append(line.text)
        length += len(line.text)
    return "".join(written) + "\n", tuple(marks)


def _placed(pages: Sequence[Sequence[Line]]) -> Iterator[tuple[int, Line | None, Line, bool]]:
    """Each line with its page, the line before it, and whether a paragraph begins with it."""
    foot = min((line.base for page in pages for line in page), default=0.0)
    last: Breaks | None = None
    for number, page in enumerate(pages, start=1):
        breaks = Breaks(page)
        for at, line in enumerate(page):
            if at:
                yield number, page[at - 1], line, breaks.before(at)
            elif last:
                yield number, last.page[-1], line, last.across(breaks, foot)
            else:
                yield number, None, line, False
        last = breaks if page else last


def _glue(before: Line, line: Line, hyphens: Hyphens) -> str:
    """What stands between two lines of a paragraph once the break is gone."""
    if before.broken:
        return "-" if hyphens.is_kept(before.text, line.text) else ""
    if is_wide(before.text[-1:]) and is_wide(line.text[:1]):
        return ""
    return "" if re.search(r"[^\s][-–/—]$", before.text) else " "
