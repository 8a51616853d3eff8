"""Where does a paragraph end? Between two lines: by their places, their letters and their words."""

from collections.abc import Iterator, Sequence
from statistics import median_low

from hefu_intake.pdf_lines import Line, has_label, has_leader, has_marker, is_day, is_ended

_AROUND = 20
"""How many lines before and after one tell where its column ends."""
_WIDER = 1.25
"""How much wider the room between paragraphs is than that between the lines of one."""
_WIDEST = 3.0
"""More than this many sizes of a letter never lies between two lines of a paragraph."""
_OTHER_SIZE = 1.15
_SAME_SIZE = 1.05
_SET_IN = 3.0
"""How many sizes of a letter the first line of a paragraph is set in at most."""
_LONE = 5.0
"""How many sizes of a letter a line reaches at most beyond all others of its column."""
_NARROW = 14.0
"""Less than so many sizes of a letter is no column of prose."""
_RAGGED = 0.25
"""The share of a column that a line may leave free though the small letter of the next would have fitted."""
_FULL = 100.0
"""A page that ends more than this above the foot of the others was ended on purpose."""


class Breaks:
    """The lines of a page, and where among them paragraphs end."""

    def __init__(self, page: Sequence[Line]) -> None:
        self.page = page
        measured = [_edge(page, at) for at in range(len(page))]
        self._edges = [edge for edge, _ in measured]
        self._full = [full for _, full in measured]
        self._steps = [self._step(at) for at in range(1, len(page)) if self._goes_on(at)]

    def before(self, at: int) -> bool:
        """Tell whether a paragraph ends before a line that is not the first of its page."""
        return self._is_wider(at) or _breaks(self.page[at - 1], self.page[at], self._edges[at - 1])

    def across(self, following: "Breaks", foot: float) -> bool:
        """Tell whether a paragraph ends with the page. A short line ends it; where the page is left half
        empty, as a cover is, what is short is measured by the next page, too."""
        edge = self._edges[-1]
        if min(line.base for line in self.page) > foot + _FULL:
            edge = max(edge, following._edges[0])
        return _breaks(self.page[-1], following.page[0], edge)

    def _step(self, at: int) -> float:
        """How far a line stands below the one before it, in sizes of its letters."""
        return (self.page[at - 1].base - self.page[at].base) / max(0.1, self.page[at].size)

    def _goes_on(self, at: int) -> bool:
        """The line before is full and ends no sentence: surely one paragraph, however wide it is set."""
        before, line = self.page[at - 1], self.page[at]
        return (
            self._full[at - 1]
            and not is_ended(before)
            and _alike(before, line)
            and 0.5 < self._step(at) < _WIDEST
        )

    def _is_wider(self, at: int) -> bool:
        """The room above a line is wider than that between the lines of a paragraph."""
        step = self._step(at)
        if step > _WIDEST:
            return True
        if self._goes_on(at) and sum(abs(other - step) < 0.1 for other in self._steps) > 1:
            return False  # a page may have parts set wide and parts set close
        near = [self._step(each) for each in (at - 1, at + 1) if 0 < each < len(self.page)]
        near = [other for other in near if other > 0.5]
        if near and step > _WIDER * max(near):
            return True
        return step > _WIDER * (median_low(self._steps) if self._steps else min(near, default=step))


def _edge(page: Sequence[Line], at: int) -> tuple[float, bool]:
    """Where the column of a line ends: as far right as lines around it reach that begin where it begins,
    or, where none does, as those reach that overlap it; and whether it is such a line and reaches it."""
    line = page[at]
    column = [other for other in _column(page, at) if other.left < line.right and other.right > line.left]
    flush = [other.right for other in column if abs(other.left - line.left) < _SET_IN * line.size]
    rights = sorted(flush or [other.right for other in column])
    if len(rights) > 3 and rights[-1] - rights[-2] > _LONE * line.size > rights[-2] - rights[-4]:
        rights.pop()  # a headline across columns that other lines tell the edge of
    edge = max([line.right, *rights[-1:]])
    return edge, bool(flush) and line.right > edge - line.size


def _column(page: Sequence[Line], at: int) -> Iterator[Line]:
    """The lines around one in its column, of its size: larger ones are headings, smaller ones notes. A line
    that stands higher than the one before it begins another column."""
    size = page[at].size
    least, most = size / _SAME_SIZE, size * _SAME_SIZE
    base = page[at].base
    for above in reversed(page[max(0, at - _AROUND) : at]):
        if base > above.base + size:
            break
        base = above.base
        if least <= above.size <= most:
            yield above
    base = page[at].base
    for below in page[at + 1 : at + _AROUND]:
        if below.base > base + size:
            break
        base = below.base
        if least <= below.size <= most:
            yield below


def _alike(one: Line, other: Line) -> bool:
    return max(one.size, other.size) <= _SAME_SIZE * max(0.1, min(one.size, other.size))


def _breaks(before: Line, line: Line, edge: float) -> bool:
    """Tell whether a paragraph ends between two lines of a column that reaches as far as ``edge``."""
    if before.broken:
        return False
    if _is_apart(before, line) or _is_listed(before, line):
        return True
    room = edge - before.right
    if has_marker(line) and (is_ended(before) or room > before.size):
        return True
    if is_ended(before) and line.left - before.left > before.size:
        return True  # the first line of a paragraph is set in
    if edge - before.left < _NARROW * before.size and line.text[:1].isupper():
        return True  # lines of an address
    needed = line.word - line.left + before.size / 2
    if line.text[:1].islower() and not is_ended(before):
        needed = max(needed, _RAGGED * (edge - before.left))
    return room > needed


def _is_apart(before: Line, line: Line) -> bool:
    """Letters of another size, or a row of a table beside what is none: only its last cell may go on."""
    if max(before.size, line.size) > _OTHER_SIZE * max(0.1, min(before.size, line.size)):
        return True
    if line.cell is not None:
        return True
    return before.cell is not None and abs(line.left - before.cell) > before.size


def _is_listed(before: Line, line: Line) -> bool:
    """Entries of a table of contents, labels one below another, a day that stands alone."""
    return has_leader(before) or (has_label(before) and has_label(line)) or is_day(line)
