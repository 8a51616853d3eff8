"""From the lines of pages to a text of whole paragraphs, with the pages kept as marks in it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hefu.terms.source import Page
from hefu_intake.pdf_lines import Line, has_marker, is_ended, is_wide

_AROUND = 30
"""How many lines before and after one tell where its column ends."""
_WIDER_GAP = 1.25
_OTHER_SIZE = 1.15


def join_lines(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[Page, ...]]:
    """Join lines that a page's width broke, mend words that a hyphen broke, and mark where pages begin.

    A page without words has no mark.
    """
    known = set(
        re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)+", " ".join(line.text for page in pages for line in page))
    )
    written: list[str] = []
    marks: list[Page] = []
    length = 0
    for number, before, line, breaks in _placed(pages):
        if before:
            glue = "\n" if breaks else _glue(before, line, known)
            written.append(glue)
            length += len(glue)
        if not marks or marks[-1].number != number:
            marks.append(Page(start=length, number=number))
        written.append(line.text)
        length += len(line.text)
    return "".join(written) + "\n", tuple(marks)


def _placed(pages: Sequence[Sequence[Line]]) -> Iterator[tuple[int, Line | None, Line, bool]]:
    """Each line with its page, the line before it, and whether a paragraph begins with it."""
    before, room = None, 0.0
    for number, page in enumerate(pages, start=1):
        step = _step(page)
        for at, line in enumerate(page):
            breaks = before is not None and _breaks(before, line, room, step if at else None)
            yield number, before, line, breaks
            before, room = line, _edge(page, at) - line.right


def _step(page: Sequence[Line]) -> float:
    """The distance between lines within the paragraphs of the page: a short one, between them it is wider."""
    steps = [above.base - below.base for above, below in pairwise(page)]
    steps = sorted(step for step in steps if step > 0)
    return steps[len(steps) // 4] if steps else 0.0


def _edge(page: Sequence[Line], at: int) -> float:
    """Where the column of a line ends: as far right as a line around it that overlaps it reaches."""
    line = page[at]
    around = page[max(0, at - _AROUND) : at + _AROUND]
    rights = [other.right for other in around if other.left < line.right and other.right > line.left]
    return max(rights, default=line.right)


def _breaks(before: Line, line: Line, room: float, step: float | None) -> bool:
    """Tell whether a paragraph ends between two lines; ``step`` is None across pages."""
    if before.broken:
        return False
    if max(before.size, line.size) > _OTHER_SIZE * max(0.1, min(before.size, line.size)):
        return True
    if step and before.base - line.base > _WIDER_GAP * step:
        return True
    if has_marker(line) and (is_ended(before) or room > before.size):
        return True
    if is_ended(before) and line.left - before.left > before.size:
        return True  # the first line of a paragraph is set in
    return room > line.word - line.left + before.size / 2


def _glue(before: Line, line: Line, known: set[str]) -> str:
    """What stands between two lines of a paragraph once the break is gone."""
    if before.broken:
        start = re.search(r"[^\W\d_]+$", before.text)
        rest = re.match(r"[^\W\d_]+", line.text)
        compound = start and rest and f"{start[0]}-{rest[0]}"
        return "-" if compound in known or not (rest and rest[0][:1].islower()) else ""
    if is_wide(before.text[-1:]) and is_wide(line.text[:1]):
        return ""
    return "" if before.text.endswith(("-", "/", "—")) and not before.text.endswith(" -") else " "
